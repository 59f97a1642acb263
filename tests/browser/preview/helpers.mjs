// What checks of the preview share: edits, conditions to wait for, and faults.

import { orComplain } from '../complaint.mjs';

/** Only a check that fails waits for it; in milliseconds. */
export const PATIENCE = 12000;

export const AMBRIA = 'content/forces/ambria.md';

/** A fault in the script that the preview adds to a page. */
export const inScript = (before, after) => (text, address) =>
  address.startsWith('/.candour/preview.js') ? text.replaceAll(before, after) : text;

/** Several faults at once. */
export const together = (...spoils) => (text, address) => spoils.reduce((so, spoil) => spoil(so, address), text);

/** An edit that adds a paragraph at the end. */
export const addParagraph = (words) => (text) => `${text.trimEnd()}\n\n${words}\n`;

/** A page whose scripts may touch anything, so that it is loaded again where more than words are others. */
export const withoutPromises = (html) => html.replaceAll(/ data-touches="[^"]*"/g, '');

/** Counts in `tab.loads` how often its page was loaded. */
export async function counted(tab) {
  tab.loads = 0;
  tab.on('framenavigated', (frame) => (tab.loads += frame === tab.mainFrame() ? 1 : 0));
}

/** Waits until a function in the page, that is given these arguments, says yes; a page may be loaded again meanwhile. */
export const until = (tab, condition, ...values) => tab.waitForFunction(condition, { timeout: PATIENCE, polling: 50 }, ...values);

/** Waits until the page holds these words. */
export const has = (tab, words) => until(tab, (words) => document.body?.textContent.includes(words), words);

/** Waits until the panel holds these words. */
export const says = (tab, words) =>
  until(tab, (words) => document.querySelector('candour-panel')?.shadowRoot?.textContent.includes(words), words);

/** Waits until the panel is open, or closed. */
export const isOpen = (tab, open) =>
  until(tab, (open) => document.querySelector('candour-panel')?.shadowRoot?.querySelector('.tab').ariaExpanded === String(open), open);

/** Presses the button of the panel that says this. */
export async function press(tab, words) {
  const found = (words) =>
    [...document.querySelector('candour-panel').shadowRoot.querySelectorAll('button, summary')].find((button) => button.textContent.includes(words));
  const button = await orComplain(until(tab, found, words), `the panel has no button “${words}”`);
  await button.evaluate((button) => button.click());
}

/** Notes in `window.stopped` what the page's policy stops. */
export const policed = (tab) =>
  tab.evaluateOnNewDocument(() => {
    window.stopped = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => window.stopped.push(`${effectiveDirective} ${blockedURI}`));
  });
