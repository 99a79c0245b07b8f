import { type DraftPart, type Estimate, exactly, type Schema } from '../incidents/draft.js';
import { figureName } from '../incidents/entry.js';
import type { Column } from './column.js';
import { type Header, sameMeaning } from './header.js';
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
type Figure = Omit<Meaning, 'estimate'> & Partial<Record<keyof Estimate, Column>>;

export interface TollColumns extends Pick<Schema, 'measures' | 'victimTypes'> {
  /** Numbers of the fields, by the name of the figure. */
  readonly numbers: readonly (readonly [figure: string, number: number])[];
  read(fields: readonly string[]): { totals: Record<string, Estimate>; parts: DraftPart[] };
}

/** Reads `killed`, `killed_low`, `killed_civilians`, `killed_civilians_high` and the like. */
export function tollColumns(header: Header): TollColumns {
  const figures = collect(header);
  const totals = figures.filter(({ victimType }) => victimType === EVERYONE);
  const types = figures.filter(({ victimType }) => victimType !== EVERYONE);
  const measures = TOLLS.filter((name) => figures.some(({ measure }) => measure === name));
  const typesOf = (name: string) =>
    types.filter(({ measure }) => measure === name).map(({ victimType }) => victimType);
  return {
    measures,
    numbers: figures.flatMap(numbersOf),
    victimTypes: Object.fromEntries(measures.map((name) => [name, typesOf(name)])),
    read(fields) {
      const parts = types.map((figure) => readPart(fields, figure));
      const stated = totals.map((figure) => [figure.measure, readTotal(fields, figure, parts)] as const);
      return {
        totals: Object.fromEntries(stated),
        parts: stated.reduce<DraftPart[]>((own, [measure, total]) => fillUp(own, measure, total), parts),
      };
    },
  };
}

const numbersOf = ({ measure, victimType, ...columns }: Figure) =>
  (['low', 'best', 'high'] as const).flatMap((of) => {
    const column = columns[of];
    return column ? [[figureName(measure, victimType, of), column.index + 1] as const] : [];
  });

function collect(header: Header): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { column, meaning } of header.matching(meaningOf)) {
    const { measure, victimType, estimate } = meaning;
    const key = `${measure} ${victimType}`;
    const figure = figures.get(key) ?? { measure, victimType };
    const earlier = figure[estimate];
    if (earlier) throw sameMeaning(earlier, column);
    figures.set(key, { ...figure, [estimate]: column });
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

function readPart(fields: readonly string[], figure: Figure): DraftPart {
  const { measure, victimType } = figure;
  return { measure, victimType, ...readEstimate(fields, figure, exactly(Number.NaN)) };
}

/** Bounds may be stated for a total whose best figure is only the sum of its parts. */
function readTotal(fields: readonly string[], figure: Figure, parts: readonly DraftPart[]): Estimate {
  return readEstimate(fields, figure, sumOf(parts.filter(({ measure }) => measure === figure.measure)));
}

/** A total that the stated victim types make up in full leaves none for the others. */
function fillUp(parts: DraftPart[], measure: string, total: Estimate): DraftPart[] {
  const isStated = (part: DraftPart) => part.measure === measure && !Number.isNaN(part.best);
  const sum = (of: keyof Estimate) => parts.filter(isStated).reduce((known, part) => known + part[of], 0);
  const full = (['low', 'best', 'high'] as const).every((of) => sum(of) === total[of]);
  if (!full) return parts;
  return parts.map((part) =>
    part.measure === measure && !isStated(part) ? { ...part, ...exactly(0) } : part,
  );
}

function readEstimate(fields: readonly string[], figure: Figure, unstated: Estimate): Estimate {
  const [low, best, high] = [figure.low, figure.best, figure.high].map((column) =>
    wholeNumber(fields, column),
  );
  const base = Number.isNaN(best) ? unstated : exactly(best);
  return {
    low: Number.isNaN(low) ? base.low : low,
    best: base.best,
    high: Number.isNaN(high) ? base.high : high,
  };
}

/** Unknown where there are no parts or one of them is unknown. */
function sumOf(parts: readonly DraftPart[]): Estimate {
  if (parts.length === 0) return exactly(Number.NaN);
  const sum = (of: keyof Estimate) => parts.reduce((total, part) => total + part[of], 0);
  return { low: sum('low'), best: sum('best'), high: sum('high') };
}
