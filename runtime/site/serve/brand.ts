/** The brand of the installation: its colours as a style sheet, since no style is ever written in a page, and its logo. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.ts';
import { headOfService } from '../../config/letterheads.ts';
import { readLogo } from '../../config/logo.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { brandCss } from '../../ui/tokens/styles.ts';

const LOGO_PATH = '/marque.svg';
/** Where the pictogram of its windows is: its logo, or else the first letter of its name. */
export const ICON_PATH = '/icone.svg';
const ICON_KEPT = 'public, max-age=86400';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Where the logo of the installation is served, under an address that changes with what was chosen on screen; null when it has none. */
export function logoAddress({ logo, picture }: Pick<Config['brand'], 'logo' | 'picture'>): string | null {
  if (picture) return `${LOGO_PATH}?v=${picture.version}`;
  return logo === null ? null : LOGO_PATH;
}

const SERVICE_LOGOS = '/logo-service/';

/** Where the logo that is set of a service is served, under an address that changes with it; null where none is. */
export function serviceLogoAddress({ letterheads }: Pick<Config, 'letterheads'>, service: string): string | null {
  const picture = headOfService(letterheads, service)?.picture;
  return picture ? `${SERVICE_LOGOS}${picture.version}.svg` : null;
}

/** The style sheet of a brand, under an address that changes with it. */
export function brandStyles(brand: Pick<Config['brand'], 'colour' | 'accent'>): {
  readonly path: string;
  readonly css: string;
} {
  const css = brandCss(brand);
  return { path: `/marque.css?v=${createHash('sha256').update(css).digest('hex').slice(0, 8)}`, css };
}

/**
 * `/marque.css`, kept for ever since its address changes with the colours, the pictogram, kept for a day, and the logo, kept for an
 * hour, and the logos of services, kept for ever; throws `not-found` for a logo that is not set.
 */
export function brandRoutes(app: FastifyInstance, { config }: Services): void {
  app.get('/marque.css', (request, reply) => {
    const { path, css } = brandStyles(config.brand);
    // Another server may know the new colours before this one: what it names is not kept.
    const isNamed = request.url === path;
    return reply
      .type('text/css; charset=utf-8')
      .header('cache-control', isNamed ? IMMUTABLE : 'no-store')
      .send(css);
  });
  const icon = async (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', ICON_KEPT)
      .send(config.brand.logo === null ? initialIcon(config.brand) : await readFile(config.brand.logo));
  app.get(ICON_PATH, icon);
  // Asked for by browsers that were told of none: PDF files, answers of the API.
  app.get('/favicon.ico', icon);
  app.get(LOGO_PATH, async (request, reply) => {
    const { brand } = config;
    const svg = await readLogo(brand);
    if (svg === null) throw problem('not-found');
    const isNamed = brand.picture !== undefined && request.url === logoAddress(brand);
    return reply
      .type('image/svg+xml')
      .header('cache-control', isNamed ? IMMUTABLE : 'public, max-age=3600')
      .send(svg);
  });
  app.get<{ Params: { version: string } }>(`${SERVICE_LOGOS}:version.svg`, (request, reply) => {
    const { version } = request.params;
    const found = config.letterheads.find(({ picture }) => picture?.version === version)?.picture;
    if (!found) throw problem('not-found');
    return reply.type('image/svg+xml').header('cache-control', IMMUTABLE).send(found.svg);
  });
}

/** The first letter of the name, on the colour of the brand. */
function initialIcon({ name, colour }: Pick<Config['brand'], 'name' | 'colour'>): string {
  const [letter = ''] = name.match(/[\p{L}\p{N}]/u) ?? [];
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="6" fill="${colour}"/>` +
    '<text x="16" y="23" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="20" fill="#fff">' +
    `${letter.toUpperCase()}</text></svg>`
  );
}
