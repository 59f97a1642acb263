// The Nu HTML checker over every page, style and picture of the site.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const call = promisify(execFile);
const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const ROOM_FOR_ANSWERS = 64 * 1024 * 1024;

/**
 * In a folder there is no host, so to the checker no file of the site is its own; what the policy lets through is looked
 * at where there is one, in the check `policy`.
 */
const OWN_FILE = /^Resource violates Content Security Policy \(meta tag\): external \w+ “\/(?!\/)/;

/** It takes data for script; browsers run none of it and so stop none of it (Content Security Policy Level 3, 4.2.3). */
const SCRIPT = /^Inline script violates Content Security Policy/;
const DATA = /<script type="application\/ld\+json">/;

/** What the checker says of a folder. */
async function checked(folder) {
  const options = ['--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html'];
  const also = ['--also-check-css', '--also-check-svg'];
  const { stdout } = await call('java', ['-Xss4m', '-jar', CHECKER, ...options, ...also, folder], {
    maxBuffer: ROOM_FOR_ANSWERS,
  });
  const { messages } = JSON.parse(stdout);
  const meant = messages.filter(
    ({ message, extract }) => !OWN_FILE.test(message) && !(SCRIPT.test(message) && DATA.test(extract)),
  );
  return meant.map(({ type, subType, url, lastLine, message }) => {
    const file = path.relative(folder, decodeURIComponent(new URL(url).pathname));
    return `${file}:${lastLine ?? 1}: ${subType ?? type}: ${message}`;
  });
}

/** The page as it is served, with its styles, in a folder of its own. */
async function copied(page) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'candour-valid-'));
  const html = await (await fetch(page.url)).text();
  await writeFile(path.join(folder, 'index.html'), html);
  for (const [at, [, href]] of [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].entries()) {
    const css = await fetch(new URL(href, page.url));
    await writeFile(path.join(folder, `style-${at}.css`), await css.text());
  }
  return folder;
}

export default {
  name: 'valid',
  says: 'The Nu HTML checker finds no error and no warning, in styles and pictures too.',
  anyTheme: true,
  needs: ['java'],
  // One run over everything: the checker takes longer to start than to read.
  pages: (site) => [{ address: '/', folder: site.folder, toString: () => 'all files' }],
  faults: {
    'an attribute that does not exist': (text) => text.replace('<main', '<main importance="high"'),
    'a section without a heading': (text) => text.replace('</main>', '<section><p>Bare</p></section></main>'),
    'a style that means nothing': (text) => (text.includes('--paper:') ? `${text}\np { colour: red }` : text),
  },
  async look({ page }) {
    if (page.folder) return checked(page.folder);
    const folder = await copied(page);
    try {
      return await checked(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
