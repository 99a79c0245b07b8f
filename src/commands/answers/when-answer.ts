import { type ConditionsMet, conditionsAt } from '../../analysis/conditions.js';
import { type PeriodTolls, periodTolls } from '../../analysis/period-tolls.js';
import type { Calendar } from '../../calendar/period.js';
import { sayPeriod } from '../../calendar/say-period.js';
import type { Answer, Question } from '../command.js';
import { type Lag, lagOption } from '../options/lag-option.js';
import { indexOfArgument } from '../options/period-argument.js';
import type { Asked } from '../options/when-option.js';
import { conditionsTable } from '../tables/conditions-table.js';
import { periodData, tollData } from '../wording/json.js';
import { apartNotes, gapNotes } from '../wording/notes.js';
import { conditionsFacts, conditionsSentence } from '../wording/say-conditions.js';
import { sayProvisional } from '../wording/say-provisional.js';

/** Whether a period meets several conditions at once, and since when it is the first. */
export function whenAnswer(
  { scope, options, arguments: [text] }: Question,
  calendar: Calendar,
  asked: readonly Asked[],
): Answer {
  const tolls = asked.map((own) => periodTolls(own.scope, calendar));
  const index = indexOfArgument(text, tolls[0].periods, scope);
  const conditions = asked.map((own, at) => ({ ...own, periods: tolls[at].periods }));
  const result = conditionsAt(conditions, index, scope.estimate);
  const { period } = tolls[0].periods[index];
  const lag = lagOption(options, period, scope.asOf);
  const sentences = [
    conditionsSentence(result, asked, tolls[0].periods[0].period),
    sayProvisional(period, lag, scope.asOf) ?? '',
  ];
  return {
    data: dataOf(result, asked, lag),
    report: {
      title: `${sayPeriod(period)} on record: ${asked.map((own) => own.text).join(', ')}`,
      blocks: [
        { kind: 'paragraph', text: sentences.join(' ').trimEnd() },
        conditionsFacts(result, asked),
        conditionsTable(result, asked),
      ],
      notes: notesOf(asked, tolls),
    },
  };
}

/** Once where they are the same for several figures; those of one victim type name it. */
function notesOf(asked: readonly Asked[], tolls: readonly PeriodTolls[]): string[] {
  const said = new Map<string, string>();
  asked.forEach(({ scope, victimType }, index) => {
    for (const note of [...gapNotes(tolls[index].periods, scope), ...apartNotes(tolls[index], scope)])
      if (!said.has(note)) said.set(note, victimType === undefined ? note : `${victimType}: ${note}`);
  });
  return [...said.values()];
}

function dataOf(result: ConditionsMet, asked: readonly Asked[], lag: Lag | undefined): unknown {
  const { entries, verdict, since, between, open, earlier } = result;
  return {
    ...periodData(entries[0].entry.period),
    conditions: asked.map(({ text, operator, bound, scope, victimType }, index) => {
      const { entry, verdict: own } = entries[index];
      return {
        condition: text,
        measure: scope.measure,
        victimType: victimType ?? null,
        operator,
        bound,
        state: entry.state,
        toll: entry.state === 'gap' ? null : tollData(entry.toll),
        verdict: own,
      };
    }),
    verdict,
    since: since ? periodData(since) : null,
    between,
    open: open.map(periodData),
    earlier: earlier.map(periodData),
    lag: lag ?? null,
  };
}
