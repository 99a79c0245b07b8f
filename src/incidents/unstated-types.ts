import type { DraftMeasure } from './draft-measure.js';
import type { PartType } from './parts-builder.js';

/** For each file, the victim types that only other files can state: unknown in its rows, not zero. */
export function unstatedTypes(files: readonly (readonly DraftMeasure[])[]): PartType[][] {
  const all = new Map(files.flatMap(statedTypes).map((type) => [keyOf(type), type]));
  return files.map((file) => {
    const own = new Set(statedTypes(file).map(keyOf));
    const whole = new Set(
      file.flatMap(({ column, statesEveryType }) => (statesEveryType ? [column.code] : [])),
    );
    return [...all].flatMap(([key, type]) => (own.has(key) || whole.has(type.measure) ? [] : [type]));
  });
}

const statedTypes = (measures: readonly DraftMeasure[]): PartType[] =>
  measures.flatMap(({ column, types }) =>
    [...types].map((victimType) => ({ measure: column.code, victimType })),
  );

const keyOf = ({ measure, victimType }: PartType): string => `${measure} ${victimType}`;
