/** The same action on several cases, each on its own: what cannot be done to one does not keep the others from it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decide } from '../../../engine/index.ts';
import type { BulkItem, BulkOutcome, BulkRequest, BulkResult } from '../../../schemas/types/api.ts';
import { applyCommand, quoteAnew, type ExistingCaseCommand } from '../../cases/index.ts';
import { describe } from '../../http/describe-route.ts';
import { isProblem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { jsonObject } from '../json-body.ts';
import { openCase } from './open-case.ts';

export function bulkRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: BulkRequest; Reply: BulkResult }>(
    '/cases/bulk',
    describe({
      id: 'actOnCases',
      tag: 'cases',
      summary: 'Takes an action on several cases, or only tells where it could be taken (`dryRun`).',
      capability: 'queue.read',
      body: 'BulkRequest',
      reply: 'BulkResult',
    }),
    async (request) => {
      const results: BulkOutcome[] = [];
      // One after the other: two hundred transactions at once would take every connection.
      for (const item of request.body.cases) results.push(await actOn(services, request, request.body, item));
      return { results };
    },
  );
}

async function actOn(
  services: Services,
  request: FastifyRequest,
  bulk: BulkRequest,
  item: BulkItem,
): Promise<BulkOutcome> {
  try {
    const { case: read, compiled, actor } = await openCase(services, request, item.id, 'case.instruct');
    const command: ExistingCaseCommand = {
      type: 'act',
      action: bulk.action,
      data: jsonObject(bulk.data),
      answers: null,
      expectedVersion: item.expectedVersion,
    };
    const result = bulk.dryRun
      ? decide(compiled, read, await quoteAnew(services.db, read, command), { now: services.clock.now(), actor })
      : await applyCommand(services, read.id, command, actor);
    return {
      id: read.id,
      number: read.number,
      ok: result.type !== 'refused',
      message: result.type === 'refused' ? result.message : null,
      errors: result.type === 'refused' ? [...result.errors] : [],
    };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { id: item.id, number: '', ok: false, message: error.problem.detail, errors: [] };
  }
}
