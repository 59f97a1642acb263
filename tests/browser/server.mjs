// A small static server that answers as a good one on the web does: types, gzip, a page for what is not there.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};
const IS_TEXT = /^text\/|json|xml|javascript/;
const zip = promisify(gzip);

/**
 * Serves a folder on a free port of this machine. `spoil` may change the text of a file on its way out, which is how a
 * check is shown to see the fault that it looks for.
 */
export async function serve(folder, spoil = (text) => text) {
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url, 'http://here');
    const found = echo(asked) ?? (await fileAt(folder, asked.pathname));
    const type = TYPES[path.extname(found.file)] ?? 'application/octet-stream';
    let body = found.bytes;
    if (IS_TEXT.test(type)) body = Buffer.from(spoil(body.toString('utf8')));
    const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
    if (IS_TEXT.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = await zip(body);
      headers['content-encoding'] = 'gzip';
      headers.vary = 'accept-encoding';
    }
    headers['content-length'] = body.length;
    response.writeHead(found.status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

/** `/~echo.js?code`: a script or style that says what the address says; only spoilt pages ask for it. */
function echo({ pathname, search }) {
  if (!pathname.startsWith('/~echo.')) return undefined;
  return { status: 200, file: pathname, bytes: Buffer.from(decodeURIComponent(search.slice(1))) };
}

async function fileAt(folder, address) {
  const inside = path.normalize(decodeURIComponent(address));
  const file = path.join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  try {
    return { status: 200, file, bytes: await readFile(file) };
  } catch {
    const page = path.join(folder, '404.html');
    return { status: 404, file: page, bytes: await readFile(page) };
  }
}
