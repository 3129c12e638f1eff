/** The brand of the installation: its colours as a style sheet, since no style is ever written in a page, and its logo. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config.ts';
import { problem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { brandCss } from '../../ui/tokens/styles.ts';

/** Where the logo of the installation is served, when it has one. */
export const LOGO_PATH = '/marque.svg';
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The style sheet of a brand, under an address that changes with it. */
export function brandStyles(brand: Pick<Config['brand'], 'colour' | 'accent'>): {
  readonly path: string;
  readonly css: string;
} {
  const css = brandCss(brand);
  return { path: `/marque.css?v=${createHash('sha256').update(css).digest('hex').slice(0, 8)}`, css };
}

/**
 * `/marque.css`, kept for ever since its address changes with the colours, and the logo, kept for an hour; throws
 * `not-found` when the installation has no logo.
 */
export function brandRoutes(app: FastifyInstance, { config }: Services): void {
  const { css } = brandStyles(config.brand);
  app.get('/marque.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', IMMUTABLE).send(css),
  );
  app.get(LOGO_PATH, async (_request, reply) => {
    if (config.brand.logo === null) throw problem('not-found');
    return reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=3600')
      .send(await readFile(config.brand.logo));
  });
}
