// A style sheet changes while somebody reads and types: the page stays where it is, and what is typed stays.

import { orComplain } from '../../complaint.mjs';
import { counted, inScript, until } from '../helpers.mjs';

const SHEET = 'themes/mine/assets/tokens.css';
const TOKENS = (paper) => `:root { --paper: ${paper}; --ink: #000; }\n`;

export default {
  name: 'restyled',
  says: 'A style sheet is swapped without loading the page again, at its place and with its media.',
  faults: {
    'the page is loaded again': inScript('swapStyles(told.sheets)', 'reload()'),
    'the old sheet stays': inScript('link.remove();', ''),
    'the new sheet is for no medium': inScript("else fresh.removeAttribute('media');", ''),
    'the old sheet goes before the new one is there': inScript('link.after(fresh);', 'link.after(fresh); link.disabled = true;'),
    'the new sheet goes to the end': inScript('link.after(fresh);', 'document.head.append(fresh);'),
  },
  async look({ open, site: preview }) {
    // A theme that brings nothing but one sheet.
    await preview.write('themes/mine/theme.yaml', 'title: Mine\ndescription: Other colours.\nextends: candour\n');
    await preview.write(SHEET, TOKENS('#ffffff'));
    await preview.edit('content/site.yaml', (text) => text.replace(/^theme: .*$/m, 'theme: mine'));
    const paper = (colour) => [(colour) => getComputedStyle(document.body).backgroundColor === colour, colour];
    const tab = await open({ before: counted, size: { width: 400, height: 700 } });
    await orComplain(until(tab, ...paper('rgb(255, 255, 255)')), 'the theme did not show');
    const sheets = () => [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => [link.href.replace(/.*\/(\w+)\..*/, '$1'), link.media]);
    await tab.type('#find', 'amb');
    const before = await tab.evaluate((sheets) => {
      scrollTo(0, 500);
      // What is without style for a moment is seen here.
      window.papers = new Set();
      const look = () => {
        papers.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
      };
      look();
      return { sheets: eval(sheets)(), scroll: scrollY };
    }, String(sheets));
    const loads = tab.loads;
    preview.slow = 300;
    await preview.edit(SHEET, () => TOKENS('#ffeedd'));
    await orComplain(until(tab, ...paper('rgb(255, 238, 221)')), 'the new style did not show');
    const settled = (count) => document.querySelectorAll('link[rel=stylesheet]').length === count;
    await orComplain(until(tab, settled, before.sheets.length), 'old style sheets stay in the page');
    const after = await tab.evaluate((sheets) => ({ sheets: eval(sheets)(), scroll: scrollY, typed: document.querySelector('#find').value, papers: [...(window.papers ?? [])] }), String(sheets));
    const complaints = [];
    if (tab.loads !== loads) complaints.push('the page was loaded again');
    if (JSON.stringify(after.sheets) !== JSON.stringify(before.sheets)) complaints.push(`the sheets are ${JSON.stringify(after.sheets)}`);
    if (after.scroll !== before.scroll) complaints.push(`it was scrolled from ${before.scroll} to ${after.scroll}`);
    if (after.typed !== 'amb') complaints.push('what was typed is gone');
    if (after.papers.length !== 2) complaints.push(`for a moment it had another style: ${after.papers.join(', ')}`);
    return complaints;
  },
};
