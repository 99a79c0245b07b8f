import { type IncidentTable, type MeasureColumn, UNKNOWN } from './incident-table.js';

/**
 * The figures of one measure, a row each: of everyone, or of the given victim types alone. `incidents` is how many
 * incidents the row stands for.
 */
export function figureColumn(
  table: IncidentTable,
  measure: string,
  victimTypes?: readonly string[],
): MeasureColumn {
  const total = measure === 'incidents' ? weights(table) : table.measures.get(measure);
  if (!total) throw new Error(`the table has no measure ${measure}`);
  return victimTypes && measure !== 'incidents' ? sumOfTypes(table, measure, total, victimTypes) : total;
}

const weights = ({ weight, length }: IncidentTable): MeasureColumn => ({
  low: weight,
  best: weight,
  high: weight,
  incomplete: new Uint8Array(length),
});

function sumOfTypes(
  table: IncidentTable,
  measure: string,
  total: MeasureColumn,
  victimTypes: readonly string[],
): MeasureColumn {
  const { parts, length } = table;
  const wanted = new Set(victimTypes.map((type) => table.victimTypes.indexOf(type) + 1));
  const sums = {
    low: new Float64Array(length),
    best: new Float64Array(length),
    high: new Float64Array(length),
  };
  const unknown = new Uint16Array(length);
  const known = new Float64Array(length);
  const code = table.measureNames.indexOf(measure);
  for (let part = 0; part < parts.row.length; part += 1) {
    if (parts.measure[part] !== code) continue;
    const row = parts.row[part];
    if (!Number.isNaN(parts.best[part])) known[row] += parts.best[part];
    if (!wanted.has(parts.victim[part])) continue;
    if (Number.isNaN(parts.best[part])) unknown[row] += 1;
    else for (const of of ['low', 'best', 'high'] as const) sums[of][row] += parts[of][part];
  }
  if (victimTypes.includes(UNKNOWN)) addRemainder(sums, total, known);
  return settle(sums, unknown, total, wanted.size);
}

/** People of a stated total whom the parts leave out are of unknown type. */
function addRemainder(
  sums: Omit<MeasureColumn, 'incomplete'>,
  total: MeasureColumn,
  known: Float64Array,
): void {
  known.forEach((sum, row) => {
    const rest = total.best[row] - sum;
    if (!(rest > 0)) return;
    for (const of of ['low', 'best', 'high'] as const) sums[of][row] += rest;
  });
}

function settle(
  sums: Omit<MeasureColumn, 'incomplete'>,
  unknown: Uint16Array,
  total: MeasureColumn,
  types: number,
): MeasureColumn {
  const incomplete = new Uint8Array(unknown.length);
  unknown.forEach((count, row) => {
    const nothing = count >= types || (count > 0 && sums.best[row] === 0) || Number.isNaN(total.best[row]);
    if (nothing) sums.low[row] = sums.best[row] = sums.high[row] = Number.NaN;
    else incomplete[row] = Number(count > 0);
  });
  return { ...sums, incomplete };
}
