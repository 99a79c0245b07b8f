import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Claim } from '../analysis/claims/claim.js';
import { InputError, type Problem } from '../errors.js';
import { claimKinds, claim as claimSchema, claimsFile, type TypedClaim } from './claims-file.js';
import { ClaimFault, toClaim } from './to-claim.js';

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
  /** For a share: what selects the part. */
  readonly part: ClaimOptions | undefined;
  /** The claims file; undefined for one from the command line. */
  readonly file: string | undefined;
}

type ClaimOptions = Readonly<Record<string, string | readonly string[]>>;

/** Reads a claims file; every fault is named with its line and column. */
export function readClaims(text: string, file: string): { title: string | undefined; claims: StatedClaim[] } {
  const document = locatedYaml(text, file);
  const parsed = claimsFile.safeParse(document.value);
  if (!parsed.success)
    throw new InputError(...parsed.error.issues.flatMap((issue) => document.faults(issue)));
  const { title, data = [], claims } = parsed.data;
  return {
    title,
    claims: claims.map((typed, index) => {
      try {
        return stated(typed, typed.data ?? data, file);
      } catch (error) {
        if (!(error instanceof ClaimFault)) throw error;
        throw new InputError(document.fault(['claims', index, ...[error.field ?? []].flat()], error.message));
      }
    }),
  };
}

/** Reads one claim as typed on a command line: `kind: total, period: 2024-03, exactly: 128`. */
export function readClaim(text: string): StatedClaim {
  const source = '--claim';
  const flow = text.trim().startsWith('{') ? text : `{${text}}`;
  const document = locatedYaml(flow, source);
  const parsed = claimSchema.safeParse(document.value);
  if (!parsed.success)
    throw new InputError(...parsed.error.issues.flatMap((issue) => document.faults(issue)).map(unplaced));
  try {
    return stated(parsed.data, parsed.data.data ?? [], undefined);
  } catch (error) {
    if (!(error instanceof ClaimFault)) throw error;
    throw new InputError({ source, message: [error.field, error.message].filter(Boolean).join(': ') });
  }
}

const unplaced = ({ source, message }: Problem): Problem => ({ source, message });

function stated(typed: TypedClaim, data: readonly string[], file: string | undefined): StatedClaim {
  return {
    claim: toClaim(typed),
    kind: typed.kind,
    says: typed.says,
    published: typed.published,
    data,
    options: optionsOf(typed),
    part: typed.kind === 'share' ? optionsOf(typed.part) : undefined,
    file,
  };
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

/** YAML with the places of what it holds. */
function locatedYaml(text: string, source: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined, message: string): Problem => {
    if (offset === undefined) return { source, message };
    const { line, col } = lines.linePos(offset);
    return { source, line, column: col, message };
  };
  if (document.errors.length > 0)
    throw new InputError(...document.errors.map(({ pos, message }) => at(pos[0], lowerFirst(message))));
  const fault = (path: readonly PropertyKey[], message: string): Problem => {
    const name = path.filter((part) => typeof part === 'string').at(-1);
    return at(
      offsetOf(document.contents, path),
      name === undefined || name === 'claims' ? message : `${name}: ${message}`,
    );
  };
  return {
    value: plain(() => document.toJS(), source),
    fault,
    faults: (issue: z.core.$ZodIssue): Problem[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => fault([...issue.path, key], 'no such field'))
        : [fault(issue.path, messageOf(issue, document))],
  };
}

/** Aliases without an anchor, or so many that they would fill the memory. */
function plain(value: () => unknown, source: string): unknown {
  try {
    return value();
  } catch (error) {
    if (error instanceof ReferenceError) throw new InputError({ source, message: lowerFirst(error.message) });
    throw error;
  }
}

function messageOf(issue: z.core.$ZodIssue, document: Document): string {
  if (document.getIn(issue.path) === undefined) return 'is missing';
  if (issue.code === 'invalid_union' && issue.path.at(-1) === 'kind')
    return `"${document.getIn(issue.path)}" is none of ${claimKinds.join(', ')}`;
  return lowerFirst(issue.message);
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** Where the node begins, or the nearest that holds it. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let [node, offset] = [root as unknown, root?.range?.[0]];
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      node = (node as { get?: (key: PropertyKey, keep: boolean) => unknown } | undefined)?.get?.(part, true);
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}
