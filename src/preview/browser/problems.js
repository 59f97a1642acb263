// Problems as people read them: what is wrong, where, the line with the wrong part marked, and how to mend it.
// Everything is made of elements and texts, never of HTML, since a message may quote whatever somebody wrote.

/** How many problems are listed; whoever has more mends these first. */
const MOST_LISTED = 100;
/** How much of a long line is quoted before and behind the wrong part. */
const QUOTED = 90;

/** An element with attributes (none where the value is missing) and children. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

/** What makes two problems the same one, though lines before it have moved. */
const identity = ({ rule, file, message }) => `${rule} ${file} ${message}`;

/** A list of problems and how many `further` there are; `open` opens a place in the editor, where that can be. */
function listOf(problems, open, further = 0) {
  const listed = problems.slice(0, MOST_LISTED).map((problem) => item(problem, open));
  const rest = problems.length - listed.length + further;
  if (rest > 0) listed.push(element('li', { class: 'more' }, WORDS.more(rest)));
  return element('ol', { role: 'list' }, ...listed);
}

function item(problem, open) {
  const { severity, message, remedy, rule, also } = problem;
  return element(
    'li',
    { class: severity },
    element('p', { class: 'message' }, element('strong', {}, severity === 'error' ? WORDS.error : WORDS.warning), ` ${message}`),
    place(problem, open),
    quote(problem) ?? '',
    element('p', {}, `${WORDS.toMend} ${remedy}`),
    ...also.map((other) => element('p', { class: 'also' }, `${WORDS.seeAlso} `, place(other, open, 'span'), ` ${other.note}`)),
    element('p', { class: 'rule' }, `${WORDS.rule} `, element('code', {}, rule)),
  );
}

function place({ file, line, column }, open, name = 'p') {
  const where = `${file}:${line}:${column}`;
  const edit = open && element(
    'button',
    { type: 'button', 'data-key': where, 'aria-label': WORDS.openOf(where), click: () => open({ file, line, column }) },
    WORDS.open,
  );
  return element(name, { class: 'place' }, element('code', {}, where), edit ? ' ' : '', edit || '');
}

function quote({ line, column, width, quote }) {
  if (quote === null || quote.trim() === '') return undefined;
  const characters = [...quote];
  const from = Math.min(column - 1, characters.length);
  const to = Math.min(from + Math.max(width, 1), characters.length);
  const words = (begin, end) => characters.slice(Math.max(begin, 0), end).join('');
  const cut = { before: from - QUOTED > 0, behind: to + QUOTED < characters.length };
  return element(
    'pre',
    {},
    element('span', { class: 'line' }, element('span', { class: 'vh' }, `${WORDS.line(line)}: `), element('span', { 'aria-hidden': 'true' }, `${line} `)),
    cut.before ? '… ' : '',
    words(from - QUOTED, from),
    element('mark', {}, words(from, to) || ' '),
    words(to, to + QUOTED),
    cut.behind ? ' …' : '',
  );
}

