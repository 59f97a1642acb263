// A page asks only its own host, gets all that it asks for, complains of nothing, and carries no script in its text.

import { withScript } from '../faults.mjs';

/** What went wrong while the page was loaded, written into `complaints`. */
function listen(tab, page, complaints) {
  tab.on('console', (message) => {
    const ownStatus = message.location().url === page.url && message.text().includes(' 404 ');
    if (['error', 'warn', 'assert'].includes(message.type()) && !(ownStatus && page.kind === '404')) {
      complaints.push(`the console says: ${message.text()} ${message.location().url ?? ''}`);
    }
  });
  tab.on('pageerror', (error) => complaints.push(`a script failed: ${error.message ?? error}`));
  tab.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== page.origin && protocol !== 'data:') complaints.push(`asks another host: ${request.url()}`);
  });
  tab.on('requestfailed', (request) => {
    complaints.push(`could not load ${request.url()}: ${request.failure()?.errorText}`);
  });
  tab.on('response', (response) => {
    const expected = page.kind === '404' && response.url() === page.url ? 404 : 200;
    if (response.status() !== expected) complaints.push(`${response.status()} for ${response.url()}`);
  });
}

/** Script that stands in the text of the page. */
function inline() {
  const complaints = [];
  for (const script of document.querySelectorAll('script:not([src])')) {
    if (!['application/ld+json', 'application/json'].includes(script.type)) {
      complaints.push(`script in the text of the page: ${script.outerHTML.slice(0, 120)}`);
    }
  }
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const acts = name.startsWith('on') || /^\s*javascript:/i.test(value);
      if (acts) complaints.push(`script in an attribute: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return complaints;
}

export default {
  name: 'quiet',
  says: 'Nothing fails, nothing is asked of another host, and no script stands in a page.',
  anyTheme: true,
  pages: (site) => site.samples,
  faults: {
    'a picture of another host': (text) =>
      text.replace('</main>', '<img alt="" src="http://127.0.0.2:9/spy.png"></main>'),
    'a picture that is not there': (text) => text.replace('</main>', '<img alt="" src="/none.png"></main>'),
    'a script that fails': withScript('nothing()'),
    'script in the page': (text) => text.replace('</main>', '<script>0</script></main>'),
    'script in an attribute': (text) => text.replace('<main', '<main onclick="0"'),
  },
  async look({ page, open }) {
    const complaints = [];
    const tab = await open({ before: (tab) => listen(tab, page, complaints) });
    // What scripts fetch comes after the page itself; so do pictures that load when they are near.
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await tab.waitForNetworkIdle({ idleTime: 150 });
    return [...complaints, ...(await tab.evaluate(inline))];
  },
};
