import { type Group, GroupBuilder } from './group.js';
import type { Key } from './row-keys.js';

export interface Tally {
  /** In no particular order; groups without rows are not among them. */
  readonly groups: readonly Group[];
  /** Rows that fit into no single period, or may lie outside the window. */
  readonly apart: Group;
  /** Rows outside every season. */
  readonly outside: Group;
  /** All of it: groups, apart and outside. */
  readonly total: Group;
}

/** The groups by the code of a key, or by that of a further one. */
type Branch = (Branch | GroupBuilder | undefined)[];

/** Groups while they are summed, found by a code for each dimension. */
export class Groups {
  readonly #measures: readonly string[];
  readonly #keys: readonly ((code: number) => Key)[];
  readonly #root: Branch = [];
  readonly #groups: GroupBuilder[] = [];
  readonly total: GroupBuilder;
  readonly apart: GroupBuilder;
  readonly outside: GroupBuilder;

  /** `keys`: what a code means, for each dimension. */
  constructor(measures: readonly string[], keys: readonly ((code: number) => Key)[]) {
    this.#measures = measures;
    this.#keys = keys;
    [this.total, this.apart, this.outside] = [0, 1, 2].map(() => new GroupBuilder([], measures.length));
  }

  at(codes: readonly number[]): GroupBuilder {
    let branch = this.#root;
    const last = codes.length - 1;
    for (let depth = 0; depth < last; depth += 1) {
      branch[codes[depth]] ??= [];
      branch = branch[codes[depth]] as Branch;
    }
    const leaf = last < 0 ? 0 : codes[last];
    branch[leaf] ??= this.#newGroup(codes);
    return branch[leaf] as GroupBuilder;
  }

  result(): Tally {
    return {
      groups: this.#groups.map((group) => group.result(this.#measures)),
      apart: this.apart.result(this.#measures),
      outside: this.outside.result(this.#measures),
      total: this.total.result(this.#measures),
    };
  }

  #newGroup(codes: readonly number[]): GroupBuilder {
    const keys = this.#keys.map((keyOf, dimension) => keyOf(codes[dimension]));
    const group = new GroupBuilder(keys, this.#measures.length);
    this.#groups.push(group);
    return group;
  }
}
