"""What the machine at hand is."""

import os
import pathlib
import platform
import re


def facts(place):
    """Its facts in a line each."""
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    return [
        f"{cpu.group(1) if cpu else platform.machine()}, {os.cpu_count()} cores, {int(memory.group(1)) >> 20} GB",
        f"{platform.system()} {platform.release()}, built on {file_system(place)}",
        f"load when it began: {os.getloadavg()[0]:.1f}",
    ]


def file_system(place):
    """The kind of file system that a folder is on."""
    place, best = pathlib.Path(place).resolve(), ("", "unknown")
    while not place.exists():
        place = place.parent
    for line in pathlib.Path("/proc/mounts").read_text().splitlines():
        _, at, kind, *_ = line.split()
        if place.is_relative_to(at) and len(at) >= len(best[0]):
            best = (at, kind)
    return best[1]
