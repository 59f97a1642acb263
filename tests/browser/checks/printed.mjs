// On paper: whole, dated, and with the addresses that a reader would follow.

import { withStyle } from '../faults.mjs';

/** A4 without the browser's margins of 10 mm, in CSS pixels. */
const PAPER = { width: 718, height: 1047 };

function onPaper() {
  const complaints = [];
  const seen = (element) => element?.checkVisibility({ checkVisibilityCSS: true }) ?? false;
  const days = [...document.querySelectorAll('body > :is(header, footer) time')];
  if (!days.some((day) => seen(day) && /\d{4}/.test(day.textContent))) complaints.push('the date of the edition is not printed');
  for (const menu of document.querySelectorAll('body > a[href^="#"], nav')) {
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
    let clipped = element;
    while (clipped && getComputedStyle(clipped).clipPath === 'none') clipped = clipped.parentElement;
    const hidden = clipped !== null;
    if (right > wide + 1 && width > 0 && !hidden) {
      complaints.push(`is cut off at the edge of the paper (${Math.round(right)} of ${wide} px): ${element.outerHTML.slice(0, 100)}`);
    }
  }
  return complaints;
}

const onEveryPage = {
  name: 'printed',
  says: 'On paper nothing is cut off, and the date of the edition and the addresses of links are there.',
  anyTheme: true,
  pages: (site) => site.heaviest,
  faults: {
    'no date': withStyle('.edition { display: none }'),
    'a table wider than the paper': withStyle('.wide { width: 80rem }', '<table class="wide"><tr><td>wide</td></tr></table>'),
    'a link without its address': withStyle('a::after { content: none !important }'),
    'a menu on paper': withStyle('@media print { header.site nav { display: block !important } }'),
  },
  async look({ open }) {
    const tab = await open({ size: PAPER, media: { type: 'print' } });
    return tab.evaluate(onPaper);
  },
};

/** The card of a force lies on a desk as one sheet, printed on both sides. */
const onTwoSheets = {
  name: 'two-sheets',
  says: 'The card of every force prints on two A4 pages at most.',
  pages: (site) => site.kind('/forces/*/'),
  faults: {
    'large letters': withStyle('@media print { body { font-size: 16pt !important } }'),
  },
  // The first page is the one that is spoilt: the one with the most on it.
  spoilt: (site) => site.heaviest.filter((page) => page.kind === '/forces/*/'),
  async look({ open }) {
    const tab = await open();
    const margin = '10mm';
    const pdf = await tab.pdf({ format: 'A4', margin: { top: margin, right: margin, bottom: margin, left: margin } });
    const pages = Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
    return pages <= 2 ? [] : [`prints on ${pages} pages`];
  },
};

export default [onEveryPage, onTwoSheets];
