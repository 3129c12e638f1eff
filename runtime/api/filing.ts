/** Filing, and what I filed. */
import type { Filed } from '../../schemas/types/api.ts';
import { fileCase, type CommandRefusal, type Filed as FiledCase } from '../cases/index.ts';
import {
  draftsFor,
  fileDraft,
  holdsDraft,
  isOffered,
  settleFiles,
  toApplicant,
  withVouched,
  refuseExcess,
  type FilingRefusal,
} from '../filing/index.ts';
import { draftSecretOf } from '../identity/draft-secret.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { problem } from '../http/problems.ts';
import { actsForAll, applicantActor, requestsFor, requireViewer, type Viewer } from '../identity/index.ts';
import { findPersonOfUser } from '../people/index.ts';
import type { Services } from '../services.ts';
import { presentMyCases } from './cases/my-case.ts';
import { presentDraft } from './drafts.ts';
import { jsonObject } from './json-body.ts';
import { problemOf } from './refusals.ts';
import { localDate } from '../../engine/index.ts';

/**
 * `POST /cases` and `GET /me/cases`. Filing throws `declaration-missing`, `draft-not-joined` when another person has to
 * take the draft first, or the refusal of the form and of the rules.
 */
export function filingRoutes(app: ApiServer, services: Services): void {
  app.post(
    '/cases',
    describe({
      id: 'fileCase',
      tag: 'filing',
      summary:
        'Files a request: a draft, or answers at once (`dispositif` and `answers`). The same draft twice gives the same case.',
      capability: 'case.file',
      body: 'FileRequest',
      reply: 'Filed',
      status: 201,
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const { draft: id, dispositif, answers, declaration = false } = request.body;
      let filed: FiledCase | CommandRefusal | FilingRefusal;
      if (id !== undefined) {
        const input = await services.readFilingInput(id);
        const secret = draftSecretOf(request);
        if (!input || !holdsDraft(input.draft, viewer, secret))
          throw problem(input && isOffered(input.draft, viewer, secret) ? 'draft-not-joined' : 'not-found');
        filed = await fileDraft(services, input, viewer, declaration);
      } else {
        if (dispositif === undefined) throw problem('body-invalid');
        if (!declaration) throw problem('declaration-missing');
        filed = await fileAtOnce(services, viewer, dispositif, jsonObject(answers));
      }
      if (filed.type === 'refused') throw problemOf(filed);
      return reply.code(201).send(await presentFiled(services, filed));
    },
  );

  app.get(
    '/me/cases',
    describe({
      id: 'listMyCases',
      tag: 'account',
      summary: 'My requests, and those I am writing.',
      capability: 'own.read',
      query: {
        establishment: { ...UUID, description: 'Those of a company or an association that I act for instead.' },
        mandate: { ...UUID, description: 'Those of a person that a mandate of mine opens instead.' },
      },
      reply: 'MyCases',
    }),
    async (request) => {
      const viewer = await requireViewer(request);
      const { establishment, mandate } = request.query;
      const asked = mandate ?? establishment;
      const acting = actsForAll(viewer).find(({ id, type }) => {
        return id === asked && type === (mandate === undefined ? 'establishment' : 'mandate');
      });
      if (asked !== undefined && !acting) throw problem('not-found');
      const [items, drafts] = await Promise.all([
        presentMyCases(services, requestsFor(viewer, acting ?? null)),
        draftsFor(services.db, viewer, acting ?? null),
      ]);
      return { items, drafts: drafts.map(presentDraft) };
    },
  );
}

/** For programs: answers without files, filed in the name of the token's owner. */
async function fileAtOnce(
  services: Services,
  viewer: Viewer,
  dispositifId: string,
  given: ReturnType<typeof jsonObject>,
): Promise<FiledCase | CommandRefusal> {
  const { dispositifs, db, clock } = services;
  const version = await dispositifs.current(dispositifId);
  const compiled = version === undefined ? undefined : await dispositifs.load(dispositifId, version);
  if (!compiled || version === undefined) throw problem('dispositif-unknown');
  const person = await findPersonOfUser(db, viewer.userId);
  if (!person) throw problem('not-allowed');
  const { form } = compiled;
  const excess = refuseExcess(form.model.schema, given);
  if (excess) throw problemOf(excess);
  const vouched = withVouched(form.model, given, person, localDate(clock.now()));
  // Documents are sent to a draft: here there is none they could belong to.
  const answers = await settleFiles(db, form.model, vouched, null);
  const filing = {
    dispositifId,
    version,
    draftId: null,
    answers,
    channel: 'online',
    receivedOn: null,
    applicant: toApplicant(person),
    mandate: null,
  } as const;
  return fileCase(services, filing, applicantActor({ ...viewer, personId: person.id }));
}

async function presentFiled({ dispositifs }: Services, { case: filed }: FiledCase): Promise<Filed> {
  const compiled = await dispositifs.load(filed.dispositif.id, filed.dispositif.version);
  return { id: filed.id, number: filed.number, filedAt: filed.filedAt, receipt: compiled?.identity.receipt ?? '' };
}
