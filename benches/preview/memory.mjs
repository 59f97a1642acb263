// What the server holds after many edits.

import { editsOf } from './edits.mjs';
import { seenWithoutBrowser } from './measure.mjs';
import { Server } from './server.mjs';

/** The memory at the start, after a tenth of the edits, and after all: of a report's prose, without a browser. */
export async function memoryOver(site, edits) {
  const server = await Server.start(site);
  const edit = editsOf(site, 'prose');
  try {
    await server.get(edit.page);
    await server.idle();
    const held = [{ edits: 0, megabytes: server.memory }];
    const tenth = Math.ceil(edits / 10);
    for (const [upTo, more] of [
      [tenth, tenth],
      [edits, edits - tenth],
    ]) {
      const times = await seenWithoutBrowser(server, edit, { edits: more, rest: 0 });
      if (times.includes(undefined)) throw new Error('an edit was never seen');
      await server.idle();
      held.push({ edits: upTo, megabytes: server.memory });
    }
    return held;
  } finally {
    edit.undo();
    await server.stop();
  }
}
