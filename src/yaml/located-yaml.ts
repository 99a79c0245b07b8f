import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { InputError, type Problem } from '../errors.js';

/** YAML text with the places of what it holds. */
export interface LocatedYaml {
  readonly value: unknown;
  /** A problem at the place of a field, and under its name. */
  fault(path: readonly PropertyKey[], message: string): Problem;
  /** What does not fit a schema. */
  faults(issues: readonly z.core.$ZodIssue[]): Problem[];
}

/**
 * @param unnamed a field that messages do not name.
 * @throws InputError for text that is no YAML, with its places.
 */
export function locatedYaml(text: string, source: string, unnamed?: string): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true, // << shares fields between claims
    logLevel: 'error',
  });
  const at = (offset: number | undefined, message: string): Problem => {
    if (offset === undefined) return { source, message };
    const { line, col } = lines.linePos(offset);
    return { source, line, column: col, message };
  };
  // A warning is of a tag that would be dropped.
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    throw new InputError(
      ...errors.map(({ code, pos, message }) => at(pos[0], WORDS[code] ?? lowerFirst(message))),
    );
  const fault = (path: readonly PropertyKey[], message: string): Problem => {
    const name = path.filter((part) => typeof part === 'string').at(-1);
    const isNamed = name !== undefined && name !== unnamed;
    return at(offsetOf(document.contents, path), isNamed ? `${name}: ${message}` : message);
  };
  const faultsOf = (issue: z.core.$ZodIssue): Problem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => fault([...issue.path, key], 'no such field'))
      : [fault(issue.path, messageOf(issue, document))];
  return {
    value: plain(() => document.toJS(), source),
    fault,
    faults: (issues) => issues.flatMap(meant).flatMap(faultsOf),
  };
}

const WORDS: Readonly<Partial<Record<string, string>>> = {
  MULTIPLE_DOCS: 'another document begins here; put each in a file of its own',
  BAD_SCALAR_START: 'put a text that begins with @ or ` in quotes, as in "@documented"',
};

/** Of a value that is none of several kinds, what is wrong with it as the kind that it was meant to be. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const kinds = issue.errors.filter((errors) => !errors.every(isOtherKind));
  if (kinds.length !== 1) return [issue];
  return kinds[0].map((error) => ({ ...error, path: [...issue.path, ...error.path] })).flatMap(meant);
}

const isOtherKind = ({ code, path }: z.core.$ZodIssue): boolean =>
  code === 'invalid_type' && path.length === 0;

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
  const value = issue.path.length === 0 ? document.contents : document.getIn(issue.path);
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_value') return `is none of ${issue.values.join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'array') return 'is empty';
  if (issue.code === 'invalid_type') return `is not ${TYPES[issue.expected] ?? `a ${issue.expected}`}`;
  return lowerFirst(issue.message);
}

const TYPES: Readonly<Partial<Record<string, string>>> = {
  object: 'a list of fields such as "title: ..."',
  array: 'a list, each of its items after a dash',
  string: 'a text',
  tuple: 'two values in brackets',
};

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
