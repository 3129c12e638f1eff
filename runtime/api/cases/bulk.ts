/**
 * The same action on several cases, each on its own: what cannot be done to one does not keep the others from it. To select
 * a case is not to read it: what is told here is what the queue shows, and a reading is recorded where more is.
 */
import type { FastifyRequest } from 'fastify';
import { nameOfApplicant, titleOfThird, viewOfCase, type Foreseen, type Command } from '../../../engine/index.ts';
import type {
  BulkAction,
  BulkActions,
  BulkItem,
  BulkOutcome,
  BulkRequest,
  BulkTold,
} from '../../../schemas/types/api.ts';
import { createTally, type PlaceTally } from './place-tally.ts';
import { applyOn } from '../../cases/index.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { isProblem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { jsonObject } from '../json-body.ts';
import { openCase, recordReading, type OpenCase } from './open-case.ts';

/** They name fields of the case at hand, or mend its answers. */
const CASE_BY_CASE: readonly string[] = ['correction', 'resubmission'];

/** Whether actions of a kind are taken on one case at a time. */
export const isCaseByCase = (kind: string): boolean => CASE_BY_CASE.includes(kind);

type ActCommand = Extract<Command, { readonly type: 'act' }>;

/**
 * `POST /cases/bulk/actions` tells what can be done to several cases, `POST /cases/bulk` does it, or only says to which
 * it applies and why not to the others (`dryRun`).
 */
export function bulkRoutes(app: ApiServer, services: Services): void {
  app.post(
    '/cases/bulk/actions',
    describe({
      id: 'listBulkActions',
      tag: 'cases',
      summary: 'What can be done to several cases together. No reading is recorded, since nothing of them is shown.',
      capability: 'queue.read',
      body: 'BulkSelection',
      reply: 'BulkActions',
    }),
    async (request) => listActions(services, request, request.body.ids),
  );

  app.post(
    '/cases/bulk',
    describe({
      id: 'actOnCases',
      tag: 'cases',
      summary:
        'Takes an action on several cases, or only tells where it could be taken and what it would do (`dryRun`).',
      capability: 'queue.read',
      body: 'BulkRequest',
      reply: 'BulkResult',
    }),
    async (request) => {
      const results: BulkOutcome[] = [];
      const tally = createTally();
      // One after the other: two hundred transactions at once would take every connection.
      for (const item of request.body.cases) results.push(await actOn(services, request, request.body, item, tally));
      return { results };
    },
  );
}

async function listActions(services: Services, request: FastifyRequest, ids: readonly string[]): Promise<BulkActions> {
  const cases: BulkItem[] = [];
  const actions = new Map<string, BulkAction>();
  for (const id of ids) {
    const opened = await openOrNone(services, request, id);
    // Of a case that is no longer mine, the action itself says why.
    cases.push({ id, expectedVersion: opened?.case.version ?? 0 });
    if (!opened) continue;
    for (const action of opened.view.actions(services.clock.now(), services.clock.days())) {
      if (action.open && !isCaseByCase(action.kind)) actions.set(action.id, { ...versionOf(opened), action });
    }
  }
  return { cases, actions: [...actions.values()] };
}

function versionOf({ case: { dispositif } }: OpenCase): Omit<BulkAction, 'action'> {
  return { dispositif: dispositif.id, dispositifVersion: dispositif.version };
}

async function openOrNone(services: Services, request: FastifyRequest, id: string): Promise<OpenCase | null> {
  try {
    return await openCase(services, request, id, 'case.instruct');
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}

/** Takes an action on one of several cases, or only tells what it would do. */
export async function actOn(
  services: Services,
  request: FastifyRequest,
  bulk: Omit<BulkRequest, 'cases'>,
  item: BulkItem,
  tally: PlaceTally,
): Promise<BulkOutcome> {
  try {
    const opened = await openCase(services, request, item.id, 'case.instruct');
    const { id, number, applicant } = opened.case;
    const command: ActCommand = {
      type: 'act',
      action: bulk.action,
      data: jsonObject(bulk.data),
      answers: null,
      expectedVersion: item.expectedVersion,
    };
    const result = bulk.dryRun
      ? await tell(services, opened, command, tally)
      : await applyOn(services, opened.found, command, opened.actor);
    const refused = result.type === 'refused';
    return {
      id,
      number,
      applicant: nameOfApplicant(applicant),
      told: result.type === 'foreseen' ? toldOf(opened, result) : null,
      ok: !refused,
      message: refused ? result.message : null,
      errors: refused ? [...result.errors] : [],
    };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const { detail } = error.problem;
    return { id: item.id, number: '', applicant: '', told: null, ok: false, message: detail, errors: [] };
  }
}

/** An amount is worked out from what the case holds: who is told it has read of it. */
async function tell(
  services: Services,
  opened: OpenCase,
  command: ActCommand,
  tally: PlaceTally,
): Promise<ReturnType<OpenCase['view']['foresee']>> {
  const { compiled, case: subject, actor, counted } = opened;
  const view = viewOfCase(compiled, subject, [], actor, tally.after(compiled.id, counted));
  const foreseen = view.foresee(command, services.clock.now(), services.clock.days());
  if (foreseen.type === 'foreseen') tally.take(compiled.id, foreseen.events);
  if (foreseen.type === 'foreseen' && foreseen.amounts.length > 0) await recordReading(services, opened, null);
  return foreseen;
}

function toldOf({ compiled }: OpenCase, { case: next, letters, mails, amounts }: Foreseen): BulkTold {
  const written = mails.filter(({ reader }) => reader === 'applicant');
  return {
    stateTitle: compiled.workflow.states[next.state]?.title ?? next.state,
    outcome: next.outcome,
    letters: letters.filter(({ internal, third }) => !internal && !third).map(({ title }) => title),
    mails: written.map(({ subject }) => subject),
    toPrint: written.some(({ to }) => to === null),
    thirds: [
      ...letters.flatMap(({ title: subject, third }) =>
        third ? [{ title: titleOfThird(compiled, third), subject, mailed: false }] : [],
      ),
      ...mails.flatMap(({ subject, to, third }) =>
        third ? [{ title: titleOfThird(compiled, third), subject, mailed: to !== null }] : [],
      ),
    ],
    amounts: amounts.map(({ entry, label, amount }) => ({ entry, label, amount })),
  };
}
