import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { SHAPES } from './shapes.js';

const ROWS_AT_ONCE = 2000;

/** Writes invented rows of a shape; the same seed gives the same bytes. */
export async function generate(path, shape, rows, seed = 1) {
  const { header, row } = SHAPES[shape];
  const generator = xoroshiro128plus(seed);
  const random = (below) => uniformInt(generator, 0, below - 1);
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, rows - from);
    const text = Array.from({ length }, (_, i) => `${row(from + i, random)}\n`).join('');
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
