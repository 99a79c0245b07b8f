import { existsSync } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.js';
import { contendersOf } from './contenders.js';
import { generate } from './generate.js';
import { measure } from './measure.js';
import { SHAPES } from './shapes.js';
import { tableOf, writeTable } from './table.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    shape: { type: 'string', default: 'acled' },
    write: { type: 'boolean', default: false },
  },
});
const [rows, rounds, shape] = [Number(values.rows), Number(values.rounds), values.shape];

await build();
const folder = join(tmpdir(), 'desert-incidents-bench');
const path = await generated(folder);
const results = contendersOf(path, SHAPES[shape].question, folder).map((one) => ({ ...one, runs: [] }));
for (let round = 0; round < rounds; round += 1) {
  process.stderr.write(`round ${round + 1} of ${rounds} ...\n`);
  for (const { command, runs } of results) runs.push(await measure(command));
}
for (const { name, total, runs } of results) agrees(name, total?.(runs[0].output));

const megabytes = Math.round((await stat(path)).size / 1e6);
const table = tableOf({ shape, rows, megabytes, rounds, results });
console.log(table);
if (values.write) await writeTable(table, `${shape} ${rows}`);

async function generated(folder) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${shape}-${rows}.csv`);
  if (existsSync(path)) return path;
  process.stderr.write(`writing ${path} ...\n`);
  await generate(`${path}.part`, shape, rows);
  await rename(`${path}.part`, path);
  return path;
}

/** A time says nothing of a program that counts something else. */
function agrees(name, total) {
  const own = results[0].total(results[0].runs[0].output);
  for (const [what, count] of Object.entries(total ?? {})) {
    if (count !== own[what]) throw new Error(`${name} has ${count} ${what}, desert-incidents ${own[what]}`);
  }
}
