// Reloads that keep the place: how far the page is scrolled, which details are open, and what has the focus. It is
// put back before the first paint, since this script ends the body.

/** What a tab remembers. A page in a sandbox may remember nothing, and does without. */
const memory = {
  get(key) {
    try {
      return JSON.parse(sessionStorage.getItem(`candour ${key}`));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      sessionStorage.setItem(`candour ${key}`, JSON.stringify(value));
    } catch {
      // It is full or forbidden.
    }
  },
};

/** The details of the page by their summaries, since others may come between them. */
function allDetails() {
  const count = new Map();
  return [...document.querySelectorAll('details')].map((details) => {
    const summary = details.querySelector('summary')?.textContent.trim() ?? '';
    count.set(summary, (count.get(summary) ?? 0) + 1);
    return [`${summary} ${count.get(summary)}`, details];
  });
}

function reload() {
  rest();
  const open = Object.fromEntries(allDetails().map(([name, details]) => [name, details.open]));
  const focus = document.activeElement?.id;
  memory.set('place', { page: location.pathname, x: scrollX, y: scrollY, open, focus });
  location.reload();
}

function takePlaceAgain() {
  const place = memory.get('place');
  memory.set('place', null);
  if (place?.page !== location.pathname) return;
  for (const [name, details] of allDetails()) {
    if (name in place.open) details.open = place.open[name];
  }
  const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
  if (place.focus) document.getElementById(place.focus)?.focus({ preventScroll: true });
  scroll();
  // Pictures may still make the page longer; nobody is moved who has moved since.
  const at = scrollY;
  if (at < place.y) addEventListener('load', () => scrollY === at && scroll(), { once: true });
}

