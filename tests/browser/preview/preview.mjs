// A running `candour serve` over a small site of its own, that a check may edit; and in front of it a relay, through
// which a fault can be planted in what the preview sends, and a panel can be shown that the small site has not.

import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { binary, call } from '../build.mjs';

const IS_TEXT = /html|javascript|css/;

export class Preview {
  /** Makes a site and serves it. `spoil(text, address)` may change what is sent. */
  static async start(spoil = (text) => text) {
    const preview = new Preview();
    preview.folder = await mkdtemp(path.join(os.tmpdir(), 'candour-preview-'));
    preview.root = path.join(preview.folder, 'site');
    await call(binary, ['new', 'site', preview.root]);
    preview.spoil = spoil;
    preview.streams = new Set();
    preview.asked = [];
    preview.served = spawn(binary, ['serve', '--address', '127.0.0.1:0', '--root', preview.root]);
    preview.inside = await new Promise((resolve, reject) => {
      preview.served.on('exit', (code) => reject(new Error(`candour serve ended with ${code}`)));
      for (const words of [preview.served.stdout, preview.served.stderr]) {
        createInterface({ input: words }).on('line', (line) => {
          const found = line.match(/http:\/\/127\.0\.0\.1:\d+/);
          if (found) resolve(found[0]);
        });
      }
    });
    preview.relay = createServer((asked, answer) => preview.pass(asked, answer));
    await new Promise((resolve) => preview.relay.listen(0, '127.0.0.1', resolve));
    preview.origin = `http://127.0.0.1:${preview.relay.address().port}`;
    return preview;
  }

  async stop() {
    this.served.removeAllListeners('exit');
    const ended = new Promise((resolve) => this.served.on('exit', resolve));
    this.served.kill('SIGINT');
    this.relay.closeAllConnections();
    this.relay.close();
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }

  url(address) {
    return this.origin + address;
  }

  /** Changes the text of a file of the site, as an editor does that saves in one step. */
  async edit(file, change) {
    const name = path.join(this.root, file);
    const before = await readFile(name, 'utf8').catch(() => '');
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${file}`);
    await writeFile(`${name}~`, after);
    await rename(`${name}~`, name);
    return before;
  }

  /** Writes a file of the site. */
  async write(file, text) {
    const name = path.join(this.root, file);
    await mkdir(path.dirname(name), { recursive: true });
    await writeFile(name, text);
  }

  /** Every panel says this from now on, whatever the site would say. */
  say(panel) {
    this.panel = panel;
    for (const stream of this.streams) stream.write(said(panel));
  }

  pass(asked, answer) {
    const address = new URL(asked.url, this.inside);
    this.asked.push(asked.url);
    if (address.pathname === '/.candour/edit' && this.edited) {
      const { status, words } = this.edited(address.searchParams);
      answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
      return answer.end(words);
    }
    const onward = request(address, { agent: false, headers: { ...asked.headers, host: address.host } }, (inside) => {
      const type = inside.headers['content-type'] ?? '';
      const { 'transfer-encoding': _, connection: __, ...headers } = inside.headers;
      if (type.startsWith('text/event-stream')) return this.stream(inside, answer, headers);
      if (!IS_TEXT.test(type)) {
        answer.writeHead(inside.statusCode, headers);
        return inside.pipe(answer);
      }
      const parts = [];
      inside.on('data', (part) => parts.push(part));
      inside.on('end', () => {
        // A sheet that takes its time shows what is seen meanwhile.
        setTimeout(send, type.startsWith('text/css') ? (this.slow ?? 0) : 0);
      });
      const send = () => {
        const body = Buffer.from(this.dressed(Buffer.concat(parts).toString('utf8'), asked.url, type));
        answer.writeHead(inside.statusCode, { ...headers, 'content-length': body.length });
        answer.end(body);
      };
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    onward.end();
  }

  /** What is sent; a check may `dress` pages in something that the small site has not. */
  dressed(text, address, type) {
    return this.spoil(this.dress && type.startsWith('text/html') ? this.dress(text) : text, address);
  }

  stream(inside, answer, headers) {
    answer.writeHead(inside.statusCode, headers);
    this.streams.add(answer);
    answer.on('close', () => this.streams.delete(answer));
    if (this.panel) answer.write(said(this.panel));
    let rest = '';
    inside.setEncoding('utf8');
    inside.on('data', (part) => {
      const events = (rest + part).split('\n\n');
      rest = events.pop();
      for (const event of events) {
        if (this.panel && event.startsWith('event: panel')) continue;
        answer.write(`${this.spoil(event, asked(event))}\n\n`);
      }
    });
    inside.on('end', () => answer.end());
  }
}

const asked = (event) => `event ${event.match(/^event: (\w+)/)?.[1]}`;

const said = (panel) => `event: panel\ndata: ${JSON.stringify({ ...NOTHING, ...panel })}\n\n`;

const NOTHING = {
  edition: 'Newsroom edition, 25 November 2026',
  choices: [],
  file: null,
  is_last_good: false,
  here: [],
  elsewhere: [],
  is_looking: false,
  editing: null,
};

/** A problem such as the preview tells of. */
export const problem = (more = {}) => ({
  rule: 'unknown-force',
  severity: 'error',
  file: 'content/inspections/integrity-2024/ambria.md',
  line: 12,
  column: 10,
  width: 7,
  quote: '  force: ambriia',
  message: 'There is no force “ambriia”.',
  remedy: 'Did you mean “ambria”? Otherwise write content/forces/ambriia.md.',
  also: [],
  ...more,
});

/** A panel with something of everything. */
export const FULL = {
  choices: [
    { name: 'newsroom', words: 'Newsroom edition', note: null, is_chosen: true },
    { name: 'public', words: 'Public now', note: null, is_chosen: false },
    { name: '2026-12-08T00:01:00Z', words: 'Public from 00:01 on 8 December 2026', note: 'Legitimacy 2026 and 43 reports', is_chosen: false },
  ],
  file: 'content/forces/ambria.md',
  is_last_good: true,
  here: [
    problem(),
    problem({
      rule: 'repeated-sentence',
      severity: 'warning',
      line: 31,
      column: 203,
      width: 35,
      quote: `${'The force has told us that it keeps a record of each decision. '.repeat(3)}             Ambria Police has a policy on it, and officers know it.${' And so on.'.repeat(20)}`,
      message: 'The sentence “Ambria Police has a policy on ...” stands here a second time.',
      remedy: 'Delete one of the two.',
      also: [{ file: 'content/inspections/integrity-2024/ambria.md', line: 29, column: 1, note: 'it stands here first' }],
    }),
  ],
  elsewhere: Array.from({ length: 7 }, (_, at) => problem({ line: at + 1, message: `There is no force “ambriia${at}”.` })),
  is_looking: true,
  editing: { key: 'k3y' },
};
