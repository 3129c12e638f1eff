// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Bank account on which the aid is paid: holder and IBAN (ISO 13616) of 27 characters beginning with FR; spaces are removed before it is checked.
 */
export interface Rib {
  /**
   * Account holder.
   */
  readonly titulaire: string;
  /**
   * IBAN without spaces.
   */
  readonly iban: string;
}
