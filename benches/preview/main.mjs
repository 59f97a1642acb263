// From saving a file to seeing it: goes through sites and kinds of edits, and prints what they took.

import os from 'node:os';
import { parseArgs } from 'node:util';

import { Browser } from './browser.mjs';
import { KINDS, editsOf } from './edits.mjs';
import { memoryOver } from './memory.mjs';
import { seenInBrowser, seenWithoutBrowser } from './measure.mjs';
import { Server } from './server.mjs';
import { Site } from './sites.mjs';
import { markdown, summary } from './table.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    edits: { type: 'string', default: '50' },
    rest: { type: 'string', default: '300' },
    kinds: { type: 'string', default: Object.keys(KINDS).join() },
    memory: { type: 'boolean', default: false },
    'memory-edits': { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});
const sizes = positionals.length > 0 ? positionals : ['own', '10000'];
const edits = Number(options.edits);
const kinds = options.kinds.split(',');
const unknown = kinds.filter((kind) => !(kind in KINDS));
if (unknown.length > 0) throw new Error(`no kind of edit is called ${unknown.join()}; there are ${Object.keys(KINDS)}`);
if (!Number.isInteger(edits) || edits < 1) throw new Error(`--edits ${options.edits} is no number of edits`);

/** How long nothing is done after an edit was seen: milliseconds, or `idle` for until the server does nothing. */
const rest = options.rest === 'idle' ? 'idle' : Number(options.rest);
if (Number.isNaN(rest)) throw new Error(`--rest ${options.rest} is neither milliseconds nor idle`);

const report = {
  date: new Date().toISOString(),
  machine: { processor: os.cpus()[0].model.trim(), cores: os.availableParallelism(), kernel: os.release() },
  edits,
  rest,
  sites: [],
};
for (const size of sizes) report.sites.push(await measured(await Site.make(size, options.keep)));
console.log(options.json ? JSON.stringify(report, null, 2) : markdown(report));

async function measured(site) {
  const result = { name: site.name, files: site.files, kinds: [] };
  try {
    for (const name of kinds) {
      // Each kind has its own server, so that none profits or suffers from what the ones before it left behind.
      const server = await Server.start(site);
      try {
        const edit = editsOf(site, name);
        const seen = { kind: name, says: edit.says };
        say(`${site.name}: ${edit.says}`);
        if (edit.isText) seen.alone = summary(await seenWithoutBrowser(server, edit, { edits, rest }));
        const browser = await Browser.launch();
        try {
          seen.browser = summary(await seenInBrowser(browser, server, edit, { edits, rest }));
          report.browser ??= browser.version;
          report.clocks = Math.max(report.clocks ?? 0, browser.apart);
        } finally {
          await browser.close();
        }
        edit.undo();
        result.start ??= server.startedIn;
        result.kinds.push(seen);
      } finally {
        await server.stop();
      }
    }
    if (options.memory) {
      say(`${site.name}: memory over ${options['memory-edits']} edits`);
      result.memory = await memoryOver(site, Number(options['memory-edits']));
    }
  } finally {
    site.remove();
  }
  return result;
}

function say(words) {
  process.stderr.write(`${words}\n`);
}
