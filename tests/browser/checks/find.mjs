// The search field in the header finds a force by any of its names, and leads there.

import { DESKTOP, PHONE } from '../browser.mjs';

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

async function type(tab, words) {
  const field = await tab.waitForSelector('form.find input[role="combobox"]', { timeout: 5000 });
  await field.click({ clickCount: 3 });
  await field.type(words);
  await tab.waitForFunction(
    () => document.querySelector('form.find [role="status"]').textContent !== '',
    { timeout: 5000 },
  );
  return field;
}

export default {
  name: 'find',
  says: 'The search field finds a force by its names, areas and towns, in spite of slips, with the keyboard alone.',
  pages: (site) => [site.at('/'), site.at('/forces/leicestershire/')],
  faults: {
    'data that cannot be had': (html) => html.replace('data-find="', 'data-find="/nowhere'),
    'no script': (html) => html.replace(/<script [^>]*find\.[^>]*><\/script>/, ''),
  },
  async look({ open }) {
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
    return complaints;
  },
};
