"""The same made-up site, built with candour, Hugo and Zola in turn, beside the writing of as many bytes."""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

import machine
import rounds
import sites
import table
import tools

# Forces and inspections of a site of that many forces and reports.
SHAPES = {320: (16, 20), 10_500: (500, 20), 102_000: (2_000, 50)}


def shape(size):
    """How many forces and inspections make about so many pages."""
    return SHAPES.get(size) or (max(2, round(size / 21)), 20)


def asked():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sizes", default="320,10500", help="forces and reports of each site [320,10500]")
    words.add_argument("--rounds", type=int, default=5, help="how often everything is timed [5]")
    words.add_argument("--output-on", metavar="DIR", help="where sites are built [in memory, where there is such a folder]")
    words.add_argument("--only", metavar="TOOLS", help="such as candour,hugo [all that there are]")
    return words.parse_args()


def main():
    options = asked()
    memory = pathlib.Path("/dev/shm")
    above = options.output_on or (memory if os.access(memory, os.W_OK) else tempfile.gettempdir())
    place = pathlib.Path(tempfile.mkdtemp(prefix="candour-compare-", dir=above))
    try:
        benches = tools.benches()
        at_hand = tools.at_hand(options.only and options.only.split(","))
        table.heading(machine.facts(place), at_hand, options.rounds)
        for size in (int(size) for size in options.sizes.split(",")):
            forces, inspections = shape(size)
            made = sites.make(benches["generate"], forces, inspections, place / str(size))
            table.size(forces, inspections, made, rounds.take(made, at_hand, benches["floor"], options.rounds))
            if made.in_memory:
                shutil.rmtree(made.folder)
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
