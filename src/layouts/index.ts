import { InputError, UsageError } from '../errors.js';
import { acled } from './acled.js';
import { gtd } from './gtd.js';
import { incidents } from './incidents.js';
import { type Layout, missingColumns } from './layout.js';
import { tallies } from './tallies.js';
import { ucdpGed } from './ucdp-ged.js';

export const LAYOUTS: readonly Layout[] = [incidents, tallies, ucdpGed, acled, gtd];

const NAMES = LAYOUTS.map(({ name }) => name).join(', ');

/** The named layout, else the one that the header shows. */
export function detectLayout(header: readonly string[], source: string, name?: string): Layout {
  const layout = name === undefined ? layoutMeant(header) : layoutNamed(name);
  const nearest = layout ?? nearestLayout(header);
  const missing = missingColumns(nearest, header).map((column) => column.name);
  if (missing.length === 0) return nearest;
  const lack = `${nearest.name}, but the header has no column ${missing.join(', ')}`;
  const message = layout
    ? `can't be read as ${lack}`
    : `the header shows none of the known layouts (${NAMES}); the nearest is ${lack}`;
  throw new InputError({ source, message: `${message}${separatorHint(header)}` });
}

/** Whether a layout, or the named one, finds all the columns it needs, or knows the row for data without a header. */
export function isKnownHeader(header: readonly string[], name?: string): boolean {
  const layouts = name === undefined ? LAYOUTS : [layoutNamed(name)];
  const known = layouts.some((layout) => missingColumns(layout, header).length === 0);
  return known || headerFor(header, name) !== undefined;
}

/** The header that a file lacks whose first row can only be data of a known layout. */
export function headerFor(firstRow: readonly string[], name?: string): readonly string[] | undefined {
  const layouts = name === undefined ? LAYOUTS : [layoutNamed(name)];
  for (const layout of layouts) {
    const header = layout.headerFor?.(firstRow);
    if (header) return header;
  }
  return undefined;
}

function separatorHint(header: readonly string[]): string {
  const separator = [';', '\t', '|'].find((mark) => header.length === 1 && header[0].includes(mark));
  return separator ? `; its fields seem to be separated by ${JSON.stringify(separator)}, not by commas` : '';
}

export function layoutNamed(name: string): Layout {
  const layout = LAYOUTS.find((known) => known.name === name);
  if (!layout) throw new UsageError(`unknown layout "${name}"; the known ones are ${NAMES}`);
  return layout;
}

/** The most demanding layout that has most of its columns: without one of them it is not taken for another layout. */
function layoutMeant(header: readonly string[]): Layout | undefined {
  return LAYOUTS.filter((layout) => missingColumns(layout, header).length < layout.required.length / 2)
    .sort((a, b) => b.required.length - a.required.length)
    .at(0);
}

function nearestLayout(header: readonly string[]): Layout {
  const missing = (layout: Layout) => missingColumns(layout, header).length;
  return LAYOUTS.reduce((nearest, layout) => (missing(layout) < missing(nearest) ? layout : nearest));
}
