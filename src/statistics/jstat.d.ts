/** The part of jstat that is used; the package brings no types. */
declare module 'jstat' {
  const jStat: {
    readonly beta: {
      /** The quantile `p` of a beta distribution. */
      inv(p: number, alpha: number, beta: number): number;
    };
    spearmancoeff(first: readonly number[], second: readonly number[]): number;
  };
  export default jStat;
}
