import type { IncidentTable, MeasureColumn } from './incident-table.js';

export function countDisorder(measures: Iterable<MeasureColumn>): IncidentTable['disorder'] {
  let [lowAboveBest, bestAboveHigh] = [0, 0];
  for (const { low, best, high } of measures) {
    if (low === best && high === best) continue;
    best.forEach((value, row) => {
      lowAboveBest += Number(low[row] > value);
      bestAboveHigh += Number(value > high[row]);
    });
  }
  return { lowAboveBest, bestAboveHigh };
}
