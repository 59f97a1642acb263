// Forces are chosen and set side by side: by the keyboard alone, by their address, and back again.

import { DESKTOP, PHONE } from '../browser.mjs';
import { Complaint, orComplain } from '../complaint.mjs';
import { OPTIONS } from './accessible.mjs';

/** What stands side by side: of each question the rows, and whether it is told which years may be compared. */
function shown() {
  const text = (element) => (element?.innerText ?? '').trim().replace(/\s+/g, ' ');
  const sections = [...document.querySelectorAll('main > section[data-thread]')];
  return {
    title: document.title,
    heading: text(document.querySelector('#comparison')),
    focus: document.activeElement.id,
    said: text(document.querySelector('form.choose ~ [role="status"]')),
    chosen: [...document.querySelectorAll('form.choose select')].map((select) => select.value).filter(Boolean),
    unmarked: document.querySelectorAll('main > section:not([data-enhancement]) [data-held]').length,
    twice: [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at),
    questions: Object.fromEntries(sections.map((section) => [section.dataset.thread, {
      forces: [...section.querySelectorAll('tbody th')].map(text),
      rows: [...section.querySelectorAll('tbody tr')].map(text),
      years: text(section.querySelector('h3')) === 'Which years may be compared' && section.querySelector('h3 + p') !== null,
    }])),
  };
}

const until = (tab, words) => orComplain(
  tab.waitForFunction(
    (words) => document.querySelector('form.choose ~ [role="status"]')?.textContent.includes(words),
    { timeout: 8000 },
    words,
  ),
  `it is not said that these are shown: ${words}`,
);

/** Goes back or forth among the choices. */
const step = (tab, by) => orComplain(tab.evaluate((by) => history.go(by), by), 'a step among the choices leads elsewhere');

/** Goes on with the Tab key until an element has the focus. */
async function tabTo(tab, selector) {
  for (let presses = 0; presses < 40; presses += 1) {
    await tab.keyboard.press('Tab');
    if (await tab.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
  }
  throw new Complaint(`the Tab key does not lead to ${selector}`);
}

/** Chooses by the keyboard alone, from the top of the page. */
async function choose(tab, forces) {
  for (const [at, force] of forces.entries()) {
    await tabTo(tab, at === 0 ? 'form.choose select' : 'form.choose label + label select');
    await tab.keyboard.type(force);
  }
  await tabTo(tab, 'form.choose button');
  await tab.keyboard.press('Enter');
}

/** Whether two comparisons have the same questions, and the same `part` of each. */
const same = (one, other, part) => {
  const parts = (questions) => JSON.stringify(Object.entries(questions).map(([name, question]) => [name, part(question)]));
  return parts(one) === parts(other);
};

async function withoutScript(open, page) {
  const tab = await open({ script: false }, `${page.url}?force=kent&force=surrey`);
  const told = await tab.evaluate(() => ({
    why: document.querySelector('noscript')?.innerText ?? '',
    ways: ['a[data-force="kent"]', 'a[href$="/regions/wales/"]'].map((way) => document.querySelector(way)?.checkVisibility() ?? false),
  }));
  return [
    ...(told.why.includes('JavaScript') ? [] : ['without script it is not said that choosing needs it']),
    ...(told.ways.every(Boolean) ? [] : ['without script nothing leads on']),
  ];
}

export default {
  name: 'compare',
  says: 'Two to four forces stand side by side by keyboard and by address, with what may not be compared.',
  pages: (site) => [site.at('/compare/')],
  faults: {
    'no script': (text) => text.replace(/<script [^>]*compare\.[^>]*><\/script>/, ''),
    'forces that cannot be fetched': (text) => text.replaceAll('href="/compare/surrey/"', 'href="/nowhere/surrey/"'),
    'choices that the history forgets': (text) => text.replace('history.pushState', 'history.replaceState'),
    'a way back that shows nothing': (text) => text.replace("addEventListener('popstate'", "addEventListener('poppedstate'"),
    'a focus that stays where it was': (text) => text.replace("document.getElementById('comparison').focus()", 'undefined'),
    'an unknown force that nobody tells of': (text) => text.replace('if (unknown.length > 0)', 'if (false)'),
    'five forces': (text) => text.replace('known.slice(0, selects.length)', 'known'),
    'years that nobody tells apart': (text) => text.replaceAll('Which years may be compared', 'Years'),
    'rows that lack a force': (text) => text.replace('row ?? rowOf(whole, ids[own], cells)', 'row'),
    'additions that are not marked': (text) => text.replace("section.dataset.enhancement = ''", "section.dataset.added = ''"),
    'nothing for those without script': (text) => text.replace(/<noscript>.*<\/noscript>/, ''),
  },
  async look({ page, open, site }) {
    const complaints = await withoutScript(open, page);
    const expect = (right, what) => { if (!right) complaints.push(what); };
    const tab = await open({ size: DESKTOP });
    await choose(tab, ['Kent', 'Surrey']);
    await until(tab, 'Kent and Surrey');
    const first = await tab.evaluate(shown);
    expect(new URL(tab.url()).search === '?force=kent&force=surrey', `the address is ${tab.url()}`);
    expect(first.heading === 'Kent and Surrey compared', `the heading says: ${first.heading}`);
    expect(first.title.startsWith('Kent and Surrey compared'), `the title says: ${first.title}`);
    expect(first.focus === 'comparison', `the focus is on ${first.focus || 'nothing'}`);
    expect(first.unmarked === 0, 'what script adds is not marked');
    expect(first.twice.length === 0, `ids stand twice: ${first.twice}`);
    const questions = Object.entries(first.questions);
    expect(questions.length > 2, `only ${questions.length} questions`);
    for (const [name, { forces, years }] of questions) {
      expect(forces.join() === 'Kent,Surrey', `${name} compares ${forces}`);
      expect(years, `${name} does not say which years may be compared`);
    }
    const words = await tab.evaluate(() => document.querySelector('[data-not-compared]')?.innerText ?? '');
    expect(words.includes('Preventing crime') && words.includes('no grade'), `not compared: ${words}`);

    // Another choice, and back, and forth.
    await tab.focus('main');
    await choose(tab, ['Kent', 'Sussex']);
    await until(tab, 'Kent and Sussex');
    await step(tab, -1);
    await until(tab, 'Kent and Surrey');
    const back = await orComplain(tab.evaluate(shown), 'the way back leads elsewhere');
    expect(back.chosen.join() === 'kent,surrey', `back chooses ${back.chosen}`);
    expect(back.heading === 'Kent and Surrey compared', `back shows ${back.heading}`);
    await step(tab, 1);
    await until(tab, 'Kent and Sussex');
    await step(tab, -1);
    await until(tab, 'Kent and Surrey');

    // The same address shows the same to somebody else, on a phone too, and the rows are those of its own page.
    const phone = await open({ size: PHONE }, tab.url());
    await until(phone, 'Kent and Surrey');
    const again = (await phone.evaluate(shown)).questions;
    expect(same(again, first.questions, ({ forces }) => forces), 'the same address shows other forces');
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide <= 0, `scrolls sideways by ${wide}`);
    const own = await open({ size: DESKTOP }, site.at('/compare/kent/').url.replace(site.origin, page.origin));
    const row = (await own.evaluate(shown)).questions['peel/legitimacy']?.rows[0];
    expect(row !== undefined && row === first.questions['peel/legitimacy']?.rows[0], `the row of its own page: ${row}`);
    // In the other looks the pages that the rows come from are looked at.
    for (const [where, seen] of Object.entries({ desktop: tab, phone })) {
      complaints.push(...(await seen.axe(OPTIONS)).map((violation) => `${where}: ${violation}`));
    }

    const said = async (query, words) => {
      const tab = await open({}, `${page.url}?${query}`);
      await until(tab, words).catch(() => complaints.push(`${query}: does not say ${words}`));
      return tab.evaluate(shown);
    };
    const one = await said('force=kent&force=nowhere', 'no force by the name of “nowhere”');
    expect(one.said.includes('Choose another'), `one force: ${one.said}`);
    expect(Object.keys(one.questions).length === 0, 'one force alone is compared');
    const four = await said('force=kent&force=surrey&force=sussex&force=essex&force=dorset', 'Left out: Dorset');
    expect(four.questions['peel/legitimacy']?.rows.length === 4, 'five forces are not cut to four');
    // A force of which this site holds nothing on a question still has its row.
    const far = await said('force=kent&force=merseyside', 'Kent and Merseyside');
    const area = far.questions['peel/investigating-crime']?.forces ?? [];
    expect(area.join() === 'Kent,Merseyside', `Investigating crime compares ${area}`);
    return complaints;
  },
};
