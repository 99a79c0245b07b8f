import { type ClaimedFigure, isRecorded } from '../../../analysis/claims/figure.js';
import { sayRange } from '../../../calendar/say-period.js';
import { list, sayAtLeast, sayRows, sayToll } from '../say.js';

/** `March 2024: 84 killed`, `June 2020: no figure`, with what is counted apart and may belong to it. */
export function sayFigure(figure: ClaimedFigure): string {
  const { of, scope, doubts } = figure;
  const { range, state, toll, apart } = of;
  const days = sayRange(range);
  if (state === 'outside') return `${days}: outside the data`;
  const part = state === 'partial' || state === 'holed';
  const whose = scope.victimTypes ? ` (${list(scope.victimTypes)})` : '';
  const recorded = !isRecorded(figure)
    ? 'no figure'
    : `${part ? `${sayAtLeast(toll, scope)}${whose}, known in part` : `${sayToll(toll, scope)}${whose}`}`;
  const loose = doubts.includes('counted-apart')
    ? `, and ${sayRows(apart.rows, apart.toll, scope)} counted apart that may belong to it`
    : '';
  return `${days}: ${recorded}${loose}`;
}
