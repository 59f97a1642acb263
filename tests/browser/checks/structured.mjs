// What a page says to machines: JSON-LD that browsers can read and that says what the page says, and a picture that is
// there in the size that is promised.

/** Everything on the page that is meant for machines, and what readers see of the same. */
function told() {
  const meta = (name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content;
  const crumbs = [...document.querySelectorAll('nav.crumbs a')].map((link) => link.textContent);
  return {
    blocks: [...document.querySelectorAll('script[type="application/ld+json"]')].map((block) => block.textContent),
    title: document.querySelector('h1').textContent,
    canonical: document.querySelector('link[rel="canonical"]')?.href,
    crumbs,
    image: meta('og:image'),
    size: [meta('og:image:width'), meta('og:image:height')].map(Number),
    alt: meta('og:image:alt'),
    card: meta('twitter:card'),
  };
}

/** The width and height of the picture at an address, or nothing. */
async function measure(address) {
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight];
  } catch {
    return null;
  }
}

/** Whatever stands in JSON, with the name it stands under. */
function* inside(value, name = '') {
  if (Array.isArray(value)) for (const item of value) yield* inside(item, name);
  else if (value && typeof value === 'object') for (const [key, item] of Object.entries(value)) yield* inside(item, key);
  else yield [name, value];
}

const STARS = /Rating|Review/;

export default {
  name: 'structured',
  says: 'What a page says to machines is valid, true to the page, and leads to what is there.',
  pages: (site) => site.samples,
  spoilt: (site) => [site.at('/forces/leicestershire/')],
  faults: {
    'JSON that cannot be read': (html) => html.replace('{"@context"', '{@context'),
    'a way that is not the page’s': (html) => html.replace('"position":1,"name":"Home"', '"position":1,"name":"House"'),
    'another page’s address': (html) => html.replace(/("item":"[^"]*)"\}\]/, '$1elsewhere/"}]'),
    'a number of stars': (html) => html.replace('"@type":"BreadcrumbList"', '"@type":"AggregateRating"'),
    'a picture that is not there': (html) => html.replace(/social\.png/g, 'none.png'),
    'a picture of another size': (html) => html.replace('og:image:width" content="1200', 'og:image:width" content="600'),
    'a picture without words': (html) => html.replace(/(og:image:alt" content=")[^"]*/, '$1'),
  },
  async look({ page, open, site }) {
    const tab = await open();
    const { blocks, title, canonical, crumbs, image, size, alt, card } = await tab.evaluate(told);
    const complaints = [];
    if (blocks.length !== 1) return [`${blocks.length} blocks of JSON-LD`];
    let graph;
    try {
      graph = JSON.parse(blocks[0])['@graph'];
    } catch (error) {
      return [`the JSON-LD cannot be read: ${error.message}`];
    }
    for (const [name, value] of inside(graph)) {
      if (name === '@type' && STARS.test(value)) complaints.push(`a grade is no ${value}`);
      if (value === null || value === '') complaints.push(`${name} is empty`);
    }
    const way = graph.find((thing) => thing['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
    const seen = crumbs.length > 0 ? [...crumbs, title] : [];
    if (JSON.stringify(way.map((step) => step.name)) !== JSON.stringify(seen)) {
      complaints.push(`the way is ${seen.join(' > ')}, and machines are told ${way.map((step) => step.name).join(' > ')}`);
    }
    if (way.length > 0 && way.at(-1).item !== canonical) complaints.push(`the way ends at ${way.at(-1).item}`);
    // A page for addresses that lead nowhere is not shared.
    if (page.kind === '404') return complaints;
    const home = new URL(site.pages[0].url);
    const here = image && new URL(new URL(image).pathname, home).href;
    const measured = here && (await tab.evaluate(measure, here));
    if (!measured) complaints.push(`there is no picture at ${image}`);
    else if (String(measured) !== String(size)) complaints.push(`the picture is ${measured}, promised are ${size}`);
    if (!alt) complaints.push('the picture is not told in words');
    if (card !== 'summary_large_image') complaints.push(`the picture is shown as ${card}`);
    return complaints;
  },
};
