/**
 * Divides a figure in proportion to weights so that the parts sum to it exactly: whole parts by largest remainder,
 * the earlier part first where remainders tie.
 */
export function allocate(figure: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (figure * weight) / total);
  const parts = exact.map(Math.floor);
  let rest = figure - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]) || a - b);
  for (const index of byRemainder) {
    const share = Math.min(1, rest);
    if (!(share > 0)) break;
    parts[index] += share;
    rest -= share;
  }
  return parts;
}
