// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Civil status of a natural person, under droit commun or droit coutumier. Prefilled from the account; fixed when the identity service vouches for it.
 */
export interface Identite {
  /**
   * Melanesian name.
   */
  readonly nomMelanesien?: string;
  /**
   * Status under which the civil registry keeps the person.
   */
  readonly statut: 'commun' | 'coutumier';
  /**
   * Family name (patronym).
   */
  readonly nom: string;
  /**
   * First names, in the order of the civil registry.
   */
  readonly prenoms: string;
  /**
   * Date of birth.
   */
  readonly dateNaissance: string;
  /**
   * Place of birth.
   */
  readonly lieuNaissance?: string;
}
