import { Dictionary } from '../fields/dictionary.js';
import type { Column, Fields } from '../fields/fields.js';
import { GrowingColumn } from '../incidents/growing-column.js';

type Kind = 'yearly' | 'candidate';

/** What a row says of the release it stands in. */
export interface ReadRelease {
  readonly country: Column | undefined;
  year(fields: Fields): number;
  isProvisional(fields: Fields): boolean;
}

const say = (count: number): string => count.toLocaleString('en-US');

/** A file, and what its rows cover. */
class Release {
  readonly source: string;
  readonly firstRow: number;
  rows = 0;
  readonly years = new Set<number>();
  readonly countries = new Set<number>();
  isProvisional = false;

  constructor(source: string, firstRow: number) {
    this.source = source;
    this.firstRow = firstRow;
  }

  /**
   * The name as published tells; else events that are marked as unfinished, which a yearly release has not, or years
   * that are too many for a Candidate release.
   */
  get kind(): Kind | undefined {
    const [name] = this.source.split(/[/\\]/).slice(-1);
    if (/GEDEvent_v\d+_0/i.test(name)) return 'candidate';
    if (/GEDEvent_v\d+_\d|^ged\d{3}/i.test(name)) return 'yearly';
    if (this.isProvisional) return 'candidate';
    return this.years.size >= 3 ? 'yearly' : undefined;
  }

  covers(year: number, country: number): boolean {
    return this.countries.has(country) && year >= Math.min(...this.years) && year <= Math.max(...this.years);
  }
}

/**
 * UCDP's releases overlap by year, not by id: a yearly one replaces the Candidate events of its years, in the countries
 * that it has.
 */
export class Releases {
  readonly #releases: Release[] = [];
  readonly #names = new Dictionary();
  readonly #years = new GrowingColumn(Uint16Array);
  readonly #countries = new GrowingColumn(Int32Array);

  /** Gives what reads each row of the file; once the row is taken, what that gives takes it down. */
  begin(source: string, firstRow: number, read: ReadRelease): (fields: Fields) => () => void {
    const release = new Release(source, firstRow);
    this.#releases.push(release);
    return (fields) => {
      const year = read.year(fields);
      const country = read.country ? fields.code(read.country, this.#names) : 0;
      const isProvisional = read.isProvisional(fields);
      return () => {
        this.#years.set(firstRow + release.rows, year);
        this.#countries.set(firstRow + release.rows, country);
        release.years.add(year);
        release.countries.add(country);
        release.isProvisional ||= isProvisional;
        release.rows += 1;
      };
    };
  }

  /** The rows of Candidate files that a yearly release covers. */
  superseded(): number[] {
    const yearly = this.#of('yearly');
    const isCovered = (row: number) =>
      yearly.some((release) => release.covers(this.#years.at(row), this.#countries.at(row)));
    return this.#of('candidate').flatMap(({ firstRow, rows }) =>
      Array.from({ length: rows }, (_, index) => firstRow + index).filter(isCovered),
    );
  }

  /** What is said of it. */
  caveats(superseded: number): string[] {
    const candidates = this.#of('candidate').reduce((sum, { rows }) => sum + rows, 0);
    const yearly = this.#of('yearly').map(({ source }) => source);
    return [
      ...(superseded > 0
        ? [
            `${say(superseded)} of ${say(candidates)} UCDP Candidate events left out, as the yearly release ${yearly.join(', ')} covers their year and country`,
          ]
        : []),
      ...(candidates > superseded
        ? ['UCDP Candidate events are provisional: the yearly release adds some, changes some and drops some']
        : []),
      ...this.#doubts(),
    ];
  }

  #of(kind: Kind | undefined): Release[] {
    return this.#releases.filter((release) => release.kind === kind);
  }

  /** Files of which nothing tells what they are, beside files of the same years of which something does. */
  #doubts(): string[] {
    const known = [...this.#of('yearly'), ...this.#of('candidate')];
    return this.#of(undefined).flatMap(({ source, years }) => {
      const other = known.find((release) => [...release.years].some((year) => years.has(year)));
      if (!other) return [];
      return [
        `nothing tells whether ${source} is a yearly or a Candidate release of UCDP, so its events count beside those of ${other.source} for the same years; name it as published, such as GEDEvent_v24_0_3.csv`,
      ];
    });
  }
}
