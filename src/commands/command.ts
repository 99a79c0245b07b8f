import type { KnownDays } from '../analysis/checks/outside-coverage.js';
import type { StatedClaim } from '../claims/read-claims.js';
import type { Effects } from '../effects.js';
import type { Problem, UnanswerableError } from '../errors.js';
import type { Scope } from '../incidents/scope.js';
import type { Report } from '../render/report.js';
import type { Inspection } from '../sources/inspect.js';
import type { LoadedIncidents } from '../sources/load-incidents.js';
import type { CommandName } from './summaries.js';

/** What a command says: `data` is printed by JSON, `report` by every other format. */
export interface Answer {
  readonly data: unknown;
  readonly report: Report;
  /** Printed in place of the report where no format is asked for: a file in a language of its own. */
  readonly text?: string;
  /** The answer is no: exit code 1. */
  readonly negative?: boolean;
  /** Written besides the answer. */
  readonly files?: readonly RowsFile[];
}

/** A file of rows as they stand, for the tool to read again. */
export interface RowsFile {
  readonly path: string;
  readonly rows: readonly (readonly string[])[];
}

export interface OptionSpec {
  /** As commander reads it: `--top <n>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** Its values follow one another: `--sources a.csv b.csv`; else it is repeated for several. */
  readonly together?: boolean;
}

/** Options as typed, by their camel-cased long name. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What was read, and what of it is asked about. */
export interface Question {
  readonly scope: Scope;
  readonly provenance: LoadedIncidents['provenance'];
  readonly problems: readonly Problem[];
  /** Values of the command's own arguments, in their order. */
  readonly arguments: readonly string[];
  readonly options: Options;
}

/** The same question of one of two sources. */
export interface SourceQuestion extends Question {
  /** The source as typed. */
  readonly source: string;
}

interface Described {
  readonly name: CommandName;
  /** Before any source. Where `--sources` may stand in the place of required ones, the command asks for them. */
  readonly arguments?: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: true;
  }[];
  readonly options: readonly OptionSpec[];
  /** Arguments of the tool, without its name; the tests run them. */
  readonly examples: readonly string[];
}

/** A command that reads incidents. */
export interface IncidentCommand extends Described {
  readonly reads: 'incidents';
  /** Whether it shows notes and addresses of sources; else they are read only to be searched. */
  readonly listsTexts?: boolean;
  run(question: Question): Answer;
  /** What it says where `--sources` names two sources in place of its arguments. */
  sideBySide?(pair: readonly [SourceQuestion, SourceQuestion]): Answer;
}

export interface CatalogueAnswer extends Answer {
  /** The user's own files that were read. */
  readonly read?: readonly { readonly name: string }[];
}

/** A command about what there is to read, which asks no question of incidents. */
export interface CatalogueCommand extends Described {
  readonly reads: 'catalogue';
  /** `values` are those of its own arguments. */
  run(
    effects: Effects,
    typed: { readonly values: readonly string[]; readonly options: Options },
  ): Promise<CatalogueAnswer>;
}

/** One claim, and what it is checked against. */
export interface ClaimQuestion {
  readonly stated: StatedClaim;
  readonly loaded: LoadedIncidents;
  /** Why these data can't be asked; else the question. */
  readonly question: Question | UnanswerableError;
  /** For a share the part of the question's scope; for a comparison of other filters their scope. */
  readonly other?: Scope;
}

/** What a command is asked that checks claims. */
export interface ClaimsQuestion {
  /** Of the claims file. */
  readonly title: string;
  readonly claims: readonly ClaimQuestion[];
}

/** A command that reads claims, and the incidents that each of them concerns. */
export interface ClaimsCommand extends Described {
  readonly reads: 'claims';
  run(question: ClaimsQuestion): Answer;
}

/** What stands in the files, and for which days the figures are known. */
export interface Inspected {
  readonly inspection: Inspection;
  readonly days: KnownDays;
  readonly options: Options;
}

/** A command that looks at the rows themselves, those set aside too. */
export interface InspectionCommand extends Described {
  readonly reads: 'rows';
  run(inspected: Inspected): Answer;
}

export type Command = IncidentCommand | ClaimsCommand | InspectionCommand | CatalogueCommand;
