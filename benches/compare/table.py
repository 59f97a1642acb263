"""What was measured, in Markdown."""

import rounds


def heading(facts, tools, number):
    print("## The same site with candour, Hugo and Zola\n")
    for fact in facts + [tool.version for tool in tools]:
        print(f"* {fact}")
    print(f"* medians of {number} rounds, in each of which everything ran once; ratios within a round", flush=True)


def size(forces, inspections, sites, results):
    print(f"\n### {forces} forces and {inspections} inspections: {forces * (inspections + 1):,} forces and reports\n")
    print("| | wall | range | to candour | user + sys | to candour | peak memory | files | output |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    order = ["candour", "Hugo", "Zola", rounds.IDLE, rounds.FLOOR, rounds.AGAIN, rounds.EDITED, rounds.CHECK]
    for name in (name for name in order if name in results.runs):
        walls = sorted(run.wall for run in results.runs[name])
        files, output = results.written.get(name, (None, None))
        cells = [
            name,
            seconds(results.median(name, "wall")),
            f"{seconds(walls[0])} – {seconds(walls[-1])}",
            f"{results.ratio(name, 'wall'):.2f}",
            seconds(results.median(name, "processor")),
            f"{results.ratio(name, 'processor'):.2f}",
            megabytes(results.median(name, "memory")),
            f"{files:,}" if files else "",
            megabytes(output) if output else "",
        ]
        print(f"| {' | '.join(cells)} |")
    print()
    for name, (pages, bytes_here, bytes_of_candour) in results.shared.items():
        if name != "candour":
            share = bytes_here / bytes_of_candour
            print(f"{name} writes {pages:,} pages that candour writes too, in {share:.0%} of their bytes.", flush=True)


def seconds(number):
    return f"{number:.3f} s" if number < 1 else f"{number:.2f} s"


def megabytes(number):
    return f"{number / 1e6:,.0f} MB"
