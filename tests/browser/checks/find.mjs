// The search field in the header finds a force by any of its names, and leads there.

import { DESKTOP, PHONE } from '../browser.mjs';
import { orComplain } from '../complaint.mjs';

/** What somebody types, and the force that must come first. */
const TYPED = [
  ['leicester', 'Leicestershire Police'],
  ['Heddlu Gwent', 'Gwent Police'],
  ['devon & cornwall', 'Devon and Cornwall Police'],
  ['northumbia', 'Northumbria Police'],
  ['swansea', 'South Wales Police'],
  // One slip in a town's name is nearer than two in another's beginning.
  ['liverpol', 'Merseyside Police'],
  ['kent police force', 'Kent Police'],
];

/** Types into the field. */
async function write(tab, words) {
  const field = tab.waitForSelector('form.find input[role="combobox"]', { timeout: 5000 });
  await (await orComplain(field, 'the search field suggests nothing')).click({ clickCount: 3 });
  await (await field).type(words);
}

/** Types into the field and waits for what is found. */
async function type(tab, words) {
  await write(tab, words);
  const told = () => document.querySelector('form.find [role="status"]').textContent !== '';
  await orComplain(tab.waitForFunction(told, { timeout: 5000 }), `${words}: nothing is said of what is found`);
}

/** Only the main button chooses: the others ask for a menu or paste, and the keyboard has Enter. */
async function otherButtons(tab) {
  const complaints = [];
  const before = tab.url();
  for (const button of ['right', 'middle']) {
    await type(tab, 'leicester');
    const gone = tab.waitForNavigation({ timeout: 700 }).then(() => true, () => false);
    await (await tab.$('form.find [role="option"]')).click({ button });
    if ((await gone) || tab.url() !== before) {
      complaints.push(`the ${button} button of the mouse opens a suggestion`);
      await tab.goto(before, { waitUntil: 'load' });
    }
  }
  await type(tab, 'leicester');
  const arrived = tab.waitForNavigation({ timeout: 5000 }).then(() => tab.url(), () => 'nowhere');
  await (await tab.$('form.find [role="option"]')).click();
  if (!(await arrived).endsWith('/forces/leicestershire/')) complaints.push(`a click leads to ${await arrived}`);
  return complaints;
}

/** Where no force was meant, the field leads on to the search of the whole site. */
async function onToTheSearch(tab) {
  const complaints = [];
  const arrive = async (how) => {
    const [, at] = await Promise.all([tab.keyboard.press('Enter'), tab.waitForNavigation({ timeout: 5000 }).then(() => tab.url(), () => 'nowhere')]);
    if (!at.includes('/search/?q=')) complaints.push(`${how} leads to ${at}`);
    return at;
  };
  await type(tab, 'leicester');
  await tab.keyboard.press('ArrowUp');
  const last = await tab.evaluate(() => document.querySelector('form.find [aria-selected="true"]')?.textContent);
  if (last !== 'Search the whole site for “leicester”') complaints.push(`the last suggestion is ${last}`);
  if (!(await arrive('the last suggestion')).endsWith('?q=leicester')) complaints.push('the last suggestion loses what was typed');
  await type(tab, 'gifts leicester');
  if (!(await arrive('Enter where no force is found')).endsWith('?q=gifts+leicester')) complaints.push('Enter loses what was typed');
  return complaints;
}

/** While the data is on its way nothing is said of what is found; when it is there, what was typed meanwhile counts. */
async function slowData(open) {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  const tab = await open({
    size: DESKTOP,
    async before(tab) {
      await tab.setRequestInterception(true);
      tab.on('request', async (request) => {
        if (request.url().endsWith('/find.json')) await held;
        await request.continue().catch(() => undefined);
      });
    },
  });
  await write(tab, 'leicester');
  const status = () => tab.$eval('form.find [role="status"]', (element) => element.textContent);
  const early = await status();
  release();
  const found = tab.waitForSelector('form.find [role="option"]', { timeout: 5000 });
  await orComplain(found, 'what was typed while the data was on its way is not looked up');
  return early === '' ? [] : [`before the data is there the field says: ${early}`];
}

export default {
  name: 'find',
  says: 'The search field finds a force by its names, areas and towns, in spite of slips, with the keyboard alone.',
  pages: (site) => [site.at('/'), site.at('/forces/leicestershire/')],
  faults: {
    'data that cannot be had': (html) => html.replace('data-find="', 'data-find="/nowhere'),
    'a right click that chooses': (text) => text.replace('event.button !== 0', 'false'),
    'a middle click that chooses': (text) => text.replace('event.button !== 0', 'event.button === 2'),
    'nothing said to be found while nothing is there to look in': (text) => text.replace('let forces = null;', 'let forces = [];'),
    'no suggestion to search the whole site': (text) => text.replace('suggestions.push(', '[].push('),
    'a form that leads elsewhere': (html) => html.replace('role="search" action="/search/"', 'role="search" action="/forces/"'),
    'no script': (html) => html.replace(/<script [^>]*find\.[^>]*><\/script>/, ''),
  },
  async look({ open, page }) {
    const complaints = [];
    for (const size of [PHONE, DESKTOP]) {
      const tab = await open({ size });
      for (const [words, expected] of TYPED) {
        await type(tab, words);
        const first = await tab.evaluate(() => document.querySelector('form.find [role="option"]')?.textContent ?? 'nothing');
        if (!first.endsWith(expected)) complaints.push(`${words}: finds ${first}, not ${expected}`);
      }
      await type(tab, 'qqqqqq');
      const none = await tab.evaluate(() => document.querySelector('form.find [role="status"]').textContent);
      if (none !== 'No force found.') complaints.push(`nothing to be found: says ${none}`);
      await type(tab, 'leicester');
      await tab.keyboard.press('ArrowDown');
      const active = await tab.evaluate(() => {
        const field = document.querySelector('form.find input');
        return document.getElementById(field.getAttribute('aria-activedescendant'))?.getAttribute('aria-selected');
      });
      if (active !== 'true') complaints.push('the arrow key chooses nothing');
      await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
      if (!tab.url().endsWith('/forces/leicestershire/')) complaints.push(`Enter leads to ${tab.url()}`);
    }
    if (complaints.length > 0) return complaints;
    complaints.push(...(await otherButtons(await open({ size: DESKTOP }))));
    if (complaints.length > 0) return complaints;
    if (page.address === '/') complaints.push(...(await onToTheSearch(await open({ size: DESKTOP }))));
    return [...complaints, ...(await slowData(open))];
  },
};
