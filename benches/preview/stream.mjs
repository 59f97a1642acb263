// The preview's stream of events, as a browser listens to it, without a browser.

import http from 'node:http';

import { now } from './clock.mjs';

export class Stream {
  #told = [];
  #wake = () => {};

  /** Listens for what concerns the page at `path`, from the version that is there now. */
  static async open(server, path) {
    const stream = new Stream();
    const [, version] = (await server.get(path)).match(/data-version="([^"]*)"/) ?? [];
    if (!version) throw new Error(`the page ${path} does not say which version it is`);
    const address = `/.candour/events?version=${version}&page=${encodeURIComponent(path)}`;
    await new Promise((resolve, reject) => {
      stream.request = http.get(server.origin + address, { agent: false }, (answer) => {
        let rest = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          const events = (rest + part).split('\n\n');
          rest = events.pop();
          if (!events.some((event) => /^event:/m.test(event))) return;
          stream.#told.push(now());
          stream.#wake();
        });
        answer.on('error', () => {});
        resolve();
      });
      stream.request.on('error', reject);
    });
    return stream;
  }

  /** The moment of the next event, or nothing where none comes in time. */
  async next(patience) {
    if (this.#told.length === 0) {
      let timer;
      await new Promise((resolve) => {
        this.#wake = resolve;
        timer = setTimeout(resolve, patience);
      });
      clearTimeout(timer);
    }
    return this.#told.shift();
  }

  close() {
    this.request.destroy();
  }
}
