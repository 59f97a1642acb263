// Times summed up, and written as tables in Markdown.

/** Median, 95th percentile and worst of every time that was noted. */
export function summary(times) {
  const seen = times.filter(Boolean);
  const result = { lost: times.length - seen.length };
  for (const what of new Set(seen.flatMap(Object.keys))) {
    const sorted = seen.map((time) => time[what]).filter((time) => time !== undefined).sort((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
    result[what] = { median: at(0.5), most: at(0.95), worst: sorted.at(-1) };
  }
  return result;
}

export function markdown(report) {
  const { machine, sites } = report;
  const rest = report.rest === 'idle' ? 'until the server was idle' : `${report.rest} ms`;
  const lines = [
    `From just before a file is saved until its new word is in the page, in milliseconds; ${report.edits} edits each, a ` +
      `rest of ${rest} between them. ${machine.cores} cores (${machine.processor}), ${report.browser}, ` +
      `${report.date.slice(0, 10)}; clocks at most ${report.clocks.toFixed(2)} ms apart.`,
    '',
    '| site | edit | median | 95 % | worst | server alone: told | server alone: page | processor | lost |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|',
  ];
  for (const site of sites) {
    for (const { says, browser, alone } of site.kinds) {
      const { seen } = browser;
      lines.push(
        row([
          `${site.name}`,
          says,
          whole(seen?.median),
          whole(seen?.most),
          whole(seen?.worst),
          whole(alone?.told?.median),
          whole(alone?.seen?.median),
          whole(browser.work?.median),
          browser.lost + (alone?.lost ?? 0),
        ]),
      );
    }
  }
  lines.push('', '| site | files | start to serving |', '|---|--:|--:|');
  for (const site of sites) {
    lines.push(row([site.name, site.files.toLocaleString('en'), site.start ? `${whole(site.start)} ms` : '–']));
  }
  const remembered = sites.filter((site) => site.memory);
  if (remembered.length > 0) {
    const heads = remembered[0].memory.map(({ edits }) => (edits === 0 ? 'at the start' : `after ${edits} edits`));
    lines.push('', row(['memory', ...heads]), row(['---', ...heads.map(() => '--:')]).replaceAll(' ', ''));
    for (const { name, memory } of remembered) {
      lines.push(row([name, ...memory.map(({ megabytes }) => `${whole(megabytes)} MB`)]));
    }
  }
  return lines.join('\n');
}

const row = (cells) => `| ${cells.join(' | ')} |`;

const whole = (number) => (number === undefined ? '–' : String(Math.round(number)));
