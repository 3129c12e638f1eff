/** What an operator has named for maps, if anything: without it, and without network, there is the coast line. */
import { isRecord } from '../../../engine/base/index.ts';

/** Address of tiles with `{z}`, `{x}` and `{y}`, and whom they are owed to. */
export type Tiles = { readonly url: string; readonly attribution: string };

const TYPES = ['tiles', 'wms', 'geojson', 'pmtiles'] as const;

/** A layer that is offered over the ground; `layers`: of a WMS, the names that it has of them. */
export type OfferedLayer = Tiles & {
  readonly type: (typeof TYPES)[number];
  readonly title: string;
  /** Whether it is there before anybody asks. */
  readonly shown: boolean;
  readonly layers: string;
};

/** The ground of maps, null for the coast line alone, and the layers over it. */
export type Ground = { readonly tiles: Tiles | null; readonly layers: readonly OfferedLayer[] };

/** What the server says of maps; nothing where it says nothing, or cannot be reached. */
export async function readGround(): Promise<Ground> {
  try {
    const response = await fetch('/carte.json');
    return groundOf(response.ok ? await response.json() : null);
  } catch {
    return groundOf(null);
  }
}

/** What was said of maps, without what cannot be understood of it. */
export function groundOf(value: unknown): Ground {
  if (!isRecord(value)) return { tiles: null, layers: [] };
  const { tiles, layers } = value;
  return {
    tiles: typeof tiles === 'string' ? { url: tiles, attribution: textOf(value['attribution']) } : null,
    layers: Array.isArray(layers) ? layers.flatMap(layerOf) : [],
  };
}

function layerOf(value: unknown): readonly OfferedLayer[] {
  if (!isRecord(value)) return [];
  const type = TYPES.find((known) => known === value['type']);
  const { title, url, attribution, layers, shown } = value;
  if (type === undefined || typeof url !== 'string' || typeof title !== 'string') return [];
  return [{ type, title, url, attribution: textOf(attribution), layers: textOf(layers), shown: shown === true }];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
