// On paper: whole, dated, and with the addresses that a reader would follow.

import { withStyle } from '../faults.mjs';

/** A4 without the browser's margins of 10 mm, in CSS pixels. */
const PAPER = { width: 718, height: 1047 };

function onPaper() {
  const complaints = [];
  const seen = (element) => element?.checkVisibility({ checkVisibilityCSS: true }) ?? false;
  const edition = document.querySelector('.edition');
  if (!seen(edition) || !/\d{4}/.test(edition.textContent)) complaints.push('the date of the edition is not printed');
  for (const menu of document.querySelectorAll('.skip, nav')) {
    if (seen(menu)) complaints.push(`a menu is printed: ${menu.outerHTML.slice(0, 100)}`);
  }
  // An address may be printed after the link or stand in the words of the page.
  const links = [...document.querySelectorAll('a[href^="http"], a[href^="mailto:"]')].filter(seen);
  const after = links.map((link) => getComputedStyle(link, '::after').content).join('\n');
  const words = document.body.innerText;
  for (const href of new Set(links.map((link) => link.getAttribute('href').replace(/^mailto:/, '')))) {
    if (!after.includes(href) && !words.includes(href)) complaints.push(`the address is not printed: ${href}`);
  }
  const wide = document.documentElement.clientWidth;
  for (const element of document.querySelectorAll('main *')) {
    const { right, width } = element.getBoundingClientRect();
    const hidden = element.closest('.vh') || getComputedStyle(element).clipPath !== 'none';
    if (right > wide + 1 && width > 0 && !hidden) {
      complaints.push(`is cut off at the edge of the paper (${Math.round(right)} of ${wide} px): ${element.outerHTML.slice(0, 100)}`);
    }
  }
  return complaints;
}

export default {
  name: 'printed',
  says: 'On paper nothing is cut off, and the date of the edition and the addresses of links are there.',
  pages: (site) => site.heaviest,
  faults: {
    'no date': withStyle('.edition { display: none }'),
    'a table wider than the paper': withStyle('.wide { width: 80rem }', '<table class="wide"><tr><td>wide</td></tr></table>'),
    'a link without its address': (text) => text.replace('</main>', '<a href="https://example.org/lost">Lost</a></main>'),
    'a menu on paper': withStyle('@media print { header.site nav { display: block !important } }'),
  },
  async look({ open }) {
    const tab = await open({ size: PAPER, media: { type: 'print' } });
    return tab.evaluate(onPaper);
  },
};
