// The runner itself: what counts as a fault that was seen. Made-up checks are run over a page, well and spoilt.

import { Complaint } from '../complaint.mjs';
import { Run } from '../runner.mjs';

const MARK = '<!-- spoilt -->';
const spoil = (html) => html.replace('</main>', `${MARK}</main>`);
const isSpoilt = async (page) => (await (await fetch(page.url)).text()).includes(MARK);

/** Made-up checks: what each does with a page, and how many of its two tests (the page, the fault) must pass. */
const MADE_UP = {
  'one that complains of the fault': { look: (spoilt) => (spoilt ? ['spoilt'] : []), passes: 2 },
  'one that throws the complaint': {
    look: (spoilt) => {
      if (spoilt) throw new Complaint('spoilt');
      return [];
    },
    passes: 2,
  },
  'one that breaks down at the fault': {
    look: (spoilt) => {
      if (spoilt) throw new TypeError('undefined is not a function');
      return [];
    },
    passes: 1,
  },
  'one that breaks down everywhere': {
    look: () => {
      throw new TypeError('undefined is not a function');
    },
    passes: 0,
  },
  'one that never complains': { look: () => [], passes: 1 },
  'one that always complains of the same': { look: () => ['spoilt'], passes: 0 },
};

export default {
  name: 'honest',
  says: 'A check sees a fault by complaining of it; one that breaks down has seen nothing.',
  pages: (site) => [site.at('/')],
  faults: {
    'a page that is spoilt before': spoil,
  },
  async look({ page, site, browser }) {
    const complaints = [];
    for (const [which, { look, passes }] of Object.entries(MADE_UP)) {
      const run = new Run(new Map(), () => undefined);
      const check = {
        name: which,
        says: which,
        pages: () => [page],
        faults: { spoilt: spoil },
        look: async ({ page }) => look(await isSpoilt(page)),
      };
      await run.all(check, site, browser, []);
      if (run.passed !== passes || run.failed !== 2 - passes) {
        complaints.push(`${which} passes ${run.passed} and fails ${run.failed} of 2 tests`);
      }
    }
    return complaints;
  },
};
