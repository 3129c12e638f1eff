/** Mandates that people give on paper, recorded by agents who file for them. */
import type { FastifyRequest } from 'fastify';
import { localDate } from '../../engine/index.ts';
import { filingSchemes, receiveFile, type FileRow } from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import { requireViewer, type Viewer } from '../identity/index.ts';
import { endRecorded, isWrong, judgeMandate, listRecorded, recordMandate } from '../mandates/index.ts';
import { findPerson } from '../people/index.ts';
import { insertRegisterReadings } from '../privacy/index.ts';
import type { Services } from '../services.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { presentMandate } from './mandates.ts';
import { problemOf } from './refusals.ts';

/** A scan and what multipart puts around it. */
const BODY_LIMIT = 12 * 1024 * 1024;

/**
 * `/people/:id/mandates` and `/people/:id/mandate-scans`. Throws `not-allowed` to whoever files for nobody and to who would record
 * their own, `not-found` for nobody of the register and for what is no mandate of theirs, `data-invalid`, `mandate-scan`,
 * `mandate-own`, `mandates-full` and `mandate-later`.
 */
export function paperMandateRoutes(app: ApiServer, services: Services): void {
  const { db } = services;
  app.get(
    '/people/:id/mandates',
    describe({
      id: 'listPaperMandates',
      tag: 'people',
      summary:
        'Mandates of a person that were recorded from paper and have not ended. The person is told that they were read.',
      capability: 'person.search',
      params: { id: UUID },
      reply: 'PaperMandateList',
    }),
    async (request) => {
      await requireFiler(services, request, request.params.id);
      return { items: (await listRecorded(db, request.params.id)).map(presentMandate) };
    },
  );

  app.post(
    '/people/:id/mandate-scans',
    describe({
      id: 'sendMandateScan',
      tag: 'people',
      summary:
        'Sends the scan of what a person signed (multipart, `file`); forgotten after a day where no mandate is recorded with it.',
      capability: 'person.search',
      params: { id: UUID },
      reply: 'ApiFile',
      status: 201,
      consumes: 'multipart/form-data',
      limit: 'upload',
      bodyLimit: BODY_LIMIT,
    }),
    async (request, reply) => {
      const { id: personId } = request.params;
      const { userId } = await requireFiler(services, request, personId);
      const part = await request.file();
      if (!part) throw problem('file-missing');
      const place = {
        caseId: null,
        draftId: null,
        personId,
        kind: 'mandate',
        internal: false,
        uploadedBy: userId,
      } as const;
      const received = await receiveFile(services, { stream: part.file, name: part.filename, field: null, place });
      if (received.type === 'refused') throw problemOf(received);
      return reply.code(201).send(received.file);
    },
  );

  app.post(
    '/people/:id/mandates',
    describe({
      id: 'recordPaperMandate',
      tag: 'people',
      summary:
        'Records what a person signed on paper to appoint somebody: a mail with a link, which serves once, lets them accept; the person is told where there is an address.',
      capability: 'person.search',
      params: { id: UUID },
      body: 'PaperMandate',
      reply: 'PaperMandateRecorded',
      status: 201,
      limit: 'signIn',
    }),
    async (request, reply) => {
      const { id } = request.params;
      const viewer = await requireFiler(services, request, id);
      const { until, scan, ...typed } = request.body;
      const judged = judgeMandate(
        { ...typed, lastDay: until, hasDay: until !== null },
        { today: localDate(services.clock.now()), published: new Set(await filingSchemes(services, viewer)) },
      );
      if (isWrong(judged)) throw problem('data-invalid', { errors: judged });
      const outcome = await recordMandate(services, viewer, id, { ...judged, scan });
      if (outcome.type !== 'recorded') throw problem(REFUSED[outcome.type]);
      services.jobs.nudge();
      return reply.code(201).send({ id: outcome.id, told: outcome.told });
    },
  );

  app.delete(
    '/people/:id/mandates/:mandate',
    describe({
      id: 'endPaperMandate',
      tag: 'people',
      summary: 'Ends a mandate that was recorded from paper, at the word of who signed it. Both are told.',
      capability: 'person.search',
      params: { id: UUID, mandate: UUID },
    }),
    async (request, reply) => {
      const { id, mandate } = request.params;
      const viewer = await requireFiler(services, request, id);
      if (!(await endRecorded(services, viewer, id, mandate))) throw problem('not-found');
      services.jobs.nudge();
      return reply.code(204).send();
    },
  );
}

const REFUSED = {
  self: 'mandate-own',
  many: 'mandates-full',
  later: 'mandate-later',
  scan: 'mandate-scan',
  absent: 'not-found',
} as const;

/** Who files for people, with a person of the register that is somebody else; that they were read is noted. */
async function requireFiler(services: Services, request: FastifyRequest, personId: string): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if ((await filingSchemes(services, viewer)).length === 0 || viewer.personId === personId)
    throw problem('not-allowed');
  if (!(await findPerson(services.db, personId))) throw problem('not-found');
  await insertRegisterReadings(services.db, viewer, [personId], 'paperMandate');
  return viewer;
}

/** Lets in who signed, and agents who file for people. Throws `not-found` to all others. */
export async function requireScanReader(
  services: Services,
  request: FastifyRequest,
  { personId }: Pick<FileRow, 'personId'>,
): Promise<void> {
  const viewer = await requireViewer(request);
  if (personId === null) throw problem('not-found');
  if (viewer.personId === personId) return;
  if ((await filingSchemes(services, viewer)).length === 0) throw problem('not-found');
  await insertRegisterReadings(services.db, viewer, [personId], 'paperMandate');
}
