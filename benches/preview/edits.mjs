// The kinds of edits: what is changed, where it is looked at, and how the file is written.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a person edits and looks at: on this repository's site, and on a made-up one. */
const PLACES = {
  own: {
    report: 'content/inspections/peel-legitimacy-2016/leicestershire.md',
    reportPage: '/inspections/peel-legitimacy-2016/leicestershire/',
    force: 'content/forces/leicestershire.md',
    forcePage: '/forces/leicestershire/',
  },
  made: {
    report: 'content/inspections/integrity-2024/force-0005.md',
    reportPage: '/inspections/integrity-2024/force-0005/',
    force: 'content/forces/force-0005.md',
    forcePage: '/forces/force-0005/',
  },
};

const atEnd = (text, word) => `${text}\n${word}.\n`;
const inPlace = (what, by) => (text, word) => {
  if (!what.test(text)) throw new Error(`the file has no ${what}`);
  return text.replace(what, (...found) => by(found, word));
};

export const KINDS = {
  prose: { says: 'a report’s prose', file: 'report', page: 'reportPage', change: atEnd },
  'prose-plain': {
    says: 'a report’s prose, written in place',
    file: 'report',
    page: 'reportPage',
    change: atEnd,
    inPlace: true,
  },
  name: {
    says: 'a force’s name',
    file: 'force',
    page: 'forcePage',
    change: inPlace(/^name: (.*)$/m, ([, name], word) => `name: ${name} ${word}`),
  },
  word: {
    says: 'a theme’s title',
    file: 'content/vocabulary/themes.yaml',
    page: '/themes/',
    change: inPlace(/^(second-jobs:\n {2}title: .*)$/m, ([, title], word) => `${title} ${word}`),
  },
  template: {
    says: 'the template of a report',
    file: 'templates/report.html',
    theme: 'templates/report.html',
    page: 'reportPage',
    change: inPlace(/\{% block content %\}/, ([block], word) => `${block}<p>${word}</p>`),
  },
  base: {
    says: 'the base template',
    file: 'templates/base.html',
    theme: 'templates/base.html',
    page: 'reportPage',
    change: inPlace(/<footer class="site">/, ([footer], word) => `${footer}<p>${word}</p>`),
  },
  style: {
    says: 'a style sheet',
    file: 'themes/candour/assets/tokens.css',
    theme: 'assets/tokens.css',
    page: 'reportPage',
    change: (text, word) => `${text}\n:root { --never-seen: ${word}; }\n`,
    isStyle: true,
  },
};

/** One kind of edit on one site. */
export function editsOf(site, kind) {
  const { says, file, theme, page, change, isStyle = false, inPlace: isInPlace = false } = KINDS[kind];
  const places = site.isOwn ? PLACES.own : PLACES.made;
  const target = path.join(site.folder, places[file] ?? file);
  const isNew = !existsSync(target);
  const before = readFileSync(isNew ? site.themeFile(theme) : target, 'utf8');
  if (isNew) mkdirSync(path.dirname(target), { recursive: true });
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.saving~`);
  const write = (text) => {
    if (isInPlace) return writeFileSync(target, text);
    // As editors do, so that nobody ever reads half a file.
    writeFileSync(beside, text);
    renameSync(beside, target);
  };
  // What is edited is there from the beginning; only what it says changes.
  if (isNew) write(before);
  return {
    says,
    page: places[page] ?? page,
    isStyle,
    isText: !isStyle,
    /** The text of the file with a word that was never in it, ready to be written. */
    text: (number) => change(before, `Neverseen${number}x`),
    write,
    undo: () => (isNew ? rmSync(target) : write(before)),
  };
}
