// The panel on the page: what it says, when it opens and closes, and that everybody can use it.

import { orComplain } from '../../complaint.mjs';
import { DESKTOP, LOOKS } from '../../browser.mjs';
import { FULL, problem } from '../preview.mjs';
import { AMBRIA, counted, has, inScript, isOpen, policed, press, says, until } from '../helpers.mjs';

const NARROW = { width: 320, height: 640 };
const CALM = { ...FULL, here: [], is_last_good: false, is_looking: false };
/** In the panel: `inside(tab, (panel) => …)`. */
const inside = (tab, look, ...values) =>
  tab.evaluate((look, ...values) => eval(look)(document.querySelector('candour-panel').shadowRoot, ...values), `(${look})`, ...values);
const focused = (tab) => inside(tab, (panel) => panel.activeElement?.dataset.key);

/** Words that are hard to read; axe cannot tell what lies behind an element that is fixed to the screen. */
function faint(panel) {
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const { backgroundColor } = getComputedStyle(element);
    return (channels(backgroundColor)[3] ?? 1) === 1 ? backgroundColor : behind(element.parentElement);
  };
  const worded = [...panel.querySelectorAll('section *')].filter((it) => [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
  return worded
    .filter((it) => it.getClientRects().length > 0 && !it.closest('.vh'))
    .map((it) => [it, ...[getComputedStyle(it).color, behind(it)].map(light).sort((a, b) => b - a)])
    .filter(([, one, other]) => (one + 0.05) / (other + 0.05) < 4.5)
    .map(([it, one, other]) => `${((one + 0.05) / (other + 0.05)).toFixed(1)} is too little contrast: ${it.outerHTML.slice(0, 80)}`);
}

export default [
  {
    name: 'panel',
    says: 'The panel passes axe in every look, fits a narrow screen, prints nothing, moves nothing and obeys the policy of the page.',
    faults: {
      'grey on grey': inScript('--ink: #1b1f23', '--ink: #aaa'),
      'wider than a phone': inScript('white-space: pre-wrap', 'min-width: 30em'),
      'a button without words': inScript("WORDS.close)", "'')"),
      'it is printed': inScript('@media print', '@media speech'),
      'it pushes the page': inScript('document.documentElement.append(panel)', 'setTimeout(() => document.body.prepend(panel), 500)'),
      'it lies over the end of the page': inScript('height: var(--tab, 3.25em) !important', 'height: 0 !important'),
      'messages are HTML': inScript("` ${message}`)", "Object.assign(element('span'), { innerHTML: message }))"),
      'style in an attribute': inScript('this.dataset.side = side;', "this.dataset.side = side; tab.setAttribute('style', 'color: red');"),
    },
    async look({ open, site: preview }) {
      const complaints = [];
      preview.say({ ...FULL, here: [...FULL.here, problem({ message: 'A <b id="main">bold</b> word.' })] });
      const before = (tab) => Promise.all([policed(tab), tab.evaluateOnNewDocument(() => {
        window.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().flatMap(({ sources }) => sources.map(({ node }) => node)).filter((node) => node && node.getRootNode() === document))).observe({ type: 'layout-shift', buffered: true });
      })]);
      for (const size of [DESKTOP, NARROW]) {
        const tab = await open({ size, before });
        await orComplain(isOpen(tab, true), 'it did not open for an error');
        // The second frame after it is drawn, when the browser has told what moved.
        await tab.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 600)));
        if (await tab.evaluate(() => shifts.length > 0)) complaints.push('it moves the page');
        if (await inside(tab, (panel) => panel.querySelector('b') !== null)) complaints.push('a message is read as HTML');
        for (const look of Object.keys(LOOKS)) {
          await tab.show(look);
          for (const found of await inside(tab, faint)) complaints.push(`${size.width} px, ${look}: ${found}`);
          for (const found of await tab.axe({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })) {
            complaints.push(`${size.width} px, ${look}: ${found}`);
          }
        }
        await tab.show('light');
        const wide = await inside(tab, (panel) => {
          const sheet = panel.querySelector('.sheet');
          const root = document.documentElement;
          return { page: root.scrollWidth - root.clientWidth, sheet: sheet.scrollWidth - sheet.clientWidth, right: panel.querySelector('section').getBoundingClientRect().right - innerWidth };
        });
        if (wide.page > 0 || wide.sheet > 0 || wide.right > 0) complaints.push(`at ${size.width} px it is too wide: ${JSON.stringify(wide)}`);
        await inside(tab, (panel) => panel.querySelector('.tab').click());
        const end = await inside(tab, (panel) => {
          scrollTo({ top: 1e6, behavior: 'instant' });
          return panel.querySelector('.tab').getBoundingClientRect().top - document.body.getBoundingClientRect().bottom;
        });
        if (end < 0) complaints.push(`at ${size.width} px it lies ${Math.round(-end)} px over the end of the page`);
        await tab.show('light', { type: 'print' });
        if (await tab.evaluate(() => document.querySelector('candour-panel').getClientRects().length > 0)) complaints.push('it is printed');
        for (const stopped of await tab.evaluate(() => window.stopped)) complaints.push(`the policy stops ${stopped}`);
      }
      return complaints;
    },
  },
  {
    name: 'opens',
    says: 'The panel opens for an error, closes when it is mended, stays closed when somebody closed it, and can be used by keyboard.',
    faults: {
      'it does not open': inScript('if (!state.open) Object.assign', 'if (false) Object.assign'),
      'it does not close': inScript('state.byItself && urgent.length === 0', 'false'),
      'it opens again for the same problem': inScript('!state.dismissed.includes(problem)', 'true'),
      'Escape does nothing': inScript("event.key !== 'Escape'", 'true'),
      'the focus is lost when it says something else': inScript('(again ?? tab).focus', '(again ?? tab).matches'),
      'nobody is told': inScript('this.#parts.counted.textContent =', 'this.x ='),
      'it forgets that it is open': inScript("memory.set('panel', this.#state)", ''),
    },
    async look({ open, site: preview }) {
      const complaints = [];
      const expect = async (is, words) => (await is) || complaints.push(words);
      preview.say(CALM);
      const tab = await open({ before: counted });
      await orComplain(says(tab, '7 elsewhere'), 'it does not count the problems elsewhere');
      await expect(inside(tab, (panel) => panel.querySelector('.sheet').hidden), 'it is open though nothing is wrong here');
      preview.say(FULL);
      await orComplain(isOpen(tab, true), 'it did not open for an error');
      await expect(inside(tab, (panel) => [...panel.querySelectorAll('[role=status]')].some((it) => it.textContent === '2 problems on this page')), 'nobody is told of two problems');
      const told = await inside(tab, (panel) => panel.querySelector('.sheet').textContent);
      for (const words of ['ambria.md:12:10', 'There is no force', 'Did you mean', 'unknown-force', 'shown as it last was', 'Still looking', 'ambria.md:29:1']) {
        await expect(told.includes(words), `it does not say ${words}`);
      }
      const marked = await inside(tab, (panel) => [...panel.querySelectorAll('mark')].map((mark) => mark.textContent));
      await expect(marked[0] === 'ambriia' && marked[1].startsWith('Ambria Police has'), `it marks ${marked.join(' and ')}`);
      preview.say(CALM);
      await orComplain(isOpen(tab, false), 'it did not close when all was mended');
      preview.say(FULL);
      await orComplain(isOpen(tab, true), 'it did not open again');
      // By keyboard: backwards from the end of the page.
      await tab.keyboard.down('Shift');
      for (let steps = 0; (await focused(tab)) !== 'close' && steps < 60; steps += 1) await tab.keyboard.press('Tab');
      await tab.keyboard.up('Shift');
      await expect((await focused(tab)) === 'close', 'its buttons cannot be reached by keyboard');
      preview.say({ ...FULL, is_looking: false });
      await orComplain(until(tab, () => !document.querySelector('candour-panel').shadowRoot.querySelector('.looking')), 'it went on looking');
      await expect((await focused(tab)) === 'close', 'the focus is lost when it says something else');
      await tab.keyboard.press('Escape');
      await orComplain(isOpen(tab, false), 'Escape does not close it');
      await expect((await focused(tab)) === 'tab', 'the focus does not go back to the tab');
      // Who closed it is left in peace until something else is wrong.
      preview.say({ ...FULL, here: [problem({ line: 14 })], is_looking: false });
      await orComplain(says(tab, '1 problem here'), 'it does not count again');
      await expect(inside(tab, (panel) => panel.querySelector('.sheet').hidden), 'it opens again for the same problem');
      preview.say({ ...FULL, here: [problem({ message: 'Another thing.' })] });
      await orComplain(isOpen(tab, true), 'it does not open for another problem');
      // Opened by hand it stays, also over a reload.
      await press(tab, 'Close');
      preview.say(CALM);
      await orComplain(says(tab, '7 elsewhere'), 'it does not count again');
      await inside(tab, (panel) => panel.querySelector('.tab').click());
      await tab.reload();
      await orComplain(isOpen(tab, true), 'it forgot over a reload that somebody opened it');
      return complaints;
    },
  },
  {
    name: 'broken',
    says: 'A broken file shows in the panel with its place, its line and its remedy, and is gone when it is mended; where there is no page all problems are listed.',
    faults: {
      'problems are not listed': inScript('const listed = problems.slice(0, MOST_LISTED)', 'const listed = [].slice(0, MOST_LISTED)'),
      'nothing is said': inScript('panel?.say(JSON.parse(data))', ''),
      'where there is no page it stays closed': inScript('this.isMissing ?', 'false ?'),
    },
    async look({ open, site: preview }) {
      const tab = await open();
      const missing = await open({}, preview.url('/there/is/none/'));
      const report = 'content/inspections/integrity-2024/ambria.md';
      const before = await preview.edit(report, (text) => text.replace('integrity: good', 'integrity: goood'));
      await orComplain(says(tab, '1 '), 'a broken file is not told');
      await orComplain(until(missing, () => document.querySelector('candour-panel').shadowRoot.querySelector('.tab').ariaExpanded === 'true'), 'where there is no page the panel stays closed');
      const words = await missing.evaluate(() => document.querySelector('candour-panel').shadowRoot.querySelector('.sheet').textContent);
      const complaints = [];
      if (!words.includes(`${report}:`)) complaints.push('where there is no page it does not list what is wrong');
      await inside(tab, (panel) => panel.querySelector('.tab').ariaExpanded === 'false' && panel.querySelector('.tab').click());
      await inside(tab, (panel) => {
        const folded = panel.querySelector('details');
        if (folded) folded.open = true;
      });
      const place = `${report}:${before.split('\n').findIndex((line) => line.includes('integrity: good')) + 1}:`;
      await orComplain(says(tab, place), 'it does not say where');
      for (const words of ['goood', 'To mend it:']) await orComplain(says(tab, words), `it does not say ${words}`);
      await preview.edit(report, () => before);
      const isGone = (place) => !document.querySelector('candour-panel').shadowRoot.textContent.includes(place);
      await orComplain(until(tab, isGone, place), 'what is mended is still told');
      return complaints;
    },
  },
  {
    name: 'editions',
    says: 'The panel offers the editions and the steps between them; choosing one sets the cookie of this port and shows it. Files are opened in the editor.',
    faults: {
      'a cookie of every port': inScript('candour-edition-${location.port || 80}', 'candour-edition'),
      'the page stays': inScript('SameSite=Strict`;\n  reload();', 'SameSite=Strict`;'),
      'the steps lead elsewhere': inScript('choices[at + 1]', 'choices[at + 2]'),
      'no key is sent': inScript('key: this.#said.editing.key', "key: ''"),
      'what the editor says is passed over': inScript('told.textContent = answer.ok', 'this.x = answer.ok'),
    },
    async look({ open, site: preview }) {
      const complaints = [];
      const asked = [];
      let answer = { status: 204, words: '' };
      preview.edited = (query) => {
        asked.push(Object.fromEntries(query));
        return answer;
      };
      preview.say(FULL);
      const tab = await open({ before: counted });
      await orComplain(isOpen(tab, true), 'it did not open');
      await press(tab, 'Open in your editor');
      await orComplain(says(tab, 'ambria.md is open in your editor'), 'it does not say that the file is open');
      const sent = { file: 'content/inspections/integrity-2024/ambria.md', line: '12', column: '10', key: 'k3y' };
      if (JSON.stringify(asked[0]) !== JSON.stringify(sent)) complaints.push(`it asked for ${JSON.stringify(asked[0])}`);
      answer = { status: 500, words: 'The editor code could not be started.\n' };
      await press(tab, 'Edit this page');
      await orComplain(says(tab, 'The editor code could not be started.'), 'it does not say what went wrong');
      if (asked[1]?.file !== AMBRIA) complaints.push('“Edit this page” opens another file');
      const offered = await inside(tab, (panel) => [...panel.querySelectorAll('.editions li')].map((it) => it.textContent));
      if (!offered[2]?.includes('43 reports')) complaints.push(`it offers ${offered.join(', ')}`);
      if (await inside(tab, (panel) => panel.querySelector('.editions li [aria-current=true]')?.textContent !== 'Newsroom edition')) complaints.push('the chosen edition is not marked');
      const cookie = async () => (await tab.evaluate(() => document.cookie)).replace(`candour-edition-${new URL(preview.origin).port}=`, '');
      await Promise.all([orComplain(tab.waitForNavigation({ timeout: 10000 }), 'choosing does not show the edition'), press(tab, 'Next: Public now')]);
      if ((await cookie()) !== 'public') complaints.push(`the cookie says ${await cookie()}`);
      await Promise.all([orComplain(tab.waitForNavigation({ timeout: 10000 }), 'choosing does not show the edition'), press(tab, 'Public from 00:01')]);
      if (decodeURIComponent(await cookie()) !== '2026-12-08T00:01:00Z') complaints.push(`the cookie says ${await cookie()}`);
      return complaints;
    },
  },
  {
    name: 'let-in',
    at: '/forces/ambria/card/',
    says: 'A page whose own policy forbids all script is told of changes all the same, and forbids everything else as before.',
    faults: {
      'the policy stays as it was': (text, address) => (address === '/forces/ambria/card/' ? text.replace("script-src 'self'", "script-src 'none'") : text),
      'the policy forbids to ask': (text, address) => (address === '/forces/ambria/card/' ? text.replace("connect-src 'self'", "connect-src 'none'") : text),
    },
    async look({ open, site: preview }) {
      const tab = await open({ before: policed });
      await preview.edit(AMBRIA, (text) => text.replace('name: Ambria Police', 'name: Ambria Constabulary'));
      await orComplain(has(tab, 'Ambria Constabulary'), 'the card is not told of a change');
      return tab.evaluate(() => window.stopped.map((stopped) => `the policy stops ${stopped}`));
    },
  },
];
