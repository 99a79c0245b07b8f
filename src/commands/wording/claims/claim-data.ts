import type { ClaimedFigure } from '../../../analysis/claims/figure.js';
import { incidentsIn } from '../../../analysis/claims/incidents-in.js';
import { rangeData, tollData } from '../json.js';
import { variantData } from '../since-json.js';
import type { CheckedClaim } from './checked-claim.js';
import { nameOf } from './claim-lines.js';
import { sayClaim } from './say-claim.js';
import { sayNearest } from './say-nearest.js';

/** One claim of `check --json`. */
export function claimData(one: CheckedClaim): unknown {
  const { stated, loaded, question, checked, verdict } = one;
  const common = {
    kind: stated.kind,
    says: stated.says ?? null,
    published: stated.published ?? null,
    asked: sayClaim(stated),
    data: loaded.table.files.map(({ name }) => name),
    filters: { ...stated.options, ...(stated.other && { other: stated.other }) },
    verdict,
  };
  if (!checked) return { ...common, cannotBeAsked: (question as Error).message };
  const { outcome, trials } = checked;
  const { scope } = checked.question;
  return {
    ...common,
    figures: outcome.figures.map((figure) => figureData(figure)),
    value: outcome.value ?? null,
    against: outcome.against.map((figure) => figureData(figure)),
    open: outcome.open.map((figure) => figureData(figure)),
    obstacle: outcome.obstacle ?? null,
    understated: outcome.understated ? figureData(outcome.understated) : null,
    robustness: trials.map(({ variant, outcome: { verdict: own } }) => ({
      ...variantData(variant),
      verdict: own,
    })),
    recorded: sayNearest(stated.claim, outcome, scope) ?? null,
  };
}

function figureData({ of, scope, doubts, least, most }: ClaimedFigure) {
  const { range, state, toll, incidents, apart } = of;
  return {
    ...rangeData(range),
    state,
    toll: tollData(toll),
    incidents: tollData(incidents),
    countedApart: { rows: apart.rows, toll: tollData(apart.toll) },
    least,
    most: Number.isFinite(most) ? most : null,
    doubts,
    rows: incidentsIn(scope, range).map(nameOf),
  };
}
