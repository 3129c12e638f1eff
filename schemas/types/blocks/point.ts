// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * A point alone (WGS 84), where the form asks for the commune and the rest in words of its own. Rules read it with `dans` and `distance`.
 */
export interface Point {
  /**
   * Degrees of WGS 84, negative south of the equator.
   */
  readonly latitude?: number;
  /**
   * Degrees of WGS 84, east of Greenwich.
   */
  readonly longitude?: number;
}
