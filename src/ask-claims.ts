import { dirname, isAbsolute, join } from 'node:path';
import { isCount } from './analysis/rates.js';
import { forSources, load, refuseUnusedMapping, type Typed } from './ask.js';
import type { StatedClaim } from './claims/read-claims.js';
import { buildScope } from './commands/build-scope.js';
import type { ClaimQuestion, ClaimsQuestion, Options } from './commands/command.js';
import { refuseFinerThanTallies } from './commands/options/period-argument.js';
import { FILTERS } from './commands/wording/filters.js';
import type { Effects } from './effects.js';
import { InputError, UnanswerableError, UsageError } from './errors.js';
import type { Scope } from './incidents/scope.js';
import { isDatasetName } from './sources/datasets.js';
import type { LoadedIncidents } from './sources/load-incidents.js';
import { openSources } from './sources/open-sources.js';

/** Checked where no claim is named. */
const BUNDLED = 'claims/article.yaml';

/**
 * Reads the claims files among the sources and the claims of `--claim`, and for each claim the data it names; other
 * sources take the place of what the claims name.
 */
export async function askClaims({ sources, options }: Typed, effects: Effects): Promise<ClaimsQuestion> {
  const files = sources.filter(isClaimsFile);
  refuseSpread(options);
  const data = sources.filter((source) => !isClaimsFile(source));
  const { title, claims } = await readAll(files, options, data.length > 0, effects);
  const load = loader(options, effects);
  const questions: ClaimQuestion[] = [];
  for (const stated of claims) {
    const loaded = await load(data.length > 0 ? data : stated.data.map((name) => besideClaims(name, stated)));
    questions.push(askOne(stated, loaded, options, effects));
  }
  refuseUnusedMapping(
    options,
    questions.map(({ loaded }) => loaded.table),
  );
  return { title, claims: questions };
}

const isClaimsFile = (source: string): boolean => /\.(ya?ml|json)$/i.test(source);

async function readAll(files: readonly string[], { claim }: Options, hasData: boolean, effects: Effects) {
  const { readClaim, readClaims } = await import('./claims/read-claims.js');
  const typed = (Array.isArray(claim) ? claim : []).map(readClaim);
  if (files.length + typed.length === 0 && hasData)
    throw new UsageError(
      'there is no claim to check; name a claims file (.yaml or .json), or state one with --claim',
    );
  const paths =
    files.length + typed.length > 0 ? files : [{ name: `@${BUNDLED}`, path: effects.bundled(BUNDLED) }];
  const read = [];
  for (const source of await openSources(paths, effects)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.bytes()) chunks.push(chunk);
    read.push(readClaims(Buffer.concat(chunks).toString('utf8'), source.name));
  }
  return {
    title: [
      ...read.map(({ title }, index) => title ?? files[index]),
      ...(typed.length > 0 ? ['--claim'] : []),
    ].join(' and '),
    claims: [...read.flatMap(({ claims }) => claims), ...typed],
  };
}

function besideClaims(name: string, { place }: StatedClaim): string {
  if (place === undefined || isDatasetName(name) || isAbsolute(name)) return name;
  return join(dirname(place.file), name);
}

/** Reads each data set once. */
function loader(options: Options, effects: Effects) {
  const known = new Map<string, Promise<LoadedIncidents>>();
  return (names: readonly string[]): Promise<LoadedIncidents> => {
    const key = JSON.stringify(names);
    const loaded =
      known.get(key) ?? load(names, { options: forSources(names, options) }, effects, { keeps: 'tallies' });
    known.set(key, loaded);
    return loaded;
  };
}

/** A claim's own filters take the place of those on the command line. */
function askOne(
  typed: StatedClaim,
  loaded: LoadedIncidents,
  given: Options,
  effects: Effects,
): ClaimQuestion {
  const stated = { ...typed, options: { ...filtersOf(given), ...typed.options } };
  const scopeOf = (own: Options) => buildScope(loaded.table, loaded.provenance.coverage, own, effects.today);
  try {
    const options = { ...given, ...typed.options };
    const scope = scopeOf(options);
    const other = typed.other && { other: scopeOf(otherOptions(stated)) };
    refuseUnanswerable(stated, [scope, ...(other ? [other.other] : [])]);
    return { stated, loaded, question: { ...loaded, scope, options, arguments: [] }, ...other };
  } catch (error) {
    if (error instanceof UnanswerableError) return { stated, loaded, question: error };
    const isOfClaim = error instanceof UsageError && !fails(() => scopeOf(given));
    if (isOfClaim && typed.place)
      throw new InputError({ source: typed.place.file, line: typed.place.line, message: error.message });
    throw error;
  }
}

/** Whether what was typed is at fault by itself. */
function fails(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch (error) {
    if (error instanceof UsageError) return true;
    throw error;
  }
}

const filtersOf = (given: Options): StatedClaim['options'] =>
  Object.fromEntries(
    [...FILTERS, 'measure', 'estimate', 'place', 'coverage', 'asOf'].flatMap((name) => {
      const value = given[name];
      return value === undefined || typeof value === 'boolean' ? [] : [[name, value]];
    }),
  );

/** Filters of the part narrow the whole; those of the other side of a comparison take the place of the first's. */
const otherOptions = ({ options, other }: StatedClaim): Options => ({ ...options, ...other });

function refuseSpread({ place }: Options): void {
  if (place === 'spread')
    throw new UsageError('a claim can’t be checked with --place spread; use apart, start or end');
}

function refuseUnanswerable({ claim }: StatedClaim, scopes: readonly Scope[]): void {
  for (const { victimTypes, measure } of scopes)
    if (victimTypes && isCount(measure))
      throw new UnanswerableError(`${measure.replaceAll('_', ' ')} have no victim types; ask for people`);
  refuseFinerThanTallies('period' in claim ? claim.period : claim.days, scopes[0]);
}
