// The whole run: build the sites, serve them, start the browser, look, tell.

import { readdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

import { build, buildIn, buildManual } from './build.mjs';
import { Browser } from './browser.mjs';
import { lookThroughPreviews, previewChecks } from './preview/run.mjs';
import { Run } from './runner.mjs';
import { missing } from './machine.mjs';
import { Site } from './site.mjs';

/** The theme in which the site is looked at a second time: what holds of any theme must hold of more than one. */
const SECOND_THEME = 'ledger';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

// `run narrow keyboard` looks only through these checks; `run /forces/ambria/` only at these pages.
const asked = process.argv.slice(2);
const addresses = asked.filter((word) => word.startsWith('/'));
const names = asked.filter((word) => !word.startsWith('/'));

const files = (await readdir(path.join(here, 'checks'))).filter((file) => file.endsWith('.mjs')).sort();
const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(here, 'checks', file)))));
const checks = modules.flatMap((module) => module.default);
const ofPreviews = await previewChecks();
const known = [...checks, ...ofPreviews];
const unknown = names.filter((name) => !known.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}; there are ${known.map((check) => check.name).join(', ')}.`);
  process.exit(2);
}

const isAsked = (check) => names.length === 0 || names.includes(check.name);
const chosen = checks.filter(isAsked);
const run = new Run(await missing());
const browser = run.has('browser') ? await Browser.launch() : undefined;
try {
  const folder = await build();
  if (chosen.length > 0) await looked(folder, (check, site) => run.all(check, site, browser, addresses), chosen);
  // The preview has pages of its own; whoever asks for pages means those of the built site.
  if (addresses.length === 0) await lookThroughPreviews(ofPreviews.filter(isAsked), run, browser);
  const ofAnyTheme = chosen.filter((check) => check.anyTheme);
  if (ofAnyTheme.length > 0) {
    for (const folder of [await buildIn(SECOND_THEME), await buildManual()]) {
      await looked(folder, (check, site) => run.again(check, site, browser, addresses), ofAnyTheme);
    }
  }
} finally {
  await browser?.close();
}

/** Serves a finished site while checks look at it, and takes its folder away. */
async function looked(folder, look, checks) {
  const site = await Site.serve(folder);
  try {
    for (const check of checks) await look(check, site);
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

process.exit(run.tell() ? 0 : 1);
