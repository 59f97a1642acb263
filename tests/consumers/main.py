"""Builds two sites with the debug binary, gives them to every check, and plants each fault that a check must see.

One site is this repository's as of today; the other is made up, with releases to come and corrections, in both themes. A check is a file in
`checks/`; README.md says what it holds.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent


class Edition:
    """A finished site in a folder, with what its receipt says of it, and the project folder that it was made from."""

    def __init__(self, name, folder, project, binary):
        self.name, self.folder, self.project, self.binary = name, Path(folder), Path(project), binary
        receipt = json.loads(self.text("edition.json"))
        self.address = receipt["address"]
        self.moment = datetime.fromisoformat(receipt["as_of"].replace("Z", "+00:00"))

    def bytes(self, path):
        return (self.folder / path).read_bytes()

    def text(self, path):
        return self.bytes(path).decode("utf-8")

    def candour(self, *arguments):
        """What a command says."""
        return subprocess.run([self.binary, *arguments], capture_output=True, text=True, check=True).stdout

    def paths(self, pattern):
        """The files that match, by their paths from the top of the site."""
        found = (file.relative_to(self.folder).as_posix() for file in self.folder.glob(pattern))
        return sorted(found)

    def file_of(self, address):
        """The file that answers a full address of this site without its anchor; None where none does."""
        if not address.startswith(self.address):
            return None
        path = address[len(self.address):]
        path += "index.html" if not path or path.endswith("/") else ""
        return path if (self.folder / path).is_file() else None


def build(binary, root, folder, *more):
    ended = subprocess.run([binary, "build", "--root", root, "--output", folder, *more], capture_output=True, text=True)
    if ended.returncode:
        sys.exit(f"{ended.stderr}\n0 passed, 1 failed")
    print(ended.stderr.strip().replace(f" in {folder}", ""))


def editions(scratch):
    # Nothing to compile after `cargo test`; and no old binary is looked at after an edit of a template.
    subprocess.run(["cargo", "build", "--quiet", "--locked", "--bin", "candour"], cwd=TOP, check=True)
    binary = TOP / os.environ.get("CARGO_TARGET_DIR", "target") / "debug" / "candour"
    build(binary, TOP, scratch / "repository")
    # The small site of the specifications, with what it lacks on top; in both themes.
    made_up = scratch / "made-up-project"
    shutil.copytree(TOP / "tests/spec/base/small", made_up)
    shutil.copytree(HERE / "made-up", made_up, dirs_exist_ok=True)
    build(binary, made_up, scratch / "made-up", "--as-of", "2026-12-20T12:00")
    shutil.copytree(TOP / "themes/ledger", made_up / "themes/ledger")
    settings = made_up / "content/site.yaml"
    settings.write_text(settings.read_text("utf-8") + "theme: ledger\n", "utf-8")
    build(binary, made_up, scratch / "ledger", "--as-of", "2026-12-20T12:00")
    # Faults are planted in the last.
    projects = {"repository": TOP, "ledger": made_up, "made-up": made_up}
    return [Edition(name, scratch / name, project, binary) for name, project in projects.items()]


def checks(wanted):
    for file in sorted((HERE / "checks").glob("*.py")):
        if wanted and file.stem not in wanted:
            continue
        # Under a name of its own: `calendar` is a module of Python's, too.
        spec = importlib.util.spec_from_file_location(f"check_{file.stem}", file)
        check = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(check)
        yield file.stem, check


def complaints(check, edition):
    try:
        return list(check.faults(edition))
    except Exception as fault:  # A program that gives up has found a fault as well.
        return [f"{type(fault).__name__}: {fault}"]


def with_fault(edition, scratch, path, change):
    """The edition with a copy of the finished site, or of the project folder, in which one file is another."""
    copy = Path(tempfile.mkdtemp(dir=scratch))
    original = edition.project if path.startswith("content/") else edition.folder
    shutil.copytree(original, copy, dirs_exist_ok=True)
    before = (original / path).read_bytes()
    after = change(before)
    if after == before:
        sys.exit(f"a fault that is to be planted in {path} changes nothing\n0 passed, 1 failed")
    (copy / path).write_bytes(after)
    broken = Edition(edition.name, edition.folder, edition.project, edition.binary)
    if original == edition.project:
        broken.project = copy
    else:
        broken.folder = copy
    return broken, copy


def main(wanted):
    passed = failed = 0

    def verdict(what, faults):
        nonlocal passed, failed
        print(f"{'ok    ' if not faults else 'FAILED'} {what}")
        for fault in faults[:20]:
            print(f"       {fault}")
        passed, failed = passed + (not faults), failed + bool(faults)

    with tempfile.TemporaryDirectory(prefix="candour-consumers-") as scratch:
        scratch = Path(scratch)
        sites = editions(scratch)
        known = list(checks(wanted))
        if not known:
            sys.exit(f"there is no check {' '.join(wanted)}\n0 passed, 1 failed")
        for name, check in known:
            for edition in sites:
                verdict(f"{name}: {check.SAYS} ({edition.name})", complaints(check, edition))
            for what, path, change in check.PLANTED:
                broken, copy = with_fault(sites[-1], scratch, path, change)
                seen = complaints(check, broken)
                verdict(f"{name}: sees {what}", [] if seen else ["nothing was said of it"])
                if os.environ.get("SHOW_FAULTS"):
                    print("       " + "\n       ".join(seen))
                shutil.rmtree(copy)
    print(f"\n{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
