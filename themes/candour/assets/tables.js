// Sorting and filtering in place, for tables that are marked `data-sortable`.
//
// Without this script the table stands in alphabetical order, and lists by grade and by region stand beside it. What
// is added and what it says comes from the template above the table, so that a theme's words are in its strings.
// Forces are sorted by their answers to one question of one inspection, never across.
'use strict';

for (const table of document.querySelectorAll('table[data-sortable]')) {
  const place = table.closest('.scroll') ?? table;
  const parts = place.previousElementSibling?.matches('template') ? place.previousElementSibling.content : null;
  const [body] = table.tBodies;
  if (!parts || body.rows.length < 2) continue;

  const tools = parts.querySelector('.tools').cloneNode(true);
  const status = tools.querySelector('[role="status"]');
  const filters = tools.querySelectorAll('[data-filter]');
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const words = (cell) => cell.textContent.trim().replace(/\s+/g, ' ');
  const answer = (cell) => words(cell.querySelector('.grade'));
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells].map((cell, at) => ({ cell, at, name: words(cell), kind: cell.dataset.sort }));
  const answers = heads.filter((head) => head.kind === 'answer');

  // By what rows are sorted. A sort keeps what is equal in order, and that is the alphabet.
  const language = document.documentElement.lang;
  const keys = {
    name: () => 0,
    region: (row) => row.dataset.region,
    answer: (row, at) => Number(row.cells[at].dataset.order),
  };
  const compare = (a, b) => (typeof a === 'number' ? a - b : a.localeCompare(b, language));

  let sorted = heads.find((head) => head.kind === 'name');
  const tell = () => {
    const values = { shown: rows.filter((row) => !row.hidden).length, all: rows.length, by: sorted.said };
    status.textContent = `${fill(status.dataset.shown, values)} ${fill(status.dataset.sorted, values)}`;
  };

  const sort = (head) => {
    sorted.cell.removeAttribute('aria-sort');
    sorted = head;
    head.cell.setAttribute('aria-sort', head.kind === 'answer' ? 'descending' : 'ascending');
    const key = (row) => keys[head.kind](row, head.at);
    body.append(...[...rows].sort((a, b) => compare(key(a), key(b))));
  };

  const option = (text, value) => new Option(text, value);
  const group = (label, options) => {
    const element = document.createElement('optgroup');
    element.label = label;
    element.append(...options);
    return element;
  };
  const alphabetical = (values) => [...new Set(values)].sort(compare);

  const choices = {
    region: (select) => alphabetical(rows.map((row) => row.dataset.nation)).flatMap((nation) => {
      const inside = alphabetical(rows.filter((row) => row.dataset.nation === nation).map((row) => row.dataset.region));
      const all = option(fill(select.dataset.all, { nation }), `nation:${nation}`);
      if (inside.length === 1) return [inside[0] === nation ? option(nation, `nation:${nation}`) : option(inside[0], `region:${inside[0]}`)];
      return [group(nation, [all, ...inside.map((region) => option(region, `region:${region}`))])];
    }),
    answer: () => answers.flatMap(({ at, name }) => {
      const order = new Map(rows.map((row) => [answer(row.cells[at]), Number(row.cells[at].dataset.order)]));
      const options = [...order].sort((a, b) => a[1] - b[1]).map(([text]) => option(text, `${at}:${text}`));
      return answers.length > 1 ? [group(name, options)] : options;
    }),
  };
  const fits = (row, select) => {
    if (select.value === '') return true;
    const [where, ...rest] = select.value.split(':');
    const wanted = rest.join(':');
    return (select.dataset.filter === 'region' ? row.dataset[where] : answer(row.cells[where])) === wanted;
  };
  const filter = () => {
    for (const row of rows) row.hidden = ![...filters].every((select) => fits(row, select));
  };

  for (const select of filters) {
    const options = choices[select.dataset.filter](select);
    // One choice is none.
    if (options.length < 2 && !options[0]?.children.length) select.closest('label').hidden = true;
    select.append(...options);
    select.addEventListener('change', () => { filter(); tell(); });
  }

  const pattern = parts.querySelector('.sort');
  for (const head of heads.filter(({ kind }) => kind)) {
    const button = pattern.cloneNode(true);
    head.said = fill(pattern.dataset[head.kind], { column: head.name });
    const by = button.querySelector('span');
    by.textContent = fill(by.textContent, { column: head.said });
    button.addEventListener('click', () => { sort(head); tell(); });
    head.cell.append(' ', button);
  }
  tools.querySelector('button').addEventListener('click', () => {
    for (const select of filters) select.value = '';
    filter();
    sort(heads.find((head) => head.kind === 'name'));
    tell();
  });
  sort(sorted);
  place.before(tools);
}
