// `candour serve` on a project folder: started, asked, looked at from outside, stopped.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';

import { now, pause } from './clock.mjs';

const PATIENCE = 600_000;

export class Server {
  static async start(site) {
    const server = new Server();
    const began = now();
    const args = ['serve', '--root', site.folder, '--address', '127.0.0.1:0'];
    server.process = spawn(process.env.CANDOUR, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    server.said = '';
    server.origin = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the server did not start:\n${server.said}`)), PATIENCE);
      server.process.on('error', reject);
      server.process.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${server.said}`)));
      server.process.stderr.on('data', (words) => {
        server.said = (server.said + words).slice(-20_000);
        const serving = server.said.match(/\bhttp:\/\/127\.0\.0\.1:\d+/);
        if (!serving) return;
        clearTimeout(late);
        resolve(serving[0]);
      });
    });
    server.startedIn = now() - began;
    return server;
  }

  /** The text of a page, on a connection of its own. */
  get(path) {
    return new Promise((resolve, reject) => {
      http
        .get(this.origin + path, { agent: false }, (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (part) => (text += part));
          answer.on('end', () => resolve(text));
          answer.on('error', reject);
        })
        .on('error', reject);
    });
  }

  /** The seconds that the processors have worked for the server so far. */
  get work() {
    const stat = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // The system counts in hundredths of a second (USER_HZ).
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  /** The memory that the server holds, in MB. */
  get memory() {
    const [, kilobytes] = readFileSync(`/proc/${this.process.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
    return Number(kilobytes) / 1024;
  }

  /** Until the server has done nothing for a while. */
  async idle(atMost = Infinity) {
    const end = Date.now() + atMost;
    let before;
    do {
      before = this.work;
      await pause(200);
    } while (this.work - before > 0.01 && Date.now() < end);
  }

  async stop() {
    const gone = new Promise((resolve) => this.process.once('close', resolve));
    this.process.kill('SIGTERM');
    await gone;
  }
}
