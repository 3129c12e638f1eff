// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * A place of some extent: what the block lieu asks, and the corners of its outline. Rules read its area with `superficie`.
 */
export interface Emprise {
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
  /**
   * Corners in their order, the first not repeated at the end; `superficie` reads it.
   *
   * @minItems 3
   * @maxItems 200
   */
  readonly contour?: readonly EmpriseContour[];
}
/**
 * A corner.
 */
export interface EmpriseContour {
  /**
   * Degrees of WGS 84, negative south of the equator.
   */
  readonly latitude: number;
  /**
   * Degrees of WGS 84, east of Greenwich.
   */
  readonly longitude: number;
}
