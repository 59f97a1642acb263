// Puts a new version into the page that is open, in a tenth of the time of a reload. It must not show anything that a
// reload would not show, so it does that only where it can be known that nothing else would come of it. What differs
// is in the head what machines are told, and in the body
//
// * anything, where the page has no script but ours, or where each says with `data-touches` which elements it reads and
//   changes, and they are the same in both versions;
// * otherwise nothing but texts of `main`: then elements stay the same ones, with all that listens to them.
//
// And what is exchanged must still be what the server sent. Where a script has put something there (a button to sort a
// table), it may have to do so again, so the page is loaded again.

/** Words in the head that nothing but machines and the title bar read, and no script that runs. */
const TOLD = 'title, meta[name], meta[property], link[rel="canonical"], script[type="application/ld+json"]';
/** What does something, is remembered elsewhere, or holds its content apart. */
const FIXED = 'script, style, textarea, select, input, template, iframe, object, video, audio';

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
  const [old, fresh] = [before, after].map((text) => new DOMParser().parseFromString(text, 'text/html'));
  const changes = [];
  const bodies = [document.body, old.body, fresh.body];
  const touched = touchedByScripts();
  const same = touched === undefined ? onlyMainDiffers(old, fresh, changes) : differ(...bodies, { changes, touched });
  if (!same || !headDiffers(old, fresh, changes)) return false;
  changes.forEach((change) => change());
  return true;
}

/** A selector of all that scripts of the page read and change (empty for nothing), where each of them says so. */
function touchedByScripts() {
  const scripts = [...document.scripts].filter((script) => !isOurs(script) && script.type !== 'application/ld+json');
  const touched = scripts.map((script) => script.dataset.touches);
  return touched.every(Boolean) ? touched.join(', ') : undefined;
}

const isOurs = (node) => node.localName === 'script' && 'version' in node.dataset && node.src.endsWith('/.candour/preview.js');

/** Whether the heads differ in nothing but what machines are told. */
function headDiffers(old, fresh, changes) {
  const [told, toldBefore, toldAfter] = [document, old, fresh].map((page) => [...page.head.querySelectorAll(TOLD)]);
  if (told.length !== toldBefore.length || told.length !== toldAfter.length) return false;
  const isTold = (element, at) => element.isEqualNode(toldBefore[at]) && element.localName === toldAfter[at].localName;
  if (!told.every(isTold)) return false;
  told.forEach((element, at) => {
    if (!element.isEqualNode(toldAfter[at])) changes.push(() => element.replaceWith(document.importNode(copies[at], true)));
  });
  const copies = toldAfter.map((element) => element.cloneNode(true));
  // What is left of the versions must be the same.
  for (const [page, elements] of [[old, toldBefore], [fresh, toldAfter]]) {
    elements.forEach((element) => element.replaceWith(page.createElement(element.localName)));
  }
  return old.head.outerHTML === fresh.head.outerHTML && sameAttributes(old.documentElement, fresh.documentElement);
}

/** Whether the bodies differ in nothing but texts of `main`. */
function onlyMainDiffers(old, fresh, changes) {
  const mains = [document, old, fresh].map((page) => page.querySelectorAll('main'));
  if (mains.some((main) => main.length !== 1)) return false;
  if (!differ(...mains.map(([main]) => main), { changes, touched: '', onlyTexts: true })) return false;
  mains.slice(1).forEach(([main]) => main.replaceChildren());
  return old.body.outerHTML === fresh.body.outerHTML;
}

/** Whether `live` is `old` and may become `fresh`, an element of the same name; how is noted in `changes`. */
function differ(live, old, fresh, how) {
  const { changes, touched, onlyTexts } = how;
  const isTouched = (element) => touched !== '' && element.matches(touched);
  // What is in the hands of a script stays there.
  if (isTouched(old) || isTouched(fresh)) return old.outerHTML === fresh.outerHTML;
  if (live.matches(FIXED)) return live.outerHTML === old.outerHTML && live.outerHTML === fresh.outerHTML;
  if (!sameAttributes(live, old)) return false;
  if (!sameAttributes(old, fresh)) {
    if (onlyTexts) return false;
    changes.push(() => {
      live.getAttributeNames().filter((name) => isKept(live, name) && !fresh.hasAttribute(name)).forEach((name) => live.removeAttribute(name));
      fresh.getAttributeNames().filter((name) => isKept(live, name)).forEach((name) => live.setAttribute(name, fresh.getAttribute(name)));
    });
  }
  const [ofLive, ofOld, ofFresh] = [live, old, fresh].map(childrenOf);
  if (ofLive.length !== ofOld.length) return false;
  const each = (nodes) => nodes.every((three) => differInKind(...three, how));
  const alike = (a, b) => a.nodeType === b.nodeType && a.localName === b.localName;
  if (ofOld.length === ofFresh.length && ofOld.every((node, at) => alike(node, ofFresh[at]))) {
    return each(ofLive.map((node, at) => [node, ofOld[at], ofFresh[at]]));
  }
  if (onlyTexts) return false;
  // Something came or went: what is the same before and behind it stays.
  const most = Math.min(ofOld.length, ofFresh.length);
  let begin = 0;
  while (begin < most && sameText(ofOld[begin], ofFresh[begin])) begin += 1;
  let end = 0;
  while (end < most - begin && sameText(ofOld.at(-1 - end), ofFresh.at(-1 - end))) end += 1;
  const stay = [...ofLive.keys()].filter((at) => at < begin || at >= ofLive.length - end);
  if (!each(stay.map((at) => [ofLive[at], ofOld[at], ofOld[at]]))) return false;
  const middle = (nodes) => nodes.slice(begin, nodes.length - end);
  const going = middle(ofLive);
  const coming = middle(ofFresh);
  if (!going.every((node, at) => sameText(node, middle(ofOld)[at]))) return false;
  if (going.some((node) => node.contains(document.activeElement))) return false;
  const mayChange = (node) => node.nodeType !== Node.ELEMENT_NODE || ![node, ...node.querySelectorAll('*')].some((it) => isTouched(it) || it.matches(FIXED));
  if (![...going, ...coming].every(mayChange)) return false;
  const behind = ofLive[ofLive.length - end] ?? ours(live);
  changes.push(() => {
    for (const node of coming) live.insertBefore(document.importNode(node, true), behind);
    going.forEach((node) => node.remove());
  });
  return true;
}

/** The same for a child of any kind. */
function differInKind(live, old, fresh, how) {
  if (live.nodeType !== old.nodeType || live.localName !== old.localName) return false;
  if (live.nodeType === Node.ELEMENT_NODE) return differ(live, old, fresh, how);
  if (live.data !== old.data) return false;
  if (live.data !== fresh.data) how.changes.push(() => (live.data = fresh.data));
  return true;
}

/** The children that the server sent; how much white space stands at the end of the body depends on our script. */
function childrenOf(element) {
  const children = [...element.childNodes].filter((node) => !isOurs(node));
  const isBlank = (node) => node?.nodeType === Node.TEXT_NODE && node.data.trim() === '';
  while (element.localName === 'body' && isBlank(children.at(-1))) children.pop();
  return children;
}

const ours = (element) => [...element.childNodes].find(isOurs) ?? null;

const sameText = (a, b) => a.nodeType === b.nodeType && (a.nodeType === Node.ELEMENT_NODE ? a.outerHTML === b.outerHTML : a.data === b.data);

/** Whoever reads opens and closes details. */
const isKept = (element, name) => name !== 'open' || element.localName !== 'details';

function sameAttributes(a, b) {
  const names = (element) => element.getAttributeNames().filter((name) => isKept(element, name));
  const of = names(a);
  return of.length === names(b).length && of.every((name) => b.hasAttribute(name) && a.getAttribute(name) === b.getAttribute(name));
}

