/** Why a claim that has the right form says nothing that can be checked; `field` is where. */
export class ClaimFault extends Error {
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.name = 'ClaimFault';
    this.field = field;
  }
}
