import type { ConditionsMet, Operator, Verdict } from '../../analysis/conditions.js';
import { hasFigure, type PeriodToll } from '../../analysis/period-tolls.js';
import type { Period } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Scope } from '../../incidents/scope.js';
import type { Facts } from '../../render/report.js';
import type { Asked } from '../options/when-option.js';
import { count, list, listPeriods, measureWord, number, sayAtLeast, sayToll } from './say.js';
import { sayBegin } from './say-since.js';

/** Whether the period meets the conditions, and since when it is the first to. */
export function conditionsSentence(result: ConditionsMet, asked: readonly Asked[], first: Period): string {
  const { entries, verdict } = result;
  const name = sayPeriod(entries[0].entry.period);
  const all = list(asked.map(sayCondition));
  const own = list(entries.map(({ entry }, index) => sayFigure(entry, asked[index])));
  if (verdict === 'meets') return `${name}: ${own}. ${sayFirst(result, all, asked[0].scope, first)}.`;
  const answer =
    verdict === 'fails' ? `${name} does not have ${all}` : `It can’t be told whether ${name} has ${all}`;
  return `${answer}: ${own}. ${sayLast(result)}.`;
}

/** `The first month since April 2022 with fewer than 12 killed; ...`. */
function sayFirst(result: ConditionsMet, all: string, scope: Scope, first: Period): string {
  const { since, between } = result;
  const { unit } = first;
  if (!since && between === 0)
    return `It has ${all}, and is the first ${unit} known or asked about, with none before it to compare`;
  if (!since) return `The first ${unit} ${sayBegin(first, scope)}, with ${all}${sayOpen(result)}`;
  if (between === 0) return `It has ${all}, and so had ${sayPeriod(since)}, the ${unit} before`;
  return `The first ${unit} since ${sayPeriod(since)} with ${all}${sayOpen(result)}`;
}

function sayLast(result: ConditionsMet): string {
  const { since, entries } = result;
  const { unit } = entries[0].entry.period;
  return since
    ? `The last ${unit} before it that is known to: ${sayPeriod(since)}${sayOpen(result)}`
    : `No ${unit} before it is known to${sayOpen(result)}`;
}

/** `; of the 5 months in between, 2 could, as a figure is unknown or only a minimum`. */
function sayOpen({ since, between, open, entries }: ConditionsMet): string {
  if (open.length === 0) return '';
  const where = since ? 'in between' : 'before it';
  const of = `of the ${count(between, entries[0].entry.period.unit)} ${where}`;
  return `; ${of}, ${number(open.length)} could too, as a figure is unknown or only a minimum`;
}

/** `fewer than 12 killed`, `no incidents`, `10 or more soldiers killed`. */
function sayCondition({ operator, bound, scope, victimType }: Asked): string {
  const word = measureWord(scope.measure);
  const noun = bound === 1 && word.endsWith('incidents') ? word.slice(0, -1) : word;
  return `${BOUNDS[operator](bound)} ${victimType === undefined ? noun : `${victimType} ${noun}`}`;
}

const BOUNDS: Readonly<Record<Operator, (bound: number) => string>> = {
  '<': (bound) => `fewer than ${number(bound)}`,
  '<=': (bound) => `no more than ${number(bound)}`,
  '=': (bound) => (bound === 0 ? 'no' : `exactly ${number(bound)}`),
  '>=': (bound) => `${number(bound)} or more`,
  '>': (bound) => `more than ${number(bound)}`,
};

/** `14 killed`, `at least 4 killed`, `no figure of soldiers killed`. */
function sayFigure(entry: PeriodToll, { scope, victimType }: Asked): string {
  const whose = victimType === undefined ? '' : `${victimType} `;
  if (!hasFigure(entry)) return `no figure of ${whose}${measureWord(scope.measure)}`;
  const toll = entry.state === 'complete' ? sayToll(entry.toll, scope) : sayAtLeast(entry.toll, scope);
  return victimType === undefined ? toll : toll.replace(/(?<=\d) /, ` ${whose}`);
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  meets: 'met',
  fails: 'not met',
  open: 'can’t be told',
};

/** A line for each condition, and which earlier periods meet all of them, or could. */
export function conditionsFacts(result: ConditionsMet, asked: readonly Asked[]): Facts {
  const { entries, earlier, open } = result;
  const latest = [...earlier].reverse();
  const lines: (readonly [string, string])[] = [
    ...asked.map((own, index) => {
      const { entry, verdict } = entries[index];
      return [own.text, `${VERDICTS[verdict]}: ${sayFigure(entry, own)}`] as const;
    }),
    [
      'Met before',
      earlier.length > 0 ? listPeriods(latest) : `in no ${entries[0].entry.period.unit} that is known`,
    ],
    ...(open.length > 0 ? [['Could meet', listPeriods(open)] as const] : []),
  ];
  return { kind: 'facts', facts: lines.map(([label, line]) => ({ label, lines: [line] })) };
}
