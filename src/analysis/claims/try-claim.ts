import type { DayRange } from '../../calendar/day.js';
import { placed } from '../../incidents/in-window.js';
import type { Incident } from '../../incidents/list-incidents.js';
import { canSplit, ESTIMATES, type Scope } from '../../incidents/scope.js';
import { type Variant, without } from '../robustness.js';
import { checkClaim } from './check-claim.js';
import type { Claim } from './claim.js';
import { incidentsIn } from './incidents-in.js';
import type { Evidence, Outcome } from './outcome.js';

/** What becomes of the verdict when the figures are read in another way. */
export interface ClaimTrial {
  readonly variant: Variant;
  readonly outcome: Outcome;
}

/**
 * Tries the other estimates where the data give ranges; other places where incidents that are counted apart keep the
 * claim from being decided (else no place of theirs can change it); and a claim of a high without the largest incident.
 */
export function tryClaim(claim: Claim, evidence: Evidence, outcome: Outcome): ClaimTrial[] {
  const attempt = (variant: Variant, change: (scope: Scope) => Scope): ClaimTrial => {
    const other = evidence.other && { other: change(evidence.other) };
    return { variant, outcome: checkClaim(claim, { ...evidence, scope: change(evidence.scope), ...other }) };
  };
  const { scope } = evidence;
  return [
    ...otherEstimates(scope).map((estimate) =>
      attempt({ kind: 'estimate', estimate }, (own) => ({ ...own, estimate })),
    ),
    ...otherPlaces(scope, outcome).map((place) =>
      attempt({ kind: 'place', place }, (own) => placed(own, place)),
    ),
    ...largestOf(claim, scope, outcome).map((incident) =>
      attempt({ kind: 'without-largest', incident }, (own) => without(own, incident)),
    ),
  ];
}

function otherEstimates({ table, measure, estimate, victimTypes }: Scope) {
  const column = table.measures.get(measure);
  if (!column || (column.low === column.best && column.high === column.best)) return [];
  return ESTIMATES.filter(
    (other) => other !== estimate && (!victimTypes || canSplit({ table, estimate: other })),
  );
}

const otherPlaces = ({ place }: Scope, { open }: Outcome) =>
  place === 'apart' && open.some(({ doubts }) => doubts.includes('counted-apart'))
    ? (['start', 'end'] as const)
    : [];

/** Only what is claimed to be high, and is, can hang on one incident. */
function largestOf(claim: Claim, scope: Scope, { verdict }: Outcome): Incident[] {
  const days = highOf(claim);
  if (!days || (verdict !== 'holds' && verdict !== 'tied')) return [];
  if (scope.table.row === 'tally' || scope.measure === 'incidents') return [];
  const figure = (incident: Incident) => incident.figures[scope.measure] ?? 0;
  const killing = incidentsIn(scope, days).filter((incident) => figure(incident) > 0);
  if (killing.length === 0) return [];
  return [killing.reduce((largest, incident) => (figure(incident) > figure(largest) ? incident : largest))];
}

function highOf(claim: Claim): DayRange | undefined {
  if (claim.kind === 'since' || claim.kind === 'rank' || claim.kind === 'on-record')
    return claim.extreme === 'highest' ? claim.period : undefined;
  const more = (contrast: { readonly kind: string; readonly relation?: string }) =>
    contrast.kind === 'relation' && contrast.relation === 'more';
  if (claim.kind === 'comparison') return more(claim.contrast) ? claim.days : undefined;
  if (claim.kind !== 'year-to-date' || claim.says.kind === 'total') return undefined;
  const { says } = claim;
  const high = says.kind === 'since' ? says.extreme === 'highest' : more(says.contrast);
  return high ? claim.days : undefined;
}
