// One edit after another, and when each was seen: in the browser, and by a client that is none.

import { now, pause } from './clock.mjs';
import { Stream } from './stream.mjs';

/** How long an edit is waited for before it counts as lost. */
const PATIENCE = 120_000;

/** How long the server may come to rest before the first edit: of 100,000 pages it reads all for minutes, and no team
 * waits for that. */
const FIRST_REST = 10_000;

/** Numbers are never used twice, so that no word has been seen before. */
let number = 0;

/** For each edit: how long until the word stood in the page, and the way there. */
export async function seenInBrowser(browser, server, edit, { edits, rest }) {
  await server.idle(FIRST_REST);
  const page = await browser.open(server.origin + edit.page, edit.isStyle);
  const times = await each(server, edit, { edits, rest }, async (number, saved) => {
    const sight = await page.sight(number, PATIENCE);
    if (!sight) return undefined;
    const time = { seen: sight.at - saved };
    // Where the page was loaded again: when that began, and when the first byte had come.
    if (sight.opened > saved) time.opened = sight.opened - saved;
    if (sight.opened > saved && sight.answered) time.answered = sight.answered - saved;
    return time;
  });
  await page.compareClocks();
  return times;
}

/** For each edit: how long until the server told of it, and until the page that it then gave had the word. */
export async function seenWithoutBrowser(server, edit, { edits, rest }) {
  await server.idle(FIRST_REST);
  const stream = await Stream.open(server, edit.page);
  const times = await each(server, edit, { edits, rest }, async (number, saved) => {
    const end = now() + PATIENCE;
    for (;;) {
      const told = await stream.next(end - now());
      if (!told) return undefined;
      const page = await server.get(edit.page);
      if (page.includes(`Neverseen${number}x`)) return { told: told - saved, seen: now() - saved };
    }
  });
  stream.close();
  return times;
}

async function each(server, edit, { edits, rest }, seen) {
  const times = [];
  // The first edit only warms up.
  for (let count = 0; count <= edits; count += 1) {
    number += 1;
    const text = edit.text(number);
    const worked = server.work;
    const saved = now();
    edit.write(text);
    const time = await seen(number, saved);
    await resting(server, rest, count);
    if (count > 0) times.push(time && { ...time, work: (server.work - worked) * 1000 });
  }
  return times;
}

/** A little longer or shorter each time, so that no timer of the server is always met at the same point. */
function resting(server, rest, count) {
  if (rest === 'idle') return server.idle().then(() => pause((count * 37) % 100));
  return rest === 0 ? undefined : pause(rest + ((count * 37) % 100));
}
