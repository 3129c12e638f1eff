/** The agenda of a sitting: what is read of its cases, recorded as readings; cases put on it, moved and taken off. */
import type { FastifyRequest } from 'fastify';
import type { Agenda, AgendaScheme, ApiAction, NotPut, PutResult } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../../engine/form/words/index.ts';
import { instantOfLocal } from '../../../engine/index.ts';
import { isProblem } from '../../http/problems.ts';
import type { Services } from '../../services.ts';
import { moveOnAgenda, putOnAgenda, sittingMessages as messages, takeOffAgenda } from '../../sittings/index.ts';
import { openCase, recordReading, type OpenCase } from '../cases/open-case.ts';
import { CURSOR, describe, UUID, type ApiServer } from '../describe-route.ts';
import { itemFor, itemsFor, openSitting, settled } from './keepers.ts';
import { actionsOf, presentRow } from './present-row.ts';

/** Cases of a page: what is opened at once. */
const PAGE = 50;

/** `/sittings/:id/agenda`. Throws `not-found`, `not-allowed`, `sitting-closed`, `sitting-applied`, `sitting-full`. */
export function agendaRoutes(app: ApiServer, services: Services): void {
  const { clock, db } = services;
  app.get(
    '/sittings/:id/agenda',
    describe({
      id: 'readAgenda',
      tag: 'sittings',
      summary:
        'A page of an agenda: what is read of its cases, and what may be decided of them. Each is recorded as read.',
      capability: 'sitting.keep',
      params: { id: UUID },
      query: { cursor: CURSOR },
      reply: 'Agenda',
    }),
    async (request) => {
      const items = await itemsFor(services, await openSitting(services, request, request.params.id));
      const from = Number(request.query.cursor ?? 0);
      const opened = await openAll(
        services,
        request,
        items.slice(from, from + PAGE).map(({ caseId }) => caseId),
      );
      await Promise.all(opened.map((one) => recordReading(services, one, null)));
      return presentAgenda(opened, clock, from + PAGE < items.length ? String(from + PAGE) : null);
    },
  );

  app.post(
    '/sittings/:id/agenda',
    describe({
      id: 'putOnAgenda',
      tag: 'sittings',
      summary: 'Puts cases that I instruct on an agenda, after those that are there; tells which are not put, and why.',
      capability: 'sitting.keep',
      params: { id: UUID },
      body: 'PutOnAgenda',
      reply: 'PutResult',
    }),
    async (request) => put(services, request, request.params.id, request.body.cases),
  );

  app.put(
    '/sittings/:id/agenda/:case',
    describe({
      id: 'moveOnAgenda',
      tag: 'sittings',
      summary: 'Gives a case another place among those of its scheme.',
      capability: 'sitting.keep',
      params: { id: UUID, case: UUID },
      body: 'MoveOnAgenda',
      reply: 'SittingRevision',
    }),
    async (request) => {
      const { id, case: caseId } = request.params;
      await itemFor(services, await openSitting(services, request, id), caseId);
      return settled(await moveOnAgenda(db, id, caseId, request.body.before));
    },
  );

  app.delete(
    '/sittings/:id/agenda/:case',
    describe({
      id: 'takeOffAgenda',
      tag: 'sittings',
      summary: 'Takes a case off an agenda, with what was typed of it.',
      capability: 'sitting.keep',
      params: { id: UUID, case: UUID },
      reply: 'SittingRevision',
    }),
    async (request) => {
      const { id, case: caseId } = request.params;
      await itemFor(services, await openSitting(services, request, id), caseId);
      return settled(await takeOffAgenda(db, id, caseId));
    },
  );
}

/** Cases as their agent instructs them; those that they may no longer read are left out. */
export async function openAll(
  services: Services,
  request: FastifyRequest,
  cases: readonly string[],
): Promise<readonly OpenCase[]> {
  const opened = await Promise.all(
    cases.map(async (id) => {
      try {
        return [await openCase(services, request, id, 'case.instruct')];
      } catch (error) {
        if (isProblem(error)) return [];
        throw error;
      }
    }),
  );
  return opened.flat();
}

function presentAgenda(opened: readonly OpenCase[], clock: Services['clock'], next: string | null): Agenda {
  const schemes = new Map<string, AgendaScheme & { readonly actions: ApiAction[] }>();
  for (const one of opened) {
    const { id: dispositif, version } = one.case.dispositif;
    const key = `${dispositif} ${version}`;
    const scheme = schemes.get(key) ?? { dispositif, version, actions: [] };
    schemes.set(key, scheme);
    for (const action of actionsOf(one, clock))
      if (!scheme.actions.some(({ id }) => id === action.id))
        scheme.actions.push({ ...action, reasons: [...action.reasons] });
  }
  return { items: opened.map((one) => presentRow(one, clock)), schemes: [...schemes.values()], next };
}

async function put(
  services: Services,
  request: FastifyRequest,
  id: string,
  asked: readonly string[],
): Promise<PutResult> {
  const { viewer } = await openSitting(services, request, id);
  const refused: NotPut[] = [];
  const numbers = new Map<string, string>();
  for (const one of new Set(asked.map((caseId) => caseId.toLowerCase()))) {
    try {
      const { case: read } = await openCase(services, request, one, 'case.instruct');
      if (read.outcome === null) numbers.set(read.id, read.number);
      else refused.push({ caseId: one, number: read.number, message: messages.notPut.over });
    } catch (error) {
      if (!isProblem(error)) throw error;
      refused.push({ caseId: one, number: '', message: error.problem.detail });
    }
  }
  const now = services.clock.now();
  const done = settled(await putOnAgenda(services.db, id, [...numbers.keys()], { by: viewer.name, now }));
  const numberOf = (caseId: string) => ({ caseId, number: numbers.get(caseId) ?? '' });
  return {
    put: done.put.length,
    refused: [
      ...refused,
      ...done.here.map((caseId) => ({ ...numberOf(caseId), message: messages.notPut.here })),
      ...done.pending
        .filter(({ sittingId }) => sittingId !== id)
        .map(({ caseId, title, at }) => ({
          ...numberOf(caseId),
          message: messages.notPut.elsewhere(title, formatMoment(instantOfLocal(at))),
        })),
    ],
  };
}
