/**
 * The layers that maps offer beside their ground, as an operator lists them in a file: the cadastre of a WMS, the tiles of a WMTS,
 * outlines as GeoJSON, an archive of tiles (PMTiles). Judged before anything starts, each mistake with the number of its layer.
 */
import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';

/** What is the same of all layers: how maps call it, whom it is owed to, and whether it is shown before anybody asks. */
interface Named {
  readonly title: string;
  readonly attribution: string;
  readonly shown: boolean;
}

/** Where a whole file of a layer is: at another host, or on this machine, from where we serve it. */
export type LayerFile = { readonly url: string } | { readonly path: string };

/** A layer; `tiles` has `{z}`, `{x}` and `{y}` in its address, `wms` the names that the server has of its layers. */
export type MapLayer =
  | (Named & { readonly type: 'tiles'; readonly url: string })
  | (Named & { readonly type: 'wms'; readonly url: string; readonly layers: string })
  | (Named & { readonly type: 'geojson' | 'pmtiles'; readonly from: LayerFile });

/** More would be a list nobody reads, on a telephone. */
const MOST_LAYERS = 20;
/** Numbers stand in the path alone: what stands before it is the host that pages are opened to. */
export const TILES_ADDRESS = "^https?://(?=\\S*\\{z\\})(?=\\S*\\{x\\})(?=\\S*\\{y\\})[^/\\s{};,']+/\\S*$";
const ADDRESS = /^https?:\/\/[^/\s{};,'?#]+(?:\/\S*)?$/u;
const EXTENSIONS = { geojson: ['.geojson', '.json'], pmtiles: ['.pmtiles'] } as const;
const MEMBERS = ['type', 'title', 'attribution', 'shown', 'url', 'layers', 'file'];

/** The layers of a file, or what is wrong with them, one sentence each. */
export function readMapLayers(path: string): {
  readonly layers: readonly MapLayer[];
  readonly sentences: readonly string[];
} {
  const listed = readList(path);
  if (typeof listed === 'string') return { layers: [], sentences: [`MAP_LAYERS must be the path of ${listed}.`] };
  const read = listed.map((entry) => readLayer(entry, dirname(resolve(path))));
  return {
    layers: read.filter((one) => typeof one !== 'string'),
    sentences: read.flatMap((one, at) => (typeof one === 'string' ? [`MAP_LAYERS, layer ${at + 1}: ${one}.`] : [])),
  };
}

function readList(path: string): readonly unknown[] | string {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(value) || value.length > MOST_LAYERS)
      return `a JSON file with a list of at most ${MOST_LAYERS} layers`;
    const list: readonly unknown[] = value;
    return list;
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'a JSON file: this one cannot be understood';
    return 'a file that the server may read';
  }
}

function readLayer(entry: unknown, folder: string): MapLayer | string {
  if (typeof entry !== 'object' || entry === null) return 'it must be an object';
  const given = new Map<string, unknown>(Object.entries(entry));
  const unknown = [...given.keys()].find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) return `${unknown} is not a member of a layer; those are ${MEMBERS.join(', ')}`;
  const [type, title, attribution, shown] = ['type', 'title', 'attribution', 'shown'].map((name) => given.get(name));
  if (typeof title !== 'string' || title.trim() === '' || title.length > 80)
    return 'title must be what people read beside its box, in 80 characters at most';
  if (attribution !== undefined && (typeof attribution !== 'string' || attribution.length > 200))
    return 'attribution must be a text of 200 characters at most';
  if (shown !== undefined && typeof shown !== 'boolean') return 'shown must be true or false';
  const named = { title, attribution: attribution ?? '', shown: shown ?? true };
  switch (type) {
    case 'tiles':
      return readTiles(given, named);
    case 'wms':
      return readWms(given, named);
    case 'geojson':
    case 'pmtiles': {
      const from = readFrom(type, given, folder);
      return typeof from === 'string' ? from : { type, ...named, from };
    }
    default:
      return 'type must be tiles, wms, geojson or pmtiles';
  }
}

type Given = ReadonlyMap<string, unknown>;

function readTiles(given: Given, named: Named): MapLayer | string {
  const url = given.get('url');
  if (typeof url !== 'string' || !new RegExp(TILES_ADDRESS, 'u').test(url))
    return 'url must be an address with {z}, {x} and {y} in its path or parameters';
  return { type: 'tiles', ...named, url };
}

function readWms(given: Given, named: Named): MapLayer | string {
  const [url, layers] = [given.get('url'), given.get('layers')];
  if (typeof url !== 'string' || !ADDRESS.test(url))
    return 'url must be the address of a WMS, beginning with http:// or https://';
  if (typeof layers !== 'string' || layers.trim() === '') return 'layers must name those of the WMS, such as "0,2"';
  return { type: 'wms', ...named, url, layers };
}

function readFrom(type: keyof typeof EXTENSIONS, given: Given, folder: string): LayerFile | string {
  const [url, file] = [given.get('url'), given.get('file')];
  if ((url === undefined) === (file === undefined)) return 'one of url and file must say where it is';
  if (url !== undefined)
    return typeof url === 'string' && ADDRESS.test(url)
      ? { url }
      : 'url must be an address that begins with http:// or https://';
  const extensions: readonly string[] = EXTENSIONS[type];
  if (typeof file !== 'string' || !extensions.includes(extname(file)))
    return `file must be the path of a file whose name ends in ${extensions.join(' or ')}`;
  const path = resolve(folder, file);
  return isFile(path)
    ? { path }
    : 'file must be the path of a file that the server may read, from the folder of MAP_LAYERS';
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
