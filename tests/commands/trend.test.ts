import { expect, test } from 'vitest';
import { type FakeOptions, run } from '../fake-effects.js';

async function lines(command: string, options?: FakeOptions): Promise<string[]> {
  const { exit, stdout, stderr } = await run(['trend', ...command.split(' ')], options);
  expect([exit, stderr]).toEqual([0, '']);
  return stdout.split('\n');
}

const sentence = async (command: string, options?: FakeOptions) => (await lines(command, options))[2];

// Whole weeks from Monday 1 January 2024: 2 + 3, nothing, 4; the fourth, with 1, is cut.
const WEEKS = 'date,killed\n2024-01-01,2\n2024-01-03,3\n2024-01-16,4\n2024-01-22,1\n';
const files = { 'weeks.csv': WEEKS, 'unknown.csv': 'date,killed\n2024-01-01,2\n2024-02-01,\n' };
const weeks = 'weeks.csv --per week --coverage 2024-01-01..2024-01-24';

test('trend says the last period, its change, the rolling figures and the sum', async () => {
  expect(await sentence(`${weeks} --until 2024-W03 --rolling 2 --rolling-sum 3`, { files })).toBe(
    'week 3 of 2024: 4 killed in 1 incident, 4 more than week 2 of 2024. The mean of the last 2 weeks is 2. The sum of the last 3 weeks is 9. In the 3 weeks from week 1 of 2024: 9 killed.',
  );
});

test('trend tells no change to a lower minimum, and says so', async () => {
  expect(await sentence(weeks, { files })).toBe(
    'week 4 of 2024: at least 1 killed in 1 incident, which can’t be set against week 3 of 2024: one of the two is only a minimum. In the 4 weeks from week 1 of 2024: at least 10 killed.',
  );
});

test('trend says what makes a rolling mean unknown, and when there are too few periods', async () => {
  const unknown = 'unknown.csv --coverage 2024-01..2024-03 --rolling 2';
  expect(await sentence(unknown, { files })).toBe(
    'March 2024: 0 killed, which can’t be set against February 2024, which has no figure. The mean of the last 2 months is unknown: 1 of them has no figure. In the 3 months from January 2024: at least 2 killed.',
  );
  expect(await sentence('unknown.csv --coverage 2024-01..2024-02 --rolling 3', { files })).toBe(
    'February 2024 has no figure: unknown, not zero. There is no mean of 3 months, since only 2 months are asked about. In the 2 months from January 2024: at least 2 killed.',
  );
});

test('trend in CSV has the rows, whatever is shown to people', async () => {
  const [header, ...rows] = await lines(`${weeks} --chart line --no-table --format csv`, { files });
  expect(header).toBe('period,killed,incidents,state,change,cumulative,remarks,at_least');
  expect(rows.slice(0, 4)).toEqual([
    '2024-W01,5,2,complete,,5,,',
    '2024-W02,0,0,complete,-5,5,,',
    '2024-W03,4,1,complete,4,9,,',
    '2024-W04,1,1,partial,,10,partial: the coverage cuts it,killed incidents cumulative',
  ]);
});

test.each([
  [{ LANG: 'C' }, true],
  [{ LANG: 'de_DE.ISO-8859-1' }, true],
  [{ LANG: 'en_US.UTF-8' }, false],
  [{ LANG: 'C.utf8' }, false],
  [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
  [{ LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }, false],
  [{}, false],
])('in a terminal with %j signs beyond ASCII are left out: %s', async (env, ascii) => {
  const text = (await lines('--since 2024-09', { width: 80, env: { NO_COLOR: '1', ...env } })).join('\n');
  expect(/^[\n -~]*$/.test(text)).toBe(ascii);
});

test('a pipe gets UTF-8 whatever the locale, unless it asks for ASCII', async () => {
  const env = { LANG: 'C' };
  expect((await lines('--since 2024-09', { env })).join('')).toContain('█');
  expect((await lines('--since 2024-09 --ascii', { env })).join('')).not.toMatch(/[^ -~]/);
});
