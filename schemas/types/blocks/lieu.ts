// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Where something is: commune, lieu-dit or tribu, parcel, and the point on a map (WGS 84), which is given whole or not at all. Rules read it with `dans` and `distance`.
 */
export interface Lieu {
  /**
   * Commune of the place.
   */
  readonly commune: string;
  /**
   * How the place is called by those who live there.
   */
  readonly lieuDit?: string;
  /**
   * As the land register or a plan calls it: an inventory number or a lot.
   */
  readonly parcelle?: string;
  /**
   * Degrees of WGS 84, negative south of the equator.
   */
  readonly latitude?: number;
  /**
   * Degrees of WGS 84, east of Greenwich.
   */
  readonly longitude?: number;
}
