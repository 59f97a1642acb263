// A reload keeps the place: how far the page is scrolled, what is unfolded, what has the focus.

import { orComplain } from '../../complaint.mjs';
import { AMBRIA, addParagraph, counted, has, inScript, withoutPromises } from '../helpers.mjs';

/** The site's page with something to unfold in it. */
const FOLDED = '<details><summary>More</summary><p>about it</p></details>';

export default {
  name: 'kept',
  says: 'A reload keeps the scroll position, open details and the focus, and puts them back before the first paint.',
  faults: {
    'nothing is put back': inScript('takePlaceAgain();', ''),
    'details are not put back': inScript('if (name in place.open)', 'if (false)'),
    'the focus is not put back': inScript('.focus({ preventScroll: true });', '.blur();'),
    'it is put back late': inScript('takePlaceAgain();', "addEventListener('load', () => setTimeout(takePlaceAgain, 500));"),
    'it is put back at the top': inScript('top: place.y', 'top: 0'),
  },
  async look({ open, site: preview }) {
    preview.dress = (text) => withoutPromises(text).replace('<footer', `${FOLDED}<footer`);
    const before = async (tab) => {
      await counted(tab);
      // What is seen first.
      await tab.evaluateOnNewDocument(() => requestAnimationFrame(function first() {
        const details = document.querySelector('details');
        if (!details || !document.querySelector('candour-panel')) return requestAnimationFrame(first);
        window.first = { open: details.open, scroll: scrollY };
      }));
    };
    const tab = await open({ before, size: { width: 400, height: 700 } });
    await tab.evaluate(() => {
      // What the browser puts back by itself, sooner or later, would hide what the script does not.
      history.scrollRestoration = 'manual';
      document.querySelector('details').open = true;
      document.querySelector('#find').focus();
      scrollTo(0, 600);
    });
    await preview.edit(AMBRIA, addParagraph('Twelve dogs serve with it.'));
    await orComplain(has(tab, 'Twelve dogs'), 'a new paragraph did not show');
    await tab.waitForFunction(() => document.readyState === 'complete' && window.first);
    const now = await tab.evaluate(() => ({ open: document.querySelector('details').open, scroll: scrollY, focus: document.activeElement.id, first }));
    const complaints = [];
    if (tab.loads !== 2) complaints.push(`the page was loaded ${tab.loads} times`);
    if (!now.open) complaints.push('what was unfolded is folded');
    if (now.scroll !== 600) complaints.push(`it was scrolled to 600 and is at ${now.scroll}`);
    if (now.focus !== 'find') complaints.push(`the focus went to ${now.focus || 'nothing'}`);
    if (!now.first.open || now.first.scroll !== 600) complaints.push(`at first it is ${JSON.stringify(now.first)}`);
    return complaints;
  },
};
