"""The made-up site as each tool reads it."""

import dataclasses
import pathlib
import shutil
import subprocess

import machine
import tools


@dataclasses.dataclass
class Sites:
    folder: pathlib.Path
    # A report that is edited, as candour reads it.
    report: pathlib.Path
    # Whether what is written here never reaches a disk.
    in_memory: bool

    def of(self, tool):
        return self.folder / tool.lower()


def make(generate, forces, inspections, folder):
    """Writes the site three times into the folder."""
    shape = ["--forces", str(forces), "--inspections", str(inspections)]
    for tool in ("candour", "hugo", "zola"):
        of = [] if tool == "candour" else ["--for", tool]
        if of:
            # Its templates and settings.
            shutil.copytree(tools.HERE / tool, folder / tool)
        subprocess.run([generate, *of, *shape, folder / tool], check=True, stdout=subprocess.DEVNULL)
    report = next((folder / "candour/content/inspections/conduct-2024").glob("force-0003.md"))
    return Sites(folder, report, machine.file_system(folder) == "tmpfs")
