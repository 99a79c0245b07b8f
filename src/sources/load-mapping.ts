import type { Effects } from '../effects.js';
import type { InputFile } from '../incidents/incident-table.js';
import { MappedReading } from '../mapping/mapped-rows.js';
import type { Mapping } from '../mapping/mapping.js';
import { openSources } from './open-sources.js';

export interface LoadedMapping {
  readonly reading: MappedReading;
  readonly file: NonNullable<InputFile['mapping']>;
  readonly provenance: Mapping['provenance'];
}

/** Reads a mapping file. What reads YAML is loaded only where there is one. */
export async function loadMapping(path: string, effects: Effects): Promise<LoadedMapping> {
  const { readMapping } = await import('../mapping/read-mapping.js');
  const [source] = await openSources([{ name: path, path }], effects);
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes()) chunks.push(chunk);
  const mapping = readMapping(Buffer.concat(chunks).toString('utf8'), path);
  return {
    reading: new MappedReading(mapping),
    file: { name: path, sha256: source.sha256() },
    provenance: mapping.provenance,
  };
}
