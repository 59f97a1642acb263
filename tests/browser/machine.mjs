// What this machine has of what the tests need.

import { access, constants } from 'node:fs/promises';
import path from 'node:path';

async function find(command) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // It is not in this folder.
    }
  }
  return undefined;
}

/** The browser: `CHROMIUM` where it is set, otherwise the first of the usual names. */
export async function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const file = await find(name);
    if (file) return file;
  }
  return undefined;
}

/** What is not here, each with the reason to print: `browser`, `java`. */
export async function missing() {
  const reasons = new Map();
  if (!(await chromium())) reasons.set('browser', 'no Chromium is installed');
  if (!(await find('java'))) reasons.set('java', 'no Java is installed, which the HTML checker needs');
  return reasons;
}
