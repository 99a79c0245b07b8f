import type { Column } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { DraftPart } from '../incidents/draft-measure.js';
import { figureName } from '../incidents/entry.js';
import type { Header } from '../layouts/header.js';
import { inTurn, type ReadFields } from '../layouts/layout.js';
import { parsedOnce } from '../layouts/parsed-once.js';
import { estimateReader, type Figure, type NumberReader, tollFigures } from '../layouts/toll-columns.js';

interface Words {
  readonly numbers: NumberReader;
  /** Puts a victim type into the words of the mapping. */
  readonly inOurWords: (text: string) => string;
}

/** Reads tolls whose victim type stands in a column of its own; where that is empty, it is not known. */
export const typedTolls = (header: Header, draft: Draft, type: Column, words: Words): ReadFields =>
  inTurn(tollFigures(header).map((figure) => typedToll(figure, header, draft, type, words)));

const UNTYPED = 0;

function typedToll(
  figure: Figure,
  header: Header,
  draft: Draft,
  type: Column,
  { numbers, inOurWords }: Words,
): ReadFields {
  const measure = draft.measure(figure.measure);
  const part = new DraftPart(UNTYPED);
  measure.parts.push(part);
  measure.statesEveryType = true;
  const read = estimateReader(figure, numbers);
  const victimType = parsedOnce(type, (text) => {
    const name = inOurWords(text);
    if (name === '') return UNTYPED;
    for (const estimate of ['low', 'best', 'high'] as const)
      header.point(figureName(figure.measure, name, estimate), figure[estimate]);
    return measure.type(name);
  });
  return (fields) => {
    part.victimType = victimType(fields);
    if (part.victimType !== UNTYPED) return read(fields, part);
    part.setExactly(0);
    read(fields, measure.total);
  };
}
