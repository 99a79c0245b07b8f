/** Where a byte stands next; it is looked for again only once that place is passed. */
export class NextByte {
  readonly #byte: number;
  #place = -1;

  constructor(byte: number) {
    this.#byte = byte;
  }

  /** For other bytes than those looked through so far. */
  forget(): void {
    this.#place = -1;
  }

  from(bytes: Buffer, at: number): number {
    if (this.#place < at) {
      const place = bytes.indexOf(this.#byte, at);
      this.#place = place === -1 ? bytes.length : place;
    }
    return this.#place;
  }
}
