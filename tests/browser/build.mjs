// Builds this repository's site with the binary that `cargo test` has made.

import { execFile } from 'node:child_process';
import { access, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const call = promisify(execFile);
const top = new URL('../..', import.meta.url).pathname;

/** Where the finished site lies: a new folder, which the caller takes away. */
export async function build() {
  const target = path.resolve(top, process.env.CARGO_TARGET_DIR ?? 'target');
  const binary = path.join(target, 'debug', 'candour');
  try {
    await access(binary);
  } catch {
    console.log('cargo test has not been run yet, so the program is compiled now');
    await call('cargo', ['build', '--locked', '--bin', 'candour'], { cwd: top });
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'candour-browser-'));
  const { stderr } = await call(binary, ['build', '--root', top, '--output', folder]);
  console.log(stderr.trim().replace(` in ${folder}`, ''));
  return folder;
}
