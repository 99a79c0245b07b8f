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
type Figure = Omit<Meaning, 'estimate'> & Partial<Record<keyof Estimate, Column>>;

/** Reads `killed`, `killed_low`, `killed_civilians`, `killed_civilians_high` and the like. */
export function tollColumns(header: Header, draft: Draft): ReadFields {
  const figures = collect(header);
  const readers = TOLLS.flatMap((name) => {
    const own = figures.filter(({ measure }) => measure === name);
    return own.length > 0 ? [measureColumns(own, draft.measure(name))] : [];
  });
  return inTurn(readers);
}

function measureColumns(figures: readonly Figure[], measure: DraftMeasure): ReadFields {
  const everyone = figures.find(({ victimType }) => victimType === EVERYONE);
  const types = figures.filter(({ victimType }) => victimType !== EVERYONE);
  const parts = types.map((figure) => ({ figure, part: measure.part(figure.victimType) }));
  return (fields) => {
    for (const { figure, part } of parts) readEstimate(fields, figure, part);
    if (!everyone) return;
    // Bounds may be stated for a total whose best figure is only the sum of its parts.
    measure.total.setSum(measure.parts);
    readEstimate(fields, everyone, measure.total);
    fillUp(measure);
  };
}

function collect(header: Header): Figure[] {
  const figures = new Map<string, Figure>();
  for (const { column, meaning } of header.matching(meaningOf)) {
    const { measure, victimType, estimate } = meaning;
    header.point(figureName(measure, victimType, estimate), column);
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

/** What is not stated stays as it is. */
function readEstimate(fields: Fields, figure: Figure, toll: DraftToll): void {
  const low = wholeNumber(fields, figure.low);
  const best = wholeNumber(fields, figure.best);
  const high = wholeNumber(fields, figure.high);
  if (!Number.isNaN(best)) toll.setExactly(best);
  if (!Number.isNaN(low)) toll.low = low;
  if (!Number.isNaN(high)) toll.high = high;
}

const known = new DraftToll();

/** A total that the stated victim types make up in full leaves none for the others. */
function fillUp({ total, parts }: DraftMeasure): void {
  known.setSumOfKnown(parts);
  if (known.low !== total.low || known.best !== total.best || known.high !== total.high) return;
  for (const part of parts) if (!isKnown(part)) part.setExactly(0);
}
