// Tables of forces are sorted and filtered in place, by one question of one inspection, and back again.

import { DESKTOP, PHONE } from '../browser.mjs';
import { Complaint, orComplain } from '../complaint.mjs';
import { OPTIONS } from './accessible.mjs';

/** The rows in their order, and what the table says of itself. */
function table() {
  const table = document.querySelector('table[data-sortable]');
  const text = (element) => element.textContent.trim().replace(/\s+/g, ' ');
  return {
    rows: [...table.tBodies[0].rows].map((row) => ({
      name: text(row.cells[0]),
      region: row.dataset.region,
      nation: row.dataset.nation,
      shown: row.checkVisibility(),
      cells: [...row.cells].map((cell) => ({ order: Number(cell.dataset.order), words: cell.querySelector('.grade')?.textContent.trim() })),
    })),
    heads: [...table.tHead.rows[0].cells].map((cell) => ({ kind: cell.dataset.sort, sort: cell.getAttribute('aria-sort') })),
    said: text(document.querySelector('.tools [role="status"]')),
    chosen: [...document.querySelectorAll('.tools select')].map((select) => select.value),
  };
}

const byName = (a, b) => a.name.localeCompare(b.name, 'en-GB');
const inOrder = (rows, compare) => rows.every((row, at) => at === 0 || compare(rows[at - 1], row) <= 0);

export default {
  name: 'sorted',
  says: 'Tables of forces are sorted by name, region and one answer, filtered, told of and set back, by keyboard.',
  pages: (site) => [site.at('/questions/peel/legitimacy/'), site.at('/inspections/peel-legitimacy-2016/'), site.at('/inspections/peel-2018-19/')],
  faults: {
    'no script': (text) => text.replace(/<script [^>]*tables\.[^>]*><\/script>/, ''),
    'a sort that nobody is told of': (text) => text.replace("head.cell.setAttribute('aria-sort'", "head.cell.setAttribute('data-sorted'"),
    'a column sorted by another': (text) => text.replace('row.cells[at].dataset.order', 'row.cells[1].dataset.order'),
    'what has no grade comes first': (text) => text.replaceAll('data-order="107"', 'data-order="0"'),
    'regions that are not sorted': (text) => text.replace('region: (row) => row.dataset.region', 'region: () => 0'),
    'a filter that hides nothing': (text) => text.replace('row.hidden = !', 'row.hidden = false && !'),
    'a wrong number': (text) => text.replace('Showing {shown}', 'Showing {all}'),
    'no way back': (text) => text.replace("select.value = ''", "select.title = ''"),
    'buttons that the keyboard does not reach': (text) => text.replaceAll('class="sort"', 'class="sort" tabindex="-1"'),
  },
  async look({ open }) {
    const complaints = [];
    const expect = (right, what) => { if (!right) complaints.push(what); };
    for (const size of [DESKTOP, PHONE]) {
      const tab = await open({ size });
      await orComplain(tab.waitForSelector('.tools', { timeout: 5000 }), 'there is nothing to sort or filter with');
      const start = await tab.evaluate(table);
      expect(inOrder(start.rows, byName), 'the table does not begin in alphabetical order');
      const kinds = start.heads.map(({ kind }, at) => ({ kind, at })).filter(({ kind }) => kind);

      // From button to button with the Tab key. The name comes first and is sorted by already, so it comes again last.
      const press = async (at) => {
        await tab.evaluate(() => document.querySelector('.tools button').focus());
        for (let presses = 0; presses < 40; presses += 1) {
          await tab.keyboard.press('Tab');
          const there = await tab.evaluate(() => (document.activeElement.matches('.sort') ? document.activeElement.closest('th').cellIndex : -1));
          if (there === at) return tab.keyboard.press('Enter');
        }
        throw new Complaint(`the Tab key does not reach the button of column ${at + 1}`);
      };
      for (const { kind, at } of [...kinds.slice(1), kinds[0]]) {
        await press(at);
        const { rows, heads, said } = await tab.evaluate(table);
        const key = { name: () => 0, region: (a, b) => a.region.localeCompare(b.region, 'en-GB'), answer: (a, b) => a.cells[at].order - b.cells[at].order }[kind];
        expect(inOrder(rows, (a, b) => key(a, b) || byName(a, b)), `column ${at + 1} (${kind}) is not in order`);
        const sorted = heads.flatMap(({ sort }, index) => (sort ? [`${index} ${sort}`] : []));
        expect(sorted.join() === `${at} ${kind === 'answer' ? 'descending' : 'ascending'}`, `aria-sort is ${sorted}`);
        expect(said.includes(`of ${start.rows.length} forces`) && said.includes('Sorted by'), `it says: ${said}`);
        if (kind !== 'answer') continue;
        expect(said.includes('best first'), `it says: ${said}`);
        // A grade comes before whatever is none.
        const graded = rows.map((row) => /^(outstanding|good|adequate|requires improvement|inadequate)$/.test(row.cells[at].words));
        expect(graded.lastIndexOf(true) < (graded.includes(false) ? graded.indexOf(false) : graded.length), `column ${at + 1}: grades stand behind states`);
      }

      // One region, then one judgement of the last question.
      const number = (rows) => rows.filter(({ shown }) => shown).length;
      await tab.focus('[data-filter="region"]');
      await tab.keyboard.type('South W');
      const west = await tab.evaluate(table);
      expect(number(west.rows) > 0 && west.rows.every((row) => row.shown === (row.region === 'South West')), 'the filter by region is wrong');
      expect(west.said.startsWith(`Showing ${number(west.rows)} of ${west.rows.length} forces.`), `filtered, it says: ${west.said}`);
      await tab.select('[data-filter="region"]', 'nation:England');
      const answers = kinds.filter(({ kind }) => kind === 'answer');
      const { at } = answers[answers.length - 1];
      await tab.select('[data-filter="answer"]', `${at}:requires improvement`);
      const poor = await tab.evaluate(table);
      const wanted = (row) => row.nation === 'England' && row.cells[at].words === 'requires improvement';
      expect(number(poor.rows) > 0 && poor.rows.every((row) => row.shown === wanted(row)), 'the filter by judgement is wrong');

      await press(kinds[1].at);
      complaints.push(...(await tab.axe(OPTIONS)));
      await tab.focus('.tools button');
      await tab.keyboard.press('Enter');
      const { rows, chosen } = await tab.evaluate(table);
      expect(number(rows) === rows.length && inOrder(rows, byName), 'the way back does not lead back');
      expect(chosen.every((value) => value === ''), `the way back leaves ${chosen}`);
      const names = await tab.evaluate(() => [...document.querySelectorAll('.sort')].map((button) => button.textContent.trim()));
      expect(new Set(names).size === names.length && names.every((name) => name.startsWith('Sort by ')), `buttons are called ${names}`);
    }
    return complaints;
  },
};
