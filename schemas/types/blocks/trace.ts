// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * A line on the ground: a road, a pipe, a fence, the way of a march. Commune, lieu-dit, a point, and the corners along it. Rules read its length with `longueur`.
 */
export interface Trace {
  /**
   * Commune of the place.
   */
  readonly commune: string;
  /**
   * How the place is called by those who live there.
   */
  readonly lieuDit?: string;
  /**
   * Degrees of WGS 84, negative south of the equator.
   */
  readonly latitude?: number;
  /**
   * Degrees of WGS 84, east of Greenwich.
   */
  readonly longitude?: number;
  /**
   * Corners in their order, from one end to the other; `longueur` reads it.
   *
   * @minItems 2
   * @maxItems 200
   */
  readonly parcours?: readonly TraceParcours[];
}
/**
 * A corner of the line.
 */
export interface TraceParcours {
  /**
   * Degrees of WGS 84, negative south of the equator.
   */
  readonly latitude: number;
  /**
   * Degrees of WGS 84, east of Greenwich.
   */
  readonly longitude: number;
}
