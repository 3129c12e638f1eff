/** Zones of a scheme as expressions name them: `dans(lieu, "bord-de-mer")`. */
import { memoiseFor } from '../base/memoise.ts';
import type { ReferenceData } from '../language/form-schema.ts';
import type { Zone } from '../places/zone.ts';

/** By their names. */
export type Zones = ReadonlyMap<string, Zone>;

/** Each zone of the files of a scheme by its identifier, and all those of a file together by the name of the file. */
export const zonesOf: (data: ReferenceData) => Zones = memoiseFor((data) => {
  const files = Object.entries(data).flatMap(([name, { zones }]) => (zones ? [{ name, zones }] : []));
  return new Map([
    ...files.map(
      ({ name, zones }) => [name, { name, polygons: [...zones.values()].flatMap(({ polygons }) => polygons) }] as const,
    ),
    ...files.flatMap(({ zones }) => [...zones]),
  ]);
});
