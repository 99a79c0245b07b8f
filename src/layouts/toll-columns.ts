import type { Column, Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { type DraftMeasure, DraftToll, isKnown } from '../incidents/draft-measure.js';
import { figureName } from '../incidents/entry.js';
import type { Estimate } from '../incidents/estimate.js';
import { type Header, sameMeaning } from './header.js';
import { inTurn, type ReadFields } from './layout.js';
import { wholeNumber } from './whole-number.js';

const TOLLS = ['killed', 'wounded', 'kidnapped', 'missing'];

/** Names of totals that do not begin with the measure's own. */
const ALIASES = new Map([['fatalities', 'killed']]);

const EVERYONE = '';

interface Meaning {
  readonly measure: string;
  readonly victimType: string;
  readonly estimate: keyof Estimate;
}

/** The columns of one measure and victim type. */
export type Figure = Omit<Meaning, 'estimate'> & Partial<Record<keyof Estimate, Column>>;

/** Reads `killed`, `killed_low`, `killed_civilians`, `killed_civilians_high` and the like. */
export function tollColumns(header: Header, draft: Draft, numbers: NumberReader = WHOLE_NUMBERS): ReadFields {
  const figures = tollFigures(header, numbers.merges);
  const readers = TOLLS.flatMap((name) => {
    const own = figures.filter(({ measure }) => measure === name);
    return own.length > 0 ? [measureColumns(own, draft.measure(name), numbers)] : [];
  });
  return inTurn(readers);
}

function measureColumns(
  figures: readonly Figure[],
  measure: DraftMeasure,
  numbers: NumberReader,
): ReadFields {
  const everyone = figures.find(({ victimType }) => victimType === EVERYONE);
  const readEveryone = everyone && estimateReader(everyone, numbers);
  const types = figures.filter(({ victimType }) => victimType !== EVERYONE);
  const parts = types.map((figure) => ({
    part: measure.part(figure.victimType),
    read: estimateReader(figure, numbers),
  }));
  return (fields) => {
    for (const { part, read } of parts) read(fields, part);
    if (!readEveryone) return;
    // Bounds may be stated for a total whose best figure is only the sum of its parts.
    measure.total.setSum(measure.parts);
    readEveryone(fields, measure.total);
    fillUp(measure);
  };
}

/** @param merges whether several columns may be of one victim type. */
export function tollFigures(header: Header, merges = false): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { column, meaning } of header.matching(meaningOf)) {
    const { measure, victimType, estimate } = meaning;
    header.point(figureName(measure, victimType, estimate), column);
    const key = `${measure} ${victimType}`;
    const figure = figures.get(key) ?? { measure, victimType };
    const earlier = figure[estimate];
    if (!earlier) figures.set(key, { ...figure, [estimate]: column });
    else if (merges && victimType !== EVERYONE)
      figures.set(`${key} ${column.index}`, { measure, victimType, best: column });
    else throw sameMeaning(earlier, column);
  }
  return [...figures.values()];
}

const tollName = new RegExp(`^(${TOLLS.join('|')})(?:_(?!(?:low|best|high)$)(.+?))?(?:_(low|best|high))?$`);

export function meaningOf(name: string): Meaning | undefined {
  const alias = ALIASES.get(name);
  if (alias) return { measure: alias, victimType: EVERYONE, estimate: 'best' };
  const [, measure, type = 'total', estimate = 'best'] = tollName.exec(name) ?? [];
  if (measure === undefined) return undefined;
  const victimType = type === 'total' ? EVERYONE : type.replaceAll('_', ' ').trim();
  return { measure, victimType, estimate: estimate as keyof Estimate };
}

/** How figures are written. */
export interface NumberReader {
  /** Whether several columns may be of one victim type, and are added up. */
  readonly merges: boolean;
  /** Leaves the toll as it is where the field states nothing. */
  toll(column: Column): (fields: Fields, toll: DraftToll) => void;
  /** NaN where the field states nothing. */
  number(column: Column): (fields: Fields) => number;
}

export const WHOLE_NUMBERS: NumberReader = {
  merges: false,
  toll: (column) => (fields, toll) => {
    const figure = wholeNumber(fields, column);
    if (!Number.isNaN(figure)) toll.setExactly(figure);
  },
  number: (column) => (fields) => wholeNumber(fields, column),
};

/** What is not stated stays as it is. */
export function estimateReader(
  figure: Figure,
  numbers: NumberReader,
): (fields: Fields, toll: DraftToll) => void {
  const [readLow, readHigh] = [figure.low, figure.high].map((column) => column && numbers.number(column));
  const readBest = figure.best && numbers.toll(figure.best);
  return (fields, toll) => {
    readBest?.(fields, toll);
    const [low, high] = [readLow?.(fields) ?? Number.NaN, readHigh?.(fields) ?? Number.NaN];
    if (!Number.isNaN(low)) toll.low = low;
    if (!Number.isNaN(high)) toll.high = high;
  };
}

const known = new DraftToll();

/** A total that the stated victim types make up in full leaves none for the others; a minimum is as high as their sum. */
function fillUp({ total, parts }: DraftMeasure): void {
  known.setSumOfKnown(parts);
  if (total.isMinimum && known.best > total.best) total.setMinimum(known.best);
  if (total.isMinimum) return;
  if (known.low !== total.low || known.best !== total.best || known.high !== total.high) return;
  for (const part of parts) {
    if (!isKnown(part)) part.setExactly(0);
    part.isMinimum = false;
  }
}
