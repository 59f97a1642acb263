// What other sites may show of a force: the card in a window, the badge as a picture, the address of the newest report.

import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { DESKTOP, LOOKS } from '../browser.mjs';
import { orComplain } from '../complaint.mjs';
import { atTheEnd } from '../faults.mjs';
import { OPTIONS } from './accessible.mjs';

const MOST = 15_000;
const CARDS = '/forces/*/card/';
const NARROW = { width: 320, height: 640, isMobile: true, hasTouch: true };

const force = (page) => page.address.replace(/card\/$/, '');

/** The card asks for nothing beside itself, even where browsers guess. */
const listener = (page, complaints) => (tab) => {
  tab.on('request', (request) => {
    const guessed = request.url().endsWith('/favicon.ico');
    if (request.url() !== page.url && !guessed) complaints.push(`asks for ${request.url()}`);
  });
};

const scopes = (tab) =>
  tab.$$eval('.glance .scope, .glance > .note', (notes) =>
    notes.map((note) => {
      const plain = note.cloneNode(true);
      for (const cite of plain.querySelectorAll('.cite')) cite.remove();
      return plain.textContent.replace(/[\s\u2060]+/g, ' ').trim();
    }),
  );

/** What the force's page says that a judgement does not cover stands on the card too. */
async function sameLimits(tab, page, open) {
  const whole = await open({ size: DESKTOP }, page.origin + force(page));
  const [said, needed] = [await scopes(tab), await scopes(whole)];
  return needed.filter((note) => !said.includes(note)).map((note) => `does not say what is not covered: ${note}`);
}

/** What axe finds where the code to copy is unfolded, which stays folded when all pages are looked at. */
async function unfolded(tab) {
  const complaints = [];
  await tab.evaluate(() => document.querySelector('details').setAttribute('open', ''));
  for (const look of Object.keys(LOOKS)) {
    await tab.show(look);
    complaints.push(...(await tab.axe(OPTIONS)).map((violation) => `${look}: ${violation}`));
  }
  return complaints;
}

/**
 * A page of another site with this HTML in it: to a browser another name of the same machine is one. The addresses in it
 * are those of the site as it will stand.
 */
async function elsewhere(open, page, canonical, html) {
  const address = new URL(canonical).origin;
  const body = html.replaceAll(`"${address}/`, `"${page.origin}/`);
  const whole = `<!doctype html><title>Commissioner</title><meta name="viewport" content="width=device-width"><style>body{margin:0}iframe{border:0}</style>${body}`;
  return open({ size: NARROW }, `${page.origin.replace('127.0.0.1', 'localhost')}/~echo.html?${encodeURIComponent(whole)}`);
}

/** The code to copy does what it says when it is put into a page of another site. */
async function copied(tab, page, open) {
  const complaints = [];
  const canonical = await tab.$eval('link[rel="canonical"]', (link) => link.href);
  if (new URL(canonical).pathname !== force(page)) complaints.push(`its canonical address is ${canonical}`);
  const codes = await tab.$$eval('pre code', (codes) => codes.map((code) => code.textContent));
  const frame = codes.find((code) => code.startsWith('<iframe'));
  const picture = codes.find((code) => code.startsWith('<a'));
  if (!frame || !picture) return [...complaints, 'has no code to copy'];
  for (const wanted of ['title="', 'width="', 'height="', 'loading="lazy"']) {
    if (!frame.includes(wanted)) complaints.push(`its window has no ${wanted}`);
  }
  const name = await tab.$eval('h1', (heading) => heading.textContent);
  const host = await elsewhere(open, page, canonical, frame.replace(/width="\d+"/, 'width="320"'));
  const inside = await orComplain(host.waitForFrame((it) => it.url() === page.url, { timeout: 5000 }), 'its window stays empty');
  await orComplain(inside.waitForSelector('.edition', { timeout: 5000 }), 'its window does not show the card');
  const shown = await inside.evaluate(() => ({
    name: document.querySelector('h1').textContent,
    wide: document.scrollingElement.scrollWidth,
    room: document.documentElement.clientWidth,
    stays: [...document.links].filter((link) => (link.target || document.querySelector('base')?.target) !== '_top').length,
  }));
  if (shown.name !== name) complaints.push(`its window shows ${shown.name}`);
  if (shown.wide > shown.room) complaints.push(`in a window of 320 px it is ${shown.wide} px wide`);
  if (shown.stays > 0) complaints.push(`${shown.stays} links open inside the window`);
  const other = await elsewhere(open, page, canonical, picture);
  const seen = await other.evaluate(async () => {
    const image = document.querySelector('a > img');
    await image.decode().catch(() => undefined);
    return { wide: image.naturalWidth, alt: image.alt, leads: new URL(image.parentElement.href).pathname };
  });
  if (seen.wide === 0) complaints.push('its badge cannot be shown as a picture');
  if (!seen.alt.startsWith(name)) complaints.push(`its badge has the words: ${seen.alt}`);
  if (seen.leads !== force(page)) complaints.push(`its badge leads to ${seen.leads}`);
  return complaints;
}

/** The address of the newest report leads to that of the force's reports which came out last. */
async function newest(page, open) {
  const whole = await open({ size: DESKTOP }, page.origin + force(page));
  const dated = await whole.$$eval('.reports .entries > li', (entries) =>
    entries.map((entry) => [entry.querySelector('time').dateTime.padEnd(10, '-31'), new URL(entry.querySelector('a').href).pathname]),
  );
  const last = dated.map(([date]) => date).sort().at(-1);
  const expected = last ? dated.filter(([date]) => date === last).map(([, leads]) => leads) : [force(page)];
  const tab = await open({ size: DESKTOP }, `${page.origin}${force(page)}latest/`);
  const arrived = (before) => !location.pathname.endsWith(before);
  await orComplain(tab.waitForFunction(arrived, { timeout: 5000 }, '/latest/'), 'the address of the newest report leads nowhere');
  const reached = new URL(tab.url()).pathname;
  return expected.includes(reached) ? [] : [`the newest report is ${expected}, and its address leads to ${reached}`];
}

const card = {
  name: 'card',
  says: 'The card weighs at most 15 KB, asks for nothing, fits a window of 320 px, and what it gives to copy works.',
  pages: (site) => [...site.samples.filter(({ kind }) => kind === CARDS), site.at('/forces/leicestershire/card/')],
  // The one force whose newest report leaves something out, as this site knows it today.
  spoilt: (site) => [site.at('/forces/leicestershire/card/')],
  faults: {
    'a card that is too heavy': atTheEnd(`<p>${'heavy '.repeat(2000)}</p>`),
    'a picture from elsewhere': (text) => text.replace(/(default-src 'none'); script-src 'none'/, '$1; img-src *').replace('</footer>', '<img alt="" src="/assets/none.png"></footer>'),
    'a script': (text) => text.replace("script-src 'none'", "script-src 'self'").replace('</footer>', '<script src="/~echo.js?0"></script></footer>'),
    'words that are too wide': atTheEnd('<p>' + 'wide'.repeat(30) + '</p><style>p { overflow-wrap: normal; white-space: nowrap }</style>'),
    'a limit that is left out': (text) => (text.includes('target="_top"') ? text.replace('<strong>Not covered:</strong>', 'As') : text),
    'links that stay in the window': (text) => text.replace('<base target="_top">', ''),
    'code to copy that is hard to read in the dark': (text) => text.replace('</style>', '@media (prefers-color-scheme:dark) { pre { color: #666 } }</style>'),
    'no code to copy': (text) => text.replaceAll('<pre><code>', '<pre><code>x'),
    'code that leads to another card': (text) => text.replace('/leicestershire/card/&quot; title', '/kent/card/&quot; title'),
    'a picture that is none': (text) => text.replace('card/badge.svg&quot;', 'card/badgers.svg&quot;'),
    'an address that leads to an older report': (text) => text.replace(/(http-equiv="refresh" content="0; url=)[^"]*/, '$1/inspections/peel-legitimacy-2016/leicestershire/'),
    'an address that leads nowhere': (text) => text.replace(/<meta http-equiv="refresh"[^>]*>/, ''),
  },
  async look({ page, open }) {
    const complaints = [];
    const weight = Buffer.byteLength(await (await fetch(page.url)).text());
    if (weight > MOST) complaints.push(`weighs ${weight} of at most ${MOST} bytes`);
    const tab = await open({ size: NARROW, before: listener(page, complaints) });
    await tab.waitForNetworkIdle({ idleTime: 150 });
    if (await tab.$('script')) complaints.push('has a script');
    complaints.push(...(await sameLimits(tab, page, open)), ...(await copied(tab, page, open)));
    return [...complaints, ...(await newest(page, open)), ...(await unfolded(tab))];
  },
};

/** A picture whose texts are all inside it and beside each other, with words for who does not see it. */
function drawn() {
  const complaints = [];
  const picture = document.documentElement;
  if (picture.localName !== 'svg') return [`is no SVG: ${picture.textContent.slice(0, 200)}`];
  for (const words of ['title', 'desc']) {
    if (!document.querySelector(`svg > ${words}`)?.textContent.trim()) complaints.push(`has no ${words}`);
  }
  const { width, height } = picture.viewBox.baseVal;
  const texts = [...document.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBBox() }));
  if (texts.length < 2) complaints.push('says nothing');
  for (const { words, box } of texts) {
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height) complaints.push(`reaches out of the picture: ${words}`);
  }
  // The boxes of two lines may touch, as the room for letters that reach up and down.
  const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y + a.height * 0.75 > b.y + b.height * 0.25 && b.y + b.height * 0.75 > a.y + a.height * 0.25;
  texts.forEach(({ words, box }, at) => {
    for (const other of texts.slice(at + 1)) {
      if (over(box, other.box)) complaints.push(`lies over each other: ${words}, ${other.words}`);
    }
  });
  for (const dot of document.querySelectorAll('circle')) {
    const box = dot.getBBox();
    if (texts.some((text) => over(text.box, box))) complaints.push('a dot lies under a text');
  }
  const light = (colour) => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const paper = light(getComputedStyle(document.querySelector('.paper')).fill);
  for (const text of document.querySelectorAll('text')) {
    const ink = light(getComputedStyle(text).fill);
    const contrast = Math.max(ink, paper) / Math.min(ink, paper);
    if (contrast < 4.5) complaints.push(`has a contrast of ${contrast.toFixed(2)}: ${text.textContent}`);
  }
  return complaints;
}

const badge = {
  name: 'badge',
  says: 'Every badge is a sound picture with words, in light and dark, and no text reaches out of it or lies over another.',
  pages: (site) => site.kind(CARDS),
  faults: {
    'a word that is too long': (text) => text.replace(/(<text class="name"[^>]*>)/, '$1The Constabulary of the Far and Distant '),
    'a line over another': (text) => text.replaceAll(/(<text[^>]* y=")\d+/g, '$150'),
    'no title': (text) => text.replace(/<title>[^<]*: newest judgements<\/title>/, ''),
    'broken markup': (text) => text.replace('</desc>', ''),
    'ink of the dark on white paper': (text) => text.replaceAll('prefers-color-scheme:dark', 'min-width:1px').replace('.paper{fill:var(--paper)', '.paper{fill:white'),
    'only light': (text) => text.replace('.paper{fill:var(--paper)', '.paper{fill:#fdfdfb'),
  },
  async look({ page, open, site }) {
    const complaints = [];
    const tab = await open({ size: DESKTOP }, `${page.url}badge.svg`);
    for (const look of ['light', 'dark']) {
      await tab.show(look);
      complaints.push(...(await tab.evaluate(drawn)).map((complaint) => `${look}: ${complaint}`));
    }
    const known = await readFile(path.join(site.folder, page.address, 'badge.svg'), 'utf8');
    if (/\b(href|src)=|url\(|@import/.test(known)) complaints.push('asks for something beside itself');
    return complaints;
  },
};

export default [card, badge];
