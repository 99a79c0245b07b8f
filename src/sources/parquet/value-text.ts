import type { ParquetParsers } from 'hyparquet';

const MILLISECONDS = 86_400_000;

/** Dates and times as text, which a Date would shift or cut. */
export const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => timeText(BigInt(days) * BigInt(MILLISECONDS)),
  timestampFromMilliseconds: (millis) => timeText(millis),
  timestampFromMicroseconds: (micros) => timeText(floorDivide(micros, 1000n)),
  timestampFromNanoseconds: (nanos) => timeText(floorDivide(nanos, 1_000_000n)),
};

/** A value as a CSV file would have it; nothing for null. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
}

const floorDivide = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;

/** `2024-03-31` at midnight, else `2024-03-31T12:00:00`; a time with its zone is in UTC. */
function timeText(millis: bigint): string {
  const date = new Date(Number(millis));
  if (Number.isNaN(date.getTime())) return String(millis);
  const [day, time] = date.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day}T${time.slice(0, 8)}`;
}
