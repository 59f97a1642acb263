// The headless browser, and a script in its pages that notes when a new word is seen.

import { createRequire } from 'node:module';

import { chromium } from '../../tests/browser/machine.mjs';
import { now } from './clock.mjs';

// The packages are those of the tests in the browser.
const puppeteer = createRequire(new URL('../../tests/browser/package.json', import.meta.url))('puppeteer-core');

const FLAGS = [
  // Only pages of this repository are opened, and in containers there is no sandbox to be had.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-default-browser-check',
  '--no-first-run',
];

/** How far the clocks of browser and measurement may be apart, in milliseconds, beside what asking takes. */
const APART = 1;

export class Browser {
  /** The largest difference of clocks that was found. */
  apart = 0;

  static async launch() {
    const browser = new Browser();
    browser.chromium = await puppeteer.launch({ executablePath: await chromium(), headless: true, args: FLAGS });
    browser.version = await browser.chromium.version();
    return browser;
  }

  /** Opens a page; `sight(at)` gives what was noted when the word with that number was first seen. */
  async open(url, isStyle) {
    const tab = await this.chromium.newPage();
    const seen = new Map();
    let wake = () => {};
    await tab.exposeFunction('benchSaw', (note) => {
      if (!seen.has(note.number)) seen.set(note.number, note);
      wake();
    });
    await tab.evaluateOnNewDocument(noteWords, isStyle);
    await tab.goto(url, { waitUntil: 'load' });
    await this.#compareClocks(tab);
    const sight = async (number, patience) => {
      const end = now() + patience;
      while (!seen.has(number) && now() < end) {
        let timer;
        await new Promise((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, end - now());
        });
        clearTimeout(timer);
      }
      return seen.get(number);
    };
    return { sight, compareClocks: () => this.#compareClocks(tab) };
  }

  /**
   * Asks the page for its time: it was asked between two moments of ours, so the quickest of many answers bounds how
   * far its clock can be from ours. Times of two clocks that disagree would be no measurement.
   */
  async #compareClocks(tab) {
    let best = { took: Infinity };
    for (let ask = 0; ask < 30; ask += 1) {
      const before = now();
      const theirs = await tab.evaluate(() => performance.timeOrigin + performance.now());
      const took = now() - before;
      if (took < best.took) best = { took, apart: theirs - (before + took / 2) };
    }
    if (Math.abs(best.apart) > best.took / 2 + APART) {
      throw new Error(`the browser’s clock is ${best.apart.toFixed(2)} ms from ours (±${(best.took / 2).toFixed(2)})`);
    }
    this.apart = Math.max(this.apart, Math.abs(best.apart));
  }

  close() {
    return this.chromium.close();
  }
}

/** Runs in each document before its own scripts: notes the moment at which a word of ours is first there. */
function noteWords(isStyle) {
  const clock = () => performance.timeOrigin + performance.now();
  const told = new Set();
  const look = () => {
    const text = isStyle
      ? document.documentElement && getComputedStyle(document.documentElement).getPropertyValue('--never-seen')
      : document.body?.textContent;
    const at = clock();
    for (const [, number] of (text ?? '').matchAll(/Neverseen(\d+)x/g)) {
      if (told.has(number)) continue;
      told.add(number);
      const [way] = performance.getEntriesByType('navigation');
      const answered = way?.responseStart ? performance.timeOrigin + way.responseStart : undefined;
      window.benchSaw({ number: Number(number), at, opened: performance.timeOrigin, answered });
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener('DOMContentLoaded', look);
  if (isStyle) {
    // A style sheet says when it has come, and in any case it is looked often.
    document.addEventListener('load', look, true);
    setInterval(look, 4);
  }
}
