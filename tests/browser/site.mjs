// The built site: its pages from the site map and beside it, their kinds by the shape of their addresses, and samples
// of each.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { serve } from './server.mjs';

const zip = promisify(gzip);

/**
 * Names of things are many and fixed words are few (`card`, `press`, `replies`), so more than these different words
 * in one place make it a place for names.
 */
const MOST_FIXED_WORDS = 4;

/** A page: its address, the shape of that (`/forces/*\/`), and the origin at which it is served. */
export class Page {
  constructor(origin, address, kind) {
    this.origin = origin;
    this.address = address;
    this.kind = kind;
  }

  get url() {
    return this.origin + this.address;
  }

  toString() {
    return this.address;
  }
}

export class Site {
  /** Serves a folder and finds its pages. */
  static async serve(folder) {
    const site = new Site();
    site.folder = folder;
    const { origin, close } = await serve(folder);
    site.origin = origin;
    site.close = close;
    const map = await readFile(path.join(folder, 'sitemap.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
    const base = listed[0];
    const mapped = listed.map((url) => url.replace(base, '/'));
    const addresses = [...mapped, ...(await unlisted(folder, new Set(mapped)))];
    const shape = shapes(addresses);
    site.pages = addresses.map((address) => new Page(origin, address, shape(address)));
    // What is shown for an address that leads nowhere stands in no site map.
    site.notFound = new Page(origin, '/there/is/no/such/page/', '404');
    const weights = new Map();
    for (const page of site.pages) weights.set(page, (await zip(await readFile(site.file(page)))).length);
    site.samples = [...site.ofEachKind(weights), site.notFound];
    return site;
  }

  /** The pages of one kind: `site.kind('/forces/*\/')`. */
  kind(kind) {
    const pages = this.pages.filter((page) => page.kind === kind);
    if (pages.length === 0) throw new Error(`no page has an address such as ${kind}`);
    return pages;
  }

  /** The page at an address that must be there. */
  at(address) {
    const page = this.pages.find((page) => page.address === address);
    if (!page) throw new Error(`there is no page ${address}`);
    return page;
  }

  /**
   * Of each kind the page with the most in it, which comes first, and the one with the least; of a further language the
   * first alone, since the same templates make its pages.
   */
  ofEachKind(weights) {
    return [...new Set(this.pages.map((page) => page.kind))].flatMap((kind) => {
      const pages = this.kind(kind).sort((a, b) => weights.get(b) - weights.get(a));
      const isTranslated = /^\/[a-z]{2,3}(-[A-Za-z]+)?\//.test(pages[0].address);
      return pages.length > 1 && !isTranslated ? [pages[0], pages.at(-1)] : [pages[0]];
    });
  }

  /** The heaviest page of each kind. */
  get heaviest() {
    return this.samples.filter((page, at, all) => all.findIndex((other) => other.kind === page.kind) === at);
  }

  file(page) {
    return path.join(this.folder, page === this.notFound ? '404.html' : `${page.address}index.html`);
  }
}

/**
 * The pages that stand in no site map because search engines shall pass them by, such as the card for other sites.
 * What only leads on to another page is none.
 */
async function unlisted(folder, mapped) {
  const found = [];
  const files = (await readdir(folder, { recursive: true })).map((file) => file.split(path.sep).join('/')).sort();
  for (const file of files.filter((file) => file === 'index.html' || file.endsWith('/index.html'))) {
    const address = `/${file.slice(0, -'index.html'.length)}`;
    if (mapped.has(address)) continue;
    const leadsOn = /<meta http-equiv="refresh"/i.test(await readFile(path.join(folder, file), 'utf8'));
    if (!leadsOn) found.push(address);
  }
  return found;
}

/**
 * How an address is shaped: names of things become `*`, fixed words stay. So a kind of page that is new tomorrow is
 * looked at without being listed here.
 */
function shapes(addresses) {
  const split = (address) => address.split('/').filter((part) => part !== '');
  // A thing has a page of its own right below its section: `/forces/ambria/`.
  const things = new Set(addresses.map((address) => split(address)[1]));
  const words = new Map();
  const isName = (shape, depth, part) =>
    depth === 1 || (depth > 1 && (things.has(part) || words.get(shape)?.size > MOST_FIXED_WORDS));
  const shape = (address, until = Infinity) =>
    split(address)
      .slice(0, until)
      .reduce((so, part, depth) => `${so}${isName(so, depth, part) ? '*' : part}/`, '/');
  // From the top down, because what counts as one place depends on the names above it.
  const deepest = Math.max(...addresses.map((address) => split(address).length));
  for (let depth = 2; depth < deepest; depth += 1) {
    for (const address of addresses.filter((address) => split(address).length > depth)) {
      const part = split(address)[depth];
      const place = shape(address, depth);
      if (!words.has(place)) words.set(place, new Set());
      if (!things.has(part)) words.get(place).add(part);
    }
  }
  return shape;
}
