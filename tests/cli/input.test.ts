import { expect, test } from 'vitest';
import { run } from '../fake-effects.js';

const incidents = 'date,killed\n2024-03-01,4\n2024-03-02,\n';

test('- is standard input, named stdin', async () => {
  const { exit, stdout } = await run(['summary', '-', '--json'], { stdin: incidents });
  const { inputs, result } = JSON.parse(stdout);
  expect(exit).toBe(0);
  expect(inputs).toMatchObject([{ name: 'stdin', rows: 2 }]);
  expect(result.total.killed).toMatchObject({ best: 4, rowsWithoutFigure: 1 });
});

test('a source may follow an option that can be given several times', async () => {
  const files = { 'a.csv': 'date,admin1,killed\n2024-03-01,Homs,4\n2024-03-02,Hama,3\n2024-03-03,Raqqa,9\n' };
  const args = ['summary', '--admin1', 'Homs', '--admin1', 'Hama', 'a.csv', '--json'];
  const { result } = JSON.parse((await run(args, { files })).stdout);
  expect(result.total.killed.best).toBe(7);
});

test('--as-of today asks for the civil date; nothing else reads the clock', async () => {
  let asked = 0;
  const overrides = {
    today: () => {
      asked += 1;
      return '2024-04-15';
    },
  };
  const options = { files: { 'a.csv': incidents }, overrides };
  const without = await run(['ytd', 'a.csv', '--json'], options);
  expect([JSON.parse(without.stdout).asOf, asked]).toEqual(['2024-03-02', 0]);
  const today = await run(['ytd', 'a.csv', '--as-of', 'today', '--json'], options);
  expect([JSON.parse(today.stdout).asOf, asked]).toEqual(['2024-04-15', 1]);
});
