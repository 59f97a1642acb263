// Every page brings a content security policy, before anything that it rules, and the browser keeps to it.

import { withStyle } from '../faults.mjs';
import { Page } from '../site.mjs';

/** What no policy of ours may leave open. Where a directive is missing, `default-src` rules. */
const CLOSED = {
  'default-src': /^'none'$/,
  'script-src': /^('none'|'self')$/,
  'base-uri': /^'none'$/,
  'form-action': /^('none'|'self')$/,
};
const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
const LED_ON = 'leads on';

/** What is wrong with the policy that the text of a page carries. */
function written(html) {
  const at = html.search(META);
  if (at < 0) return ['carries no content security policy'];
  const complaints = [];
  const first = html.search(/<(script|style|link|base|img|body)\b/);
  if (first < at) complaints.push(`its policy comes after ${html.slice(first, first + 60)}`);
  const directives = new Map(
    html.match(META)[1].split(';').map((directive) => {
      const [name, ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );
  for (const [name, closed] of Object.entries(CLOSED)) {
    if (!closed.test(directives.get(name) ?? '')) complaints.push(`its policy leaves ${name} open: ${directives.get(name)}`);
  }
  for (const [name, values] of directives) {
    // Only a page that may ask for no style at all brings its own.
    const brings = name === 'style-src' && values === "'unsafe-inline'";
    if (!brings && /unsafe|\*|https?:|data:/.test(values)) complaints.push(`its policy is loose: ${name} ${values}`);
  }
  return complaints;
}

/** Listens for what the policy stops and what the console says, from before the first byte on. */
const listener = (complaints) => async (tab) => {
  tab.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(`the console says: ${message.text()}`);
  });
  await tab.evaluateOnNewDocument(() => {
    window.stopped = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.stopped.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
};

/** Tries what somebody who could write into the page would try; what of it works. */
async function tried() {
  const works = [];
  const add = (name, properties, parent = document.body) =>
    new Promise((resolve) => {
      const element = Object.assign(document.createElement(name), properties);
      element.addEventListener('load', () => resolve(element));
      element.addEventListener('error', () => resolve(element));
      parent.append(element);
      setTimeout(() => resolve(element), 300);
    });
  await add('script', { textContent: 'window.ran = "a script in the page"' });
  if (window.ran) works.push(window.ran);
  const button = document.createElement('button');
  button.setAttribute('onclick', 'window.clicked = true');
  document.body.append(button);
  button.click();
  if (window.clicked) works.push('a script in an attribute');
  await add('script', { src: 'data:text/javascript,window.foreign=true' });
  if (window.foreign) works.push('a script from elsewhere');
  const own = getComputedStyle(document.body).outlineWidth;
  await add('link', { rel: 'stylesheet', href: 'data:text/css,body{outline-width:77px}' }, document.head);
  if (getComputedStyle(document.body).outlineWidth !== own) works.push('a style from elsewhere');
  document.head.prepend(Object.assign(document.createElement('base'), { href: 'https://elsewhere.example/' }));
  if (document.baseURI.startsWith('https://elsewhere')) works.push('a base that turns every link elsewhere');
  return works;
}

export default {
  name: 'policy',
  says: 'Every page brings a content security policy before all that it rules, keeps to it, and runs nothing put into it.',
  anyTheme: true,
  pages: (site) => [...site.samples, new Page(site.origin, '/forces/leicestershire/latest/', LED_ON)],
  faults: {
    'no policy': (html) => html.replace(META, ''),
    'a policy that comes too late': (html) => html.replace(META, '').replace('</head>', `${html.match(META)?.[0] ?? ''}</head>`),
    'a policy that lets script stand in the page': (html) => html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    'a policy that lets everybody in': (html) => html.replace("default-src 'none'", 'default-src *'),
    'a policy without a word on bases': (html) => html.replace("; base-uri 'none'", ''),
    'a style that the policy stops': (html) => html.replace('</head>', '<style>p { color: red }</style></head>'),
    'a picture that the policy stops': (html) => html.replace('</main>', '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>'),
    'a font of another host': withStyle('@font-face { font-family: f; src: url(http://127.0.0.2:9/f.woff2) } .f { font-family: f }', '<p class="f">f</p>'),
  },
  async look({ page, open }) {
    const complaints = written(await (await fetch(page.url)).text());
    // It is gone before anything could be tried on it.
    if (page.kind === LED_ON) return complaints;
    const tab = await open({ before: listener(complaints) });
    await tab.waitForNetworkIdle({ idleTime: 150 });
    for (const stopped of await tab.evaluate(() => window.stopped)) complaints.push(`its own policy stops ${stopped}`);
    const before = complaints.length;
    const works = await tab.evaluate(tried);
    // What was tried makes the console complain, and shall.
    complaints.length = before;
    return [...complaints, ...works.map((what) => `runs what is put into it: ${what}`)];
  },
};
