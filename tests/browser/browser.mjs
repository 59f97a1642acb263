// The browser that all checks share, and how a page is opened in it.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer from 'puppeteer-core';

import { chromium } from './machine.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sizes that are looked at, in CSS pixels. */
export const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
export const DESKTOP = { width: 1280, height: 900 };

/** How a page may be shown, as media features. */
export const LOOKS = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  'forced colours': { 'prefers-color-scheme': 'light', 'forced-colors': 'active' },
};

const FLAGS = [
  // Only pages of this repository are opened, and in containers there is no sandbox to be had.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  // Tabs behind others would be slowed down.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // The browser itself shall ask nobody for anything.
  '--disable-background-networking',
  '--disable-component-update',
  '--no-default-browser-check',
  '--no-first-run',
];

export class Browser {
  static async launch() {
    const browser = new Browser();
    browser.chromium = await puppeteer.launch({ executablePath: await chromium(), headless: true, args: FLAGS });
    console.log(await browser.chromium.version());
    return browser;
  }

  close() {
    return this.chromium.close();
  }

  /** An empty tab as of a new visitor: nothing stored, nothing cached. */
  async tab({ size = DESKTOP, script = true, look = 'light', media = {} } = {}) {
    const visitor = await this.chromium.createBrowserContext();
    const tab = await visitor.newPage();
    await tab.setViewport(size);
    await tab.setJavaScriptEnabled(script);
    const wire = await tab.createCDPSession();
    await wire.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    /** Shows the page in another look, without loading it again. */
    tab.show = async (look, media = {}) => {
      const { type = '', ...more } = media;
      const features = Object.entries({ ...LOOKS[look], ...more }).map(([name, value]) => ({ name, value }));
      await wire.send('Emulation.setEmulatedMedia', { media: type, features });
    };
    await tab.show(look, media);
    /** What axe-core finds, as sentences. */
    tab.axe = async (options) => {
      if (!(await tab.evaluate('typeof axe === "object"'))) await tab.evaluate(AXE);
      const { violations } = await tab.evaluate((options) => axe.run(document, options), options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}${why(node)}`),
      );
    };
    tab.leave = () => visitor.close();
    return tab;
  }
}

/** The part of axe's explanation that holds the numbers, where there is one. */
function why(node) {
  const [first] = [...node.any, ...node.all, ...node.none];
  return first ? ` (${first.message})` : '';
}
