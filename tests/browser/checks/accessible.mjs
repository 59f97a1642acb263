// axe-core: WCAG 2.0 to 2.2, A and AA, and best practice, on phone and desktop, in every look.

import { DESKTOP, LOOKS, PHONE } from '../browser.mjs';
import { withStyle } from '../faults.mjs';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What axe is asked: every rule that is meant to be kept here. */
export const OPTIONS = {
  runOnly: { type: 'tag', values: RULES },
  // axe has this rule of WCAG 2.2 AA, but does not yet run it by itself.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What depends on colours, and so on the look; everything else is the same in each, and asked once. */
const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] };

export default {
  name: 'accessible',
  says: 'axe finds nothing, on phone and desktop, in light, dark and forced colours.',
  anyTheme: true,
  pages: (site) => site.samples,
  faults: {
    'a picture without words': (html) => html.replace('</main>', '<img src="/assets/none.png"></main>'),
    'grey on grey, in the dark only': withStyle(
      '@media (prefers-color-scheme: dark) { .dim { color: #444; background: #333 } }',
      '<p class="dim">Hard to read</p>',
    ),
    'a heading that skips a level': (html) => html.replace('</main>', '<h6>Deep</h6></main>'),
    'a page without main': (html) => html.replace(/<(\/?)main/g, '<$1div'),
  },
  async look({ open }) {
    const complaints = [];
    for (const [where, size] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
      const tab = await open({ size });
      for (const [at, look] of Object.keys(LOOKS).entries()) {
        await tab.show(look);
        complaints.push(...(await tab.axe(at === 0 ? OPTIONS : COLOURS)).map((violation) => `${where}, ${look}: ${violation}`));
      }
    }
    return complaints;
  },
};
