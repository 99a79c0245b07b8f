import type { Column, Fields } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import type { DraftMeasure } from '../incidents/draft-measure.js';
import { badValue } from './field-error.js';
import type { Header } from './header.js';
import { inTurn, type ReadFields } from './layout.js';

/** GTD Codebook, "Total Number of Fatalities": perpetrators are counted too, and apart where they are known. */
export function casualtyColumns(header: Header, draft: Draft): ReadFields {
  const columns = [
    ['killed', 'nkill', 'nkillter'],
    ['wounded', 'nwound', 'nwoundte'],
  ].flatMap(([measure, total, perpetrators]) => {
    const [everyone, own] = [header.column(total), header.column(perpetrators)];
    header.point(measure, everyone);
    header.point(`${measure}_perpetrators`, own);
    return everyone ? [splitColumn(everyone, own, draft.measure(measure))] : [];
  });
  return inTurn(columns);
}

function splitColumn(everyone: Column, own: Column | undefined, measure: DraftMeasure): ReadFields {
  const { total } = measure;
  if (!own) return (fields) => total.setExactly(people(fields, everyone));
  const [perpetrators, others] = [measure.part('perpetrators'), measure.part('others')];
  return (fields) => {
    const all = people(fields, everyone);
    const stated = people(fields, own);
    // Of nobody, nobody was a perpetrator.
    const some = all === 0 && Number.isNaN(stated) ? 0 : stated;
    total.setExactly(all);
    perpetrators.setExactly(some);
    // More perpetrators than people: the row is refused, as its parts exceed the total.
    others.setExactly(some > all ? Number.NaN : all - some);
  };
}

/** In fractions where a total is divided among linked incidents; NaN where it is unknown: empty, -9 or -99. */
function people(fields: Fields, column: Column): number {
  const figure = fields.decimal(column);
  return figure >= 0 ? figure : parse(fields.text(column), column);
}

function parse(text: string, column: Column): number {
  if (text === '' || /^-(9|99)(\.0+)?$/.test(text)) return Number.NaN;
  if (/^-\d+(\.\d+)?$/.test(text)) throw badValue(column, text, 'is below zero', 'figure');
  if (!/^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text)) throw badValue(column, text, 'is not a number', 'figure');
  const figure = Number(text);
  if (figure > Number.MAX_SAFE_INTEGER) throw badValue(column, text, 'is too large to be counted', 'figure');
  return figure;
}
