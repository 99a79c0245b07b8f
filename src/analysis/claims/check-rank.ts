import type { DayRange } from '../../calendar/day.js';
import { type Bounds, exactly, isMore, isSame, type Truth } from './bounds.js';
import type { Extreme, OnRecordClaim, RankClaim, SinceClaim } from './claim.js';
import { type ClaimedFigure, figureOf, figuresIn, isRecorded } from './figure.js';
import { type Evidence, type Outcome, undecided } from './outcome.js';

/** `the highest since March 2021`: no period after that one, and before it, has as many. */
export function checkSince(claim: SinceClaim, { scope, complete }: Evidence): Outcome {
  const { period, calendar, extreme, since } = claim;
  const between = { start: since.end + 1, end: period.start - 1 };
  return againstSince(figureOf(scope, period), extreme, complete, {
    rivals: between.start > between.end ? [] : figuresIn(scope, calendar, between),
    named: figuresIn(scope, calendar, since).filter(({ of }) => of.state !== 'outside'),
  });
}

interface Earlier {
  /** Those that must not be as high. */
  readonly rivals: readonly ClaimedFigure[];
  /** Those that are named after "since": one as high is a tie, and all of them lower leave more to say. */
  readonly named: readonly ClaimedFigure[];
}

export function againstSince(
  figure: ClaimedFigure,
  extreme: Extreme,
  complete: boolean,
  { rivals, named }: Earlier,
): Outcome {
  const passed = named.some((one) => beyond(one, figure, extreme) === 'yes');
  const ties = passed ? [] : named.filter((one) => isSame(one, figure) === 'yes');
  const outcome =
    rivals.length + named.length > 0
      ? rank(figure, rivals, { extreme, nth: 1 }, complete, ties)
      : undecided('no-rival', [figure]);
  const behind = named.length > 0 && named.every((one) => beyond(figure, one, extreme) === 'yes');
  return { ...outcome, ...(behind && { understated: strongest(named, extreme)[0] }) };
}

/** `the second highest`, among the periods named or among all up to its own time. */
export function checkRank(claim: RankClaim, { scope, complete }: Evidence): Outcome {
  const { period, among = { start: scope.window.start, end: period.start - 1 } } = claim;
  const rivals = rivalsIn(claim, among, scope);
  const figure = figureOf(scope, period);
  return rivals.length === 0 ? undecided('no-rival', [figure]) : rank(figure, rivals, claim, complete);
}

/**
 * `the highest on record`: of what is recorded up to its own time, nothing is as high. A figure that may still grow
 * sets no low, and is none.
 */
export function checkOnRecord(claim: OnRecordClaim, { scope }: Evidence): Outcome {
  const { period, extreme } = claim;
  const earlier = rivalsIn(claim, { start: scope.window.start, end: period.start - 1 }, scope);
  const counts = (one: ClaimedFigure) =>
    isRecorded(one) && (extreme === 'highest' || one.doubts.every((doubt) => doubt === 'counted-apart'));
  const rivals = earlier.filter(counts).map(asRecorded);
  const figure = figureOf(scope, period);
  if (rivals.length === 0) return undecided('no-rival', [figure]);
  const own = extreme === 'highest' || counts(figure) ? asRecorded(figure) : figure;
  const outcome = rank(own, rivals, claim, true);
  const silent = earlier.filter(({ doubts }) => doubts.length > 0);
  return outcome.verdict === 'contradicted' ? outcome : { ...outcome, open: [...outcome.open, ...silent] };
}

/** Of days that are not over more may come. */
const asRecorded = (figure: ClaimedFigure): ClaimedFigure =>
  figure.of.state === 'complete' && isRecorded(figure) ? { ...figure, ...exactly(figure.least) } : figure;

function rivalsIn(
  { period, calendar }: OnRecordClaim | RankClaim,
  range: DayRange,
  scope: Evidence['scope'],
) {
  if (range.start > range.end) return [];
  return figuresIn(scope, calendar, range).filter(({ of }) => of.range.start !== period.start);
}

/** Whether the first is higher, or lower, than the second. */
const beyond = (a: Bounds, b: Bounds, extreme: Extreme): Truth =>
  extreme === 'highest' ? isMore(a, b) : isMore(b, a);

const strongest = (figures: readonly ClaimedFigure[], extreme: Extreme): ClaimedFigure[] =>
  [...figures].sort((a, b) => (extreme === 'highest' ? b.least - a.least : a.least - b.least));

/** The place of a figure among rivals: `nth - 1` of them lie beyond it, and none has the same. */
function rank(
  figure: ClaimedFigure,
  rivals: readonly ClaimedFigure[],
  { extreme, nth }: { readonly extreme: Extreme; readonly nth: number },
  complete: boolean,
  ties: readonly ClaimedFigure[] = [],
): Outcome {
  const common = { figures: [figure], value: figure.least };
  const standing = (truth: Truth) => rivals.filter((rival) => beyond(rival, figure, extreme) === truth);
  const [ahead, maybe] = [standing('yes'), standing('open')];
  const behind = (rival: ClaimedFigure) => beyond(figure, rival, extreme) === 'yes';
  const level = [...standing('no').filter((rival) => !behind(rival)), ...ties];
  // Days outside the data are one figure, and may be any number of periods.
  const most = maybe.some(({ of }) => of.state === 'outside')
    ? Number.POSITIVE_INFINITY
    : ahead.length + maybe.length;
  const against = strongest(ahead.length >= nth ? ahead : level, extreme);
  if (ahead.length >= nth || most < nth - 1)
    return complete
      ? { ...common, verdict: 'contradicted', against, open: [] }
      : { ...undecided('not-complete', [figure]), ...common, against };
  if (maybe.length > 0)
    return { ...common, verdict: 'undecided', against: level, open: openOf([figure, ...maybe]) };
  if (!complete) return { ...undecided('not-complete', [figure]), ...common, against: level };
  return { ...common, verdict: level.length > 0 ? 'tied' : 'holds', against: level, open: [] };
}

const openOf = (figures: readonly ClaimedFigure[]): ClaimedFigure[] =>
  figures.filter(({ doubts }) => doubts.length > 0);
