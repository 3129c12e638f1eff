// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Postal address in New Caledonia: street, tribu or lieu-dit, post box, postcode and commune. Postcodes are suggested by commune, never forced.
 */
export interface AdresseNc {
  /**
   * Where the person lives.
   */
  readonly voie: string;
  /**
   * Post box, alphanumeric.
   */
  readonly boitePostale?: string;
  /**
   * Postcode.
   */
  readonly codePostal: string;
  /**
   * Commune.
   */
  readonly commune: string;
}
