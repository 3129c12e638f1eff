/** Files: sent to a draft or a case, and read by those who may see what they hang on. */
import type { FastifyRequest } from 'fastify';
import { downloadHeaders } from '../files/index.ts';
import { findFile, actsFor, openDraft, readsAsSigner, openFile, receiveFile, type FileRow } from '../filing/index.ts';
import { draftSecretOf } from '../identity/draft-secret.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { applyOn } from '../cases/index.ts';
import { openCase, recordReading, type OpenCase } from './cases/open-case.ts';
import { requireScanReader } from './paper-mandates.ts';
import { findTarget, TARGET_QUERY } from './file-target.ts';
import { problemOf } from './refusals.ts';

/** The largest file and what multipart puts around it. */
const BODY_LIMIT = 52 * 1024 * 1024;

/**
 * `POST /files`, one file for a question of a draft, of a correction, or for a message; and `GET /files/:id`. Throws
 * `not-found` or `not-allowed` to whoever may not see what the file hangs on, `draft-filed`, and `file-missing` when
 * the request carries none.
 */
export function fileRoutes(app: ApiServer, services: Services): void {
  const { db } = services;

  app.post(
    '/files',
    describe({
      id: 'sendFile',
      tag: 'filing',
      summary:
        'Sends a file (multipart, `file`) for a field of a draft, or of a form of a case that is open to the sender; without `pointer`, for a message of a case.',
      capability: 'file.send',
      query: {
        ...TARGET_QUERY,
        original: {
          type: 'boolean',
          description: 'With `draft`: a scan of the form on paper that an agent types in, 20 at most.',
        },
      },
      reply: 'ApiFile',
      status: 201,
      consumes: 'multipart/form-data',
      limit: 'upload',
      bodyLimit: BODY_LIMIT,
    }),
    async (request, reply) => {
      const target = await findTarget(services, request, request.query);
      const part = await request.file();
      if (!part) throw problem('file-missing');
      const received = await receiveFile(services, { stream: part.file, name: part.filename, ...target });
      if (received.type === 'refused') throw problemOf(received);
      return reply.code(201).send(received.file);
    },
  );

  app.get(
    '/files/:id',
    describe({
      id: 'readFile',
      tag: 'filing',
      summary: 'The content of a file; reading by an agent is recorded.',
      capability: 'file.read',
      params: { id: UUID },
      query: { download: { type: 'boolean', description: 'To be kept rather than shown.' } },
      media: 'application/octet-stream',
    }),
    async (request, reply) => {
      const file = await findFile(db, request.params.id);
      if (!file) throw problem('not-found');
      const read = await requireReader(services, request, file);
      const opened = await openFile(services, file);
      if (opened.type === 'refused') throw problemOf(opened);
      if (read) await notifyReader(services, read, file.id);
      const { name, mediaType, size } = file;
      return reply
        .headers(downloadHeaders({ name, mediaType, size, inline: request.query.download !== true }))
        .send(opened.content);
    },
  );
}

/** Lets in those who may see the draft, or the file of the case, which is then given. */
async function requireReader(services: Services, request: FastifyRequest, file: FileRow): Promise<OpenCase | null> {
  if (file.caseId !== null) {
    const opened = await openCase(services, request, file.caseId, 'file.read');
    if (!opened.view.isFileShown(file)) throw problem('not-allowed');
    await recordReading(services, opened, file.id);
    return opened;
  }
  // Nobody but its holder reads what lies in a wallet.
  if (file.kind === 'wallet' && (file.personId !== null || file.establishmentId !== null)) {
    const viewer = await request.viewer();
    const { personId, establishmentId } = file;
    const isTheirs =
      establishmentId === null ? viewer?.personId === personId : viewer && actsFor(viewer, establishmentId);
    if (isTheirs !== true) throw problem('not-found');
    return null;
  }
  if (file.kind === 'mandate') {
    await requireScanReader(services, request, file);
    return null;
  }
  if (file.draftId === null) throw problem('not-found');
  const secret = draftSecretOf(request);
  const draft = await openDraft(services.db, file.draftId, await request.viewer(), secret, services.clock.now());
  if (!draft && !(await readsAsSigner(services, file.draftId, file.id, secret))) throw problem('not-found');
  return null;
}

/** An act that the applicant opens for the first time is notified, where it may be so. */
async function notifyReader(services: Services, { view, found, actor }: OpenCase, fileId: string) {
  const act = view.notifiedBy(fileId);
  if (act === null) return;
  const result = await applyOn(services, found, { type: 'readDocument', document: act }, actor);
  if (result.type === 'refused') throw problemOf(result);
}
