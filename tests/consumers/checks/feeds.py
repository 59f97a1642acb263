"""Feeds, as feedparser reads them, by a schema after RFC 4287, and by what the W3C feed validator asks of a feed.

The validator itself is a program that is in no registry of packages; its rules that can apply here stand in `by_the_rules`,
each under the name by which the validator tells of it.
"""

import re
from datetime import datetime
from pathlib import Path

import feedparser
from lxml import etree, html

SAYS = "Every feed can be followed."

ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("atom.rng"))))


def faults(edition):
    paths = edition.paths("**/feed.xml")
    if len(paths) < 6:
        yield f"there are only {paths}"
    for path in paths:
        for fault in in_feed(edition, path):
            yield f"{path}: {fault}"


def in_feed(edition, path):
    data = edition.bytes(path)
    try:
        feed = etree.fromstring(data)
    except etree.XMLSyntaxError as fault:
        yield f"no XML: {fault}"
        return
    if not SCHEMA.validate(feed):
        yield from (f"schema, line {it.line}: {it.message}" for it in SCHEMA.error_log)
    yield from by_feedparser(edition, path, data, len(feed.findall(ATOM + "entry")))
    yield from by_the_rules(edition, path, data, feed)


def by_feedparser(edition, path, data, entries):
    read = feedparser.parse(data, response_headers={
        "content-type": "application/atom+xml; charset=utf-8",
        "content-location": edition.address + path,
    })
    if read.bozo:
        yield f"feedparser: {read.bozo_exception!r}"
    if read.version != "atom10":
        yield f"feedparser takes it for {read.version!r}"
    if len(read.entries) != entries:
        yield f"feedparser finds {len(read.entries)} of {entries} entries"
    for it in [read.feed, *read.entries]:
        for field in ["id", "title", "link", "updated_parsed", "author"]:
            if not it.get(field):
                yield f"feedparser finds no {field} in {it.get('id')!r}"
    for it in read.entries:
        if not it.get("summary") and not it.get("content"):
            yield f"feedparser finds no words in {it.get('id')!r}"


def by_the_rules(edition, path, data, feed):
    text = lambda of, tag: (of.findtext(ATOM + tag) or "").strip()
    link = lambda of, rel: next((it.get("href") for it in of.findall(ATOM + "link") if it.get("rel") == rel), None)
    entries = feed.findall(ATOM + "entry")
    if not data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'):
        yield "MissingEncoding"
    if b"<!DOCTYPE" in data:
        yield "InvalidDoctype"
    if link(feed, "self") != edition.address + path or text(feed, "id") != edition.address + path:
        yield "SelfDoesntMatchLocation"
    ids = [text(it, "id") for it in entries]
    if len(set(ids)) != len(ids):
        yield "DuplicateEntries"
    children = [it.tag for it in feed]
    if ATOM + "entry" in children and children[children.index(ATOM + "entry"):] != [ATOM + "entry"] * len(entries):
        yield "MisplacedMetadata"
    for it in [feed, *entries]:
        for tag in ["published", "updated"]:
            if it is feed and tag == "published":
                continue
            when = instant(text(it, tag))
            # The validator takes everything before 1990 for a mistake.
            if when is None or when > edition.moment or when.year < 1990:
                yield f"ImplausibleDate: {text(it, tag)!r} of {text(it, 'id')!r}"
        alternates = [it for it in it.findall(ATOM + "link") if it.get("rel") == "alternate"]
        if len(alternates) != 1:
            yield f"DuplicateAtomLink: {text(it, 'id')!r}"
        yield from leads_nowhere(edition, link(it, "alternate") or "")
    for it in entries:
        published, updated = instant(text(it, "published")), instant(text(it, "updated"))
        if published and updated and published > updated:
            yield f"{text(it, 'id')!r} changed before it was published"
        for inside in it.iter():
            for name in ["href", "src"]:
                if inside.get(name) and "://" not in inside.get(name):
                    yield f"ContainsRelRef: {inside.get(name)!r} in {text(it, 'id')!r}"
            if any(name.startswith("on") for name in inside.attrib):
                yield f"SecurityRiskAttr in {text(it, 'id')!r}"
    newest = max((instant(text(it, "updated")) for it in entries if instant(text(it, "updated"))), default=None)
    if newest and newest != instant(text(feed, "updated")):
        yield "the feed is not as new as its newest entry"
    announced = edition.text(edition.file_of(link(feed, "alternate") or "") or "404.html")
    tags = [it for it in html.fromstring(announced.encode()).iter("link") if it.get("type") == "application/atom+xml"]
    if edition.address + path not in [edition.address + it.get("href", "").lstrip("/") for it in tags]:
        yield "its page does not announce it"


PAGES = {}


def leads_nowhere(edition, address):
    page, _, anchor = address.partition("#")
    file = edition.file_of(page)
    if file is None:
        yield f"{address!r} leads nowhere"
        return
    if anchor:
        key = (edition.folder, file)
        if key not in PAGES:
            PAGES[key] = set(html.fromstring(edition.bytes(file)).xpath("//@id"))
        if anchor not in PAGES[key]:
            yield f"{address!r} leads to no part of its page"


def instant(text):
    try:
        when = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    return when if when.tzinfo else None


def exchanged(before, after):
    return lambda data: data.replace(before, after, 1)


def without(pattern, rest):
    return lambda data: re.sub(pattern, rest, data, count=1)


def second_id_as_first(data):
    first, second = [part.split(b"</id>")[0] for part in data.split(b"<entry>\n<id>")[1:3]]
    return data.replace(b"<id>" + second + b"</id>", b"<id>" + first + b"</id>")


FEED = "feed.xml"
PLANTED = [
    ("a feed that breaks off", FEED, lambda data: data[: len(data) // 2]),
    ("a name that is there twice", FEED, second_id_as_first),
    ("an entry without a title", FEED, without(rb"(<entry>\n<id>[^<]*</id>\n)<title>[^<]*</title>\n", rb"\1")),
    ("an instant without a zone", FEED, exchanged(b"+00:00</updated>", b"</updated>")),
    ("an instant to come", FEED, exchanged(b"<updated>2026", b"<updated>2036")),
    ("an address of its own that is another", "replies/feed.xml", exchanged(b'rel="self" type="application/atom+xml" href="https://reportcards.example/replies', b'rel="self" type="application/atom+xml" href="https://reportcards.example/others')),
    ("a link without a host", FEED, exchanged(b'rel="alternate" type="text/html" href="https://reportcards.example', b'rel="alternate" type="text/html" href="')),
    ("a link to nothing", FEED, exchanged(b'text/html" href="https://reportcards.example/inspections/', b'text/html" href="https://reportcards.example/inspectors/')),
    ("an entry that says nothing", FEED, without(rb"<summary>[^<]*</summary>\n", b"")),
    ("an author without a name", FEED, exchanged(b"<author><name>OIP</name></author>", b"<author/>")),
    ("letters in another coding", FEED, exchanged("é".encode(), b"\xe9")),
    ("a script", FEED, exchanged(b'<div xmlns="http://www.w3.org/1999/xhtml">', b'<div xmlns="http://www.w3.org/1999/xhtml"><script>1</script>')),
    ("a page that does not announce its feed", "replies/index.html", lambda data: data.replace(b'href="/replies/feed.xml"', b'href="/replies/"')),
    ("a correction whose anchor is gone", "inspections/integrity-2026/cestria/index.html", exchanged(b'id="correction-2026-12-10"', b'id="corrected"')),
]
