import { describe, expect, test } from 'vitest';
import { readClaim, readClaims } from '../../src/claims/read-claims.js';
import { InputError, locate, UsageError } from '../../src/errors.js';

function faults(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(locate);
    if (error instanceof UsageError) return [error.message];
    throw error;
  }
  return [];
}

const file = (...lines: string[]): string => ['claims:', ...lines.map((line) => `  ${line}`), ''].join('\n');

describe('readClaims(text, file)', () => {
  test('reads claims with the options they state, and the data of the file', () => {
    const text = `title: Spring\ndata: a.csv\n${file('- kind: total', '  period: 2024-03', '  victim: soldiers', '  attack-type: [IED, ambush]', '  within: 2023..2024', '  exactly: 84')}`;
    const { title, claims } = readClaims(text, 'c.yaml');
    expect(title).toBe('Spring');
    expect(claims).toMatchObject([
      {
        kind: 'total',
        data: ['a.csv'],
        options: { victim: ['soldiers'], attackType: ['IED', 'ambush'], since: '2023', until: '2024' },
        claim: { amount: { size: 'exactly', number: 84, slack: 0 } },
      },
    ]);
  });

  test('takes a year that YAML reads as a number for a period', () => {
    const { claims } = readClaims(file('- {kind: highest-since, period: 2024, since: 2019}'), 'c.yaml');
    expect(claims[0].claim).toMatchObject({
      kind: 'since',
      period: { unit: 'year' },
      since: { text: '2019' },
    });
  });

  test('names line and column of what is not a claim', () => {
    const text = file(
      '- kind: total',
      '  period: March',
      '  exactly: 84',
      '- kind: sum',
      '- kind: total',
      '  period: 2024',
      '  exactyl: 3',
    );
    expect(faults(() => readClaims(text, 'c.yaml'))).toEqual([
      'c.yaml:3:5: period: "March" is not 2024, 2024-Q1, 2024-03, 2024-W12 or 2024-03-31, nor 2023-01..2023-06',
      'c.yaml:5:5: kind: "sum" is none of total, highest-since, lowest-since, highest-on-record, lowest-on-record, rank, comparison, share, streak, ytd',
      'c.yaml:8:5: exactyl: no such field',
    ]);
  });

  test('names the claim that says nothing, or too much', () => {
    const one = (...lines: string[]) => faults(() => readClaims(file(...lines), 'c.yaml'));
    const sizes = 'exactly, at-least, at-most, more-than, fewer-than, about, between';
    expect(one('- {kind: total, period: 2024}')).toEqual([`c.yaml:2:5: says just one of ${sizes}`]);
    expect(one('- {kind: total, period: 2024, exactly: 3, about: 3}')).toHaveLength(1);
    expect(one('- {kind: comparison, period: 2024, than: 2023}')).toEqual([
      'c.yaml:2:5: says just one of is, difference, rise, fall, times',
    ]);
    expect(one('- {kind: comparison, period: 2024, than: 2024-03, is: more}')[0]).toContain('shares days');
    expect(one('- {kind: highest-since, period: 2024-03, since: 2024}')[0]).toContain('does not end before');
    expect(one('- {kind: streak, period: 2024-03, run: level, exactly: 3}')[0]).toContain(
      'level goes with a number',
    );
    expect(one('- {kind: ytd, to: 2024-06-30, than: 2025, is: more}')[0]).toContain('is not before 2024');
    expect(one('- {kind: ytd, to: 2024-06-30, than: 2023, is: more, exactly: 3}')[0]).toContain(
      'says just one',
    );
    expect(one('- {kind: ytd, to: 2024-06-30, is: more, exactly: 3}')[0]).toContain('go with than');
    expect(one('- {kind: rank, period: 2024-03, among: 2023}')[0]).toContain('does not hold the period');
    expect(one('- {kind: share, period: 2024, part: {victim: civilians}, exactly: 34}')[0]).toContain(
      'write 34%',
    );
    expect(one('- {kind: share, period: 2024, part: {}, exactly: 34%}')[0]).toContain('names no filter');
    expect(one('- {kind: share, period: 2024, admin1: Homs, part: {admin1: Hama}, about: 1/3}')[0]).toContain(
      'already',
    );
    expect(one('- {kind: share, period: 2024, part: {measure: wounded}, about: 1/3}')[0]).toContain(
      'are no part',
    );
    const share = (measures: string) => one(`- {kind: share, period: 2024, ${measures}, about: 1/3}`);
    expect(share('part: {measure: incidents}')[0]).toContain('incidents are no part of the killed');
    expect(share('measure: incidents, part: {measure: high_quality_incidents}')).toEqual([]);
    expect(one('- {kind: total, period: 2024, exactly: -5}')[0]).toContain('is not a number of people');
    expect(one('- {kind: total, period: 2024, about: 5, tolerance: 200%}')[0]).toContain('from 0% to 100%');
    expect(one('- {kind: total, period: 2024, between: [5, 3]}')[0]).toContain('begins above its end');
  });

  test('names the place of broken YAML', () => {
    expect(faults(() => readClaims('claims: [', 'c.yaml'))[0]).toMatch(/^c\.yaml:1:\d+: /);
    expect(faults(() => readClaims('', 'c.yaml'))).toHaveLength(1);
    expect(faults(() => readClaims('a: &a [*b]', 'c.yaml'))).toHaveLength(1);
    expect(faults(() => readClaims('claims: []', 'c.yaml'))).toEqual(['c.yaml:1:1: is empty']);
    expect(faults(() => readClaims('claims: !x 3', 'c.yaml'))[0]).toContain('unresolved tag');
    expect(faults(() => readClaims('a: 1\n---\nb: 2', 'c.yaml'))[0]).toContain(
      'another document begins here',
    );
  });
});

describe('readClaim(text)', () => {
  test('reads a claim as typed', () => {
    expect(readClaim('kind: share, period: 2024-03, part: {victim: civilians}, about: 1/3')).toMatchObject({
      other: { victim: ['civilians'] },
      claim: { amount: { size: 'about', number: 1 / 3, slack: 1 / 30 } },
    });
    expect(
      readClaim('kind: comparison, period: 2024-03, than: 2023-04, fall: {exactly: 40%}').claim,
    ).toMatchObject({
      contrast: { amount: { number: 0.4, slack: 0.005 } },
    });
  });

  test('says what is wrong with it', () => {
    expect(faults(() => readClaim('kind: total'))).toEqual(['--claim: period: is missing']);
    expect(faults(() => readClaim('84 soldiers'))).toHaveLength(1);
  });
});
