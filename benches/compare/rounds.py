"""The rounds: in each every tool runs once, one after the other, into a folder that was not there before."""

import dataclasses
import os
import shutil
import statistics
import subprocess
import sys
import time

# As of when candour and Hugo build, so that nothing depends on the day of the measurement.
DAY = "2026-11-30"

AGAIN = "candour, nothing changed"
EDITED = "candour, one report edited"
CHECK = "candour check"
FLOOR = "the bytes of candour's site alone"
IDLE = "node that does nothing"


@dataclasses.dataclass
class Run:
    wall: float
    processor: float
    # Peak resident memory, in bytes.
    memory: int


@dataclasses.dataclass
class Results:
    # What was timed, by the round.
    runs: dict
    # Of each tool: how many files it wrote and of how many bytes.
    written: dict
    # Of each tool but candour: bytes of the pages that candour has too, and bytes of these in candour's.
    shared: dict

    def median(self, name, of):
        return statistics.median(getattr(run, of) for run in self.runs[name])

    def ratio(self, name, of):
        """The median of the ratios to candour in the same rounds."""
        pairs = zip(self.runs[name], self.runs["candour"])
        return statistics.median(getattr(run, of) / getattr(candour, of) for run, candour in pairs)


def take(sites, tools, floor, number):
    results = Results({}, {}, {})
    kept = []
    for turn in range(number):
        folder = sites.folder / f"round-{turn}"
        folder.mkdir()
        outputs = {tool.name: folder / tool.name.lower() / "public" for tool in tools}
        one_round(sites, tools, floor, folder, outputs, results.runs)
        if turn == 0:
            weigh(outputs, results)
        # Deleting keeps a disk busy long after; in memory it only makes room.
        if sites.in_memory:
            shutil.rmtree(folder)
        else:
            kept.append(folder)
    for folder in kept:
        shutil.rmtree(folder)
    return results


def one_round(sites, tools, floor, folder, outputs, runs):
    def timed(name, command):
        runs.setdefault(name, []).append(run(command, sites.in_memory))
        # A long run says how far it is, and what it found before somebody gave up.
        found = runs[name][-1]
        print(f"round {len(runs[name])}: {name}: {found.wall:.2f} s, {found.processor:.2f} s of processors", file=sys.stderr)

    for output in outputs.values():
        output.parent.mkdir()
    candour = tools[0].command
    build = candour + ["build", "--root", sites.of("candour"), "--output", outputs["candour"], "--as-of", DAY]
    timed("candour", build)
    subprocess.run([floor, "list", outputs["candour"], folder / "list"], check=True)
    for tool in tools[1:]:
        source, output = sites.of(tool.name), outputs[tool.name]
        if tool.name == "Hugo":
            rest = ["--source", source, "--destination", output, "--clock", f"{DAY}T12:00:00Z", "--noBuildLock"]
            timed(tool.name, tool.command + rest + ["--quiet", "--cacheDir", folder / "cache"])
        else:
            timed(tool.name, tool.command + ["--root", source, "build", "--output-dir", output])
            timed(IDLE, tool.idle)
    timed(FLOOR, [floor, "write", folder / "list", folder / "floor"])
    timed(AGAIN, build)
    text = sites.report.read_text()
    sites.report.write_text(text + f"\nThe force was told so on day {len(runs['candour'])}.\n")
    timed(EDITED, build)
    sites.report.write_text(text)
    timed(CHECK, candour + ["check", "--root", sites.of("candour"), "--as-of", DAY])


def run(command, in_memory):
    """Runs a command to its end, and says what it took; the process is measured as a whole."""
    if not in_memory:
        os.sync()
    began = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{said.decode(errors='replace')[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def weigh(outputs, results):
    """How many files of how many bytes each tool wrote, and how heavy the same pages are."""
    sizes = {name: dict(files(output)) for name, output in outputs.items()}
    own = sizes["candour"]
    for name, found in sizes.items():
        results.written[name] = (len(found), sum(found.values()))
        both = [path for path in found if path in own and path.endswith(".html")]
        results.shared[name] = (len(both), sum(found[path] for path in both), sum(own[path] for path in both))


def files(folder):
    for above, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(above, name)
            yield os.path.relpath(path, folder), os.path.getsize(path)
