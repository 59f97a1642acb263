"""The calendar, as the package icalendar reads it, and by what calendars of people need to show it."""

from datetime import date, datetime, timedelta, timezone

from icalendar import Calendar

SAYS = "The calendar can be shown and kept up with."

PATH = "calendar.ics"


def faults(edition):
    data = edition.bytes(PATH)
    lines = data.split(b"\r\n")
    if lines.pop() != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        yield "a line does not end in CRLF"
    yield from (f"{line!r} is longer than 75 octets" for line in lines if len(line) > 75)
    calendar = Calendar.from_ical(data)
    yield from (f"{part.name}: {error}" for part in calendar.walk() for error in part.errors)
    for name in ["VERSION", "PRODID", "X-WR-CALNAME"]:
        if not calendar.get(name):
            yield f"there is no {name}"
    if str(calendar.get("SOURCE", "")) != edition.address + PATH:
        yield "the calendar does not know its own address"
    events = calendar.walk("VEVENT")
    if len(events) != data.count(b"BEGIN:VEVENT"):
        yield "not every event was read"
    names = [str(event.get("UID")) for event in events]
    if len(set(names)) != len(names):
        yield "two events have one name"
    for event in events:
        yield from (f"{event.get('UID')}: {fault}" for fault in in_event(edition, event))
    # What is announced on the page is in the calendar.
    page = edition.text("inspections/index.html")
    if ('id="coming"' in page) != any(str(name).startswith("release-") for name in names):
        yield "the page of what is coming and the calendar do not agree"


def in_event(edition, event):
    for name in ["UID", "SUMMARY", "DESCRIPTION", "DTSTART", "DTSTAMP", "URL"]:
        if not event.get(name):
            yield f"it has no {name}"
            return
    begins, stamp = event.decoded("DTSTART"), event.decoded("DTSTAMP")
    if stamp.tzinfo is None or stamp > edition.moment:
        yield f"what it says is of the future: {stamp}"
    is_day = isinstance(begins, date) and not isinstance(begins, datetime)
    if is_day and ("DTEND" not in event or event.decoded("DTEND") <= begins):
        yield "a day has no end"
    if not is_day and begins.utcoffset() != timedelta(0):
        yield "a time of day is not in UTC, and no zone is told of"
    if str(event["UID"]).startswith("release-") and not is_day and begins <= edition.moment:
        yield "what is coming has been"
    if edition.file_of(str(event["URL"]).partition("#")[0]) is None:
        yield f"{event['URL']} leads nowhere"
    # Made-up times that are known: midnight in London, in winter and in summer.
    known = {
        "Vetting; a first look, 2027": datetime(2027, 1, 12, 0, 1, tzinfo=timezone.utc),
        "Integrity inspection 2027": datetime(2027, 7, 7, 23, 1, tzinfo=timezone.utc),
    }
    if edition.name == "made-up" and known.get(str(event["SUMMARY"]), begins) != begins:
        yield f"it begins at {begins}"


def exchanged(before, after):
    return lambda data: data.replace(before, after, 1)


PLANTED = [
    ("lines with another end", PATH, lambda data: data.replace(b"\r\n", b"\n")),
    ("a line that is not broken", PATH, lambda data: data.replace(b"\r\n ", b"")),
    ("a word that steers", PATH, exchanged(b"Vetting\\;", b"Vetting\r\nEND:VEVENT")),
    ("an event without an end", PATH, exchanged(b"END:VEVENT\r\n", b"")),
    ("an event without a name", PATH, exchanged(b"UID:", b"X-UID:")),
    ("a time without a zone", PATH, exchanged(b"DTSTART:20270112T000100Z", b"DTSTART:20270112T000100")),
    ("a time in the wrong zone", PATH, exchanged(b"DTSTART:20270707T230100Z", b"DTSTART:20270708T000100Z")),
    ("a day that ends before it begins", PATH, exchanged(b"DTEND;VALUE=DATE:2027", b"DTEND;VALUE=DATE:2026")),
    ("an event that leads nowhere", PATH, exchanged(b"URL:https://reportcards.example/inspections", b"URL:https://reportcards.example/inspectors")),
    ("a calendar that does not know where it is", PATH, exchanged(b"/calendar.ics", b"/agenda.ics")),
    ("events that are announced nowhere", "inspections/index.html", exchanged(b'id="coming"', b'id="past"')),
]
