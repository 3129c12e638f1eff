/** The worker that gives what a device keeps of a begun request, where there is no network. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { problem } from '../../http/problems.ts';
import { WORKER_POLICY } from '../../http/security-headers.ts';
import type { Services } from '../../services.ts';
import { WORKER_PATH } from '../form/offline/shelf.ts';

const WORKER = join(import.meta.dirname, '../../../dist/worker/worker.js');

/** `/demarches/hors-ligne.js`: the worker, asked for anew each time that a page is opened, so that a newer one takes over. */
export function offlineWorkerRoutes(app: FastifyInstance, { log }: Services): void {
  app.get(WORKER_PATH, async (_request, reply) => {
    const script = await readFile(WORKER, 'utf8').catch((cause: unknown) => {
      log.error({ err: cause }, 'the worker of begun requests is not built');
      throw problem('unavailable');
    });
    return reply
      .type('text/javascript; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': WORKER_POLICY })
      .send(script);
  });
}
