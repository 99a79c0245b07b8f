import type { Column } from '../fields/fields.js';
import type { Draft } from '../incidents/draft.js';
import { codeColumn } from '../layouts/code-column.js';
import { pointColumns } from '../layouts/coordinate.js';
import { dateColumns } from '../layouts/date-columns.js';
import { FieldError } from '../layouts/field-error.js';
import { columnKey, type Header } from '../layouts/header.js';
import { INCIDENT_TEXTS, incidents, PRECISIONS } from '../layouts/incidents.js';
import { inTurn, type Layout, type ReadFields } from '../layouts/layout.js';
import { subCountColumns, TALLY_TEXTS, tallies, weightColumn } from '../layouts/tallies.js';
import { textColumns } from '../layouts/text-columns.js';
import { tollColumns } from '../layouts/toll-columns.js';
import type { Order } from './date-forms.js';
import { plainly } from './figure-forms.js';
import { mappedDates } from './mapped-dates.js';
import { mappedNumbers } from './mapped-numbers.js';
import type { Mapping } from './mapping.js';
import { typedTolls } from './typed-tolls.js';

/** A layout of the tool with the columns, words and forms of a mapping; `orderOf` is asked for each date column. */
export function mappedLayout(
  mapping: Mapping,
  orderOf: (column: Column) => { readonly order: Order },
): Layout {
  const { name, title, row, refusals } = mapping.rows === 'tallies' ? tallies : incidents;
  return {
    name,
    title,
    row,
    refusals,
    required: [],
    open(header, draft) {
      const own = header.renamed((name) => mapping.columns.get(columnKey(name))?.field);
      const dateOf = mappedDates(mapping, orderOf);
      const readers =
        row === 'tally'
          ? tallyReaders(own, draft, mapping, dateOf)
          : incidentReaders(own, draft, mapping, dateOf);
      return inTurn(readers);
    },
  };
}

type DateOf = ReturnType<typeof mappedDates>;

function incidentReaders(header: Header, draft: Draft, mapping: Mapping, dateOf: DateOf): ReadFields[] {
  const { date_precision } = wordsOf(mapping);
  return [
    dateColumns(header, draft, dateOf, date_precision),
    pointColumns(header, draft),
    ...readersOf(header, draft, mapping, INCIDENT_TEXTS),
    codeColumn(header.column('date_precision'), PRECISIONS, draft, date_precision),
  ];
}

function tallyReaders(header: Header, draft: Draft, mapping: Mapping, dateOf: DateOf): ReadFields[] {
  const numbers = mappedNumbers(mapping);
  return [
    periodColumn(header, draft, dateOf),
    weightColumn(header, draft, numbers),
    subCountColumns(header, draft, numbers),
    ...readersOf(header, draft, mapping, TALLY_TEXTS),
  ];
}

function periodColumn(header: Header, draft: Draft, dateOf: DateOf): ReadFields {
  const column = header.required('period');
  header.point('start', column);
  header.point('end', column);
  const days = dateOf(column);
  return (fields) => {
    const period = days(fields);
    if (!period) throw new FieldError(column, `${column.name} says no period`, 'date');
    draft.start = period.start;
    draft.end = period.end;
  };
}

/** What is read in the same way whatever a row is. */
function readersOf(
  header: Header,
  draft: Draft,
  mapping: Mapping,
  texts: Readonly<Record<string, readonly string[]>>,
): ReadFields[] {
  const numbers = mappedNumbers(mapping);
  const words = wordsOf(mapping);
  const type = header.column('victim_type');
  const inOurWords = (text: string) => words.victim_type?.(text) ?? text;
  return [
    textColumns(header, draft, texts, words),
    constantTexts(draft, mapping),
    type ? typedTolls(header, draft, type, { numbers, inOurWords }) : tollColumns(header, draft, numbers),
  ];
}

/** By field, what puts its values into the words of the mapping. */
const wordsOf = ({ columns }: Mapping): Record<string, (text: string) => string> =>
  Object.fromEntries(
    [...columns.values()]
      .filter(({ values }) => values.size > 0)
      .map(({ field, values }) => [field, (text: string) => values.get(plainly(text)) ?? text]),
  );

function constantTexts(draft: Draft, { constants }: Mapping): ReadFields {
  return inTurn(
    [...constants].map(([field, value]) => {
      const text = draft.text(field);
      const code = text.column.dictionary.code(value);
      return () => {
        text.code = code;
      };
    }),
  );
}
