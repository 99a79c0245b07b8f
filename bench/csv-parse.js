import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

// Only cuts the rows: no date, no figure, no sum.
let rows = -1;
for await (const _ of createReadStream(process.argv[2]).pipe(parse())) rows += 1;
console.log(JSON.stringify({ incidents: rows }));
