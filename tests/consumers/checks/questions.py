"""Loads the CSV files into SQLite, as a journalist would, and asks the questions of `docs/content/pages/data.md`."""

import re
import subprocess
from pathlib import Path

SAYS = "The questions of the manual are answered, and the answers in it are those of the data."

MANUAL = Path(__file__).resolve().parents[3] / "docs/content/pages/data.md"

# Of the made-up site, in which everything can be counted by hand: the same questions, of its own programme, each known by
# words of its query.
MADE_UP = {
    "earlier.grade = 'requires-improvement'": ["Borland Constabulary|2024|2026"],
    "measure = 'second-job-applications'": [
        "|1200|applications|in 2025|",
        "Ambria Police|48|applications|in 2025|force data",
    ],
    "state = 'late'": ["Cestria Police|Integrity 2024|2025-01-08|2025-01-20|12"],
}


def faults(edition):
    asked_for = [query for _, query, _ in asked()]
    yield from (f"no question asks for {words}" for words in MADE_UP if not any(words in query for query in asked_for))
    database = edition.folder.parent / f"{edition.folder.name}.db"
    database.unlink(missing_ok=True)
    folder = edition.folder / "data/v1"
    load = [f".import --csv {folder / file.name} {file.stem}" for file in sorted(folder.glob("*.csv"))]
    told = subprocess.run(["sqlite3", "-bail", database, *load], capture_output=True, text=True)
    if told.returncode or told.stderr:
        yield f"sqlite3 does not read the files: {told.stderr}"
    for heading, query, answer in asked():
        if edition.name == "repository":
            found = ask(database, query, "-markdown") or "None."
            if found != answer:
                yield f"{heading}\nThe manual says\n{answer}\nand the data say\n{found}"
        else:
            found = ask(database, query.replace("peel/legitimacy", "integrity/integrity"), "-list", "-noheader")
            for words, rows in MADE_UP.items():
                if words in query and found.split("\n") != rows:
                    yield f"{heading} {found.split(chr(10))}, and not {rows}"


def asked():
    """Every question of the manual: its heading, its query, its answer."""
    text = MANUAL.read_text("utf-8")
    for part in text.split("\n### ")[1:]:
        heading = part.split("\n", 1)[0]
        for query, answer in re.findall(r"```sql\n(.*?)```\n\n(?:Table: [^\n]*\n\n)?(.*?)(?=\n\n|\Z)", part, re.DOTALL):
            yield heading, query, answer.strip()


def ask(database, query, *form):
    told = subprocess.run(["sqlite3", "-bail", *form, database, query], capture_output=True, text=True, check=True)
    return told.stdout.strip()


PLANTED = [
    ("another grade", "data/v1/judgements.csv",
     lambda data: data.replace(b",borland,Borland Constabulary,integrity,Integrity,,integrity/integrity,graded,requires-improvement",
                               b",borland,Borland Constabulary,integrity,Integrity,,integrity/integrity,graded,good")),
    ("a column that is called something else", "data/v1/questions.csv", lambda data: data.replace(b",previous,", b",before,", 1)),
    ("a late reply that is called early", "data/v1/replies.csv", lambda data: data.replace(b",late,", b",published,", 1)),
    ("another number", "data/v1/measures.csv", lambda data: data.replace(b",48,", b",49,", 1)),
]
