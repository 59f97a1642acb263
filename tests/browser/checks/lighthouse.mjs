// Lighthouse says 100 for performance, accessibility, best practices and SEO.

import lighthouse from 'lighthouse';
import { throttling } from 'lighthouse/core/config/constants.js';

import { withScript } from '../faults.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Performance is a measurement: one busy moment of the machine may cost a point, so the best of some runs counts. */
const TRIES = 3;
/** Below this index of speed a computer is slower than Lighthouse takes for granted, and is to be slowed down less. */
const QUICK_ENOUGH = 1000;

/** For a computer of this index of speed, measured in the run before, if there was one. */
const settings = (index = QUICK_ENOUGH) => ({
  extends: 'lighthouse:default',
  settings: {
    onlyCategories: CATEGORIES,
    // The phone and the slow network are Lighthouse's own; it works out what they would do from what it sees here.
    throttlingMethod: 'simulate',
    throttling: {
      ...throttling.mobileSlow4G,
      cpuSlowdownMultiplier: Math.max(1, throttling.mobileSlow4G.cpuSlowdownMultiplier * Math.min(1, index / QUICK_ENOUGH)),
    },
    maxWaitForLoad: 20_000,
  },
});

const pages = (site) => [
  site.at('/'),
  ...['/forces/*/', '/inspections/*/', '/compare/*/'].map((kind) => site.heaviest.find((page) => page.kind === kind)),
];

export default {
  name: 'lighthouse',
  says: 'Lighthouse says 100 four times, as for a phone.',
  alone: true,
  // Some runs of half a minute each, and Lighthouse cannot run twice at once, so none may be left behind.
  patience: 400,
  pages,
  faults: {
    'a page without a description': (text) => text.replace(/<meta name="description"[^>]*>/, ''),
    'a script that keeps the phone busy': withScript('const end = performance.now() + 400; while (performance.now() < end);'),
  },
  async look({ page, browser }) {
    let complaints;
    let index;
    for (let tries = 0; tries < TRIES; tries += 1) {
      ({ complaints, index } = await judged(page, browser, index));
      // Only performance can be better another time.
      if (!complaints.every((complaint) => complaint.startsWith('performance'))) break;
      if (complaints.length === 0) break;
    }
    return complaints;
  },
};

/** What is below 100, with the reasons, and how quick the computer was. */
async function judged(page, browser, quick) {
  const tab = await browser.tab();
  try {
    const { lhr } = await lighthouse(page.url, { logLevel: 'error' }, settings(quick), tab);
    if (lhr.runtimeError) return { complaints: [`Lighthouse failed: ${lhr.runtimeError.message}`] };
    const index = lhr.environment.benchmarkIndex;
    const complaints = CATEGORIES.flatMap((name) => {
      const { score, auditRefs } = lhr.categories[name];
      if (score === 1) return [];
      const audits = auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]);
      const worse = audits.filter((audit) => audit.score !== null && audit.score < 0.995);
      const reasons = worse.map(({ title, displayValue }) => [title, displayValue].filter(Boolean).join(' '));
      return [`${name} is ${Math.round(score * 100)} (speed ${Math.round(index)}): ${reasons.join('; ')}`];
    });
    return { complaints, index };
  } finally {
    await tab.leave();
  }
}
