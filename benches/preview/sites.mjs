// The sites that are measured: this repository's own, and made-up ones of any size, each in a temporary folder.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const top = path.resolve(import.meta.dirname, '../..');

export class Site {
  /** `own`, or about how many pages; `keep` names a folder in which made-up sites stay for the next time. */
  static async make(size, keep) {
    const site = new Site();
    site.isOwn = size === 'own';
    if (!site.isOwn && !/^\d+$/.test(size)) throw new Error(`${size} is neither own nor a number of pages`);
    site.name = site.isOwn ? 'this repository' : `${Number(size).toLocaleString('en')} pages`;
    site.folder = mkdtempSync(path.join(os.tmpdir(), 'candour-preview-'));
    if (site.isOwn) {
      for (const folder of ['content', 'templates', 'themes']) {
        cpSync(path.join(top, folder), path.join(site.folder, folder), { recursive: true });
      }
    } else {
      const kept = keep && path.join(path.resolve(keep), size);
      if (kept && existsSync(kept)) {
        cpSync(kept, site.folder, { recursive: true });
      } else {
        const generate = ['bench', '--locked', '--quiet', '--bench', 'generate', '--', size, site.folder];
        execFileSync('cargo', generate, { cwd: top, stdio: ['ignore', 'ignore', 'inherit'] });
        if (kept) {
          mkdirSync(path.dirname(kept), { recursive: true });
          cpSync(site.folder, kept, { recursive: true });
        }
      }
    }
    site.files = readdirSync(site.folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile()).length;
    return site;
  }

  /** A file of the built-in theme, to be changed in this site. */
  themeFile(name) {
    return path.join(top, 'themes', 'candour', name);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
