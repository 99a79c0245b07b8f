import { dirname, isAbsolute, join } from 'node:path';
import { load, type Typed } from './ask.js';
import type { StatedClaim } from './claims/read-claims.js';
import { buildScope } from './commands/build-scope.js';
import type { ClaimQuestion, ClaimsQuestion, Options } from './commands/command.js';
import type { Effects } from './effects.js';
import { UnanswerableError, UsageError } from './errors.js';
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
  const data = sources.filter((source) => !isClaimsFile(source));
  const { title, claims } = await readAll(files, options, data.length > 0, effects);
  const load = loader(options, effects);
  const questions: ClaimQuestion[] = [];
  for (const stated of claims) {
    const loaded = await load(data.length > 0 ? data : stated.data.map((name) => besideClaims(name, stated)));
    questions.push(askOne(stated, loaded, options, effects));
  }
  return { title, claims: questions };
}

const isClaimsFile = (source: string): boolean => /\.ya?ml$/i.test(source);

async function readAll(files: readonly string[], { claim }: Options, hasData: boolean, effects: Effects) {
  const { readClaim, readClaims } = await import('./claims/read-claims.js');
  const typed = (Array.isArray(claim) ? claim : []).map(readClaim);
  if (files.length + typed.length === 0 && hasData)
    throw new UsageError('there is no claim to check; name a claims file (.yaml), or state one with --claim');
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

function besideClaims(name: string, { file }: StatedClaim): string {
  if (file === undefined || isDatasetName(name) || isAbsolute(name)) return name;
  return join(dirname(file), name);
}

/** Reads each data set once. */
function loader(options: Options, effects: Effects) {
  const known = new Map<string, Promise<LoadedIncidents>>();
  return (names: readonly string[]): Promise<LoadedIncidents> => {
    const key = JSON.stringify(names);
    const loaded = known.get(key) ?? load(names, { options }, effects, 'tallies');
    known.set(key, loaded);
    return loaded;
  };
}

function askOne(
  stated: StatedClaim,
  loaded: LoadedIncidents,
  typed: Options,
  effects: Effects,
): ClaimQuestion {
  const options = { ...typed, ...stated.options };
  const scopeOf = (own: Options) => buildScope(loaded.table, loaded.provenance.coverage, own, effects.today);
  try {
    const scope = scopeOf(options);
    const part = stated.part && { part: scopeOf({ ...options, ...stated.part }) };
    return { stated, loaded, question: { ...loaded, scope, options, arguments: [] }, ...part };
  } catch (error) {
    if (error instanceof UnanswerableError) return { stated, loaded, question: error };
    throw error;
  }
}
