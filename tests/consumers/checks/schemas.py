"""The JSON files as a validator of JSON Schema reads them."""

import json

from jsonschema import Draft202012Validator

SAYS = "Every JSON file is what its schema says."

# What says itself by no `$schema` what describes it, because its form was there first; `words.json` lies in the folder of
# the search, which each language calls otherwise.
DESCRIBED = {"find.json": "find", "words.json": "search", "record.json": "record", "edition.json": "edition"}


def faults(edition):
    schemas = {path: json.loads(edition.text(path)) for path in edition.paths("data/v1/schema/*.json")}
    for path, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        if edition.file_of(schema["$id"]) != path:
            yield f"{path}: its name is {schema['$id']}"
    used = set()
    for path in edition.paths("**/*.json"):
        if path in schemas or path == "data/v1/csv-metadata.json":
            continue
        file = json.loads(edition.text(path))
        name = path.rsplit("/", 1)[-1]
        if name in DESCRIBED and not path.startswith("data/"):
            described = f"data/v1/schema/{DESCRIBED[name]}.json"
        else:
            described = edition.file_of(file["$schema"]) if isinstance(file, dict) and "$schema" in file else None
        if described is None:
            yield f"{path}: nothing describes it"
            continue
        used.add(described)
        for error in Draft202012Validator(schemas[described]).iter_errors(file):
            yield f"{path}: {error.json_path}: {error.message[:200]}"
    yield from (f"{path} describes nothing" for path in schemas if path not in used)


PLANTED = [
    ("a state that is none", "data/v1/judgements.json", lambda data: data.replace(b'"graded"', b'"guessed"', 1)),
    ("a field that is gone", "data/v1/forces/ambria.json", lambda data: data.replace(b'"grade":', b'"mark":', 1)),
    ("a date that is none", "data/v1/inspections.json", lambda data: data.replace(b'"2026-12-08"', b'"8 December"', 1)),
    ("no licence", "data/v1/replies.json", lambda data: data.replace(b'"licence":', b'"permit":', 1)),
    ("a force without a name", "find.json", lambda data: data.replace(b'"name"', b'"title"', 1)),
    ("another form", "record.json", lambda data: data.replace(b'"format": 1', b'"format": 2', 1)),
]
