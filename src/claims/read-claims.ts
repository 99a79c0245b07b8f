import type { Claim } from '../analysis/claims/claim.js';
import { InputError, UsageError } from '../errors.js';
import { locatedYaml } from '../yaml/located-yaml.js';
import { ClaimFault } from './claim-fault.js';
import { claim as claimSchema, claimsFile, type TypedClaim } from './claims-file.js';
import { toClaim } from './to-claim.js';

/** A claim, and what it is to be checked against. */
export interface StatedClaim {
  readonly claim: Claim;
  readonly kind: TypedClaim['kind'];
  /** The sentence, where it is given. */
  readonly says: string | undefined;
  readonly published: string | undefined;
  /** Named by the claim or its file; empty where neither does. */
  readonly data: readonly string[];
  /** As the options of the command line, by their camel-cased names. */
  readonly options: ClaimOptions;
  /** For a share what selects the part; for a comparison the filters of what it is compared with. */
  readonly other: ClaimOptions | undefined;
  /** Where it stands in its claims file; undefined for one from the command line. */
  readonly place: { readonly file: string; readonly line: number } | undefined;
}

type ClaimOptions = Readonly<Record<string, string | readonly string[]>>;

/** Reads a claims file; every fault is named with its line and column. */
export function readClaims(text: string, file: string): { title: string | undefined; claims: StatedClaim[] } {
  const document = locatedYaml(text, file, 'claims');
  const parsed = claimsFile.safeParse(document.value);
  if (!parsed.success) throw new InputError(...document.faults(parsed.error.issues));
  const { title, data = [], claims } = parsed.data;
  return {
    title,
    claims: claims.map((typed, index) => {
      const path = ['claims', index];
      const { line = 1 } = document.fault(path, '');
      try {
        return stated(typed, typed.data ?? data, { file, line });
      } catch (error) {
        if (!(error instanceof ClaimFault)) throw error;
        throw new InputError(document.fault([...path, ...[error.field ?? []].flat()], error.message));
      }
    }),
  };
}

/**
 * Reads one claim as typed on a command line: `kind: total, period: 2024-03, exactly: 128`.
 * @throws UsageError
 */
export function readClaim(text: string): StatedClaim {
  try {
    const block = text.trim().startsWith('{') || text.trim().includes('\n');
    const document = locatedYaml(block ? text : `{${text}}`, '--claim');
    const parsed = claimSchema.safeParse(document.value);
    if (!parsed.success) throw new InputError(...document.faults(parsed.error.issues));
    return stated(parsed.data, parsed.data.data ?? [], undefined);
  } catch (error) {
    if (error instanceof InputError)
      throw new UsageError(error.problems.map(({ message }) => `--claim: ${message}`).join('\n'));
    if (!(error instanceof ClaimFault)) throw error;
    throw new UsageError(`--claim: ${[error.field, error.message].filter(Boolean).join(': ')}`);
  }
}

function stated(typed: TypedClaim, data: readonly string[], place: StatedClaim['place']): StatedClaim {
  return {
    claim: toClaim(typed),
    kind: typed.kind,
    says: typed.says,
    published: typed.published,
    data,
    options: optionsOf(typed),
    other: otherOf(typed),
    place,
  };
}

/** What a share is the part of, and what filters alone set apart, states nothing of the same field twice. */
function otherOf(typed: TypedClaim): ClaimOptions | undefined {
  if (typed.kind === 'comparison') return typeof typed.than === 'object' ? optionsOf(typed.than) : undefined;
  if (typed.kind !== 'share') return undefined;
  const part = optionsOf(typed.part);
  const names = Object.keys(part);
  if (names.length === 0) throw new ClaimFault('names no filter that selects the part', 'part');
  const whole = optionsOf(typed);
  const twice = names.find((name) => name !== 'measure' && whole[name] !== undefined);
  if (twice !== undefined)
    throw new ClaimFault(`${twice} selects the whole already, so the part would not lie within it`, 'part');
  const { measure: counted = 'killed' } = whole;
  const isSubCount = counted === 'incidents' && /_incidents$/.test(String(part.measure));
  if (part.measure !== undefined && part.measure !== counted && !isSubCount)
    throw new ClaimFault(`${part.measure} are no part of the ${counted}`, 'part');
  return part;
}

const OPTIONS = {
  country: 'country',
  admin1: 'admin1',
  perpetrator: 'perpetrator',
  actor: 'actor',
  target: 'target',
  'attack-type': 'attackType',
  victim: 'victim',
  where: 'where',
  bbox: 'bbox',
  measure: 'measure',
  estimate: 'estimate',
  place: 'place',
  coverage: 'coverage',
  'as-of': 'asOf',
} as const;

function optionsOf(
  typed: Partial<Record<keyof typeof OPTIONS | 'within', string | string[] | undefined>>,
): ClaimOptions {
  const own = Object.entries(OPTIONS).flatMap(([name, option]) => {
    const value = typed[name as keyof typeof OPTIONS];
    return value === undefined ? [] : [[option, value] as const];
  });
  const [since, until = since] = String(typed.within ?? '').split('..');
  return { ...Object.fromEntries(own), ...(since && { since, until: until ?? since }) };
}
