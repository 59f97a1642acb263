// What the built-in theme has of others: MiniSearch, made of the package that the lock file names.
//
//     node vendored.mjs > ../../themes/candour/assets/minisearch.js

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

/** The library as one small module, with the terms that must stay with it. */
export async function minisearch() {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('minisearch')), '../..');
  const read = (file) => readFile(path.join(folder, file), 'utf8');
  const { version, homepage } = JSON.parse(await read('package.json'));
  const terms = (await read('LICENSE.txt')).trim();
  const { code } = await transform(await read('dist/es/index.js'), { minify: true, format: 'esm', target: 'es2020', legalComments: 'none' });
  return `/*!\nMiniSearch ${version} (${homepage}), its module as esbuild minifies it.\n\n${terms}\n*/\n${code}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(await minisearch());
