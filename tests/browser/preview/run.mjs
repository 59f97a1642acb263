// Looks through the preview: each check has a preview of its own, and so has each fault that a check must see.

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { AT_ONCE, look, pool } from '../runner.mjs';
import { Preview } from './preview.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

export async function previewChecks() {
  const files = (await readdir(path.join(here, 'checks'))).filter((file) => file.endsWith('.mjs')).sort();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(here, 'checks', file)))));
  return modules.flatMap((module) => module.default);
}

/** Looks through these checks; the verdicts go to `run`. */
export async function lookThroughPreviews(checks, run, browser) {
  for (const check of checks) {
    if (!run.has('browser')) {
      run.skip(check, run.missing.get('browser'));
      continue;
    }
    const began = Date.now();
    const failedBefore = run.failed;
    const faults = Object.entries(check.faults);
    const sound = looked(check, browser);
    const tests = [
      async () => run.verdict(check, 'the preview', await sound),
      ...faults.map(([fault, spoil]) => async () => {
        let changed = false;
        const spoilt = await looked(check, browser, (text, address) => {
          const after = spoil(text, address);
          changed ||= after !== text;
          return after;
        });
        run.seen(check, fault, changed, spoilt, await sound);
      }),
    ];
    await pool(tests, AT_ONCE);
    const verdict = run.failed === failedBefore ? 'ok  ' : 'FAIL';
    run.say(`${verdict} ${check.name}: ${faults.length} faults, ${((Date.now() - began) / 1000).toFixed(1)} s. ${check.says}`);
  }
}

async function looked(check, browser, spoil) {
  const preview = await Preview.start(spoil);
  try {
    return await look(check, { url: preview.url(check.at ?? '/forces/ambria/') }, preview, browser);
  } finally {
    await preview.stop();
  }
}
