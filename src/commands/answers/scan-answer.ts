import { measuresToScan } from '../../analysis/combinations.js';
import { periodTolls } from '../../analysis/period-tolls.js';
import { type FoundRecord, holdsIn, type Scan, scan } from '../../analysis/scan.js';
import type { Calendar, Period } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Answer, Question } from '../command.js';
import { type Lag, lagOption } from '../options/lag-option.js';
import { indexOfArgument } from '../options/period-argument.js';
import { scanTable } from '../tables/scan-table.js';
import { periodData, sinceData, tollData } from '../wording/json.js';
import { apartNotes } from '../wording/notes.js';
import { capital } from '../wording/say.js';
import { sayProvisional } from '../wording/say-provisional.js';
import { LEAST_SPAN, scanNotes, scanSentence } from '../wording/say-scan.js';
import { variantData } from '../wording/since-json.js';

/** Every record that a period sets, whatever the figure and the scope. */
export function scanAnswer({ scope, options, arguments: [text] }: Question, calendar: Calendar): Answer {
  const tolls = periodTolls(scope, calendar);
  const index = indexOfArgument(text, tolls.periods, scope);
  const { period } = tolls.periods[index];
  const measures = options.measure === undefined ? measuresToScan(scope) : [scope.measure];
  const found = scan(scope, calendar, index, { measures, least: LEAST_SPAN });
  const lag = lagOption(options, period, scope.asOf);
  const provisional = sayProvisional(period, lag, scope.asOf);
  const sentence = [scanSentence(found, period), provisional ?? ''].join(' ').trimEnd();
  return {
    data: dataOf(found, period, lag),
    report: {
      title: `Records of ${sayPeriod(period)}`,
      blocks: [{ kind: 'paragraph', text: capital(sentence) }, scanTable(found.records)],
      notes: [...scanNotes(found, period, scope), ...apartNotes(tolls, scope)],
    },
  };
}

function dataOf({ records, short, ...counts }: Scan, period: Period, lag: Lag | undefined): unknown {
  return {
    ...periodData(period),
    records: records.map(recordData),
    leastSpan: LEAST_SPAN,
    shorterRecords: short,
    combinations: counts.combinations,
    combinationsWithoutFigure: counts.withoutFigure,
    combinationsComparable: counts.comparable,
    rowsWithoutArea: counts.withoutArea,
    lag: lag ?? null,
  };
}

function recordData(record: FoundRecord) {
  const { combination, entry, extreme, since, span, trials } = record;
  return {
    measure: combination.scope.measure,
    victimType: combination.victimType ?? null,
    admin1: combination.admin1 ?? null,
    state: entry.state,
    toll: tollData(entry.toll),
    extreme,
    since: sinceData(since),
    span,
    robustness: trials.map((trial) => ({
      variant: variantData(trial.variant).variant,
      holds: holdsIn(trial, record),
    })),
  };
}
