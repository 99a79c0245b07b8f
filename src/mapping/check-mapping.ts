import type { Problem } from '../errors.js';
import { columnKey } from '../layouts/header.js';
import { meaningOf } from '../layouts/toll-columns.js';
import type { LocatedYaml } from '../yaml/located-yaml.js';
import { ORDERS, readDays } from './date-forms.js';
import { datesOf, fieldList, isDate, isField, isFigure, isText } from './fields.js';
import { readFigure } from './figure-forms.js';
import type { MappedColumn, Mapping } from './mapping.js';
import type { MappingFile } from './mapping-file.js';

type Fault = LocatedYaml['fault'];

/** What a mapping of the right form says that has no meaning, or says twice. */
export function checkMapping(file: MappingFile, mapping: Mapping, { fault }: LocatedYaml): Problem[] {
  const columns = Object.keys(file.columns).map(
    (name) => mapping.columns.get(columnKey(name)) as MappedColumn,
  );
  return [
    ...columns.flatMap((column) => checkField(column, mapping, fault)),
    ...checkValues(file, mapping, fault),
    ...checkNames(file, fault),
    ...checkOrders(file, fault),
    ...checkTogether(columns, mapping, fault),
    ...checkConstants(columns, mapping, fault),
    ...checkWords(file, mapping, fault),
  ];
}

function checkField({ name, field }: MappedColumn, { rows }: Mapping, fault: Fault): Problem[] {
  if (isField(field, rows)) return [];
  const known = `the fields of ${rows} are ${fieldList(rows)}`;
  return [
    fault(['columns', name], `"${field}" is no field; ${known}; leave out a column that is not to be read`),
  ];
}

/** What is to be read in place of a value must be of the kind of the column. */
function checkValues(file: MappingFile, mapping: Mapping, fault: Fault): Problem[] {
  return Object.entries(file.columns).flatMap(([name, column]) => {
    const wrong = Object.entries(column.values ?? {}).filter(
      ([, meant]) => !isReadable(meant, column.field, mapping),
    );
    return wrong.map(([value, meant]) =>
      fault(['columns', name, 'values', value], `"${meant}" is no ${kindOf(column.field)}`),
    );
  });
}

function isReadable(meant: string, field: string, { dates, figures }: Mapping): boolean {
  if (meant === '') return true;
  if (isDate(field)) return ORDERS.some((order) => readDays(meant, dates, order) !== undefined);
  return !isFigure(field) || typeof readFigure(meant, figures) !== 'string';
}

const kindOf = (field: string): string =>
  isDate(field) ? 'date, as 2024-03-05 or March 2024' : 'number, as 12, 4+ or 4-6';

function checkOrders({ columns }: MappingFile, fault: Fault): Problem[] {
  return Object.entries(columns).flatMap(([name, { field, order }]) =>
    order === undefined || isDate(field) ? [] : [fault(['columns', name, 'order'], 'goes with dates only')],
  );
}

/** Names are those of a header whatever their case, so two may be one. */
function checkNames({ columns }: MappingFile, fault: Fault): Problem[] {
  const seen = new Map<string, string>();
  return Object.keys(columns).flatMap((name) => {
    const earlier = seen.get(columnKey(name));
    seen.set(columnKey(name), name);
    return earlier === undefined ? [] : [fault(['columns', name], `is the same column as ${earlier}`)];
  });
}

function checkTogether(columns: readonly MappedColumn[], { rows }: Mapping, fault: Fault): Problem[] {
  const fields = columns.map(({ field }) => field);
  const has = (field: string) => fields.includes(field);
  const repeated = columns.filter(({ field }, index) => fields.indexOf(field) < index && !isMerged(field));
  const whole = (message: string) => fault(['columns'], message);
  return [
    ...repeated.map(({ name, field }) =>
      fault(
        ['columns', name],
        `${columns[fields.indexOf(field)].name} is ${field} already; only columns of one victim type are added up`,
      ),
    ),
    ...(has('date') && has('date_start')
      ? [whole('date and date_start mean the same; name one of them')]
      : []),
    ...(datesOf(rows).some(has) ? [] : [whole(`no column is ${datesOf(rows).join(' or ')}`)]),
    ...(has('latitude') === has('longitude') ? [] : [whole('latitude and longitude go together')]),
    ...(rows === 'tallies' && !fields.some(isFigure)
      ? [whole('no column is incidents or a toll such as killed')]
      : []),
    ...typeFaults(fields, whole),
  ];
}

/** Best figures of one victim type: men, women and children may all be civilians. */
function isMerged(field: string): boolean {
  const meaning = meaningOf(field);
  return meaning !== undefined && meaning.victimType !== '' && meaning.estimate === 'best';
}

function typeFaults(fields: readonly string[], whole: (message: string) => Problem): Problem[] {
  if (!fields.includes('victim_type')) return [];
  const meanings = fields.flatMap((field) => meaningOf(field) ?? []);
  if (meanings.some(({ victimType }) => victimType !== ''))
    return [whole('victim_type names the type of every figure, so no column is killed_<type>')];
  return meanings.length > 0 ? [] : [whole('victim_type needs a column of figures, such as killed')];
}

function checkConstants(
  columns: readonly MappedColumn[],
  { constants, rows }: Mapping,
  fault: Fault,
): Problem[] {
  return [...constants.keys()].flatMap((field) => {
    const path = ['constants', field];
    if (!isText(field, rows)) return [fault(path, `is no text of ${rows}, such as country or perpetrator`)];
    const column = columns.find((one) => one.field === field);
    return column ? [fault(path, `stands in the column ${column.name} already`)] : [];
  });
}

function checkWords({ numbers }: MappingFile, { figures }: Mapping, fault: Fault): Problem[] {
  return Object.entries(numbers?.words ?? {}).flatMap(([word, meant]) =>
    typeof readFigure(meant, { ...figures, words: new Map() }) === 'string'
      ? [fault(['numbers', 'words', word], `"${meant}" is no number, as 12, 4+ or 4-6`)]
      : [],
  );
}
