import { parseDay } from '../calendar/day.js';
import { TIME_PART } from './civil-date.js';

/** The columns of UCDP GED and UCDP Candidate since version 20, in their order. */
const COLUMNS = [
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name',
  'dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b',
  'number_of_sources source_article source_office source_date source_headline source_original where_prec',
  'where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id',
  'region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high',
  'low gwnoa gwnob',
].flatMap((line) => line.split(' '));

const isDate = (text: string): boolean => parseDay(text.replace(TIME_PART, '')) !== undefined;
const matches = (pattern: RegExp) => (text: string) => pattern.test(text);
const isCount = matches(/^\d+$/);

/** What stands where, in every row of a release. */
const CONTENTS: Readonly<Record<string, (text: string) => boolean>> = {
  id: isCount,
  year: matches(/^(19|20)\d\d$/),
  type_of_violence: matches(/^[123]$/),
  latitude: matches(/^-?\d+(\.\d+)?$/),
  longitude: matches(/^-?\d+(\.\d+)?$/),
  date_prec: matches(/^[1-5]$/),
  date_start: isDate,
  date_end: isDate,
  deaths_a: isCount,
  deaths_b: isCount,
  deaths_civilians: isCount,
  deaths_unknown: isCount,
  best: isCount,
  high: isCount,
  low: isCount,
};

/** The names of the columns of a release that was published without them. */
export function headerForRelease(firstRow: readonly string[]): readonly string[] | undefined {
  if (firstRow.length !== COLUMNS.length) return undefined;
  const fits = COLUMNS.every((name, index) => CONTENTS[name]?.(firstRow[index].trim()) ?? true);
  return fits && addsUp(firstRow) ? COLUMNS : undefined;
}

/** The deaths by side make up the best estimate. */
function addsUp(row: readonly string[]): boolean {
  const [a, b, civilians, unknown, best] = FIGURES.map((name) => Number(row[COLUMNS.indexOf(name)]));
  return a + b + civilians + unknown === best;
}

const FIGURES = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best'];
