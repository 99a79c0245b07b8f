import { readFile, writeFile } from 'node:fs/promises';
import { cpus, platform, totalmem } from 'node:os';
import { median } from './measure.js';

const page = new URL('../docs/performance.md', import.meta.url);

/** The table of one file, as Markdown. */
export function tableOf({ shape, rows, megabytes, rounds, results }) {
  const [own] = results;
  const lines = results.map(({ name, runs }) => {
    const ratio = median(runs.map((run, i) => run.seconds / own.runs[i].seconds));
    const cells = [
      `${median(runs.map((run) => run.seconds)).toFixed(2)} s`,
      ratio.toFixed(2),
      said(runs, 'processor', (values) => `${median(values).toFixed(2)} s`),
      said(runs, 'peak', (values) => `${Math.round(Math.max(...values))} MB`),
    ];
    return [name, ...cells];
  });
  return [
    `### ${rows.toLocaleString('en-US')} ${shape.toUpperCase()}-shaped rows, ${megabytes} MB`,
    '',
    `Medians of ${rounds} round${rounds === 1 ? '' : 's'}, in each of which all run in turn; the ratio is that within a round.`,
    '',
    ...aligned([['', 'time', 'ratio', 'processor time', 'peak memory'], ...lines]),
    '',
    `Node ${process.version}, ${platform()}, ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 1e9)} GB.`,
  ].join('\n');
}

function aligned([labels, ...lines]) {
  const widths = labels.map((_, i) => Math.max(...[labels, ...lines].map((cells) => cells[i].length)));
  const row = (cells) => `| ${cells.map((text, i) => pad(text, i, widths[i])).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [row(labels), row(rule), ...lines.map(row)];
}

const pad = (text, column, width) => (column === 0 ? text.padEnd(width) : text.padStart(width));

/** Of what can't be measured everywhere, and not of a program that ends at once. */
function said(runs, what, say) {
  const values = runs.flatMap((run) => run[what] ?? []);
  return values.length > 0 ? say(values) : '';
}

/** Puts the table between the marks of its key, which are added to the end of the page where they are missing. */
export async function writeTable(table, key) {
  const [begin, end] = [`<!-- bench ${key} -->`, `<!-- end ${key} -->`];
  const text = await readFile(page, 'utf8');
  const marked = `${begin}\n\n${table}\n\n${end}`;
  const [before, rest] = text.split(begin);
  const whole = rest === undefined ? `${text}\n${marked}\n` : before + marked + rest.split(end)[1];
  await writeFile(page, whole);
}
