import type { DayRange } from '../../calendar/day.js';
import { type Calendar, periodsIn } from '../../calendar/period.js';
import { type Bounds, isMore, isSame, type Truth } from './bounds.js';
import type { Extreme, OnRecordClaim, RankClaim, SinceClaim } from './claim.js';
import { type Figure, figureOf, isRecorded } from './figure.js';
import { type Evidence, type Outcome, undecided } from './outcome.js';

/** `the highest since March 2021`: no period after that one, and before it, has as many. */
export function checkSince(claim: SinceClaim, { scope, complete }: Evidence): Outcome {
  const { period, calendar, extreme, since } = claim;
  const figure = figureOf(scope, period);
  const rivals = periodsIn(calendar, { start: since.end + 1, end: period.start - 1 })
    .filter(({ start }) => start > since.end)
    .map((other) => figureOf(scope, other));
  const reference = figureOf(scope, since);
  const tie = isSame(reference, figure) === 'yes' ? [reference] : [];
  const outcome = rank(figure, rivals, { extreme, nth: 1 }, complete, tie);
  return { ...outcome, ...(beyond(figure, reference, extreme) === 'yes' && { understated: reference }) };
}

/** `the second highest`, among the periods named or among all up to its own time. */
export function checkRank(claim: RankClaim, { scope, complete }: Evidence): Outcome {
  const { period, calendar, among = { start: scope.window.start, end: period.start - 1 } } = claim;
  const figures = figuresIn(calendar, among, period).map((other) => figureOf(scope, other));
  return rank(figureOf(scope, period), figures, claim, complete);
}

/** `the highest on record`: of what is recorded up to its own time, nothing is as high. */
export function checkOnRecord(claim: OnRecordClaim, { scope, complete }: Evidence): Outcome {
  const { period, calendar } = claim;
  const earlier = { start: scope.window.start, end: period.start - 1 };
  const figures = figuresIn(calendar, earlier, period).map((other) => figureOf(scope, other));
  const recorded = figures.filter(isRecorded).map((figure) => ({ ...figure, most: figure.least }));
  const outcome = rank(figureOf(scope, period), recorded, claim, complete);
  const silent = figures.filter(({ doubts }) => doubts.length > 0);
  return outcome.verdict === 'contradicted' ? outcome : { ...outcome, open: [...outcome.open, ...silent] };
}

const figuresIn = (calendar: Calendar, range: DayRange, except: DayRange) =>
  range.start > range.end ? [] : periodsIn(calendar, range).filter(({ start }) => start !== except.start);

/** Whether the first is higher, or lower, than the second. */
const beyond = (a: Bounds, b: Bounds, extreme: Extreme): Truth =>
  extreme === 'highest' ? isMore(a, b) : isMore(b, a);

/** The place of a figure among rivals: `nth - 1` of them lie beyond it, and none has the same. */
export function rank(
  figure: Figure,
  rivals: readonly Figure[],
  { extreme, nth }: { readonly extreme: Extreme; readonly nth: number },
  complete: boolean,
  ties: readonly Figure[] = [],
): Outcome {
  const common = { figures: [figure], value: figure.least };
  if (rivals.length + ties.length === 0) return { ...undecided('no-rival', [figure]), ...common };
  const standing = (truth: Truth) => rivals.filter((rival) => beyond(rival, figure, extreme) === truth);
  const [ahead, maybe] = [standing('yes'), standing('open')];
  const level = [...standing('no').filter((rival) => !surelyBehind(rival, figure, extreme)), ...ties];
  const strongest = (some: readonly Figure[]) =>
    [...some].sort((a, b) => (extreme === 'highest' ? b.least - a.least : a.least - b.least));
  if (ahead.length >= nth || ahead.length + maybe.length < nth - 1)
    return complete
      ? { ...common, verdict: 'contradicted', against: strongest(ahead), open: [] }
      : { ...undecided('not-complete', [figure]), ...common, against: strongest(ahead) };
  if (maybe.length > 0)
    return { ...common, verdict: 'undecided', against: level, open: openOf([figure, ...maybe]) };
  if (!complete) return { ...undecided('not-complete', [figure]), ...common };
  return { ...common, verdict: level.length > 0 ? 'tied' : 'holds', against: level, open: [] };
}

const surelyBehind = (rival: Figure, figure: Figure, extreme: Extreme): boolean =>
  beyond(figure, rival, extreme) === 'yes';

const openOf = (figures: readonly Figure[]): Figure[] => figures.filter(({ doubts }) => doubts.length > 0);
