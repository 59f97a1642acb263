"""The content files as an editor reads them: YAML held against the schemas that candour gives to editors."""

import json

import yaml
from jsonschema import Draft202012Validator

SAYS = "Every content file is what its schema says, so no editor underlines what is right."


class Loader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: a date is a text there."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:timestamp"]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front_matter(file):
    text = file.read_text("utf-8")
    return text if file.suffix == ".yaml" else text.split("\n---", 1)[0].removeprefix("---")


def faults(edition):
    seen = set()
    kinds = json.loads(edition.candour("explain", "file", "--format", "json"))["files"]
    # The file of a folder before all files of the folder: `index.md` before `*.md`.
    for kind in sorted(kinds, key=lambda kind: kind["lies"].endswith("*.md")):
        for twin in [["--twin"], []] if kind["lies"].startswith("content/") else [[]]:
            schema = json.loads(edition.candour("explain", "file", kind["name"], *twin, "--format", "json"))
            Draft202012Validator.check_schema(schema)
            for file in sorted(edition.project.glob(twins(kind["lies"]) if twin else kind["lies"])):
                if file in seen:
                    continue
                seen.add(file)
                for error in Draft202012Validator(schema).iter_errors(yaml.load(front_matter(file), Loader)):
                    yield f"{file.relative_to(edition.project)}: {error.json_path}: {error.message[:200]}"
    if not seen:
        yield "there is no content"


def twins(lies):
    """Where the twins in another language lie of files that lie there: `forces/*.md`, `forces/*.*.md`."""
    stem, ending = lies.rsplit(".", 1)
    return f"{stem}.*.{ending}"


PLANTED = [
    ("a field that is none", "content/forces/ambria.md", lambda data: data.replace(b"nation:", b"nations:", 1)),
    ("a word that is none", "content/forces/ambria.md", lambda data: data.replace(b"kind: ", b"kind: very-", 1)),
    ("a list in place of words", "content/site.yaml", lambda data: data.replace(b"title: ", b"title:\n  - ", 1)),
]
