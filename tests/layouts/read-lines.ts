import { readCsv } from '../../src/csv/read-csv.js';
import { FileIntake } from '../../src/layouts/file-intake.js';
import { Intake } from '../../src/layouts/intake.js';

/** A file as it is read, with the layout that its header shows. */
export async function readLines(header: string, lines: readonly string[]) {
  const intake = new Intake();
  const file = new FileIntake('f.csv', intake);
  await readCsv('f.csv', once(Buffer.from([header, ...lines].join('\n'))), file);
  const summary = file.summary('');
  return { table: intake.build([summary]), summary };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
