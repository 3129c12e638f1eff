/**
 * The built applications: files whose names change with their content, kept by browsers for ever, and the pages of desk
 * and studio, which always come fresh with the nonce of their answer.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage, languageOf, type PageLanguage } from './page-language.ts';
import { problem } from './problems.ts';
import { PDF_POLICY, PLAY_POLICY, WITH_NONCE } from './security-headers.ts';

const DIST = join(import.meta.dirname, '../../dist');
const YEAR = '365d';
/** The scripts of workers that have a policy of their own, as they are built: designer/play, desk/case/reading. */
const WORKERS = [
  { script: /\/studio\/play-worker-[\w-]+\.js(?:\.br)?$/u, policy: PLAY_POLICY },
  { script: /\/desk\/(?:pdf|picture)-worker-[\w-]+\.js(?:\.br)?$/u, policy: PDF_POLICY },
] as const;

const ASSETS = ['portal', 'documents', 'pages', 'desk', 'studio'] as const;
const PAGES = [
  { application: 'desk', root: '/agent' },
  { application: 'studio', root: '/studio' },
] as const;

/** Serves /assets/<application>/…, and the pages under /agent and /studio, which wear the style sheet of the brand. */
export async function registerStaticFiles(app: FastifyInstance, brandStyles: () => string): Promise<void> {
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
    const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const chosen = chooseLanguage(request, reply);
      if (chosen) return reply.redirect(chosen, 303);
      return sendPage(reply, { application, brandStyles: brandStyles(), language: languageOf(request) });
    };
    app.get(root, WITH_NONCE, serve);
    app.get(`${root}/*`, WITH_NONCE, serve);
  }
}

interface SentPage {
  readonly application: string;
  readonly brandStyles: string;
  readonly language: PageLanguage;
}

/** The page of an application. `__NONCE__` in it stands for the nonce of this answer. */
async function sendPage(reply: FastifyReply, { application, brandStyles, language }: SentPage): Promise<FastifyReply> {
  const page = await readFile(join(DIST, application, 'index.html'), 'utf8').catch(() => null);
  if (page === null) throw problem('unavailable');
  const nonce = reply.cspNonce.style;
  const styles = `<link rel="stylesheet" href="${brandStyles}">`;
  const spoken = page.replace('<html lang="fr">', `<html lang="${language}">`);
  const html = spoken.includes('__NONCE__')
    ? spoken.replaceAll('__NONCE__', nonce).replace('</head>', `${styles}</head>`)
    : spoken.replace('</head>', `${styles}<meta property="csp-nonce" nonce="${nonce}"></head>`);
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
}
