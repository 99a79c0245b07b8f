import type { PeriodToll } from '../../analysis/period-tolls.js';
import type { Rank } from '../../analysis/rank.js';
import type { RecordOf } from '../../analysis/record-of.js';
import type { Trial, Variant } from '../../analysis/robustness.js';
import type { Run } from '../../analysis/streaks.js';
import { periodData, sinceData, tollData } from './json.js';

export function recordData(record: RecordOf) {
  const { entry, highest, lowest, streaks, toPass } = record;
  return {
    ...tollsData(entry),
    byVictim: entry.byVictim.map(({ victimType, toll }) => ({ victimType, toll: tollData(toll) })),
    rank: rankData(record.rank),
    rankAtTheTime: rankData(record.rankThen),
    highest: highest ? sinceData(highest) : null,
    lowest: lowest ? sinceData(lowest) : null,
    otherYears: record.otherYears.map((other) => ({ ...periodData(other.period), ...tollsData(other) })),
    rankInOtherYears: rankData(record.rankInOtherYears),
    streaks: streaks.map(runData),
    toPass: toPass ? { ...periodData(toPass.entry.period), more: toPass.more, rank: toPass.rank } : null,
  };
}

/** A streak or a run, with what else is known of it. */
export const runData = <Own extends Run>({ stoppedBy, ...rest }: Own) => ({
  ...rest,
  stoppedBy: stoppedBy ? periodData(stoppedBy) : null,
});

const tollsData = ({ state, toll, incidents }: PeriodToll) => ({
  state,
  toll: state === 'gap' ? null : tollData(toll),
  incidents: state === 'gap' ? null : tollData(incidents),
});

const rankData = (rank: Rank | undefined) =>
  rank
    ? {
        fromTop: rank.fromTop,
        fromBottom: rank.fromBottom,
        of: rank.of,
        tied: rank.tied.map(({ period }) => periodData(period)),
      }
    : null;

export const trialData = ({ variant, figure, highest, lowest, highestHolds, lowestHolds }: Trial) => ({
  ...variantData(variant),
  figure: figure ?? null,
  highest: highest ? sinceData(highest) : null,
  highestHolds,
  lowest: lowest ? sinceData(lowest) : null,
  lowestHolds,
});

/** `low`, `place-start`, `without-largest` with the incident left out. */
export function variantData(variant: Variant) {
  if (variant.kind === 'estimate') return { variant: variant.estimate, incident: null };
  if (variant.kind === 'place') return { variant: `place-${variant.place}`, incident: null };
  const { id, place, figures } = variant.incident;
  return { variant: 'without-largest', incident: { id, ...place, figures } };
}
