// Builds this repository's sites with the debug binary, which is there and fresh when `cargo test` has run: the report cards as
// they are, and in another theme; and the manual.

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export const call = promisify(execFile);
const top = new URL('../..', import.meta.url).pathname;
/** What `cargo test` made. */
export const binary = path.join(path.resolve(top, process.env.CARGO_TARGET_DIR ?? 'target'), 'debug', 'candour');

/** Where the finished site lies: a new folder, which the caller takes away. */
export async function build() {
  // Nothing to compile after `cargo test`; and no old binary is looked at after an edit of a template.
  await call('cargo', ['build', '--locked', '--bin', 'candour'], { cwd: top });
  return finished(top);
}

/** The same content in another theme of this repository, without the site's own templates, which belong to the first. */
export async function buildIn(theme) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'candour-theme-'));
  try {
    await cp(path.join(top, 'content'), path.join(root, 'content'), { recursive: true });
    await cp(path.join(top, 'themes', theme), path.join(root, 'themes', theme), { recursive: true });
    const settings = path.join(root, 'content', 'site.yaml');
    const chosen = (await readFile(settings, 'utf8')).replace(/^theme: .*$/m, `theme: ${theme}`);
    if (!chosen.includes(`theme: ${theme}\n`)) throw new Error('content/site.yaml chooses no theme');
    await writeFile(settings, chosen);
    return await finished(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The manual, a site of nothing but pages. */
export async function buildManual() {
  return finished(path.join(top, 'docs'));
}

async function finished(root) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'candour-browser-'));
  const { stderr } = await call(binary, ['build', '--root', root, '--output', folder]);
  console.log(stderr.trim().replace(` in ${folder}`, ''));
  return folder;
}
