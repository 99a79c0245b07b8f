import { dayOf, sameDayOfYear, yearOf } from '../../calendar/day.js';
import { contrast } from './check-contrast.js';
import { againstSince } from './check-rank.js';
import { checkTotal } from './check-total.js';
import type { YearToDateClaim } from './claim.js';
import { figureOf } from './figure.js';
import type { Evidence, Outcome } from './outcome.js';

export function checkYearToDate({ days, says }: YearToDateClaim, evidence: Evidence): Outcome {
  const { scope, complete } = evidence;
  if (says.kind === 'total') return checkTotal({ kind: 'total', days, amount: says.amount }, evidence);
  const figure = figureOf(scope, days);
  if (says.kind === 'against') return contrast(figure, figureOf(scope, says.days), says.contrast, complete);
  const years = Array.from({ length: yearOf(days.end) - says.year }, (_, index) => says.year + index);
  const [named, ...rivals] = years.map((year) =>
    figureOf(scope, { start: dayOf(year, 1, 1), end: sameDayOfYear(days.end, year) }),
  );
  return againstSince(figure, says.extreme, complete, {
    rivals,
    named: [named].filter(({ of }) => of.state !== 'outside'),
  });
}
