/** The zones of a scheme for the maps of its forms: what rules read, drawn. */
import type { CompiledForm } from '../../../engine/index.ts';
import { memoiseFor } from '../../../engine/base/index.ts';
import type { MapZone } from '../../forms/place/map-zones.ts';

type Data = Pick<CompiledForm, 'data'>;

/** Whether a scheme has any. */
export const hasZones = ({ data }: Data): boolean => Object.values(data).some(({ zones }) => zones !== undefined);

/** All of them, in the order of their files; positions to the fifth decimal, a metre, which is less than a line is wide. */
export const zonesForMaps: (form: Data) => { readonly zones: readonly MapZone[] } = memoiseFor(({ data }) => ({
  zones: Object.values(data).flatMap(({ zones }) =>
    [...(zones?.values() ?? [])].map(({ name, polygons }) => ({
      name,
      polygons: polygons.map(({ rings }) => rings.map((ring) => ring.flat().map(rounded))),
    })),
  ),
}));

const rounded = (degrees: number): number => Number(degrees.toFixed(5));
