// The search of the whole site: what it finds, how it tells, what it costs, and what is there without script.

import { DESKTOP, PHONE } from '../browser.mjs';
import { orComplain } from '../complaint.mjs';
import { minisearch } from '../vendored.mjs';
import { OPTIONS } from './accessible.mjs';

/** A first answer may cost so many bytes, compressed as servers send them: the page's script, the library and the words. */
const MOST_BYTES = 100_000;
const OWN = /\/(search|minisearch)\.[^/]*js$|\/search\/words\.json$/;

/** What is shown, as a reader gets it. */
function shown() {
  const text = (element) => element?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  const groups = [...document.querySelectorAll('.hits > section')].map((section) => ({
    head: text(section.querySelector('h2')),
    named: section.getAttribute('aria-labelledby') === section.querySelector('h2')?.id,
    more: text(section.querySelector('[data-all]')),
    results: [...section.querySelectorAll('ol > li')].map((item) => ({
      title: text(item.querySelector('.entry')),
      href: item.querySelector('.entry a')?.getAttribute('href'),
      about: text(item.querySelector('.about')),
      text: text(item),
      marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
      grades: [...item.querySelectorAll('.grade')].map((grade) => ({ words: text(grade), drawn: grade.querySelector('.pips') !== null })),
    })),
  }));
  const chosen = Object.fromEntries([...document.querySelectorAll('.search select')].map(({ name, value }) => [name, value]));
  return {
    told: text(document.querySelector('.search [role="status"]')),
    typed: document.querySelector('#sought')?.value,
    first: groups[0]?.results[0],
    query: location.search,
    wide: document.scrollingElement.scrollWidth > document.documentElement.clientWidth,
    groups, chosen,
  };
}

/** Waits for what is told, and gives what is shown then. */
async function told(tab, words) {
  const says = (words) => document.querySelector('.search [role="status"]')?.textContent.includes(words);
  await orComplain(tab.waitForFunction(says, { timeout: 3000 }, words), `it never says: ${words}`);
  return tab.evaluate(shown);
}

/** Looks for something with the keyboard. */
async function seek(tab, words, says = `found for “${words}”`) {
  await tab.$eval('#sought', (field) => field.select());
  await tab.keyboard.type(words);
  await tab.keyboard.press('Enter');
  return told(tab, says);
}

/** Counts what is sent for the search. */
async function weigh(tab) {
  const sent = new Map();
  const wire = await tab.createCDPSession();
  await wire.send('Network.enable');
  const names = new Map();
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (OWN.test(names.get(requestId))) sent.set(names.get(requestId), encodedDataLength);
  });
  return sent;
}

export default [
  {
    name: 'search',
    says: 'The search finds words, towns, plurals and slips; groups, marks, filters and tells; costs little, and nothing before.',
    pages: (site) => [site.at('/search/')],
    faults: {
      'no script': (text) => text.replace(/<script [^>]*search\.[^>]*><\/script>/, ''),
      'words that cannot be had': (text) => text.replace('data-words="', 'data-words="/nowhere'),
      'a library that cannot be had': (text) => text.replace('data-library="', 'data-library="/nowhere'),
      'words that are loaded before anybody asks': (text) => text.replace("if (location.search !== '') load();", 'load();'),
      'words that weigh too much': (text) =>
        text.replace('{"forces":[', `{"weight":"${Array.from({ length: 40_000 }, (_, at) => (at * 7919 * 104_729).toString(36)).join('')}","forces":[`),
      'plurals that are other words': (text) => text.replace('single(plain(word))', 'plain(word)'),
      'slips that are not understood': (text) => text.replace('return written.get(best.terms[0])', 'return undefined'),
      'results that are not grouped': (text) => text.replace("element('h2', say('group'", "element('p', say('group'"),
      'no grades': (text) => text.replace('it.answers.length > 0', 'false'),
      'nothing marked': (text) => text.replace("element('mark', word)", 'word'),
      'choices that change nothing': (text) => text.replace("if (value === '') return true;", 'if (name) return true;'),
      'an address that forgets': (text) => text.replace("history[how](null, '', here)", ''),
      'an address that is not heard': (text) => text.replace("field.value = params.get('q') ?? ''", ''),
      'nothing told': (text) => text.replace('const tell = (sentences) =>', 'const tell = (sentences) => sentences.length > 9 &&'),
      'a way to all that loses the reader': (text) => text.replace(/document\.getElementById\(`hits-\$\{kind\}`\)\.focus\(\)/, ''),
      'a mark that cannot be read': (text) => text.replace('mark { background: var(--warn-bg)', 'mark { background: #777'),
    },
    async look({ open, page }) {
      const complaints = [];
      const expect = (right, what) => { if (!right) complaints.push(what); };
      let sent;
      const tab = await open({ size: DESKTOP, before: async (tab) => { sent = await weigh(tab); } });
      await orComplain(tab.waitForSelector('#sought', { timeout: 4000 }), 'there is nothing to type into');
      await tab.waitForNetworkIdle({ idleTime: 100 });
      const early = [...sent.keys()].filter((url) => !/\/search\.[^/]*js$/.test(url));
      expect(early.length === 0, `before anybody searches it loads ${early}`);
      // With the keyboard alone: the field comes behind the skip link.
      for (const key of ['Tab', 'Enter', 'Tab']) await tab.keyboard.press(key);
      const begin = await tab.evaluate(() => document.activeElement.id);
      expect(begin === 'sought', `behind the skip link comes not the field, but ${begin}`);

      const gifts = await seek(tab, 'gifts leicester');
      const bytes = [...sent.values()].reduce((sum, length) => sum + length, 0);
      expect(sent.size === 3 && bytes < MOST_BYTES, `a first answer costs ${bytes} bytes in ${sent.size} files`);
      const finding = gifts.groups.find(({ head }) => head === 'Findings (1)')?.results[0];
      expect(finding?.about.includes('Leicestershire · 2012'), 'gifts leicester: finds no finding with its force and year');
      expect(finding?.href.includes('/leicestershire/#finding-'), `gifts leicester: the finding leads to ${finding?.href}`);
      expect(finding?.marked.includes('gifts') && finding.marked.includes('Leicestershire'), `gifts leicester: marks ${finding?.marked}`);
      expect(gifts.groups.length > 1 && gifts.groups.every(({ named }) => named), 'results stand in no groups with heads');
      expect(gifts.query === '?q=gifts+leicester', `gifts leicester: the address is ${gifts.query}`);
      if (complaints.length > 0) return complaints;
      // What comes behind the field in the order of the Tab key.
      const stops = [];
      for (let at = 0; at < 6; at += 1) {
        await tab.keyboard.press('Tab');
        stops.push(await tab.evaluate(() => document.activeElement.name || document.activeElement.localName));
      }
      expect(String(stops) === 'button,force,theme,year,kind,a', `from the field the Tab key leads through ${stops}`);

      for (const words of ['second job', 'second jobs']) {
        const jobs = await seek(tab, words);
        expect(jobs.first?.title === 'Second jobs', `${words}: the first is ${jobs.first?.title}`);
        expect(jobs.groups.some(({ results }) => results.some(({ text }) => text.includes('84 applications, since September 2011'))), `${words}: the 84 applications are missing`);
      }
      // The site says only “checklist”.
      await seek(tab, 'checklists leicestershire');
      if (complaints.length > 0) return complaints;
      const slip = await seek(tab, 'Leicestershre', 'Searched for “Leicestershire” instead');
      expect(slip.first?.title === 'Leicestershire Police', `a misspelt force: the first is ${slip.first?.title}`);
      await seek(tab, 'qqqqqqqq', 'Nothing found for “qqqqqqqq”');
      await seek(tab, 'gifts loughborough', 'Nothing has all of these words.');
      const town = await seek(tab, 'loughborough');
      expect(town.first?.title === 'Leicestershire Police' && town.first.marked.includes('Loughborough'), `a town: the first is ${town.first?.title}`);
      expect(town.first?.grades.some(({ words, drawn }) => words === 'good' && drawn), `a force shows ${JSON.stringify(town.first?.grades)}`);

      if (complaints.length > 0) return complaints;

      // What is chosen, the way back, and all of a kind.
      await seek(tab, 'kent');
      await tab.select('.search select[name="year"]', '2016');
      const year = await tab.evaluate(shown);
      const all = year.groups.flatMap(({ results }) => results);
      expect(all.length > 0 && all.every(({ about }) => about.includes('2016')), 'a year that was chosen does not choose');
      expect(year.query === '?q=kent&year=2016', `a choice: the address is ${year.query}`);
      await tab.goBack();
      const back = await tab.evaluate(shown);
      expect(back.query === '?q=kent' && back.chosen.year === '' && back.groups.length > year.groups.length, 'the way back does not take a choice back');
      const more = await tab.$('.hits [data-all="report"]');
      await more?.focus();
      await tab.keyboard.press('Enter');
      const alone = await tab.evaluate(shown);
      const focused = await tab.evaluate(() => document.activeElement.textContent);
      expect(alone.groups.length === 1 && alone.groups[0].results.length > 5 && alone.chosen.kind === 'report', 'the way to all reports does not lead there');
      expect(focused === alone.groups[0]?.head, `on the way to all reports the reader is put at: ${focused.slice(0, 60)}`);
      await tab.focus('.search [type="reset"]');
      await tab.keyboard.press('Enter');
      expect((await tab.evaluate(shown)).query === '?q=kent', 'the choices cannot be cleared');
      if (complaints.length > 0) return complaints;

      // An address that was sent on.
      const phone = await open({ size: PHONE, look: 'dark' }, `${page.url}?q=second+jobs&theme=second-jobs&kind=nonsense`);
      const sentOn = await told(phone, 'found for “second jobs”');
      expect(sentOn.typed === 'second jobs' && sentOn.chosen.theme === 'second-jobs' && sentOn.chosen.kind === '', 'an address is not heard');
      expect(!sentOn.wide, 'on a phone the results are too wide');
      for (const [look, shownIn] of Object.entries({ 'phone, dark': phone, desktop: tab })) {
        if (complaints.length === 0) complaints.push(...(await shownIn.axe(OPTIONS)).map((violation) => `${look}: ${violation}`));
      }
      return complaints;
    },
  },
  {
    name: 'search-without-script',
    says: 'Without script the search says so, shows no field of its own, and leads to the lists.',
    pages: (site) => [site.at('/search/')],
    faults: {
      'a field that does nothing': (text) => text.replace('<template class="search-form">', '<div>'),
      'a field that is not explained': (text) => text.replace(/<noscript>.*?<\/noscript>/, ''),
      'no lists': (text) => text.replace(/<dl class="facts lists">[^]*?<\/dl>/, ''),
    },
    async look({ open, site }) {
      const tab = await open({ size: PHONE, script: false }, undefined);
      const there = await tab.evaluate(() => ({
        fields: [...document.querySelectorAll('main :is(input, select, button)')].filter((it) => it.checkVisibility()).length,
        words: document.querySelector('main').innerText,
        lists: [...document.querySelectorAll('main dl a')].map((link) => link.getAttribute('href')),
      }));
      const wanted = ['/forces/', '/inspections/', '/questions/', '/themes/', '/recommendations/', '/replies/', '/glossary/', '/corrections/'];
      return [
        ...(there.fields > 0 ? ['there is a field that does nothing'] : []),
        ...(there.words.includes('A search needs JavaScript') ? [] : ['it does not say why there is no field']),
        ...wanted.filter((list) => !there.lists.includes(list)).map((list) => `there is no way to ${list}`),
        ...there.lists.filter((list) => !site.pages.some(({ address }) => address === list)).map((list) => `${list} is not there`),
      ];
    },
  },
  {
    name: 'vendored',
    says: 'The library that the search brings is what the lock file’s package minifies to, byte for byte.',
    needs: [],
    pages: (site) => [site.at('/search/')],
    faults: {
      'a library with something else in it': (text) => text.replace('export{', 'globalThis.spy=1;export{'),
    },
    async look({ page }) {
      const address = (await (await fetch(page.url)).text()).match(/data-library="([^"]*)"/)?.[1];
      const published = await (await fetch(new URL(address, page.url))).text();
      return published === (await minisearch()) ? [] : ['it is not what `node vendored.mjs` writes'];
    },
  },
];
