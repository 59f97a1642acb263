// The register of recommendations is filtered in place by force, theme, state and addressee; the address keeps the choice.

import { DESKTOP, PHONE } from '../browser.mjs';
import { orComplain } from '../complaint.mjs';
import { OPTIONS } from './accessible.mjs';

/** The entries that are there, and what is said of them. */
function register() {
  const text = (element) => element.textContent.trim().replace(/\s+/g, ' ');
  return {
    entries: [...document.querySelectorAll('[data-register] > li')].map((entry) => ({ ...entry.dataset, shown: entry.checkVisibility() })),
    said: text(document.querySelector('.tools [role="status"]')),
    choices: Object.fromEntries([...document.querySelectorAll('.tools select')].map(({ name, options }) => [name, [...options].map(({ value }) => value)])),
    query: location.search,
  };
}

/**
 * Puts a second recommendation, of another force, theme, state and addressee, into the page before its script runs,
 * since one alone brings no choice.
 */
function withAnother() {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const other = { force: 'kent', theme: 'made-up', state: 'in progress', to: 'kent' };
    const entry = document.createElement('li');
    entry.textContent = 'Kent Police should do something.';
    Object.assign(entry.dataset, other);
    document.querySelector('[data-register]').append(entry);
    const form = document.querySelector('.register-tools').content;
    for (const [name, value] of Object.entries(other)) form.querySelector(`[name="${name}"]`).append(new Option(value, value));
  });
}

export default {
  name: 'register',
  says: 'Recommendations are filtered by force, theme, state and addressee, told of, kept in the address and set back.',
  pages: (site) => [site.at('/recommendations/')],
  faults: {
    'no script': (text) => text.replace(/<script [^>]*register\.[^>]*><\/script>/, ''),
    'a filter that hides nothing': (text) => text.replace('entry.hidden = !', 'entry.hidden = false && !'),
    'a state that is taken for several words': (text) => text.replace("name === 'state' ? words === value : ", ''),
    'a wrong number': (text) => text.replace("replace('{shown}', shown)", "replace('{shown}', entries.length)"),
    'an address that forgets the choice': (text) => text.replace('history.replaceState', '(() => {})'),
    'an address that is not heard': (text) => text.replace('asked.get(select.name)', 'null'),
    'no way back': (text) => text.replace("select.value = '';", ''),
  },
  async look({ open }) {
    const complaints = [];
    const expect = (right, what) => { if (!right) complaints.push(what); };
    for (const size of [DESKTOP, PHONE]) {
      const tab = await open({ size, before: (tab) => tab.evaluateOnNewDocument(withAnother) });
      await orComplain(tab.waitForSelector('.tools', { timeout: 5000 }), 'there is nothing to filter with');
      const start = await tab.evaluate(register);
      const all = start.entries.length;
      expect(all > 1 && start.entries.every(({ shown }) => shown), 'not everything is shown at first');
      for (const [name, values] of Object.entries(start.choices)) {
        expect(values.length > 1, `there is no ${name} to choose`);
        for (const value of values.slice(1, 4)) {
          await tab.select(`.tools select[name="${name}"]`, value);
          const now = await tab.evaluate(register);
          const wanted = (entry) => (name === 'state' ? entry.state === value : entry[name].split(' ').includes(value));
          expect(now.entries.every((entry) => entry.shown === wanted(entry)), `${name} ${value}: the wrong ones are shown`);
          const shown = now.entries.filter((entry) => entry.shown).length;
          expect(shown > 0 && now.said === `Showing ${shown} of ${all} recommendations.`, `${name} ${value}: it says: ${now.said}`);
          expect(new URLSearchParams(now.query).get(name) === value, `${name} ${value}: the address is ${now.query}`);
        }
        await tab.focus('.tools button');
        await tab.keyboard.press('Enter');
        const back = await tab.evaluate(register);
        expect(back.entries.every(({ shown }) => shown) && back.query === '', `the way back from ${name} does not lead back`);
      }
      complaints.push(...(await tab.axe(OPTIONS)));
      const [, force] = start.choices.force;
      await tab.evaluate((to) => location.replace(to), `?force=${force}&state=nonsense`);
      await orComplain(tab.waitForFunction((sought) => location.search.includes(sought) && document.querySelector('.tools select[name="force"]')?.value === sought, { timeout: 5000 }, force), 'an address does not choose');
    }
    return complaints;
  },
};
