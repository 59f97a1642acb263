"""The CSV files as a validator of CSV on the Web reads them, and as a spreadsheet would."""

import csv
import warnings

from csvw.metadata import CSVW, TableGroup

SAYS = "The CSV files are what their description says, and nothing in them is a formula."

METADATA = "data/v1/csv-metadata.json"


def faults(edition):
    metadata = str(edition.folder / METADATA)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        if not CSVW(metadata, validate=True).is_valid:
            yield "the metadata do not hold"
        yield from (f"the validator warns: {warning.message}" for warning in told)
    group = TableGroup.from_file(metadata)
    described = {str(table.url) for table in group.tables}
    for table in group.tables:
        # Reads every cell as its type and fails where one is none.
        names = [row["id"] for row in table.iterdicts(strict=True)]
        if len(names) != len(set(names)):
            yield f"{table.url}: a name is there twice"
    there = {path.removeprefix("data/v1/") for path in edition.paths("data/v1/*.csv")}
    if described != there:
        yield f"described and there are not the same: {sorted(described ^ there)}"
    columns = {str(table.url): [column.name for column in table.tableSchema.columns] for table in group.tables}
    for path in edition.paths("data/v1/**/*.csv"):
        yield from faults_of_file(edition, path, columns[path.rsplit("/", 1)[-1]])


def faults_of_file(edition, path, columns):
    data = edition.bytes(path)
    if not data.startswith(b"\xef\xbb\xbf"):
        yield f"{path}: Excel would not take it for UTF-8"
    if b"\n" in data.replace(b"\r\n", b"") and b'"' not in data:
        yield f"{path}: a line does not end as RFC 4180 has it"
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True)))
    if rows[0] != columns:
        yield f"{path}: its columns are not those of the table of the whole site"
    for row in rows[1:]:
        for cell in row:
            if cell.startswith(("=", "+", "@", "\t", "\r")) or cell.startswith("-") and not is_number(cell):
                yield f"{path}: a spreadsheet would calculate {cell!r}"


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


PLANTED = [
    ("a state that is none", "data/v1/judgements.csv", lambda data: data.replace(b",graded,", b",guessed,", 1)),
    ("a blank where a grade is", "data/v1/judgements.csv", lambda data: data.replace(b",graded,good,", b",graded,,", 1)),
    ("a force that is not there", "data/v1/judgements.csv", lambda data: data.replace(b",ambria,", b",atlantis,", 1)),
    ("a name that is there twice", "data/v1/grades.csv", lambda data: data + data.split(b"\r\n")[1] + b"\r\n"),
    ("another column", "data/v1/replies.csv", lambda data: data.replace(b"id,", b"name,", 1)),
    ("no mark of UTF-8", "data/v1/forces.csv", lambda data: data[3:]),
    ("a formula", "data/v1/forces/ambria/findings.csv", lambda data: data.replace(b",strength,", b",strength,=1+1", 1)),
]
