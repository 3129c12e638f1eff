// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Family situation and the other members of the household, one by one.
 */
export interface Foyer {
  /**
   * Family situation.
   */
  readonly situation: 'seul' | 'couple';
  /**
   * Members besides the applicant.
   *
   * @maxItems 20
   */
  readonly membres?: readonly FoyerMembres[];
}
/**
 * A member.
 */
export interface FoyerMembres {
  /**
   * Family name.
   */
  readonly nom: string;
  /**
   * First names.
   */
  readonly prenoms: string;
  /**
   * Date of birth.
   */
  readonly dateNaissance: string;
  /**
   * Relation to the applicant.
   */
  readonly lien: 'conjoint' | 'enfant' | 'ascendant' | 'autre';
}
