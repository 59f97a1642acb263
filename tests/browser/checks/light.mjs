// A page is light: HTML, styles and script together, as they come over the wire.

import { withScript } from '../faults.mjs';

const KB = 1024;
const MOST = 60 * KB;
const MOST_SCRIPT = 15 * KB;

export default {
  name: 'light',
  says: 'HTML, styles and script weigh at most 60 KB after gzip, script at most 15 KB.',
  pages: (site) => site.heaviest,
  faults: {
    'a heavy page': (text) => text.replace('</main>', `<p>${noise(70 * KB)}</p></main>`),
    'a script that is heavy together with what it loads': withScript(`
      for (let part = 0; part < 6; part += 1) {
        const letters = crypto.getRandomValues(new Uint8Array(5000)).map((byte) => 97 + (byte % 26));
        const src = '/~echo.js?//' + String.fromCharCode(...letters);
        document.head.append(Object.assign(document.createElement('script'), { src }));
      }
    `),
  },
  async look({ open }) {
    const weights = { Document: 0, Stylesheet: 0, Script: 0 };
    const tab = await open({
      async before(tab) {
        const wire = await tab.createCDPSession();
        await wire.send('Network.enable');
        const types = new Map();
        wire.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
        wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
          const type = types.get(requestId);
          if (type in weights) weights[type] += encodedDataLength;
        });
      },
    });
    await tab.waitForNetworkIdle({ idleTime: 150 });
    const all = weights.Document + weights.Stylesheet + weights.Script;
    const complaints = [];
    if (weights.Document === 0) complaints.push('nothing was measured');
    if (all > MOST) complaints.push(`weighs ${kb(all)} of at most ${kb(MOST)}: ${JSON.stringify(weights)}`);
    if (weights.Script > MOST_SCRIPT) complaints.push(`its script weighs ${kb(weights.Script)} of ${kb(MOST_SCRIPT)}`);
    return complaints;
  },
};

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

/** Text that gzip cannot make much smaller. */
function noise(length) {
  let state = 1;
  const letter = () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(97 + (state % 26));
  };
  // A letter of 26 holds less than five bits of its eight.
  return Array.from({ length: length * 1.7 }, letter).join('');
}
