// Find your force: suggestions below the search field of the header; the last one searches the whole site for what was typed.
//
// Without this script the field's form leads to the page of that search, where the lists are. The data is asked
// for when somebody first turns to the field, so that a page costs nothing until then. The pattern is that of an
// editable combobox with a list (WAI-ARIA Authoring Practices). What this script says stands in the attributes of the
// form.
'use strict';

(() => {
  const form = document.querySelector('form.find');
  if (!form) return;
  const field = form.querySelector('input');
  // What is said of each number of forces found, from none on; no more than have a sentence are shown.
  const sentences = form.dataset.found.split('|');
  const most = sentences.length - 1;
  let forces = null;
  let asked = false;
  let found = [];
  let active = -1;

  const list = document.createElement('ul');
  list.id = 'find-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset.list);
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  for (const added of [list, status]) added.dataset.enhancement = '';
  form.append(list, status);
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);

  // What people type differs in accents, capitals, hyphens and "&"; none of that is meant.
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase()
    .replace(/&/g, ' and ').replace(/[^a-z0-9]+/g, ' ').replace(/\bsaint\b/g, 'st').trim();

  // Words that say no more than "police force". They count only where nothing else was typed.
  const common = /\b(the|police|force|forces|constabulary|service|heddlu)\b/g;
  const telling = (typed) => typed.replace(common, ' ').replace(/ +/g, ' ').trim() || typed;

  // How many letters have to be changed, added, left out or swapped, up to `limit`.
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
    }
    return row[b.length];
  };

  // How well a name fits: 0 is best, from 3 on there are slips, null is not at all. A longer word may have more
  // slips in it; of names that are equally near, the one with fewer other words was rather meant.
  const fit = (name, typed) => {
    if (name === typed) return 0;
    if (name.startsWith(typed)) return 1;
    const words = name.split(' ');
    const parts = typed.split(' ');
    if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
    const slips = (part) => (part.length < 4 ? 0 : part.length < 7 ? 1 : 2);
    let how = 3;
    for (const part of parts) {
      const least = Math.min(...words.flatMap((word) => [word, word.slice(0, part.length)])
        .map((begin) => distance(part, begin, slips(part))));
      if (least > slips(part)) return null;
      how += least;
    }
    return how + words.length / 100;
  };

  const search = (typed) => {
    const told = telling(typed);
    const hits = [];
    for (const force of forces) {
      let best = null;
      for (const name of force.names) {
        const how = fit(name.plain, typed) ?? (told === typed ? null : fit(name.plain, told));
        if (how !== null && (best === null || how < best.how)) best = { how, force, name };
      }
      if (best) hits.push(best);
    }
    // Nobody who typed a name rightly meant one that is merely like it. A sort keeps what is equal in order, and
    // the forces come in alphabetical order.
    const right = hits.filter(({ how }) => how < 3);
    return (right.length > 0 ? right : hits).sort((a, b) => a.how - b.how).slice(0, most);
  };

  const choose = (at) => {
    active = at;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
    if (at >= 0) field.setAttribute('aria-activedescendant', `find-${at}`);
    else field.removeAttribute('aria-activedescendant');
  };

  const close = () => {
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    choose(-1);
  };

  /** Leads to a force, or behind the last of them to the search of the whole site. */
  const open = (at) => {
    const search = `${form.action}?${new URLSearchParams({ q: field.value.trim() })}`;
    window.location.href = found[at]?.force.href ?? search;
  };

  const show = () => {
    const typed = plain(field.value);
    found = typed && forces ? search(typed) : [];
    const suggestions = found.map(({ force, name }) => (name.written === force.name ? force.name : `${name.written}: ${force.name}`));
    if (typed && forces) suggestions.push(form.dataset.whole.replace('{words}', () => field.value.trim()));
    list.replaceChildren(...suggestions.map((suggestion, at) => {
      const item = document.createElement('li');
      item.id = `find-${at}`;
      item.setAttribute('role', 'option');
      item.textContent = suggestion;
      // Before the field loses the focus, which would close the list. Only the main button chooses.
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        if (event.button !== 0) return;
        open(at);
      });
      return item;
    }));
    choose(-1);
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = typed && forces ? sentences[found.length] : '';
  };

  const load = async () => {
    if (asked) return;
    asked = true;
    try {
      const answer = await fetch(form.dataset.find);
      const entries = await answer.json();
      forces = entries.map(({ name, href, words }) => ({
        name, href, names: [name, ...words].map((written) => ({ written, plain: plain(written) })),
      }));
      show();
    } catch {
      // The form still leads to the search, and the next letter tries again.
      asked = false;
    }
  };

  field.addEventListener('focus', load);
  field.addEventListener('input', () => { load(); show(); });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const count = list.children.length;
      choose((active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count);
    }
  });
  form.addEventListener('submit', (event) => {
    // Where no force was found the form itself leads to the search.
    if (found.length === 0) return;
    event.preventDefault();
    open(Math.max(active, 0));
  });
})();
