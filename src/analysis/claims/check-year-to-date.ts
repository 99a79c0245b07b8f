import { dayOf, sameDayOfYear, yearOf } from '../../calendar/day.js';
import { contrast } from './check-contrast.js';
import { rank } from './check-rank.js';
import { checkTotal } from './check-total.js';
import type { YearToDateClaim } from './claim.js';
import { figureOf } from './figure.js';
import type { Evidence, Outcome } from './outcome.js';

export function checkYearToDate({ days, says }: YearToDateClaim, evidence: Evidence): Outcome {
  const { scope, complete } = evidence;
  if (says.kind === 'total') return checkTotal({ kind: 'total', days, amount: says.amount }, evidence);
  const figure = figureOf(scope, days);
  if (says.kind === 'against') return contrast(figure, figureOf(scope, says.days), says.contrast, complete);
  const years = Array.from({ length: yearOf(days.end) - says.year - 1 }, (_, index) => says.year + 1 + index);
  const rivals = years.map((year) =>
    figureOf(scope, { start: dayOf(year, 1, 1), end: sameDayOfYear(days.end, year) }),
  );
  return rank(figure, rivals, { extreme: says.extreme, nth: 1 }, complete);
}
