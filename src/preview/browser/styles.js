// Puts new style sheets in the place of old ones without loading the page again. The old ones stay until all new ones
// are there, and then all change at once, so there is no moment without style.

/** The swaps, one after another. */
let swapping = Promise.resolve();

function swapStyles(addresses) {
  swapping = swapping.then(() => swap(addresses));
  return swapping;
}

async function swap(addresses) {
  const old = [...document.querySelectorAll('link[rel~="stylesheet" i]')];
  if (old.length !== addresses.length) return reload();
  const others = old
    .map((link, at) => [link, new URL(addresses[at], document.baseURI).href])
    .filter(([link, address]) => link.href !== address);
  const loads = others.map(([link, address]) => {
    const fresh = link.cloneNode();
    fresh.href = address;
    // It is fetched, and is the style of nothing yet.
    fresh.media = 'not all';
    const loaded = new Promise((resolve, reject) => {
      fresh.addEventListener('load', resolve);
      fresh.addEventListener('error', reject);
    });
    link.after(fresh);
    return loaded.then(() => [link, fresh]);
  });
  try {
    for (const [link, fresh] of await Promise.all(loads)) {
      if (link.hasAttribute('media')) fresh.media = link.media;
      else fresh.removeAttribute('media');
      link.remove();
    }
  } catch {
    reload();
  }
}

