import type { WholeAnswer } from './answer.js';
import type { Options } from './commands/command.js';
import type { Effects } from './effects.js';
import { UsageError } from './errors.js';
import { renderRows } from './render/csv.js';
import { type Format, renderJson, renderReport } from './render/render.js';

/** Writes the answer in the format asked for, to stdout or to a file, and the files that go with it. */
export async function print(
  { data, report, text: own, head, files = [] }: WholeAnswer,
  options: Options,
  effects: Effects,
): Promise<void> {
  const format = (options.json === true ? 'json' : (options.format ?? 'table')) as Format;
  const file = options.output as string | undefined;
  const width = widthOption(options, file === undefined ? effects.width : undefined);
  const terminal = file === undefined && effects.width !== undefined;
  const colour = colourOption(options, terminal, effects.env);
  const ascii = asciiOption(options, terminal, effects.env);
  const text =
    format === 'json'
      ? renderJson({ format: 'desert-incidents/1', ...head, result: data })
      : format === 'table' && own !== undefined
        ? own
        : renderReport(report, format, { ...(width !== undefined && { width }), colour, ascii });
  for (const { path, rows } of files) await effects.writeFile(path, renderRows(rows));
  if (file === undefined) await effects.stdout(text);
  else await effects.writeFile(file, text);
}

function widthOption({ width }: Options, terminal: number | undefined): number | undefined {
  if (width === undefined) return terminal;
  const columns = Number(width);
  if (!/^\d+$/.test(String(width)) || columns < 20 || columns > 10_000) {
    throw new UsageError(`--width "${width}" is not a number of columns from 20 to 10000`);
  }
  return columns;
}

function colourOption({ color }: Options, terminal: boolean, env: Effects['env']): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return terminal && env.TERM !== 'dumb';
}

/** Where the locale of a terminal is set, and has no UTF-8. */
function asciiOption(
  { ascii }: Options,
  terminal: boolean,
  { LC_ALL, LC_CTYPE, LANG }: Effects['env'],
): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG;
  return ascii === true || (terminal && !!locale && !/utf-?8/i.test(locale));
}
