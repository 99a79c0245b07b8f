import type { Entry } from '../../incidents/entry.js';
import type { Finding } from './finding.js';
import { groupBy } from './group-by.js';

/** So many others must lie where a point would be with latitude and longitude exchanged, ... */
const FEWEST = 5;
/** ... and so many times as many as lie where it is. */
const TIMES = 10;

/** Points that are far from the others of their country, and among them with latitude and longitude exchanged. */
export function swappedCoordinates(entries: readonly Entry[]): Finding[] {
  const points = entries.filter(({ draft }) => hasPoint(draft));
  return groupBy(points, ({ draft }) => draft.texts.country ?? '').flatMap(swappedIn);
}

const hasPoint = ({ latitude, longitude }: Entry['draft']): boolean =>
  Number.isFinite(latitude) && Number.isFinite(longitude);

function swappedIn(country: readonly Entry[]): Finding[] {
  const near = nearCounter(country);
  return country.flatMap((entry): Finding[] => {
    const { latitude = 0, longitude = 0 } = entry.draft;
    const others = near(latitude, longitude) - 1;
    const elsewhere = near(longitude, latitude);
    const swapped = elsewhere >= FEWEST && elsewhere >= TIMES * others;
    return swapped
      ? [{ kind: 'swapped-coordinates', at: { entry, field: 'latitude' }, against: [], limit: elsewhere }]
      : [];
  });
}

/** How many points lie in the degree of a point or in one of the eight around it. */
function nearCounter(entries: readonly Entry[]): (latitude: number, longitude: number) => number {
  const cells = new Map<string, number>();
  const cellOf = (latitude: number, longitude: number) => `${latitude} ${longitude}`;
  for (const { draft } of entries) {
    const cell = cellOf(Math.floor(draft.latitude ?? 0), Math.floor(draft.longitude ?? 0));
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const around = [-1, 0, 1];
  return (latitude, longitude) =>
    around
      .flatMap((north) =>
        around.map(
          (east) => cells.get(cellOf(Math.floor(latitude) + north, Math.floor(longitude) + east)) ?? 0,
        ),
      )
      .reduce((sum, count) => sum + count, 0);
}
