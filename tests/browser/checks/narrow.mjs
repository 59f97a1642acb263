// Nothing is wider than the screen, on the smallest phone, at 200 % zoom, and with moving parts standing still.

import { withStyle } from '../faults.mjs';

const SIZES = {
  'at 320 px': { width: 320, height: 640, isMobile: true, hasTouch: true },
  // A window of 1280 px at 200 % has 640 CSS pixels.
  'at 200 % zoom': { width: 640, height: 450, deviceScaleFactor: 2 },
};

/** What reaches beyond the right edge and is not inside something that scrolls by itself. */
function tooWide() {
  const wide = document.documentElement.clientWidth;
  const complaints = [];
  for (const holder of [document.documentElement, document.body]) {
    const { overflowX } = getComputedStyle(holder);
    if (overflowX !== 'visible' && overflowX !== 'auto') complaints.push(`${holder.localName} hides what is too wide`);
  }
  if (document.scrollingElement.scrollWidth > wide) {
    complaints.push(`the page is ${document.scrollingElement.scrollWidth} px wide, the screen ${wide} px`);
  }
  // On a phone the browser zooms out to show a page that is too wide.
  if (Math.round(visualViewport.width) > screen.width) complaints.push('the browser had to zoom out');
  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const hidden = (element) => element !== null && (getComputedStyle(element).clipPath !== 'none' || hidden(element.parentElement));
  for (const element of document.body.querySelectorAll('*')) {
    const { right, width } = element.getBoundingClientRect();
    if (right <= wide + 1 || width === 0 || hidden(element)) continue;
    let inside = element.parentElement;
    while (inside && !scrolls(inside)) inside = inside.parentElement;
    if (!inside) complaints.push(`reaches to ${Math.round(right)} of ${wide} px: ${element.outerHTML.slice(0, 120)}`);
  }
  return complaints;
}

export default {
  name: 'narrow',
  says: 'No page scrolls sideways at 320 px or at 200 % zoom.',
  anyTheme: true,
  pages: (site) => site.samples,
  faults: {
    'a table wider than a phone': withStyle('.wide { width: 50rem }', '<table class="wide"><tr><td>wide</td></tr></table>'),
    'words that do not break': withStyle('.long { white-space: nowrap }', `<p class="long">${'long '.repeat(40)}</p>`),
    'a page that hides what is too wide': withStyle('body { overflow-x: hidden }'),
  },
  async look({ open }) {
    const complaints = [];
    for (const [when, size] of Object.entries(SIZES)) {
      const tab = await open({ size });
      complaints.push(...(await tab.evaluate(tooWide)).map((complaint) => `${when}: ${complaint}`));
    }
    return complaints;
  },
};
