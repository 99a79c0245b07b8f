import { type Figure, isRecorded } from '../../../analysis/claims/figure.js';
import { sayRange } from '../../../calendar/say-period.js';
import type { Scope } from '../../../incidents/scope.js';
import { list, sayRows, sayToll } from '../say.js';

/** `March 2024: 84 killed`, `June 2020: no figure`, with what is counted apart and may belong to it. */
export function sayFigure(figure: Figure, scope: Scope): string {
  const { range, state, toll, apart } = figure.of;
  const days = sayRange(range);
  if (state === 'outside') return `${days}: outside the data`;
  const whose = scope.victimTypes && scope.measure !== 'incidents' ? ` (${list(scope.victimTypes)})` : '';
  const recorded = isRecorded(figure) ? `${sayToll(toll, scope)}${whose}` : 'no figure';
  const part = state === 'partial' || state === 'holed' ? ', known in part' : '';
  const loose = figure.doubts.includes('counted-apart')
    ? `, and ${sayRows(apart.rows, apart.toll, scope)} counted apart that may belong to it`
    : '';
  return `${days}: ${recorded}${part}${loose}`;
}
