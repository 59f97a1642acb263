// The whole run: build the sites, serve them, start the browser, look, tell.

import { readdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import path from 'node:path';

import { build } from './build.mjs';
import { Browser } from './browser.mjs';
import { Run } from './runner.mjs';
import { missing } from './machine.mjs';
import { Site } from './site.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);

// `run narrow keyboard` looks only through these checks; `run /forces/ambria/` only at these pages.
const asked = process.argv.slice(2);
const addresses = asked.filter((word) => word.startsWith('/'));
const names = asked.filter((word) => !word.startsWith('/'));

const files = (await readdir(path.join(here, 'checks'))).filter((file) => file.endsWith('.mjs')).sort();
const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(here, 'checks', file)))));
const checks = modules.flatMap((module) => module.default);
const unknown = names.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}; there are ${checks.map((check) => check.name).join(', ')}.`);
  process.exit(2);
}

const run = new Run(await missing());
const folder = await build();
const site = await Site.serve(folder);
let browser;
try {
  if (run.has('browser')) browser = await Browser.launch();
  for (const check of checks) {
    if (names.length === 0 || names.includes(check.name)) await run.all(check, site, browser, addresses);
  }
} finally {
  await browser?.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(run.tell() ? 0 : 1);
