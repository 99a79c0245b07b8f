import type { ClaimedFigure, Doubt } from '../../../analysis/claims/figure.js';
import type { Obstacle, Outcome } from '../../../analysis/claims/outcome.js';
import { sayDay } from '../../../calendar/day.js';
import { sayRange } from '../../../calendar/say-period.js';
import type { Scope } from '../../../incidents/scope.js';
import { list } from '../say.js';

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  'not-complete': 'the data do not mean to hold every incident, so what they lack proves nothing',
  'no-rival': 'there is nothing to compare with',
  nothing: 'a share or a ratio of nothing has no meaning',
  'begins-with-the-data': 'the streak reaches back to where the data begin, and may be longer',
};

/** Why the data can't decide, or what they leave open beside what they hold; one reason a line. */
export function sayReasons({ open, obstacle }: Outcome, scope: Scope): string[] {
  return [
    ...(obstacle ? [OBSTACLES[obstacle]] : []),
    ...(Object.keys(SAY) as Doubt[]).flatMap((doubt) => {
      const figures = open.filter(({ doubts }) => doubts.includes(doubt));
      return figures.length > 0 ? [SAY[doubt](figures, scope)] : [];
    }),
  ];
}

const SAY: Readonly<Record<Doubt, (figures: readonly ClaimedFigure[], scope: Scope) => string>> = {
  outside: (figures, { window, coverage }) => {
    const before = figures.some(({ of }) => of.range.start < window.start);
    const after = figures.some(({ of }) => of.range.end > window.end);
    const whole = window.start === coverage.start && window.end === coverage.end;
    return `${whole ? 'the data' : 'the days asked about'} ${list([
      ...(before ? [`begin on ${sayDay(window.start)}`] : []),
      ...(after ? [`end on ${sayDay(window.end)}`] : []),
    ])}`;
  },
  gap: (figures) => `no figures for ${named(figures)}: unknown, not zero`,
  holed: (figures) => `figures for a part only of ${named(figures)}`,
  partial: (figures, { window }) => `${named(figures)} known in part (${sayRange(window)})`,
  unknown: (figures) => `incidents without a figure in ${named(figures)}: unknown, not zero`,
  minimum: (figures) => `only a minimum for ${named(figures)}`,
  'unknown-type': (figures) => `victims of unknown type in ${named(figures)} may be of those asked about`,
  'counted-apart': (figures) =>
    `incidents that fit into no single period are counted apart, and may belong to ${named(figures)}`,
};

const MOST = 4;

function named(figures: readonly ClaimedFigure[]): string {
  const names = [...new Set(figures.map(({ of }) => sayRange(of.range)))];
  return names.length > MOST
    ? `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`
    : list(names);
}
