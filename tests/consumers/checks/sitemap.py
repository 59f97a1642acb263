"""The site map and robots.txt, as search engines read them (sitemaps.org, RFC 9309)."""

from datetime import datetime
from urllib.robotparser import RobotFileParser

from lxml import etree

SAYS = "Search engines find every page, and when it changed."

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def faults(edition):
    robots = RobotFileParser()
    robots.parse(edition.text("robots.txt").splitlines())
    maps = robots.site_maps() or []
    if maps != [edition.address + "sitemap.xml"] or not robots.can_fetch("*", edition.address):
        yield "robots.txt does not lead to the site map"
    root = etree.fromstring(edition.bytes("sitemap.xml"))
    if root.tag != SITEMAP + "urlset":
        yield f"{root.tag} is no site map"
    addresses = [it.findtext(SITEMAP + "loc") for it in root]
    if len(addresses) > 50_000 or len(edition.bytes("sitemap.xml")) > 50 * 1024 * 1024:
        yield "the site map is too large"
    if len(set(addresses)) != len(addresses):
        yield "an address is there twice"
    for it in root:
        address, changed = it.findtext(SITEMAP + "loc"), it.findtext(SITEMAP + "lastmod")
        file = edition.file_of(address)
        if file is None:
            yield f"{address} leads nowhere"
        elif f'rel="canonical" href="{address}"' not in edition.text(file):
            yield f"{address} does not know its own address"
        if changed is not None and not (datetime.fromisoformat(changed.replace("Z", "+00:00")) <= edition.moment):
            yield f"{address} changed on {changed}"
    if not any(it.findtext(SITEMAP + "lastmod") for it in root):
        yield "nothing says when it changed"


def exchanged(before, after):
    return lambda data: data.replace(before, after, 1)


PATH = "sitemap.xml"
PLANTED = [
    ("a page that is not there", PATH, exchanged(b"/forces/ambria/<", b"/forces/umbria/<")),
    ("a page that is there twice", PATH, exchanged(b"/forces/ambria/<", b"/forces/borland/<")),
    ("a day to come", PATH, exchanged(b"<lastmod>2026", b"<lastmod>2036")),
    ("a day that is none", PATH, exchanged(b"<lastmod>2026-12", b"<lastmod>2026-13")),
    ("a site map that breaks off", PATH, lambda data: data[: len(data) // 2]),
    ("a robots.txt that leads elsewhere", "robots.txt", exchanged(b"sitemap.xml", b"map.xml")),
]
