import type { Day } from '../calendar/day.js';
import type { Draft } from './draft.js';
import type { DraftMeasure, DraftPart } from './draft-measure.js';
import type { Estimate } from './estimate.js';
import type { Doubt } from './refused.js';

export interface StatedPart extends Estimate {
  readonly measure: string;
  readonly victimType: string;
  readonly side: string;
}

/** What a draft holds, for longer than until the next row. */
export interface StatedRow {
  readonly start: Day;
  readonly end: Day;
  readonly weight: number;
  readonly latitude: number;
  readonly longitude: number;
  readonly texts: Readonly<Record<string, string>>;
  /** Without those of which only parts are stated. */
  readonly totals: Readonly<Record<string, Estimate>>;
  readonly parts: readonly StatedPart[];
  readonly doubts: readonly Doubt[];
}

export function statedRow(draft: Draft): StatedRow {
  const { start, end, weight, latitude, longitude, doubts, texts, measures } = draft;
  return {
    start,
    end,
    weight,
    latitude,
    longitude,
    texts: Object.fromEntries(texts.map(({ field, column, code }) => [field, column.dictionary.text(code)])),
    totals: Object.fromEntries(
      measures.filter(hasTotal).map(({ name, total }) => [name, { ...estimate(total) }]),
    ),
    parts: measures.flatMap((measure) => partsOf(measure, draft)),
    doubts: [...doubts],
  };
}

const estimate = ({ low, best, high }: Estimate): Estimate => ({ low, best, high });

const hasTotal = ({ total, parts }: DraftMeasure): boolean =>
  parts.length === 0 || [total.low, total.best, total.high].some((bound) => !Number.isNaN(bound));

/** A column may name the victim types, and be empty. */
const isTyped = ({ victimType }: DraftPart): boolean => victimType !== 0;

const partsOf = ({ name, parts }: DraftMeasure, { victimTypes, sides }: Draft): StatedPart[] =>
  parts.filter(isTyped).map((part) => ({
    measure: name,
    victimType: victimTypes.text(part.victimType),
    side: sides.text(part.side),
    ...estimate(part),
  }));
