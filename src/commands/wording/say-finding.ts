import type { Cell, Finding } from '../../analysis/checks/finding.js';
import { sayDay } from '../../calendar/day.js';
import { type Entry, TALLY_DIMENSIONS } from '../../incidents/entry.js';
import { OPEN_END, OPEN_START } from '../../incidents/incident-table.js';
import { number, sayInterval } from './say.js';

/** What does not go together: both figures, their difference, and where the other one stands. */
export function sayFinding(finding: Finding): string {
  const { entry } = finding.at;
  const end = entry.counted ? '' : '; the row is set aside';
  return `${sayEntry(entry)}: ${WORDS[finding.kind](finding)}${end}`;
}

const WORDS: Readonly<Record<Finding['kind'], (finding: Finding) => string>> = {
  'parts-above-total': (finding) => saySum(finding, 'less'),
  'total-above-parts': (finding) => saySum(finding, 'more'),
  'subset-above-set': ({ at, against: [set] }) =>
    `${sayCell(at)} is ${difference(at, set)} more than ${sayCell(set)} (${placeOf(set)}), of which it is a part`,
  'cumulative-fall': ({ at, against: [before] }) =>
    `${at.field} falls by ${difference(before, at)}, from ${sayFigure(before)} on ${sayDays(before.entry)} (${placeOf(before)}) to ${sayFigure(at)}`,
  'low-above-best': sayDisorder,
  'best-above-high': sayDisorder,
  'low-above-high': sayDisorder,
  'outside-coverage': ({ at, limit = Number.NaN }) =>
    `${at.entry.draft[at.field as 'start' | 'end'] > limit ? 'after the last' : 'before the first'} day that is known, ${sayDay(limit)}`,
  'swapped-coordinates': ({ at, limit = Number.NaN }) =>
    `latitude ${at.entry.draft.latitude} and longitude ${at.entry.draft.longitude} are probably exchanged: ${number(limit)} others lie near the point that they give the other way round`,
  'probable-duplicate': ({ limit = Number.NaN, against: [first] }) =>
    `the same day, place, parties and toll (${number(limit)} killed) as ${first.entry.draft.texts.id || 'the row'} (${placeOf(first)})`,
  'sudden-jump': sayJump,
};

function saySum({ at, against, limit = Number.NaN, by = '' }: Finding, how: 'less' | 'more'): string {
  const sum = by === 'victim' ? 'its parts' : `the rows by ${by}`;
  const more = number(Math.abs((at.figure ?? Number.NaN) - limit));
  return `${sayCell(at)} is ${more} ${how} than ${sum}, ${number(limit)}: ${sayParts(against, by)}`;
}

const MOST_PARTS = 8;

/** Parts of zero add nothing, so they are said only where there are no others. */
function sayParts(parts: readonly Cell[], by: string): string {
  const above = parts.filter(({ figure = 0 }) => figure > 0);
  const said = above.length > 0 ? above : parts;
  const nameOf = ({ entry, field }: Cell) => (by === 'victim' ? field : entry.draft.texts[by]);
  const words = said.map((part) => `${nameOf(part)} ${sayFigure(part)} (${placeOf(part)})`);
  const rest = words.length - MOST_PARTS;
  return `${words.slice(0, MOST_PARTS).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function sayDisorder({ at, against: [other] }: Finding): string {
  return `${sayCell(at)} is above ${sayCell(other)}`;
}

function sayJump({ at, against, limit = Number.NaN }: Finding): string {
  const sum = [at, ...against].reduce((total, { figure = Number.NaN }) => total + figure, 0);
  const jump =
    against.length === 0
      ? sayCell(at)
      : `${sayCell(at)}, and ${number(sum)} in all ${against.length + 1} rows of that day,`;
  return `${jump} is over 10 times the median of the nearest periods above zero, ${number(limit)}`;
}

/** `2023, Deir ez-Zor`, `5 March 2024, Palmyra`. */
function sayEntry(entry: Entry): string {
  const { row, draft } = entry;
  const fields = row === 'tally' ? TALLY_DIMENSIONS : [draft.texts.place ? 'place' : 'admin1'];
  return [sayDays(entry), ...fields.flatMap((field) => draft.texts[field] || [])].join(', ');
}

const sayDays = ({ draft: { start, end } }: Entry): string =>
  sayInterval({ start: start === OPEN_START ? null : start, end: end === OPEN_END ? null : end });

const sayFigure = ({ figure = Number.NaN }: Cell): string => number(figure);

const sayCell = (cell: Cell): string => `${cell.field} ${sayFigure(cell)}`;

const difference = (more: Cell, less: Cell): string =>
  number((more.figure ?? Number.NaN) - (less.figure ?? Number.NaN));

const placeOf = ({ entry, field }: Cell): string =>
  [entry.file, entry.line, entry.columns.get(field)].filter((part) => part !== undefined).join(':');
