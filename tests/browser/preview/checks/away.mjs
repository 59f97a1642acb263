// Tabs that nobody looks at, pages that somebody comes back to, and many tabs at once.

import { Complaint, orComplain } from '../../complaint.mjs';
import { AMBRIA, PATIENCE, addParagraph, has, inScript } from '../helpers.mjs';

/** Hides or shows a tab, as far as its page can tell. */
const hide = (tab, hidden) =>
  tab.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);

/** Waits for something outside of the page. */
async function comes(condition, words) {
  for (const end = Date.now() + PATIENCE; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > end) throw new Complaint(words);
  }
}

const serves = (preview, words) => comes(async () => (await (await fetch(preview.url('/forces/ambria/'))).text()).includes(words), `${words} was not served`);

export default [
  {
    name: 'away',
    says: 'A tab in the background lets go of its stream and catches up when it is looked at; so does a page to which somebody comes back.',
    faults: {
      'a hidden tab keeps its stream': inScript('if (document.hidden) return rest();', ''),
      'a tab that is shown again stays as it was': inScript("addEventListener('visibilitychange', listen);", "addEventListener('visibilitychange', () => document.hidden && rest());"),
      'a page forgets which version it shows': inScript('version = told.version;', ''),
    },
    async look({ open, site: preview }) {
      const tab = await open();
      await comes(() => preview.streams.size === 1, 'the page opened no stream');
      await hide(tab, true);
      await comes(() => preview.streams.size === 0, 'a hidden tab keeps its stream');
      await preview.edit(AMBRIA, addParagraph('Twelve dogs serve with it.'));
      await serves(preview, 'Twelve dogs');
      await hide(tab, false);
      await orComplain(has(tab, 'Twelve dogs'), 'a tab that was hidden did not catch up');
      await tab.evaluate(() => (window.mark = true));
      for (const [before, now] of [['Twelve dogs', 'Thirteen dogs'], ['Thirteen dogs', 'Fourteen dogs']]) {
        await hide(tab, true);
        await comes(() => preview.streams.size === 0, 'a hidden tab keeps its stream');
        await hide(tab, false);
        await comes(() => preview.streams.size === 1, 'a tab that is shown again listens no more');
        // Words are put in without a reload, so the mark stays, unless something else was told before.
        await preview.edit(AMBRIA, (text) => text.replace(before, now));
        await orComplain(has(tab, now), 'a tab that was hidden hears nothing any more');
        if (!(await tab.evaluate(() => window.mark))) return ['a page that was as it should be was loaded again'];
      }
      await tab.goto(preview.url('/forces/borland/'));
      await preview.edit(AMBRIA, addParagraph('They have their own boat.'));
      await serves(preview, 'own boat');
      await tab.goBack();
      await orComplain(has(tab, 'own boat'), 'a page to which somebody came back is an old one');
      return [];
    },
  },
  {
    name: 'many',
    says: 'Ten tabs that are all visible show an edit, and a further page loads.',
    faults: {
      'every tab keeps a stream': inScript('const SEATS = 3;', 'const SEATS = 100;'),
      'those without a seat hear nothing': inScript('again(1000)', 'rest()'),
    },
    async look({ open, site: preview }) {
      const first = await open();
      const tabs = [first];
      while (tabs.length < 10) {
        const tab = await first.browserContext().newPage();
        // None of them is hidden: each may be in a window of its own.
        await (await tab.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
        await orComplain(tab.goto(preview.url('/forces/ambria/'), { timeout: PATIENCE, waitUntil: 'load' }), `page ${tabs.length + 1} did not load`);
        tabs.push(tab);
      }
      await preview.edit(AMBRIA, addParagraph('Twelve dogs serve with it.'));
      await Promise.all(tabs.map((tab, at) => orComplain(has(tab, 'Twelve dogs'), `tab ${at + 1} did not show an edit`)));
      return [];
    },
  },
];
