/** The latest bytes of a stream, addressed by their offset in the whole of it. */
export class ByteWindow {
  #chunks: Buffer[] = [];
  #start = 0;
  #end = 0;

  append(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#end += chunk.length;
  }

  /** Lets go of the chunks that end at or before the offset. */
  forget(offset: number): void {
    let gone = 0;
    for (const chunk of this.#chunks) {
      if (this.#start + chunk.length > offset) break;
      this.#start += chunk.length;
      gone++;
    }
    this.#chunks.splice(0, gone);
  }

  slice(from: number, to = this.#end): Buffer {
    const parts: Buffer[] = [];
    let start = this.#start;
    for (const chunk of this.#chunks) {
      if (start < to && start + chunk.length > from) {
        parts.push(chunk.subarray(Math.max(0, from - start), to - start));
      }
      start += chunk.length;
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }
}
