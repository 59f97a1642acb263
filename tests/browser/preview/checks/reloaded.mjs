// What is seen of an edit: new words in the page that is open, a reload where it takes more, and nothing elsewhere.

import { orComplain } from '../../complaint.mjs';
import { AMBRIA, withoutPromises, addParagraph, counted, has, inScript, until } from '../helpers.mjs';

const PRESS = '/inspections/integrity-2024/press/ambria/';

export default [
  {
    name: 'reloaded',
    says: 'An edit shows in the pages that it concerns, and no other page is loaded again.',
    faults: {
      'every page is loaded again': inScript('panel?.say(', '(sessionStorage.again ??= (location.reload(), 1)), panel?.say('),
      'words are not put into the page': inScript('told.exchange && exchanged(', 'false && ('),
      'nobody listens': inScript("addEventListener('reload'", "addEventListener('never'"),
      'a new paragraph is lost': inScript('function reload() {', 'function reload() { return;'),
    },
    async look({ open, site: preview }) {
      preview.dress = withoutPromises;
      const [ambria, borland] = await Promise.all(['ambria', 'borland'].map((force) => open({ before: counted }, preview.url(`/forces/${force}/`))));
      const complaints = [];
      const loads = (tab, expected, when) => {
        if (tab.loads !== expected) complaints.push(`${when}, a page was loaded ${tab.loads - 1} times again instead of ${expected - 1}`);
      };
      await preview.edit(AMBRIA, (text) => text.replace('the hills and the coast', 'the moors'));
      await orComplain(has(ambria, 'looks after the moors'), 'new words did not show');
      loads(ambria, 1, 'with new words alone');
      await preview.edit(AMBRIA, addParagraph('Twelve dogs serve with it.'));
      await orComplain(has(ambria, 'Twelve dogs'), 'a new paragraph did not show');
      loads(ambria, 2, 'with a new paragraph');
      // What Borland's page hears first is the edit of its own file.
      await preview.edit('content/forces/borland.md', addParagraph('Nine horses serve with it.'));
      await orComplain(has(borland, 'Nine horses'), 'a new paragraph did not show');
      loads(borland, 2, 'after an edit of its own and two of another page');
      loads(ambria, 2, 'after an edit of another page');
      return complaints;
    },
  },
  {
    name: 'exact',
    says: 'Words put into a page make it what a reload would make it; where that cannot be known it is loaded again.',
    faults: {
      'the title is forgotten': inScript('element.replaceWith(document.importNode(copies[at], true))', 'undefined'),
      'what goes stays': inScript('going.forEach((node) => node.remove());', ''),
      'attributes stay as they were': inScript('live.setAttribute(name, fresh.getAttribute(name))', 'undefined'),
      'promises of scripts are passed over': inScript('touched.every(Boolean)', 'false'),
      'what scripts put there is passed over': inScript('if (live.data !== old.data) return false;', ''),
    },
    async look({ open, site: preview }) {
      const complaints = [];
      // A headline stands in the page, in its title, and where machines read it.
      const page = await open({ before: counted }, preview.url(PRESS));
      await preview.edit('content/inspections/integrity-2024/press/ambria.md', (text) => text.replace(/^headline: .*$/m, 'headline: Ambria Police behaves well'));
      await orComplain(until(page, () => document.querySelector('h1')?.textContent === 'Ambria Police behaves well'), 'a new headline did not show');
      const [shown, fresh] = await Promise.all([page.evaluate(asRead), open({}, preview.url(PRESS)).then((tab) => tab.evaluate(asRead))]);
      if (page.loads !== 1) complaints.push('a new headline was not put into the page');
      if (shown !== fresh) complaints.push(`the page is not what a reload would show: ${difference(shown, fresh)}`);
      // Paragraphs come and go, and a name stands in words, addresses and attributes of many kinds.
      const force = await open({ before: counted });
      const edits = [
        [addParagraph('Twelve dogs serve with it.'), 'Twelve dogs'],
        [(text) => text.replace('Ambria Police looks after', 'It has a new [station](https://station.example/).\n\n## How it works\n\nAmbria Police looks after'), 'How it works'],
        [(text) => text.replace('\n\nTwelve dogs serve with it.', '').replace('How it works', 'How it goes'), 'How it goes'],
        [(text) => text.replace('[station](https://station', '[harbour](https://harbour'), 'new harbour'],
        [(text) => text.replace('short_name: Ambria', 'short_name: Umbria'), 'Umbria'],
      ];
      for (const [edit, words] of edits) {
        await preview.edit(AMBRIA, edit);
        await orComplain(has(force, words), `${words} did not show`);
        const other = await open({});
        const [shown, fresh] = await Promise.all([force, other].map((tab) => tab.evaluate(asRead)));
        if (shown !== fresh) complaints.push(`with ${words} the page is not what a reload would show: ${difference(shown, fresh)}`);
      }
      if (force.loads !== 1) complaints.push(`a page without scripts that touch it was loaded ${force.loads - 1} times again`);
      // Where a script has done something, it may have to do it again.
      const changed = await open({ before: counted });
      await changed.evaluate(() => {
        const [paragraph] = [...document.querySelectorAll('main p')].filter((it) => it.textContent.includes('the coast'));
        paragraph.firstChild.data = paragraph.firstChild.data.replace('hills', 'HILLS');
      });
      await preview.edit(AMBRIA, (text) => text.replace('the coast', 'the harbours'));
      await orComplain(has(changed, 'the harbours'), 'new words did not show');
      if (changed.loads !== 2) complaints.push('words were put into a page that a script had changed');
      return complaints;
    },
  },
];

/** What stands in a page, but for what the preview and scripts add. */
function asRead() {
  const copy = document.documentElement.cloneNode(true);
  for (const added of copy.querySelectorAll('candour-panel, script[data-version], [data-enhancement]')) added.remove();
  return copy.outerHTML.trim().replace(/\s*<\/body>/, '</body>');
}

function difference(one, other) {
  const at = [...one].findIndex((character, at) => character !== other[at]);
  return `“${one.slice(at - 30, at + 60)}” instead of “${other.slice(at - 30, at + 60)}”`;
}
