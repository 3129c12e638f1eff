/**
 * What is done to several cases beside the actions of their schemes: they are taken, given to a colleague, or written to. Each on
 * its own, by the same commands as on its screen; to select a case is not to read it, and what is told here the queue shows.
 */
import type { FastifyRequest } from 'fastify';
import { decide, holdsFunction, type Task } from '../../../engine/index.ts';
import { fillSentence } from '../../../engine/form/words/index.ts';
import type { BulkDeed, BulkOutcome } from '../../../schemas/types/api.ts';
import { applyCommand, type ExistingCaseCommand } from '../../cases/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { isProblem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { openCase, type OpenCase } from './open-case.ts';
import { findAssignee } from './to-command.ts';

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
    const opened = await openCase(services, request, id, bulk.deed === 'message' ? 'case.instruct' : 'case.act');
    const { number, applicant } = opened.case;
    const commands = await commandsOf(services, opened, bulk);
    const message = commands.length === 0 ? messages.nothingToTake : await carryOut(services, opened, commands, bulk);
    return {
      id,
      number,
      applicant: `${applicant.givenName} ${applicant.familyName}`,
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

async function commandsOf(
  services: Services,
  opened: OpenCase,
  { deed, assigneeId, text }: BulkDeed,
): Promise<readonly ExistingCaseCommand[]> {
  if (deed === 'message') return [{ type: 'sendMessage', text: textFor(opened, text), files: [] }];
  const tasks = opened.case.tasks.filter((task) => holdsFunction(opened.actor, task.function));
  if (deed === 'take') {
    return tasks
      .filter(({ assignee }) => assignee?.userId !== opened.viewer.userId)
      .map(({ id }) => ({ type: 'takeTask', task: id }));
  }
  return assignments(services, opened, tasks, assigneeId ?? '');
}

/** Of several tasks, those that the colleague may do; when they may do none, why. */
async function assignments(
  services: Services,
  opened: OpenCase,
  tasks: readonly Task[],
  assigneeId: string,
): Promise<readonly ExistingCaseCommand[]> {
  const found: ExistingCaseCommand[] = [];
  let refusal: Error | null = null;
  for (const { id, assignee: holder } of tasks) {
    if (holder?.userId === assigneeId) continue;
    try {
      const assignee = await findAssignee(services, opened, id, assigneeId);
      found.push({ type: 'assignTask', task: id, assignee });
    } catch (error) {
      if (!isProblem(error)) throw error;
      refusal = error;
    }
  }
  if (found.length === 0 && refusal !== null) throw refusal;
  return found;
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
      ? decide(compiled, subject, command, { now: services.clock.now(), actor })
      : await applyCommand(services, subject.id, command, actor);
    if (result.type === 'refused') return result.message;
  }
  return null;
}

function textFor({ case: subject, compiled }: OpenCase, text: string): string {
  const { number, applicant, state } = subject;
  return fillSentence(text, {
    prénom: applicant.givenName,
    nom: applicant.familyName,
    numéro: number,
    dispositif: compiled.identity.title,
    étape: compiled.workflow.states[state]?.title ?? state,
  });
}

const isUnreached = ({ view, case: { applicant } }: OpenCase): boolean =>
  view.shown.contact && applicant.email === null;
