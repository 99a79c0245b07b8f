import { type ColumnNeed, fitColumns } from './fit-columns.js';

/** The columns in bands that fit, each behind the first column; undefined where not even one does. */
export function bandsOf([first, ...others]: readonly ColumnNeed[], width: number): number[][] | undefined {
  const bands: number[][] = [];
  let needs: ColumnNeed[] = [];
  for (const [index, need] of others.entries()) {
    const last = bands.at(-1);
    if (last && fitColumns([...needs, need], width)) {
      last.push(index + 1);
      needs.push(need);
    } else {
      needs = [first, need];
      if (!fitColumns(needs, width)) return undefined;
      bands.push([0, index + 1]);
    }
  }
  return bands;
}
