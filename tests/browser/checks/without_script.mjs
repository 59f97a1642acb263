// A page says the same without script; only what is marked `data-enhancement` may come with it.

import { withScript } from '../faults.mjs';

/** What a reader can read, line by line, apart from enhancements. */
function words() {
  for (const element of document.querySelectorAll('[data-enhancement], noscript')) element.remove();
  return document.body.innerText.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean);
}

export default {
  name: 'without-script',
  says: 'Every page says the same without script.',
  anyTheme: true,
  pages: (site) => site.heaviest,
  faults: {
    'words that only script writes': withScript('document.querySelector("main").append("Only with script")'),
    'words that only script shows': withScript('document.querySelector("#late").hidden = false', '<p id="late" hidden>Late</p>'),
    'words that script takes away': withScript('document.querySelector("h1").remove()'),
  },
  async look({ open }) {
    const [withIt, without] = [await open({ script: true }), await open({ script: false })];
    await withIt.waitForNetworkIdle({ idleTime: 150 });
    const [more, less] = [await withIt.evaluate(words), await without.evaluate(words)];
    return [
      ...beyond(more, less).map((line) => `only with script: ${line.slice(0, 200)}`),
      ...beyond(less, more).map((line) => `only without script: ${line.slice(0, 200)}`),
      ...(less.length === 0 ? ['there are no words at all'] : []),
    ];
  },
};

/** The lines of one page that the other does not have, or not as often. */
function beyond(lines, others) {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
