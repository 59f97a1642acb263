"""A newer C library beside the system's own, for a program that was compiled for one.

It is the package `libc6` of a later Debian, from where this machine has its packages, unpacked into a folder of its own.
Nothing of the system is changed.
"""

import pathlib
import subprocess

SUITE = "trixie"


def newer(kept):
    """The beginning of a command that runs a program with that library.

    Raises LookupError where it cannot be had.
    """
    found = list(kept.glob("usr/lib/*/ld-linux-*.so.*"))
    if not found:
        get(kept)
        found = list(kept.glob("usr/lib/*/ld-linux-*.so.*"))
    if not found:
        raise LookupError("the C library of this system is too old for it, and there is no newer one")
    folder = found[0].parent
    # The libraries of the system that are no part of the C library come after.
    own = pathlib.Path("/usr/lib") / folder.name
    return [str(found[0]), "--library-path", f"{folder}:{own}"]


def get(kept):
    state = kept / "apt"
    for name in ("lists/partial", "archives/partial"):
        (state / name).mkdir(parents=True, exist_ok=True)
    (state / "status").touch()
    (state / "sources.list").write_text(source())
    apt = ["apt-get", "-qq"]
    for name, value in {
        "Dir::Etc::SourceList": state / "sources.list",
        "Dir::Etc::SourceParts": "-",
        "Dir::State::Lists": state / "lists",
        "Dir::State::Status": state / "status",
        "Dir::Cache": state,
        # The package is unpacked here and installed nowhere.
        "APT::Sandbox::User": "root",
    }.items():
        apt += ["-o", f"{name}={value}"]
    for command in (apt + ["update"], apt + ["download", "libc6"]):
        subprocess.run(command, cwd=kept, check=True, stdout=subprocess.DEVNULL)
    package = next(kept.glob("libc6_*.deb"))
    subprocess.run(["dpkg", "-x", package.name, "."], cwd=kept, check=True)


def source():
    """The line by which this machine has its own packages, with the other suite."""
    etc = pathlib.Path("/etc/apt")
    for file in sorted(etc.glob("sources.list.d/*.sources")):
        fields = dict(line.split(": ", 1) for line in file.read_text().split("\n\n")[0].splitlines() if ": " in line[1:])
        if "debian" in fields.get("URIs", "") and "main" in fields.get("Components", ""):
            key = fields.get("Signed-By")
            return f"deb {f'[signed-by={key}] ' if key else ''}{fields['URIs'].split()[0]} {SUITE} main\n"
    for file in [etc / "sources.list", *sorted(etc.glob("sources.list.d/*.list"))]:
        for line in file.read_text().splitlines() if file.exists() else []:
            words = line.split()
            if words[:1] == ["deb"] and "main" in words and "debian" in line:
                at = next(at for at, word in enumerate(words) if "://" in word)
                return " ".join([*words[: at + 1], SUITE, "main"]) + "\n"
    raise LookupError("the C library of this system is too old for it, and it has no packages from Debian")
