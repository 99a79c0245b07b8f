import { type Cell, cellText, type Meanings } from './cell-text.js';
import { damagedWorkbook } from './damaged-workbook.js';
import { type Attributes, readXml, type XmlHandler } from './read-xml.js';
import { TextParts } from './shared-strings.js';

/** As many as Excel has, whatever a file says. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

type OnRow = (fields: readonly string[], row: number) => void;

/** Hands over the rows of a sheet that hold something, each up to its last value, with its number. */
export async function readSheet(
  bytes: AsyncIterable<Uint8Array>,
  meanings: Meanings,
  onRow: OnRow,
): Promise<void> {
  await readXml(bytes, new SheetReader(meanings, onRow));
}

class SheetReader implements XmlHandler {
  readonly #meanings: Meanings;
  readonly #onRow: OnRow;
  #row = 0;
  #fields: string[] = [];
  /** Of the cell that is open. */
  #column = 0;
  #attributes: Attributes = {};
  #inside: 'v' | 'f' | undefined;
  #value: string | undefined;
  #formula: string | undefined;
  readonly #text = new TextParts();

  constructor(meanings: Meanings, onRow: OnRow) {
    this.#meanings = meanings;
    this.#onRow = onRow;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') [this.#inside, this.#value] = ['v', ''];
    else if (name === 'f') [this.#inside, this.#formula] = ['f', ''];
    else this.#text.open(name);
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula += text;
    else this.#text.add(text);
  }

  close(name: string): void {
    if (name === 'row') this.#closeRow();
    else if (name === 'c') this.#closeCell();
    else if (name === 'v' || name === 'f') this.#inside = undefined;
    else this.#text.close(name);
  }

  /** Rows and cells may leave out where they are: next to the ones before. */
  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number);
    if (!(row > this.#row && row <= MOST_ROWS))
      throw damagedWorkbook(`row ${number} follows row ${this.#row}`);
    this.#row = row;
    this.#fields = [];
    this.#column = 0;
  }

  #openCell(attributes: Attributes): void {
    const column = attributes.r === undefined ? this.#column + 1 : columnNumber(attributes.r);
    if (!(column > this.#column && column <= MOST_COLUMNS)) {
      throw damagedWorkbook(`cell ${attributes.r} follows column ${this.#column}`);
    }
    this.#column = column;
    this.#attributes = attributes;
    this.#value = undefined;
    this.#formula = undefined;
  }

  #closeCell(): void {
    const { t: type, s: style } = this.#attributes;
    const [value, formula] = [this.#value, this.#formula];
    const cell: Cell = { type, style: Number(style ?? 0), value, formula, text: this.#text.take() };
    const text = cellText(cell, this.#meanings);
    if (text === '') return;
    while (this.#fields.length < this.#column - 1) this.#fields.push('');
    this.#fields.push(text);
  }

  #closeRow(): void {
    if (this.#fields.some((field) => field.trim() !== '')) this.#onRow(this.#fields, this.#row);
  }
}

/** 28 of AB12. */
function columnNumber(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/i.exec(reference)?.[1] ?? '';
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
