import { incidentsIn } from '../../../analysis/claims/incidents-in.js';
import type { Outcome, Verdict } from '../../../analysis/claims/outcome.js';
import type { ClaimTrial } from '../../../analysis/claims/try-claim.js';
import { sayDay } from '../../../calendar/day.js';
import type { Incident } from '../../../incidents/list-incidents.js';
import type { Scope } from '../../../incidents/scope.js';
import type { Text } from '../../../render/report.js';
import type { Question } from '../../command.js';
import { sayFilters } from '../filters.js';
import { sayVariants } from '../robustness.js';
import { capital, list } from '../say.js';
import type { CheckedClaim } from './checked-claim.js';
import { sayClaim } from './say-claim.js';
import { sayFigure } from './say-figure.js';
import { sayNearest } from './say-nearest.js';
import { sayReasons } from './say-reasons.js';

export const VERDICTS: readonly Verdict[] = ['holds', 'tied', 'contradicted', 'undecided'];

const NAMES: Readonly<Record<Verdict, string>> = {
  holds: 'Holds',
  tied: 'Holds, tied',
  contradicted: 'Contradicted',
  undecided: 'Undecided',
};

export const sayVerdict = (verdict: Verdict): string => NAMES[verdict];

/** The sentence, what was asked of which data, what they say, and what that leaves open. */
export function claimLines(one: CheckedClaim): Text[] {
  const { stated } = one;
  return [
    [{ strong: stated.says ?? capital(sayClaim(stated)) }],
    stated.says
      ? `asked: ${[sayClaim(stated), ...sayData(one)].join(' · ')}`
      : `asked of ${sayData(one).join(' · ')}`,
    ...sayFinding(one),
  ];
}

/** What a person reads below the claim; each part is there only where it says something. */
export function sayFinding({ stated, question, checked, verdict }: CheckedClaim): string[] {
  if (!checked) return [`can’t be asked: ${(question as Error).message}`];
  const { outcome, trials } = checked;
  const { scope } = checked.question;
  const nearest = sayNearest(stated.claim, outcome, scope);
  const told = verdict === 'holds' && stated.claim.kind === 'total'; // by what is recorded
  const reasons = told ? [] : sayReasons(outcome, scope);
  return [
    ...sayAgainst(outcome, verdict),
    ...(reasons.length > 0 ? [`${verdict === 'undecided' ? 'because' : 'open'}: ${reasons.join('; ')}`] : []),
    ...(outcome.understated ? [`it could say more: ${sayFigure(outcome.understated)}`] : []),
    ...sayTrials(trials, verdict, scope),
    ...(nearest ? [`recorded: ${nearest}`] : []),
  ];
}

/** The files, and how they are asked. */
export const sayData = ({ loaded, question }: CheckedClaim): string[] => [
  loaded.table.files.map(({ name }) => name).join(', '),
  ...(question instanceof Error ? [] : [...sayFilters(question), ...sayReading(question)]),
];

const sayReading = ({ options, scope }: Question): string[] => [
  ...(scope.place === 'apart' ? [] : [`--place ${scope.place}`]),
  ...(options.asOf === undefined ? [] : [`as of ${sayDay(scope.asOf)}`]),
];

const MOST_FIGURES = 3;

function sayAgainst({ against }: Outcome, verdict: Verdict): string[] {
  if (against.length === 0) return [];
  const label = {
    tied: 'tied with',
    contradicted: 'against it',
    holds: 'beside it',
    undecided: 'beside it',
  }[verdict];
  const shown = against
    .slice(0, MOST_FIGURES)
    .map(
      (figure) => `${sayFigure(figure)}${sayRows(incidentsIn(figure.scope, figure.of.range), figure.scope)}`,
    );
  const rest = against.length - shown.length;
  return [`${label}: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`];
}

const MOST_ROWS = 4;

/** The rows that a figure is made of, the largest first: ` (DI-2024-06-05, DI-2024-06-06)`. */
function sayRows(incidents: readonly Incident[], { measure }: Scope): string {
  const figure = ({ figures }: Incident) => figures[measure] ?? 0;
  const names = [...incidents].sort((a, b) => figure(b) - figure(a)).map(nameOf);
  if (names.length === 0) return '';
  const rest = names.length - MOST_ROWS;
  return ` (${rest > 0 ? `${names.slice(0, MOST_ROWS).join(', ')} and ${rest} more` : list(names)})`;
}

export const nameOf = ({ id, place }: Incident): string => id || `${place.file}:${place.line}`;

function sayTrials(trials: readonly ClaimTrial[], verdict: Verdict, scope: Scope): string[] {
  const [same, other] = [true, false].map((wanted) =>
    trials.filter(({ outcome }) => (outcome.verdict === verdict) === wanted),
  );
  return [
    ...(same.length > 0 && verdict !== 'undecided' ? [`the same ${sayVariants(same, scope)}`] : []),
    ...other.map(
      (trial) => `${sayVariants([trial], scope)}: ${sayVerdict(trial.outcome.verdict).toLowerCase()}`,
    ),
  ];
}
