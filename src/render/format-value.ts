import type { ColumnKind, Value } from './report.js';

const formats: Record<Exclude<ColumnKind, 'text'>, Intl.NumberFormat> = {
  count: new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, signDisplay: 'negative' }),
  change: new Intl.NumberFormat('en-US', { maximumFractionDigits: 2, signDisplay: 'exceptZero' }),
  share: new Intl.NumberFormat('en-US', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'negative',
  }),
};

/** A value as people read it. */
export function formatValue(value: Value, kind: ColumnKind): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatNumber(value, kind);
  return `≥ ${formatNumber(value.atLeast, kind)}`;
}

/** A value as programs read it: nothing rounded, nothing for null. */
export function dataValue(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return String(finite(typeof value === 'number' ? value : value.atLeast));
}

function formatNumber(value: number, kind: ColumnKind): string {
  if (kind === 'text') return String(finite(value));
  const text = rounded(value, formats[kind]);
  if (kind !== 'share') return text;
  if (text === '0.0%' && value > 0) return '<0.1%';
  if (text === '100.0%' && value < 1) return '>99.9%';
  return text;
}

/**
 * Halves go away from zero, and what is rounded is the decimal that the double prints as: 1.005 is 1.01, although
 * the double itself lies a little below. Intl rounds a number given as text in just this way.
 */
function rounded(value: number, format: Intl.NumberFormat): string {
  return format.format(`${finite(value)}`).replace('-', '−');
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new Error(`${value} in a report`);
}
