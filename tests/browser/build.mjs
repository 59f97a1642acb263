// Builds this repository's site with the debug binary, which is there and fresh when `cargo test` has run.

import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const call = promisify(execFile);
const top = new URL('../..', import.meta.url).pathname;

/** Where the finished site lies: a new folder, which the caller takes away. */
export async function build() {
  // Nothing to compile after `cargo test`; and no old binary is looked at after an edit of a template.
  await call('cargo', ['build', '--locked', '--bin', 'candour'], { cwd: top });
  const target = path.resolve(top, process.env.CARGO_TARGET_DIR ?? 'target');
  const binary = path.join(target, 'debug', 'candour');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'candour-browser-'));
  const { stderr } = await call(binary, ['build', '--root', top, '--output', folder]);
  console.log(stderr.trim().replace(` in ${folder}`, ''));
  return folder;
}
