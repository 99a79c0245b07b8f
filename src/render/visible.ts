import type { Report } from './report.js';

const spaces = /\r\n|[\t\n\r\u2028\u2029]/g;
const controls = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/** Text on one line that can't steer a terminal: control characters and bidi overrides show as \x1b, \u202e. */
export function visible(text: string): string {
  return text.replace(spaces, ' ').replace(controls, escapeCharacter).replace(loneSurrogates, '\ufffd');
}

/** The report with every string in it made visible. */
export function visibleReport(report: Report): Report {
  return mapStrings(report, visible);
}

/** \x1b for a character below 256, \u202e above. */
export function escapeCharacter(character: string): string {
  const hex = character.charCodeAt(0).toString(16);
  return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** The report with every string in it changed. */
export const mapStrings = (report: Report, change: (text: string) => string): Report =>
  mapped(report, change) as Report;

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
}

/** A message of one line or more, which nothing in it can use to steer the terminal. */
export const readable = (message: string): string => `${message.split('\n').map(visible).join('\n')}\n`;
