import type { ArchivedFile } from '../archive/open-archive.js';
import { readXml } from './read-xml.js';

/** The texts that cells refer to by number; runs of one text are joined, and how it is pronounced is left out. */
export async function readSharedStrings(files: readonly ArchivedFile[]): Promise<string[]> {
  const file = files.find(({ name }) => name.toLowerCase() === 'xl/sharedstrings.xml');
  const strings: string[] = [];
  const text = new TextParts();
  if (!file) return strings;
  await readXml(file.bytes(), {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** Joins the `t` elements of a text, those of its phonetic runs (`rPh`) apart. */
export class TextParts {
  #text = '';
  #inText = false;
  #phonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    if (name === 't') this.#inText = !this.#phonetic;
  }

  add(piece: string): void {
    if (this.#inText) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    if (name === 't') this.#inText = false;
  }

  take(): string {
    const text = this.#text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    this.#text = '';
    return text;
  }
}
