/**
 * What is done to several cases beside the actions of their schemes: they are taken, given to a colleague, or written to. Each on
 * its own, by the same commands as on its screen; to select a case is not to read it, and what is told here the queue shows.
 */
import type { FastifyRequest } from 'fastify';
import { decide, nameOfApplicant } from '../../../engine/index.ts';
import type { BulkDeed, BulkOutcome } from '../../../schemas/types/api.ts';
import { capabilityOf, commandsOf, textFor, whyNothing } from '../../bulk/index.ts';
import { applyCommand, type ExistingCaseCommand } from '../../cases/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { isProblem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { openCase, type OpenCase } from './open-case.ts';

/** `POST /cases/bulk/deeds`: does it, or only says to which cases it applies and why not to the others (`dryRun`). */
export function bulkDeedRoutes(app: ApiServer, services: Services): void {
  app.post(
    '/cases/bulk/deeds',
    describe({
      id: 'doToCases',
      tag: 'cases',
      summary:
        'Takes several cases, gives them to a colleague or writes to their applicants, or only tells where that can be.',
      capability: 'queue.read',
      body: 'BulkDeed',
      reply: 'BulkResult',
    }),
    async (request) => {
      const results: BulkOutcome[] = [];
      // One after the other: two hundred transactions at once would take every connection.
      for (const id of new Set(request.body.cases)) results.push(await doTo(services, request, request.body, id));
      return { results };
    },
  );
}

async function doTo(services: Services, request: FastifyRequest, bulk: BulkDeed, id: string): Promise<BulkOutcome> {
  try {
    const opened = await openCase(services, request, id, capabilityOf(bulk));
    const { number, applicant } = opened.case;
    const commands = await commandsOf(services, opened, { ...bulk, action: null, data: {} }, 0);
    const message = commands.length === 0 ? whyNothing(bulk) : await carryOut(services, opened, commands, bulk);
    return {
      id,
      number,
      applicant: nameOfApplicant(applicant),
      told: null,
      ok: message === null,
      message,
      errors: [],
      ...(bulk.deed === 'message' && { text: textFor(opened, bulk.text), unreached: isUnreached(opened) }),
    };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const { detail } = error.problem;
    return { id, number: '', applicant: '', told: null, ok: false, message: detail, errors: [] };
  }
}

/** Why not; null when it was done, or would be. */
async function carryOut(
  services: Services,
  { case: subject, compiled, actor }: OpenCase,
  commands: readonly ExistingCaseCommand[],
  { dryRun }: Pick<BulkDeed, 'dryRun'>,
): Promise<string | null> {
  for (const command of commands) {
    const result = dryRun
      ? decide(compiled, subject, command, { now: services.clock.now(), actor, days: services.clock.days() })
      : await applyCommand(services, subject.id, command, actor);
    if (result.type === 'refused') return result.message;
  }
  return null;
}

const isUnreached = ({ view, case: { applicant } }: OpenCase): boolean =>
  view.shown.contact && applicant.email === null;
