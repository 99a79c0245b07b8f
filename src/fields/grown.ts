export type Figures = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** A copy with room for at least `length` values, and for as many again as there are. */
export function grown<T extends Figures>(array: T, length: number): T {
  const copy = new (array.constructor as new (length: number) => T)(Math.max(length, 2 * array.length));
  copy.set(array);
  return copy;
}
