// Searches the whole site, on its search page.
//
// The words (`search/words.json`) and the library that looks in them (MiniSearch) are asked for when somebody first turns to the
// field, or comes with an address that asks for something. What is sought and chosen stands in the address, so that it can be
// sent on and the way back works. What this script says stands in the attributes of the page.
'use strict';

(() => {
  const place = document.querySelector('.search');
  if (!place) return;
  place.append(place.querySelector('.search-form').content.cloneNode(true));
  const form = place.querySelector('form');
  const field = form.elements.q;
  const selects = [...form.querySelectorAll('select')];
  const choices = form.querySelector('.choices');
  const status = place.querySelector('[role="status"]');
  const hits = place.querySelector('.hits');
  const shownAnswers = new Map([...place.querySelector('.search-answers').content.children].map((it) => [it.dataset.answer, it]));
  const kinds = new Map([...form.elements.kind.options].map(({ value, text }) => [value, text]));
  /** Of each kind so many are shown beside others, and so many alone. */
  const [FEW, MANY] = [5, 60];
  /** How long a piece of a text may be. */
  const PIECE = 240;
  let library = null;
  let words = null;
  let index = null;
  let asked = null;

  const say = (message, values = {}) => place.dataset[message].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const element = (name, content, attributes = {}) => {
    const made = document.createElement(name);
    made.append(...[content].flat());
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  };

  // Words. Accents, capitals and apostrophes are not meant, and one of a thing is as good as several.
  const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
  const plain = (word) => word.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase();
  const single = (word) => {
    if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    return word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  };
  const term = (word) => single(plain(word));
  const split = (text) => text.match(WORD) ?? [];
  const passedOver = new Set(split(place.dataset.passedOver).map(plain));
  /** Each term as it was first written. */
  const written = new Map();

  const learn = () => {
    index = new library({
      idField: 'at',
      fields: ['title', 'names', 'themes', 'text', 'about'],
      tokenize: split,
      processTerm: (word, of) => {
        const known = term(word);
        if (of && known && !written.has(known)) written.set(known, word);
        return known || null;
      },
      extractField: ({ at }, name) => (name === 'at' ? at : fields[name](words.documents[at])),
      searchOptions: { prefix: (it) => it.length > 1, boost: { title: 3, names: 2, themes: 2 }, boostDocument: (at) => WEIGHT[words.documents[at].kind] ?? 1 },
    });
    index.addAll(words.documents.map((_, at) => ({ at })));
  };
  /** What leads to much else comes before what is a part of it. */
  const WEIGHT = { force: 2, person: 2, theme: 2, inspection: 1.5, question: 1.5, page: 0.7 };
  const named = (list, positions) => positions.map((at) => list[at].name).join(' ');
  const years = (it) => [...new Set(it.inspections.map((at) => words.inspections[at].year))];
  const fields = {
    title: (it) => it.title,
    text: (it) => it.text,
    // Of a person who speaks of many forces nobody looks for one of them.
    names: (it) => (it.kind === 'person' ? '' : `${named(words.forces, it.forces)} ${named(words.inspections, it.inspections)}`),
    themes: (it) => named(words.themes, it.themes),
    about: (it) => [kinds.get(it.kind), ...years(it), ...it.answers.flatMap((at) => [words.answers[at].question, words.answers[at].words])].join(' '),
  };

  /** The term of this site that is nearest to a mistyped one. A longer word may have more slips in it; a number none. */
  const nearest = (sought) => {
    const most = /\d/.test(sought) || sought.length < 4 ? 0 : sought.length < 7 ? 1 : 2;
    for (let slips = 1; slips <= most; slips += 1) {
      const [best] = index.search(sought, { fuzzy: slips, prefix: false });
      if (best) return written.get(best.terms[0]);
    }
    return undefined;
  };

  /** What is found for what was typed: all words, as they were meant; where nothing has all of them, some. */
  const found = (typed) => {
    const all = split(typed);
    const telling = all.filter((word) => !passedOver.has(plain(word)));
    const sought = [];
    const notes = [];
    for (const word of telling.length > 0 ? telling : all) {
      const known = index.search(word).length > 0;
      const meant = known ? word : nearest(term(word));
      if (!known) notes.push(meant ? say('instead', { words: word, instead: meant }) : say('unknown', { words: word }));
      if (meant) sought.push(meant);
    }
    if (sought.length === 0) return { results: [], notes: [], meant: typed };
    const meant = notes.length > 0 ? sought.join(' ') : typed;
    const together = index.search(sought.join(' '), { combineWith: 'AND' });
    if (together.length > 0) return { results: together, notes, meant };
    const some = index.search(sought.join(' '));
    some.sort((one, other) => other.queryTerms.length - one.queryTerms.length || other.score - one.score);
    return { results: some, notes: [...notes, say('some')], meant };
  };

  // The address: what is sought, and what is chosen.
  const state = () => {
    const values = [['q', field.value.trim()], ...selects.map(({ name, value }) => [name, value])];
    return new URLSearchParams(values.filter(([, value]) => value !== ''));
  };
  const address = (params) => (String(params) === '' ? location.pathname : `?${params}`);
  const remember = (how) => {
    const here = address(state());
    if (here !== (location.search || location.pathname)) history[how](null, '', here);
  };
  const recall = () => {
    const params = new URLSearchParams(location.search);
    field.value = params.get('q') ?? '';
    for (const select of selects) {
      const value = params.get(select.name) ?? '';
      // What nobody can choose chooses nothing.
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  };

  const fits = (it) => selects.every(({ name, value }) => {
    if (value === '') return true;
    if (name === 'kind') return it.kind === value;
    if (name === 'year') return years(it).includes(value);
    return it[`${name}s`].some((at) => words[`${name}s`][at].id === value);
  });

  // Results.
  const marked = (text, terms) => {
    const parts = [];
    let last = 0;
    for (const { 0: word, index: at } of text.matchAll(WORD)) {
      if (!terms.has(term(word))) continue;
      parts.push(text.slice(last, at), element('mark', word));
      last = at + word.length;
    }
    return [...parts, text.slice(last)];
  };
  /** The piece of a text in which most of the sought words stand. */
  const piece = (text, terms) => {
    if (text.length <= PIECE) return text;
    const there = [...text.matchAll(WORD)].map(({ 0: word, index: at }) => ({ word: term(word), at })).filter(({ word }) => terms.has(word));
    const near = ({ at: begin }) => new Set(there.filter(({ at }) => at >= begin && at < begin + PIECE / 2).map(({ word }) => word)).size;
    const first = there.reduce((best, it) => (near(it) > near(best) ? it : best), there[0] ?? { at: 0 }).at;
    const from = first < PIECE / 2 ? 0 : text.lastIndexOf(' ', first - PIECE / 4) + 1;
    const to = from + PIECE >= text.length ? text.length : text.lastIndexOf(' ', from + PIECE);
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  };
  const answered = (at) => {
    const { question, words: answer, shown } = words.answers[at];
    return element('li', [`${question}: `, shownAnswers.get(shown)?.cloneNode(true) ?? answer]);
  };
  const listed = (links) => links.flatMap((link, at) => (at === 0 ? [link] : [place.dataset.comma, link]));
  const result = ({ id, terms }) => {
    const it = words.documents[id];
    const matched = new Set(terms);
    const title = it.href ? element('a', marked(it.title, matched), { href: it.href }) : element('span', marked(it.title, matched));
    const item = element('li', element('p', title, { class: 'entry' }));
    if (it.waiting) item.firstChild.append(' ', element('span', it.waiting, { class: 'tag tag-waiting' }));
    const forces = it.kind === 'force' || it.forces.length > 3 ? [] : it.forces.map((at) => words.forces[at].name);
    const themes = it.kind === 'theme' || it.themes.length > 3 ? [] : it.themes.map((at) => words.themes[at].name);
    const about = [forces, years(it), themes].map((names) => names.join(place.dataset.comma)).filter(Boolean).join(' · ');
    if (about) item.append(element('p', marked(about, matched), { class: 'about' }));
    if (it.text) item.append(element('p', marked(piece(it.text, matched), matched)));
    if (it.answers.length > 0) item.append(element('ul', it.answers.map(answered), { class: 'answers' }));
    if (it.pages.length > 0) {
      const links = it.pages.map((at) => words.documents[at]).map(({ title: text, href }) => element('a', text, { href }));
      item.append(element('p', [`${place.dataset.speaks} `, ...listed(links)]));
    }
    return item;
  };
  const group = ([kind, results]) => {
    const most = form.elements.kind.value === kind ? MANY : FEW;
    const count = results.length;
    const head = element('h2', say('group', { kind: kinds.get(kind), count }), { id: `hits-${kind}`, tabindex: '-1' });
    const section = element('section', [head, element('ol', results.slice(0, most).map(result), { class: 'entries' })], { 'aria-labelledby': head.id });
    if (count > most && most === MANY) section.append(element('p', say('first', { shown: most, count }), { class: 'note' }));
    if (count > most && most === FEW) {
      const params = state();
      params.set('kind', kind);
      section.append(element('p', element('a', say('all', { kind: kinds.get(kind), count }), { href: address(params), 'data-all': kind })));
    }
    return section;
  };

  /** Shows what is found, and tells of it. */
  const show = () => {
    if (!index) return;
    const typed = field.value.trim();
    const chosen = selects.some(({ value }) => value !== '');
    choices.querySelector('button').hidden = !chosen;
    let told = [];
    let groups = [];
    if (typed !== '' || chosen) {
      const { results, notes, meant } = typed === '' ? { results: index.search(library.wildcard), notes: [] } : found(typed);
      const left = results.filter(({ id }) => fits(words.documents[id]));
      const byKind = new Map();
      for (const hit of left) byKind.set(words.documents[hit.id].kind, [...(byKind.get(words.documents[hit.id].kind) ?? []), hit]);
      groups = [...byKind];
      if (results.length === 0) told = [say('nothing', { words: typed })];
      else if (left.length === 0) told = [...notes, say('noneChosen')];
      else told = [...notes, say(typed === '' ? 'chosen' : 'found', { words: meant, count: left.length })];
    }
    tell(told);
    hits.replaceChildren(...groups.map(group));
  };
  const tell = (sentences) => status.replaceChildren(...sentences.map((sentence) => element('p', sentence)));

  const fill = () => {
    // A site of nothing but pages has nothing to choose by.
    const options = (name, entries) => form.elements[name]?.append(...entries.map(([value, text]) => new Option(text, value)));
    const byName = (list) => list.map(({ id, name }) => [id, name]).sort(([, one], [, other]) => one.localeCompare(other, document.documentElement.lang));
    options('force', byName(words.forces));
    options('theme', byName(words.themes));
    options('year', [...new Set(words.inspections.map(({ year }) => year))].map((year) => [year, year]));
    // A kind of which there is nothing cannot be chosen.
    const there = new Set(words.documents.map(({ kind }) => kind));
    for (const option of [...form.elements.kind.options]) if (option.value !== '' && !there.has(option.value)) option.remove();
  };
  const load = () => {
    asked ??= (async () => {
      if (field.value !== '' || location.search !== '') tell([place.dataset.loading]);
      const [answer, module] = await Promise.all([fetch(place.dataset.words), import(place.dataset.library)]);
      if (!answer.ok) throw new Error(answer.statusText);
      words = await answer.json();
      library = module.default;
      learn();
      fill();
      const typed = field.value;
      recall();
      if (typed !== '') field.value = typed;
      show();
    })().catch(() => {
      // The lists are there, and the next letter tries again.
      asked = null;
      tell([place.dataset.failed]);
    });
    return asked;
  };

  let pause;
  const settle = (how) => {
    clearTimeout(pause);
    if (!index) return;
    show();
    remember(how);
  };
  form.addEventListener('focusin', load);
  field.addEventListener('input', () => {
    load();
    clearTimeout(pause);
    // Whoever listens to what is found shall not be told of every letter.
    pause = setTimeout(() => settle('replaceState'), 200);
  });
  form.addEventListener('change', ({ target }) => { if (target !== field) settle('pushState'); });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    load().then(() => settle('pushState'));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const select of selects) select.value = '';
    settle('pushState');
    // The button is gone now.
    field.focus();
  });
  hits.addEventListener('click', (event) => {
    const kind = event.target.closest('[data-all]')?.dataset.all;
    if (!kind || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.elements.kind.value = kind;
    settle('pushState');
    document.getElementById(`hits-${kind}`).focus();
  });
  addEventListener('popstate', () => { recall(); load().then(show); });
  recall();
  if (location.search !== '') load();
})();
