import type { DayRange } from '../calendar/day.js';
import { parseRange } from '../calendar/parse-range.js';
import { InputError } from '../errors.js';
import { columnKey } from '../layouts/header.js';
import { type LocatedYaml, locatedYaml } from '../yaml/located-yaml.js';
import { checkMapping } from './check-mapping.js';
import { plainly } from './figure-forms.js';
import type { MappedColumn, Mapping } from './mapping.js';
import { type MappingFile, mappingFile } from './mapping-file.js';
import { monthMarker } from './month-names.js';
import { UNKNOWN_WORDS } from './unknown-words.js';

/** Reads a mapping file; every fault is named with its line and column. */
export function readMapping(text: string, source: string): Mapping {
  const document = locatedYaml(text, source);
  const parsed = mappingFile.safeParse(document.value);
  if (!parsed.success) throw new InputError(...document.faults(parsed.error.issues));
  const mapping = mappingOf(parsed.data, source, document);
  const faults = checkMapping(parsed.data, mapping, document);
  if (faults.length > 0) throw new InputError(...faults);
  return mapping;
}

function mappingOf(file: MappingFile, source: string, { fault }: LocatedYaml): Mapping {
  const { dates, numbers, title, coverage } = file;
  return {
    source,
    rows: file.rows ?? 'incidents',
    columns: new Map(
      Object.entries(file.columns).map(([name, column]) => [
        columnKey(name),
        columnOf(name, column, dates?.order),
      ]),
    ),
    constants: new Map(Object.entries(file.constants ?? {})),
    dates: {
      century: dates?.century,
      markMonths: monthMarker(new Map(Object.entries(dates?.months ?? {}))),
    },
    figures: {
      thousands: numbers?.thousands,
      unknown: new Set([...UNKNOWN_WORDS, ...(numbers?.unknown ?? []).map(plainly)]),
      words: plainKeys(numbers?.words),
    },
    provenance: {
      ...(title !== undefined && { title }),
      caveats: file.caveats ?? [],
      complete: file.complete ?? true,
      ...(coverage !== undefined && { coverage: parseRange(coverage) as DayRange }),
    },
    fault: (column, message) => fault(['columns', column], message),
  };
}

function columnOf(
  name: string,
  column: MappingFile['columns'][string],
  order: MappedColumn['order'],
): MappedColumn {
  return { name, field: column.field, order: column.order ?? order, values: plainKeys(column.values) };
}

const plainKeys = (values: Readonly<Record<string, string>> = {}): Map<string, string> =>
  new Map(Object.entries(values).map(([key, value]) => [plainly(key), value]));
