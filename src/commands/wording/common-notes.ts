import { sayDay } from '../../calendar/day.js';
import { sayRange } from '../../calendar/say-period.js';
import { locate } from '../../errors.js';
import { NO_FILTERS, selectRows } from '../../incidents/filters.js';
import { OUT } from '../../incidents/scope.js';
import type { Question, SourceQuestion } from '../command.js';
import { count, list } from './say.js';

/** Reservations that go with every answer: what was not read, and what the source leaves open. */
export function commonNotes({ scope, provenance, problems, options }: Question): string[] {
  const { table, coverage, asOf } = scope;
  const rows = table.files.reduce((sum, file) => sum + file.rows, 0);
  const replaced = table.files.reduce((sum, file) => sum + file.replaced, 0);
  const approximate = approximateDates(scope);
  return [
    ...provenance.caveats,
    ...(problems.length > 0
      ? [
          `${problems.length} of ${count(rows, 'row')} set aside and not counted; the first: ${locate(problems[0])}`,
        ]
      : []),
    ...(replaced > 0 ? [`${count(replaced, 'row')} replaced by rows of later files with the same id`] : []),
    ...(coverage.stated
      ? []
      : [`the coverage, ${sayRange(coverage)}, is inferred from the dates; --coverage states it`]),
    ...(typeof options.asOf === 'string' && coverage.stated && asOf === coverage.end
      ? [`as of ${sayDay(asOf)}, where the coverage ends`]
      : []),
    ...(approximate > 0
      ? [`${count(approximate, 'incident')} with an approximate date, taken at the day stated`]
      : []),
    ...(scope.victimTypes
      ? [`the toll is of ${list(scope.victimTypes)} alone; incidents are all incidents`]
      : []),
    ...outsideNotes(scope),
    ...disorderNote(scope),
  ];
}

/** The same for each of two sources, under its name; once what holds for both. */
export function commonNotesOfBoth(pair: readonly SourceQuestion[]): string[] {
  const [first, second] = pair.map(commonNotes);
  const own = (notes: readonly string[], others: readonly string[], source: string) =>
    notes.filter((note) => !others.includes(note)).map((note) => under(source, note));
  return [
    ...first.filter((note) => second.includes(note)).map((note) => `both sources: ${note}`),
    ...own(first, second, pair[0].source),
    ...own(second, first, pair[1].source),
  ];
}

/** The note with the name that it is of, unless it begins with it. */
export const under = (source: string, note: string): string =>
  note.startsWith(`${source}: `) ? note : `${source}: ${note}`;

function approximateDates({ table, mask }: Question['scope']): number {
  const precision = table.texts.get('date_precision');
  const code = precision?.values.indexOf('approx') ?? -1;
  return code < 0 ? 0 : (precision?.codes.filter((own, row) => own === code && mask[row] !== 0).length ?? 0);
}

function disorderNote({ table, estimate }: Question['scope']): string[] {
  const { lowAboveBest, bestAboveHigh } = table.disorder;
  if (estimate === 'best') return [];
  const ranges = [...table.measures.values()].some(({ low, best, high }) => low !== best || high !== best);
  if (!ranges) return [`the source gives single figures; they stand for the ${estimate} estimate too`];
  if (lowAboveBest + bestAboveHigh === 0) return [];
  return [
    `low is above best in ${count(lowAboveBest, 'row')}, best above high in ${bestAboveHigh}: summed as they stand`,
  ];
}

/** Rows that the coverage leaves out, and a question that no row answers. */
function outsideNotes({ table, coverage, place, mask }: Question['scope']): string[] {
  const covered = selectRows(table, NO_FILTERS, coverage, place, coverage);
  const outside = covered.filter((state) => state === OUT).length;
  return [
    ...(outside > 0
      ? [`${count(outside, table.row)} outside the coverage, ${sayRange(coverage)}, and not counted`]
      : []),
    ...(mask.every((state) => state === OUT) ? ['no row matches what was asked for'] : []),
  ];
}
