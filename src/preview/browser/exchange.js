// Puts new words into the page that is open, in a tenth of the time of a reload. It must not show anything that a
// reload would not show, so it does that only where it can be known that nothing else would come of it:
//
// * The two versions differ in nothing but texts of `main`, and in what the head tells machines.
// * `main` in the page is still what the server sent. Where a script has put something there (a button to sort a
//   table), it may have to do so again, so the page is loaded again.
//
// Elements stay the same ones, with all that listens to them; only their texts become others.

/** Words in the head that nothing but machines and the title bar read, and no script that runs. */
const TOLD = 'title, meta[name], meta[property], link[rel="canonical"], script[type="application/ld+json"]';

/** Whether the page is the second of the two versions now. */
function exchanged(versions) {
  try {
    return exchange(...versions);
  } catch {
    // A page may forbid to read HTML at all (trusted types).
    return false;
  }
}

/** The same; where it is not, nothing has changed. */
function exchange(before, after) {
  const read = (text) => new DOMParser().parseFromString(text, 'text/html');
  const [old, fresh] = [read(before), read(after)];
  const mains = [document, old, fresh].map((page) => page.querySelectorAll('main'));
  if (mains.some((main) => main.length !== 1)) return false;
  const texts = [];
  if (!onlyTextsDiffer(...mains.map(([main]) => main), texts)) return false;
  const heads = [document, old, fresh].map((page) => [...page.head.querySelectorAll(TOLD)]);
  const [told, toldBefore, toldAfter] = heads;
  if (told.length !== toldBefore.length || told.length !== toldAfter.length) return false;
  const isTold = (element, at) => element.isEqualNode(toldBefore[at]) && element.localName === toldAfter[at].localName;
  if (!told.every(isTold)) return false;
  const changed = told.map((element, at) => [element, toldAfter[at]]).filter(([a, b]) => !a.isEqualNode(b));
  const put = changed.map(([element, to]) => [element, to.cloneNode(true)]);
  // What is left of the versions must be the same.
  for (const [page, elements] of [[old, toldBefore], [fresh, toldAfter]]) {
    page.querySelector('main').replaceChildren();
    elements.forEach((element) => element.replaceWith(page.createElement(element.localName)));
  }
  if (old.documentElement.outerHTML !== fresh.documentElement.outerHTML) return false;
  for (const [text, to] of texts) text.data = to;
  for (const [element, to] of put) element.replaceWith(to);
  return true;
}

/** Whether `live` is `old`, and `fresh` is that with other texts; these are noted. */
function onlyTextsDiffer(live, old, fresh, texts) {
  if (live.nodeType !== old.nodeType || live.nodeType !== fresh.nodeType) return false;
  if (live.nodeType === Node.TEXT_NODE) {
    if (live.data !== old.data) return false;
    if (live.data !== fresh.data) texts.push([live, fresh.data]);
    return true;
  }
  if (live.nodeType !== Node.ELEMENT_NODE) return live.isEqualNode(old) && live.isEqualNode(fresh);
  // Texts of scripts and styles do something; those of options and fields are remembered elsewhere; a template holds
  // its content apart.
  if (live.matches('script, style, textarea, option, template')) {
    return live.outerHTML === old.outerHTML && live.outerHTML === fresh.outerHTML;
  }
  if (live.localName !== old.localName || live.localName !== fresh.localName) return false;
  if (!sameAttributes(live, old) || !sameAttributes(old, fresh)) return false;
  const children = [live, old, fresh].map((element) => element.childNodes);
  if (children[0].length !== children[1].length || children[0].length !== children[2].length) return false;
  for (let at = 0; at < children[0].length; at += 1) {
    if (!onlyTextsDiffer(children[0][at], children[1][at], children[2][at], texts)) return false;
  }
  return true;
}

function sameAttributes(a, b) {
  // Whoever reads opens and closes details.
  const names = (element) => element.getAttributeNames().filter((name) => name !== 'open' || element.localName !== 'details');
  const of = names(a);
  return of.length === names(b).length && of.every((name) => b.hasAttribute(name) && a.getAttribute(name) === b.getAttribute(name));
}

