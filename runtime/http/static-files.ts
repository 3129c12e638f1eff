/**
 * The built applications: files whose names change with their content, kept by browsers for ever, and the pages of desk
 * and studio, which always come fresh with the nonce of their answer.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problems.ts';
import { PDF_POLICY, PLAY_POLICY, WITH_NONCE } from './security-headers.ts';

const DIST = join(import.meta.dirname, '../../dist');
const YEAR = '365d';
/** The scripts of workers that have a policy of their own, as they are built: designer/play, desk/case/reading. */
const WORKERS = [
  { script: /\/studio\/play-worker-[\w-]+\.js(?:\.br)?$/u, policy: PLAY_POLICY },
  { script: /\/desk\/pdf-worker-[\w-]+\.js(?:\.br)?$/u, policy: PDF_POLICY },
] as const;

const ASSETS = ['portal', 'desk', 'studio'] as const;
const PAGES = [
  { application: 'desk', root: '/agent' },
  { application: 'studio', root: '/studio' },
] as const;

/** Serves /assets/<application>/…, and the pages under /agent and /studio, which wear the style sheet of the brand. */
export async function registerStaticFiles(app: FastifyInstance, brandStyles: string): Promise<void> {
  for (const [index, application] of ASSETS.entries()) {
    await app.register(fastifyStatic, {
      root: join(DIST, application),
      prefix: `/assets/${application}/`,
      decorateReply: index === 0,
      index: false,
      dotfiles: 'deny',
      maxAge: YEAR,
      immutable: true,
      preCompressed: true,
      suppressWarning: true,
      schemaHide: true,
      setHeaders: (reply, path) => {
        for (const { script, policy } of WORKERS)
          if (script.test(path)) void reply.header('content-security-policy', policy);
      },
      allowedPath: (path) => !path.endsWith('.html') && !path.endsWith('manifest.json'),
    });
  }
  for (const { application, root } of PAGES) {
    const serve = (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
      sendPage(reply, application, brandStyles);
    app.get(root, WITH_NONCE, serve);
    app.get(`${root}/*`, WITH_NONCE, serve);
  }
}

/** The page of an application. `__NONCE__` in it stands for the nonce of this answer. */
async function sendPage(reply: FastifyReply, application: string, brandStyles: string): Promise<FastifyReply> {
  const page = await readFile(join(DIST, application, 'index.html'), 'utf8').catch(() => null);
  if (page === null) throw problem('unavailable');
  const nonce = reply.cspNonce.style;
  const styles = `<link rel="stylesheet" href="${brandStyles}">`;
  const html = page.includes('__NONCE__')
    ? page.replaceAll('__NONCE__', nonce).replace('</head>', `${styles}</head>`)
    : page.replace('</head>', `${styles}<meta property="csp-nonce" nonce="${nonce}"></head>`);
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
