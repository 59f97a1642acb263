// Runs checks over pages, shows that each check can fail, and counts.
//
// A check sees a fault when it complains of it: by what it gives, or by a `Complaint` that it throws. A check that
// throws anything else, or does not come to an end, has broken down: that is a failure, and never a fault seen.

import { availableParallelism, cpus } from 'node:os';

import { Complaint } from './complaint.mjs';
import { serve } from './server.mjs';
import { Page } from './site.mjs';

/** How many tests run beside each other. */
export const AT_ONCE = Math.max(2, availableParallelism?.() ?? cpus().length);
/** A page that takes longer than this hangs, in seconds. */
const PATIENCE = 120;
const MOST_TOLD = 12;

export class Run {
  /** `say` prints a line. */
  constructor(missing, say = console.log) {
    this.missing = missing;
    this.say = say;
    this.passed = 0;
    this.failed = 0;
    this.skipped = [];
    this.sound = new Map();
  }

  has(thing) {
    return !this.missing.has(thing);
  }

  /** Looks through one check at its pages, and at one page for each fault that it must see. */
  async all(check, site, browser, addresses) {
    const faults = addresses.length === 0 ? Object.entries(check.faults) : [];
    return this.through(check, asked(check.pages(site), addresses), faults, site, browser);
  }

  /** The same in another theme, at one page of each kind. That the check sees its faults has been shown. */
  async again(check, site, browser, addresses) {
    const pages = asked(check.pages(site), addresses);
    const one = addresses.length > 0 ? pages : pages.filter((page) => page.folder || site.heaviest.includes(page));
    return this.through(check, one, [], site, browser);
  }

  async through(check, pages, faults, site, browser) {
    const lacks = (check.needs ?? ['browser']).filter((thing) => !this.has(thing));
    if (lacks.length > 0) return this.skip(check, this.missing.get(lacks[0]));
    const began = Date.now();
    const before = this.failed;
    const tests = [
      ...pages.map((page) => () => this.page(check, page, site, browser)),
      ...faults.map(([fault, spoil]) => () => this.fault(check, fault, spoil, site, browser)),
    ];
    await pool(tests, check.alone ? 1 : AT_ONCE);
    const verdict = this.failed === before ? 'ok  ' : 'FAIL';
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    this.say(`${verdict} ${check.name}: ${pages.length} pages, ${faults.length} faults, ${seconds} s. ${check.says}`);
  }

  async page(check, page, site, browser) {
    this.verdict(check, page, await this.soundly(check, page, site, browser));
  }

  /** Counts what a check said of a page as it is. */
  verdict(check, page, { complaints, broke }) {
    if (broke) return this.breakdown(check, page, broke);
    if (complaints.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    this.say(`\n${check.name}: ${page}`);
    for (const complaint of complaints.slice(0, MOST_TOLD)) this.say(`    ${complaint}`);
    if (complaints.length > MOST_TOLD) this.say(`    and ${complaints.length - MOST_TOLD} more`);
  }

  breakdown(check, where, broke) {
    this.failed += 1;
    this.say(`\n${check.name} broke down at ${where}:\n    ${broke}`);
  }

  /** What a check says of a page as it is, asked once. */
  soundly(check, page, site, browser) {
    const key = `${check.name} ${site.origin} ${page}`;
    if (!this.sound.has(key)) this.sound.set(key, look(check, page, site, browser));
    return this.sound.get(key);
  }

  /** A check that has nothing more to say of a page when it is spoilt is worth nothing. */
  async fault(check, fault, spoil, site, browser) {
    const sound = (check.spoilt ?? check.pages)(site).at(0);
    let changed = false;
    const spoilt = await serve(site.folder, (text) => {
      const after = spoil(text);
      changed ||= after !== text;
      return after;
    });
    try {
      const page = new Page(spoilt.origin, sound.address, sound.kind);
      const already = await this.soundly(check, sound, site, browser);
      const now = await look(check, page, site, browser);
      now.complaints = now.complaints.map((complaint) => complaint.replaceAll(page.origin, site.origin));
      this.seen(check, fault, changed, now, already);
    } finally {
      await spoilt.close();
    }
  }

  /** Counts whether a check saw a fault: `now` it must say something that it did not say `already`. */
  seen(check, fault, changed, now, already) {
    const broke = now.broke ?? already.broke;
    if (broke) return this.breakdown(check, `the fault: ${fault}`, broke);
    const complaints = now.complaints.filter((complaint) => !already.complaints.includes(complaint));
    const seen = changed && complaints.length > 0;
    this[seen ? 'passed' : 'failed'] += 1;
    if (process.env.SHOW_FAULTS && seen) this.say(`    ${check.name} sees ${fault}: ${complaints[0]}`);
    if (!seen) this.say(`\n${check.name}: ${changed ? 'did not see' : 'could not make'} the fault: ${fault}`);
  }

  skip(check, reason) {
    this.skipped.push(`${check.name} (${check.says}): ${reason}`);
  }

  /** The last lines; whether all is well. */
  tell() {
    for (const skipped of this.skipped) this.say(`\n!!! SKIPPED: ${skipped}`);
    if (process.env.CI === 'true') this.failed += this.skipped.length;
    this.say(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }
}

/** Those of the pages that were asked for; all where none was. */
const asked = (pages, addresses) => pages.filter((page) => addresses.length === 0 || addresses.includes(page.address));

/** What a check has to say about a page: its `complaints`, and whether it `broke` down, with what it threw. */
export async function look(check, page, site, browser) {
  const tabs = [];
  const open = async (options, address = page.url) => {
    const tab = await browser.tab(options);
    tabs.push(tab);
    await options?.before?.(tab);
    await tab.goto(address, { waitUntil: 'load' });
    return tab;
  };
  let alarm;
  const late = new Promise((resolve) => {
    const patience = check.patience ?? PATIENCE;
    alarm = setTimeout(() => resolve({ complaints: [], broke: `it took longer than ${patience} seconds` }), patience * 1000);
  });
  const looked = Promise.resolve()
    .then(() => check.look({ page, open, site, browser }))
    .then((complaints) => ({ complaints: complaints ?? [] }))
    .catch((error) =>
      error instanceof Complaint ? { complaints: [error.message] } : { complaints: [], broke: String(error?.stack ?? error) },
    );
  const verdict = await Promise.race([looked, late]);
  clearTimeout(alarm);
  await Promise.all(tabs.map((tab) => tab.leave().catch(() => undefined)));
  return verdict;
}

/** Runs tests, some at a time. */
export async function pool(tests, atOnce) {
  const waiting = [...tests];
  const worker = async () => {
    for (let test = waiting.shift(); test; test = waiting.shift()) await test();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
