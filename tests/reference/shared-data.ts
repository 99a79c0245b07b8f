import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the data next to the repository, which are too large for it or may not be copied into it. */
export const sharedData = (file: string): string =>
  fileURLToPath(new URL(`../../../shared/data/${file}`, import.meta.url));

export const haveSharedData = existsSync(sharedData('reference/ucdp-desert-by-month.csv'));

if (!haveSharedData) console.warn(`skipped, as there are no reference data in ${sharedData('')}`);
