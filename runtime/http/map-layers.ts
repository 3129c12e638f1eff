/**
 * /carte.json: what maps of all pages are drawn on, as the operator said; and the files of layers that are on this machine. A layer
 * at another host is fetched by browsers: the policy is opened to these hosts, and to no other.
 */
import { basename, dirname, extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import type { MapLayer } from '../config/map-layers.ts';
import type { Services } from '../services.ts';
import { problem } from './problems.ts';

/** Public as the pages are; kept for an hour, since an operator changes it once. */
const HOUR = { maxAge: '1h', immutable: false, preCompressed: false } as const;

/** Serves them; `sendFile` is that of the built applications. */
export function registerMapLayers(app: FastifyInstance, { config: { map } }: Pick<Services, 'config'>): void {
  const { tiles, attribution } = map;
  const told = { tiles, attribution, layers: map.layers.map(tellLayer) };
  app.get('/carte.json', async (_request, reply) => reply.header('cache-control', 'public, max-age=3600').send(told));
  const files = new Map(
    map.layers.flatMap((layer, at) => (isServed(layer) ? [[nameOf(layer, at), layer.from.path]] : [])),
  );
  app.get<{ Params: { readonly file: string } }>('/carte/:file', async (request, reply) => {
    const path = files.get(request.params.file);
    if (path === undefined) throw problem('not-found');
    return reply.sendFile(basename(path), dirname(path), HOUR);
  });
}

type Served = MapLayer & { readonly from: { readonly path: string } };

function isServed(layer: MapLayer): layer is Served {
  return 'from' in layer && 'path' in layer.from;
}

/** What is served says nothing of the machine: a file is called by the rank of its layer. */
const nameOf = ({ from }: Served, at: number): string => `${at}${extname(from.path)}`;

function tellLayer(layer: MapLayer, at: number): object {
  if (!('from' in layer)) return layer;
  const { from, ...named } = layer;
  return { ...named, url: isServed(layer) ? `/carte/${nameOf(layer, at)}` : 'url' in from ? from.url : '' };
}

/** The hosts that pages are opened to, for pictures and for what scripts read. */
export function mapHosts({ tiles, layers }: Config['map']): {
  readonly images: readonly string[];
  readonly data: readonly string[];
} {
  const images = [
    ...(tiles === null ? [] : [tiles]),
    ...layers.flatMap((layer) => ('url' in layer ? [layer.url] : [])),
  ];
  const data = layers.flatMap((layer) => ('from' in layer && 'url' in layer.from ? [layer.from.url] : []));
  return { images: originsOf(images), data: originsOf(data) };
}

/** What stands before the path, in which places are numbers. */
function originsOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.map((address) => /^https?:\/\/[^/?#]+/u.exec(address)?.[0] ?? ''))];
}
