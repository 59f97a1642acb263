// Two to four forces side by side, on the page where they are chosen.
//
// The forces stand in the address: `?force=kent&force=surrey`. Each has a page that compares it with its neighbours;
// the tables here are put together out of the rows of those pages, so that nothing is written twice. What this script
// says stands in the attributes of the form, and all that it adds is marked `data-enhancement`.
'use strict';

(() => {
  const form = document.querySelector('form.choose');
  if (!form) return;
  const choice = form.closest('section');
  const selects = [...form.querySelectorAll('select')];
  const pages = new Map([...document.querySelectorAll('a[data-force]')].map((link) => [link.dataset.force, link]));
  const title = document.title;
  const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' });
  const say = (message, values) => form.dataset[message].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const named = (ids) => list.format(ids.map((id) => pages.get(id).textContent));

  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.className = 'note';
  status.dataset.enhancement = '';
  form.after(status);
  let shown = [];
  let turn = 0;
  let query = null;

  const tell = (messages) => {
    status.replaceChildren(...messages.map((message) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = message;
      return paragraph;
    }));
  };

  // A page is fetched once.
  const fetched = new Map();
  const page = (address) => {
    if (!fetched.has(address)) {
      const got = fetch(address).then(async (answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return new DOMParser().parseFromString(await answer.text(), 'text/html');
      });
      got.catch(() => fetched.delete(address));
      fetched.set(address, got);
    }
    return fetched.get(address);
  };

  const at = (root, name, value) => root?.querySelector(`[data-${name}="${CSS.escape(value)}"]`) ?? null;
  const every = (docs, selector) => docs.flatMap((doc) => [...doc.querySelectorAll(selector)]);
  /** The first element for each value of a `data-` attribute. */
  const unique = (elements, name) => [...new Map([...elements].reverse().map((it) => [it.dataset[name], it])).values()].reverse();

  // A row as it stands on a page. A page of a question has all forces; a comparison has no column for the region.
  const rowOf = (root, id, cells) => {
    const row = at(root, 'force', id)?.cloneNode(true);
    row?.classList.remove('own');
    while (row && row.cells.length > cells) row.lastElementChild.remove();
    return row;
  };

  // One question, with the rows of the chosen forces; nothing where this site holds none of them.
  const question = async (thread, ids, docs) => {
    const parts = docs.map((doc) => at(doc, 'thread', thread)).map((part) => (part?.matches('section') ? part : null));
    const section = parts.find(Boolean).cloneNode(true);
    const cells = section.querySelector('thead tr').cells.length;
    const rows = ids.map((id, own) => rowOf(parts[own], id, cells));
    if (!rows.some((row) => row?.hasAttribute('data-held'))) return null;
    const whole = rows.every(Boolean) ? null : await page(section.querySelector('h2 a').getAttribute('href'));
    section.querySelector('tbody').replaceChildren(...rows.map((row, own) => row ?? rowOf(whole, ids[own], cells)).filter(Boolean));
    const deduced = unique(every([...parts.filter(Boolean), ...(whole ? [whole] : [])], '.deduced li'), 'forces')
      .filter((reason) => reason.dataset.forces.split(' ').some((id) => ids.includes(id)));
    const texts = new Map(deduced.map((reason) => [reason.textContent, reason.cloneNode(true)]));
    const box = section.querySelector('.deduced') ?? every(parts.filter(Boolean), '.deduced')[0]?.cloneNode(true);
    if (box && texts.size > 0) {
      box.querySelector('ul').replaceChildren(...texts.values());
      section.querySelector('table').after(box);
    } else box?.remove();
    return section;
  };

  // The measures that two of the forces have.
  const measures = (ids, docs) => {
    const section = every(docs, '[data-measures]')[0]?.cloneNode(true);
    const tables = unique(every(docs, '[data-measure]'), 'measure').map((found) => {
      const table = found.cloneNode(true);
      const rows = ids.map((id, own) => [...(at(docs[own], 'measure', found.dataset.measure)?.tBodies[0].rows ?? [])]
        .filter((row) => row.dataset.force === id).map((row) => row.cloneNode(true)));
      table.tBodies[0].replaceChildren(...rows.flat());
      return rows.filter((some) => some.length > 0).length > 1 ? table : null;
    }).filter(Boolean);
    if (tables.length === 0) return null;
    for (const old of section.querySelectorAll('table, details')) old.remove();
    section.append(...tables);
    return section;
  };

  const reports = (ids, docs) => {
    const section = docs[0].querySelector('[data-reports]').cloneNode(true);
    section.querySelector('ul').replaceChildren(...ids.map((id, own) => at(docs[own].querySelector('[data-reports]'), 'force', id).cloneNode(true)));
    return section;
  };

  // What is not compared: the questions without any row, and the inspections without grades.
  const rest = (missing, docs) => {
    const section = every(docs, '[data-not-compared]')[0]?.cloneNode(true);
    if (!section) return null;
    section.querySelector('.left-out')?.remove();
    if (missing.length > 0) {
      const paragraph = document.createElement('p');
      const [before, after] = say('nothing', {}).split('{questions}');
      const links = missing.map((link) => Object.assign(document.createElement('a'), { href: link.getAttribute('href'), textContent: link.textContent }));
      paragraph.append(before, ...links.flatMap((link, index) => (index === 0 ? [link] : [say('comma', {}), link])), after);
      section.querySelector('h2').after(paragraph);
    }
    section.querySelector('ul')?.replaceChildren(...unique(every(docs, '[data-inspection]'), 'inspection').map((item) => item.cloneNode(true)));
    return section;
  };

  // All that is shown of some forces, in the order of the pages that they come from.
  const sections = async (ids) => {
    const docs = await Promise.all(ids.map((id) => page(pages.get(id).getAttribute('href'))));
    const threads = unique(every(docs, '[data-thread]'), 'thread').map((part) => part.dataset.thread);
    const isHeld = (thread) => docs.some((doc) => at(doc, 'thread', thread)?.matches('section'));
    const questions = await Promise.all(threads.map((thread) => (isHeld(thread) ? question(thread, ids, docs) : null)));
    const link = (thread) => docs.map((doc) => at(doc, 'thread', thread)).map((part) => (part?.matches('section') ? part.querySelector('h2 a') : part)).find(Boolean);
    const missing = threads.filter((_, index) => !questions[index]).map(link);
    const result = document.createElement('section');
    const heading = document.createElement('h2');
    heading.id = 'comparison';
    heading.tabIndex = -1;
    heading.textContent = say('title', { forces: named(ids) });
    result.append(heading);
    result.className = 'wide';
    // What stands side by side comes before what one force has alone.
    const alone = (section) => Number(section.querySelectorAll('[data-held]').length < 2);
    const ordered = questions.filter(Boolean).sort((a, b) => alone(a) - alone(b));
    return [result, ...ordered, measures(ids, docs), reports(ids, docs), rest(missing, docs)].filter(Boolean);
  };

  const clear = () => {
    for (const section of shown) section.remove();
    shown = [];
    document.title = title;
  };

  // Shows what the address asks for.
  const show = async (focus) => {
    turn += 1;
    const mine = turn;
    query = window.location.search;
    const asked = [...new Set(new URLSearchParams(query).getAll('force').filter(Boolean))];
    const known = asked.filter((id) => pages.has(id));
    const unknown = asked.filter((id) => !pages.has(id));
    const ids = known.slice(0, selects.length);
    selects.forEach((select, index) => { select.value = ids[index] ?? ''; });
    ids.sort((a, b) => pages.get(a).textContent.localeCompare(pages.get(b).textContent, document.documentElement.lang));
    const messages = [];
    if (unknown.length > 0) messages.push(say('unknown', { names: list.format(unknown.map((name) => say('quoted', { name }))) }));
    if (known.length > ids.length) messages.push(say('most', { forces: named(known.slice(ids.length)) }));
    if (ids.length === 1) messages.push(say('one', { forces: named(ids) }));
    if (ids.length < 2) {
      clear();
      tell(messages);
      return;
    }
    try {
      const made = await sections(ids);
      // Somebody may have chosen others meanwhile.
      if (mine !== turn) return;
      clear();
      for (const section of made) section.dataset.enhancement = '';
      shown = made;
      choice.after(...made);
      document.title = `${say('title', { forces: named(ids) })} – ${title}`;
      tell([say('shown', { forces: named(ids) }), ...messages]);
      if (focus) document.getElementById('comparison').focus();
    } catch {
      if (mine !== turn) return;
      clear();
      tell([say('failed', {}), ...messages]);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new URLSearchParams(selects.filter((select) => select.value).map((select) => ['force', select.value]));
    window.history.pushState(null, '', `${form.getAttribute('action')}?${chosen}`);
    show(true);
  });
  // A link to a part of the page is a step in the history too, and changes nothing here.
  window.addEventListener('popstate', () => { if (window.location.search !== query) show(false); });
  show(false);
})();
