/** Requests being written. */
import type { FastifyRequest } from 'fastify';
import { localDate, withCalculated } from '../../engine/index.ts';
import type { Draft, NewDraft } from '../../schemas/types/api.ts';
import {
  beginDraft,
  compiledOf,
  dropDraft,
  findDraft,
  findHelper,
  holdsDraft,
  isOffered,
  joinDraft,
  judgeDraft,
  saveDraft,
  type Assisted,
  type CaseDraft,
} from '../filing/index.ts';
import { draftSecretOf, ensureDraftSecret } from '../identity/draft-secret.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { problem } from '../http/problems.ts';
import { requireViewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import { jsonObject } from './json-body.ts';
import { problemOf } from './refusals.ts';

type ById = { Params: { id: string } };

/**
 * `/drafts`: begun, read, saved, joined to an account, given up. Throws `not-found` to whoever does not hold the draft,
 * `draft-filed` once it became a case.
 */
export function draftRoutes(app: ApiServer, services: Services): void {
  app.post(
    '/drafts',
    describe({
      id: 'beginDraft',
      tag: 'filing',
      summary: 'Begins a request; with `person` or a channel other than online, an agent files for someone.',
      capability: 'draft.begin',
      body: 'NewDraft',
      reply: 'Draft',
      status: 201,
      limit: 'upload',
    }),
    async (request, reply) => {
      const { body } = request;
      const viewer = await request.viewer();
      const begun = await beginDraft(services, {
        dispositifId: body.dispositif,
        answers: jsonObject(body.answers),
        viewer,
        secret: viewer
          ? null
          : ensureDraftSecret(request, reply, {
              publicUrl: services.config.publicUrl,
              days: services.config.draftDays.anonymous,
            }),
        assisted: assistedOf(body),
        mandate: body.mandate ?? null,
        establishmentId: body.establishment ?? null,
        mandateId: body.under ?? null,
      });
      if (begun.type === 'refused') throw problemOf(begun);
      return reply.code(201).send(presentDraft(begun.draft));
    },
  );

  app.get(
    '/drafts/:id',
    describe({
      id: 'readDraft',
      tag: 'filing',
      summary: 'A request being written.',
      capability: 'draft.write',
      params: { id: UUID },
      reply: 'Draft',
    }),
    async (request) => {
      const draft = await requireDraft(services, request);
      const { form } = await compiledOf(services, draft);
      const answers = withCalculated(form, draft.answers, localDate(services.clock.now()));
      return presentDraft({ ...draft, answers });
    },
  );

  app.put(
    '/drafts/:id',
    describe({
      id: 'saveDraft',
      tag: 'filing',
      summary: 'Keeps the answers so far, valid or not, and says what is wrong with them.',
      capability: 'draft.write',
      params: { id: UUID },
      body: 'SaveAnswers',
      reply: 'AnswersReport',
    }),
    async (request) => {
      const draft = await requireDraft(services, request);
      const saved = await saveDraft(services, draft, jsonObject(request.body.answers), request.body.revision);
      if (saved.type === 'refused') throw problemOf(saved);
      const { errors, unmet } = await judgeDraft(services, saved.draft);
      return {
        revision: saved.draft.revision,
        updatedAt: saved.draft.updatedAt.toISOString(),
        errors,
        eligibility: unmet,
      };
    },
  );

  app.post(
    '/drafts/:id/join',
    describe({
      id: 'joinDraft',
      tag: 'filing',
      summary: 'Says that a request begun in this browser before signing in is one’s own: it joins the account.',
      capability: 'own.read',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const draft = await findDraft(services.db, request.params.id);
      const secret = draftSecretOf(request);
      if (!draft || !(holdsDraft(draft, viewer, secret) || isOffered(draft, viewer, secret)))
        throw problem('not-found');
      if (draft.userId === null) await joinDraft(services.db, draft.id, viewer.userId);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/drafts/:id',
    describe({
      id: 'deleteDraft',
      tag: 'filing',
      summary: 'Gives up a request that was not filed.',
      capability: 'draft.write',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const draft = await requireDraft(services, request);
      // Who helps to fill it in gives up nothing.
      if (!holdsDraft(draft, await request.viewer(), draftSecretOf(request))) throw problem('not-found');
      if (!(await dropDraft(services, draft))) throw problem('draft-filed');
      return reply.code(204).send();
    },
  );
}

/** The draft of the address, which the viewer holds or helps with. One that belongs to another is not there. */
export async function requireDraft(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  request: FastifyRequest<ById>,
  id: string = request.params.id,
): Promise<CaseDraft> {
  const viewer = await request.viewer();
  const secret = draftSecretOf(request);
  const draft = await findDraft(db, id);
  if (draft && (holdsDraft(draft, viewer, secret) || (await findHelper(db, draft, secret, clock.now())))) return draft;
  throw problem(draft && viewer && isOffered(draft, viewer, secret) ? 'draft-not-joined' : 'not-found');
}

/** A draft as the API shows it. */
export function presentDraft(draft: CaseDraft): Draft {
  return {
    id: draft.id,
    dispositif: draft.dispositifId,
    version: draft.version,
    answers: draft.answers,
    revision: draft.revision,
    updatedAt: draft.updatedAt.toISOString(),
    url: draftAddress(draft),
  };
}

/** Where a draft goes on, on the site. */
export function draftAddress({ id, dispositifId }: Pick<CaseDraft, 'id' | 'dispositifId'>): string {
  return `/demarches/${dispositifId}/formulaire?brouillon=${id}`;
}

function assistedOf({ person, channel = 'online', receivedOn = null, formCode }: NewDraft): Assisted | null {
  if (!person) return null;
  const { id, givenName, familyName, email, phone = null, birthDate = null } = person;
  const from = { channel, receivedOn, formCode: formCode ?? null };
  return { ...from, person: id != null ? { id } : { givenName, familyName, email, phone, birthDate } };
}
