import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { run } from '../fake-effects.js';
import { haveSharedData, sharedData } from './shared-data.js';

const file = sharedData('ucdp-ged-syria-2016-2019.csv.gz');

interface Found {
  readonly kind: string;
  readonly line: number;
  readonly value: string;
}

test.skipIf(!haveSharedData)(
  'UCDP GED: the bounds that raw rows show on the wrong side, and no row set aside',
  async () => {
    const raw: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });
    const lows = raw.filter(({ low, best }) => Number(low) > Number(best)).map(({ low }) => low);
    const highs = raw.filter(({ best, high }) => Number(best) > Number(high)).map(({ best }) => best);
    const { exit, stdout } = await run(['validate', file, '--json']);
    const { setAside, errors, problems, kinds } = JSON.parse(stdout).result;
    const valuesOf = (kind: string) =>
      problems.flatMap((found: Found) => (found.kind === kind ? [found.value] : []));
    expect([exit, setAside, errors]).toEqual([0, 0, 0]);
    expect([lows.length, highs.length]).toEqual([30, 71]);
    expect(valuesOf('low-above-best')).toEqual(lows);
    expect(valuesOf('best-above-high')).toEqual(highs);
    expect(kinds.map(({ kind }: Found) => kind)).toEqual([
      'low-above-best',
      'best-above-high',
      'probable-duplicate',
      'sudden-jump',
    ]);
  },
);
