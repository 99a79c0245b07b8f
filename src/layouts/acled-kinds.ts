import type { Column, Fields } from '../fields/fields.js';
import type { Header } from './header.js';
import { parsedOnce } from './parsed-once.js';

/** ACLED Codebook, "Inter" codes: kinds of actor, by code from 1, each by the names that releases gave it. */
const KINDS = [
  ['state forces'],
  ['rebel groups', 'rebel group', 'rebel forces'],
  ['militia groups', 'militia group', 'political militias', 'political militia'],
  ['identity groups', 'identity militias', 'identity militia', 'communal / identity groups'],
  ['rioters'],
  ['protesters'],
  ['civilians'],
  ['foreign forces and others', 'external/other forces', 'external forces', 'foreign / others'],
];

/** Actors who by definition use no arms in an event. */
export const isUnarmed = (kind: string): boolean => kind === 'civilians' || kind === 'protesters';

/** The kinds of both actors as the row states them; empty where there is no actor, or where it does not say. */
export type ReadKinds = (fields: Fields) => readonly [first: string, second: string];

export function kindColumns(header: Header): ReadKinds {
  const [first, second] = [header.column('inter1'), header.column('inter2')];
  if (first || second) {
    const [kindOfFirst, kindOfSecond] = [kindColumn(first), kindColumn(second)];
    return (fields) => [kindOfFirst(fields), kindOfSecond(fields)];
  }
  const both = header.column('interaction');
  return both ? parsedOnce(both, kindsOf) : () => ['', ''];
}

const kindColumn = (column: Column | undefined): ((fields: Fields) => string) =>
  column ? parsedOnce(column, kindOf) : () => '';

/** A code or a name; a name that is new stays as it is. */
function kindOf(text: string): string {
  if (/^\d$/.test(text)) return KINDS[Number(text) - 1]?.[0] ?? '';
  const name = text.toLowerCase();
  return KINDS.find((names) => names.includes(name))?.[0] ?? name;
}

/** `12`, `60`; `State forces-Rebel group`, `Protesters only`. */
function kindsOf(text: string): [string, string] {
  const parts = /^\d\d$/.test(text) ? [...text] : text.replace(/ only$/i, '').split(/\s*[-–]\s*/);
  const [first = '', second = ''] = parts.map(kindOf);
  return [first, second];
}

/** `state forces and rebel groups`, whichever actor came first; `rebel groups on both sides`; `protesters alone`. */
export function sayKinds([first, second]: readonly [string, string]): string {
  if (first === second) return first && `${first} on both sides`;
  if (first === '' || second === '') return `${first || second} alone`;
  const rank = (kind: string) => KINDS.findIndex(([name]) => name === kind);
  return [first, second].sort((a, b) => rank(a) - rank(b)).join(' and ');
}
