// With the keyboard alone everything can be reached, in the order of the page, and it can be seen where one is.

import { DESKTOP, PHONE } from '../browser.mjs';
import { atTheEnd, withScript, withStyle } from '../faults.mjs';

/** What can be used: what the Tab key ought to stop at. Given the name by which stops are compared. */
function usable() {
  const every = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^="-"]), [contenteditable]';
  const groups = new Set();
  const found = [...document.querySelectorAll(every)].filter((element) => {
    if (element.disabled || element.type === 'hidden' || element.closest('[inert]')) return false;
    if (!element.checkVisibility({ checkVisibilityCSS: true })) return false;
    // Of radio buttons with one name the Tab key stops at one.
    if (element.type !== 'radio') return true;
    const seen = groups.has(element.name);
    groups.add(element.name);
    return !seen;
  });
  found.forEach((element, at) => {
    element.dataset.stop = element.type === 'radio' ? `radio ${element.name}` : at;
  });
  return found.map((element) => ({ stop: element.dataset.stop, html: element.outerHTML.slice(0, 120) }));
}

/** Where the focus is, and what is wrong with how it is shown. */
function stopped() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const complaints = [];
  const say = (what) => complaints.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) {
    say('cannot be seen to have the focus');
  } else {
    let behind = element.parentElement;
    const ground = (element) => getComputedStyle(element).backgroundColor;
    while (behind && /^(transparent|rgba\(.*, 0\))$/.test(ground(behind))) behind = behind.parentElement;
    const light = (colour) => {
      const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
      const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const [one, other] = [light(outlineColor), light(behind ? ground(behind) : 'rgb(255, 255, 255)')];
    const contrast = Math.max(one, other) / Math.min(one, other);
    // WCAG 1.4.11: what shows a state has a contrast of 3 to 1.
    if (contrast < 3) say(`its focus has a contrast of only ${contrast.toFixed(2)}`);
  }
  // WCAG 2.4.11: something else may not lie over all of it.
  const shown = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const ways = [0.1, 0.5, 0.9];
    return ways.some((across) =>
      ways.some((down) => {
        const at = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
        return at && (element.contains(at) || at.contains(element));
      }),
    );
  });
  if (!shown) say('has the focus and is out of sight');
  return { stop: element.dataset.stop, skips: element.matches('.skip'), main: Boolean(element.closest('main')), complaints };
}

/** The first stop leads past the menu to the content; where nothing is passed, it is in the content. */
async function skipLink(tab) {
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(stopped);
  if (first?.main) return first.complaints;
  if (!first?.skips) return ['the first stop is not the skip link'];
  await tab.keyboard.press('Enter');
  const target = await tab.evaluate(() => document.activeElement?.localName);
  if (target !== 'main') return [...first.complaints, `the skip link leads to ${target}`];
  await tab.keyboard.press('Tab');
  const next = await tab.evaluate(stopped);
  const inside = await tab.evaluate(() => document.querySelector('main [data-stop]') !== null);
  return inside && !next?.main ? [...first.complaints, 'after the skip link the Tab key leaves the content'] : first.complaints;
}

/** The Tab key goes through everything, in order, and out again. */
async function wholePage(tab, expected) {
  const complaints = [];
  const order = [];
  for (let presses = 0; presses < expected.length + 3; presses += 1) {
    await tab.keyboard.press('Tab');
    const at = await tab.evaluate(stopped);
    if (!at || order.includes(at.stop)) break;
    order.push(at.stop);
    complaints.push(...at.complaints);
  }
  const missed = expected.filter(({ stop }) => !order.includes(stop));
  complaints.push(...missed.map(({ html }) => `the Tab key does not stop at ${html}`));
  const inPage = expected.map(({ stop }) => stop).filter((stop) => order.includes(stop));
  const strayed = order.findIndex((stop, at) => stop !== inPage[at]);
  if (missed.length === 0 && strayed >= 0) {
    const { html } = expected.find(({ stop }) => stop === order[strayed]) ?? { html: order[strayed] };
    complaints.push(`the Tab key leaves the order of the page at ${html}`);
  }
  return complaints;
}

/** What folds opens and closes with the Enter key. */
async function folds(tab) {
  const complaints = [];
  for (const summary of (await tab.$$('summary')).slice(0, 6)) {
    if (!(await summary.evaluate((element) => element.checkVisibility()))) continue;
    const isOpen = () => summary.evaluate((element) => element.parentElement.open);
    const before = await isOpen();
    await summary.focus();
    await tab.keyboard.press('Enter');
    if ((await isOpen()) === before) complaints.push(`Enter does not open ${await summary.evaluate((e) => e.textContent)}`);
    await tab.keyboard.press('Enter');
  }
  return complaints;
}

/** What is wider than a phone can be scrolled with the arrow keys, and says what it is. */
async function scrollers(tab) {
  const complaints = [];
  for (const element of await tab.$$('main *')) {
    const what = await element.evaluate((element) => {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      if (!scrolls || element.scrollWidth <= element.clientWidth) return undefined;
      const named = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
      return { reachable: element.tabIndex >= 0 && element.hasAttribute('tabindex'), named, html: element.outerHTML.slice(0, 120) };
    });
    if (!what) continue;
    if (!what.reachable || !what.named) {
      complaints.push(`scrolls and ${what.reachable ? 'has no name' : 'takes no focus'}: ${what.html}`);
      continue;
    }
    await element.focus();
    await tab.keyboard.press('ArrowRight');
    const moved = await element
      .evaluate((element) => new Promise((resolve) => {
        const until = performance.now() + 20000;
        const look = () => (element.scrollLeft > 0 || performance.now() > until ? resolve(element.scrollLeft > 0) : requestAnimationFrame(look));
        look();
      }));
    if (!moved) complaints.push(`the arrow keys do not scroll ${what.html}`);
  }
  return complaints;
}

export default {
  name: 'keyboard',
  says: 'The keyboard alone reaches everything, in order and in sight; the skip link comes first.',
  pages: (site) => site.heaviest,
  spoilt: (site) => site.kind('/forces/*/'),
  faults: {
    'no skip link': (text) => text.replace(/<a class="skip".*?<\/a>/, ''),
    'a skip link to nothing': (text) => text.replace('<main id="main" tabindex="-1"', '<main id="other"'),
    'a focus that cannot be seen': withStyle('nav a:focus-visible { outline: none }'),
    'a focus in the colour of its ground': withStyle('nav a:focus-visible { outline-color: #12303f }'),
    'a link that is out of sight': withStyle('.far { position: absolute; left: -99rem }', '<a class="far" href="/">Far</a>'),
    'a link that the Tab key passes by': (text) => text.replace('<li><a href', '<li><a tabindex="-1" href'),
    'a link out of order': atTheEnd('<a tabindex="1" href="/">First!</a>'),
    'a details that does not open': withScript(
      'document.querySelector("#shut").onclick = (event) => event.preventDefault()',
      '<details><summary id="shut">Shut</summary><p>Never</p></details>',
    ),
    'a wide table without a name': withStyle(
      '.far { overflow-x: auto } .far p { width: 90rem }',
      '<div class="far"><p>Far</p></div>',
    ),
  },
  async look({ open }) {
    const tab = await open({ size: DESKTOP });
    const expected = await tab.evaluate(usable);
    const complaints = await skipLink(tab);
    const again = await open({ size: DESKTOP });
    await again.evaluate(usable);
    complaints.push(...(await wholePage(again, expected)), ...(await folds(again)));
    return [...complaints, ...(await scrollers(await open({ size: PHONE })))];
  },
};
