import { expect, test } from 'vitest';
import { read } from './read-recorded.js';

const unquoted =
  'a quote in a field that does not begin with one; put the field in quotes and double each quote inside it';
const closed = 'text after the closing quote of a field; double each quote inside a quoted field';

const cases: readonly (readonly [string, number, string])[] = [
  ['ab"c,2', 1, unquoted],
  ['1,ab"', 2, unquoted],
  ['"ab"c,2', 1, closed],
  ['1,"ab" ', 2, closed],
  ['"he said "hello", then left",2', 1, closed],
  ['ab"c,"opens', 1, unquoted],
  ['1,"a "b,"c', 2, closed],
];

for (const [bad, column, message] of cases) {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    test.each([1, 2, 5, 65_536])(
      `readCsv(...) sets aside ${JSON.stringify(bad + lineEnd)} and no neighbour (chunks of %i)`,
      async (size) => {
        const text = ['a,b', '"1",2', bad, '3,"4"', '"5', '",6', bad, bad, '"7",8', ''].join(lineEnd);
        expect(await read(text, size)).toEqual([
          'header 1 ["a","b"]',
          'row 2 ["1","2"]',
          `problem f.csv:3:${column}: ${message}`,
          'row 4 ["3","4"]',
          `row 5 ${JSON.stringify([`5${lineEnd}`, '6'])}`,
          `problem f.csv:7:${column}: ${message}`,
          `problem f.csv:8:${column}: ${message}`,
          'row 9 ["7","8"]',
        ]);
      },
    );
  }

  test.each([1, 65_536])(
    `readCsv(...) sets aside ${bad} at the end of the file (chunks of %i)`,
    async (size) => {
      expect(await read(`a,b\n1,2\n\n${bad}`, size)).toEqual([
        'header 1 ["a","b"]',
        'row 2 ["1","2"]',
        `problem f.csv:4:${column}: ${message}`,
      ]);
    },
  );
}

test('readCsv(...) goes on after the line on which the bad field opens, so that it swallows no row', async () => {
  expect(await read('a,b\n1,"open\n2,3\n4,"5"\n"6\n6","x"y\n7,8')).toEqual([
    'header 1 ["a","b"]',
    `problem f.csv:2:2: ${closed}`,
    'row 3 ["2","3"]',
    'row 4 ["4","5"]',
    `problem f.csv:5:2: ${closed}`,
    'row 7 ["7","8"]',
  ]);
});

test('readCsv(...) counts blank lines before and after a row that it sets aside', async () => {
  expect(await read('a,b\n\n\r\nx"y,1\n\n\n1,2\n')).toEqual([
    'header 1 ["a","b"]',
    `problem f.csv:4:1: ${unquoted}`,
    'row 7 ["1","2"]',
  ]);
});

test('readCsv(...) refuses a file whose header has a stray quote', async () => {
  await expect(read('\na,b"b\n1,2\n')).rejects.toThrow(`f.csv:2:2: ${unquoted}`);
});
