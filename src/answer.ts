import { ask, askEach, look, refuseOverwrite, type Typed } from './ask.js';
import { askClaims } from './ask-claims.js';
import type {
  Answer,
  ClaimsCommand,
  Command,
  IncidentCommand,
  InspectionCommand,
  Options,
} from './commands/command.js';
import { claimsEnvelope, envelope, envelopeOfBoth, inspectionEnvelope } from './commands/envelope.js';
import { commonNotes } from './commands/wording/common-notes.js';
import { sayFilters } from './commands/wording/filters.js';
import type { Effects } from './effects.js';
import { locate } from './errors.js';
import { readable } from './render/visible.js';
import type { LoadedIncidents } from './sources/load-incidents.js';

/** An answer with what its JSON begins with. */
export interface WholeAnswer extends Answer {
  readonly head: object;
}

/** Reads what the command needs, and runs it; rows set aside are named on stderr. */
export async function answer(command: Command, typed: Typed, effects: Effects): Promise<WholeAnswer> {
  if (command.reads === 'catalogue') {
    const { read = [], ...said } = await command.run(effects, typed);
    await refuseOverwrite(read, typed.options, effects);
    return { ...said, head: { command: command.name } };
  }
  if (command.reads === 'claims') return checkClaims(command, typed, effects);
  if (command.reads === 'rows') return inspectRows(command, typed, effects);
  const { sideBySide } = command;
  if (sideBySide && typed.options.sources !== undefined)
    return answerOfBoth({ ...command, sideBySide }, typed, effects);
  return answerOfOne(command, typed, effects);
}

async function answerOfOne(command: IncidentCommand, typed: Typed, effects: Effects): Promise<WholeAnswer> {
  const question = await ask(command, typed, effects);
  await refuseOverwrite(question.scope.table.files, typed.options, effects);
  const said = command.run(question);
  warn(question, typed.options, effects);
  const notes = [...said.report.notes, ...commonNotes(question)];
  const context = said.report.context ?? [question.provenance.title, ...sayFilters(question)].join(' · ');
  return {
    ...said,
    report: { ...said.report, context, notes },
    head: envelope(command.name, question, notes),
  };
}

/** The answer has the title, the filters and the reservations of both already. */
async function answerOfBoth(
  command: Required<Pick<IncidentCommand, 'name' | 'sideBySide'>>,
  typed: Typed,
  effects: Effects,
): Promise<WholeAnswer> {
  const pair = await askEach(typed, effects);
  for (const { scope } of pair) await refuseOverwrite(scope.table.files, typed.options, effects);
  const said = command.sideBySide(pair);
  for (const question of pair) warn(question, typed.options, effects);
  return { ...said, head: envelopeOfBoth(command.name, pair, said.report.notes) };
}

async function checkClaims(command: ClaimsCommand, typed: Typed, effects: Effects): Promise<WholeAnswer> {
  const question = await askClaims(typed, effects);
  const read = [...new Set(question.claims.map(({ loaded }) => loaded))];
  for (const { table } of read) await refuseOverwrite(table.files, typed.options, effects);
  const said = command.run(question);
  for (const loaded of read) warn(loaded, typed.options, effects);
  return { ...said, head: claimsEnvelope(command.name, read, said.report.notes) };
}

async function inspectRows(command: InspectionCommand, typed: Typed, effects: Effects): Promise<WholeAnswer> {
  const inspected = await look(typed, effects);
  const { files, provenance } = inspected.inspection;
  await refuseOverwrite(files, typed.options, effects);
  const said = command.run(inspected);
  return {
    ...said,
    report: { ...said.report, context: provenance.title },
    head: inspectionEnvelope(command.name, inspected, said.report.notes),
  };
}

const MOST_WARNINGS = 10;

function warn(
  { problems }: Pick<LoadedIncidents, 'problems'>,
  { quiet }: Options,
  { stderr }: Effects,
): void {
  if (quiet === true) return;
  for (const problem of problems.slice(0, MOST_WARNINGS)) stderr(readable(`set aside: ${locate(problem)}`));
  const rest = problems.length - MOST_WARNINGS;
  if (rest > 0) stderr(`set aside: ${rest} more; --strict refuses such input\n`);
}
