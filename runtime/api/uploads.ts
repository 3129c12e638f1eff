/**
 * Files that come piece by piece, by tus 1.0.0: begun with their length, sent in as many pieces as the line allows, each from where
 * the one before was cut. Who may send the file is asked at each step, as for one that comes in one request.
 */
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import {
  beginUpload,
  continueUpload,
  dropUpload,
  findUpload,
  finishUpload,
  offsetOf,
  type UploadRow,
} from '../filing/index.ts';
import { problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { describe, UUID, type ApiServer } from './describe-route.ts';
import { findTarget, TARGET_QUERY } from './file-target.ts';
import { problemOf } from './refusals.ts';
import { bytesIn, nameIn, speakTus } from './upload-headers.ts';

type ById = FastifyRequest<{ Params: { id: string } }>;

/**
 * `/uploads`. Throws `upload-version`, what `POST /files` throws, and of one upload `not-found` to whoever did not begin it,
 * `upload-displaced`, `upload-incomplete` and `upload-busy`.
 */
export function uploadRoutes(app: ApiServer, services: Services): void {
  app.post(
    '/uploads',
    describe({
      id: 'beginUpload',
      tag: 'filing',
      summary:
        'Begins a file that comes piece by piece (tus 1.0.0: `Upload-Length`, `filename` in `Upload-Metadata`), for what a file sent at once may be for; its address is in `Location`.',
      capability: 'file.send',
      query: TARGET_QUERY,
      status: 201,
      limit: 'upload',
    }),
    async (request, reply) => {
      const { query, headers } = request;
      const { field, place } = await findTarget(services, request, query);
      speakTus(request, reply);
      const length = bytesIn(headers, 'upload-length');
      if (length === null) throw problem('request-invalid');
      const { draftId, caseId, uploadedBy } = place;
      const begun = await beginUpload(services, {
        place: { draftId, caseId, uploadedBy, pointer: query.pointer ?? null },
        field,
        name: nameIn(headers),
        length,
      });
      if (begun.type === 'refused') throw problemOf(begun);
      return reply.code(201).header('location', `/api/v1/uploads/${begun.id}`).send();
    },
  );

  app.head(
    '/uploads/:id',
    describe({
      id: 'measureUpload',
      tag: 'filing',
      summary: 'How much of a file has come (`Upload-Offset`), and how long it will be.',
      capability: 'file.send',
      params: { id: UUID },
      status: 200,
      head: true,
    }),
    async (request, reply) => {
      const { upload } = await openUpload(services, request);
      speakTus(request, reply);
      const offset = await offsetOf(services, upload);
      return reply
        .headers({
          'upload-offset': String(offset),
          'upload-length': String(upload.length),
          'cache-control': 'no-store',
        })
        .send();
    },
  );

  app.patch(
    '/uploads/:id',
    describe({
      id: 'continueUpload',
      tag: 'filing',
      summary:
        'The next piece of a file (`application/offset+octet-stream`), from `Upload-Offset` on; answers where it now ends.',
      capability: 'file.send',
      params: { id: UUID },
      consumes: 'application/offset+octet-stream',
    }),
    async (request, reply) => {
      const { body: stream, headers } = request;
      const { upload } = await openUpload(services, request);
      speakTus(request, reply);
      const from = bytesIn(headers, 'upload-offset');
      if (!(stream instanceof Readable)) throw problem('media-type-unsupported');
      if (from === null) throw problem('request-invalid');
      if (from + (bytesIn(headers, 'content-length') ?? 0) > upload.length) throw problem('file-too-large');
      const continued = await continueUpload(services, upload, { stream, from });
      if (continued.type === 'refused') throw problemOf(continued);
      return reply.code(204).header('upload-offset', String(continued.offset)).send();
    },
  );

  app.post(
    '/uploads/:id',
    describe({
      id: 'finishUpload',
      tag: 'filing',
      summary:
        'Makes a document of a file that has all come, as if it had been sent at once; asked again, answers the same.',
      capability: 'file.send',
      params: { id: UUID },
      reply: 'ApiFile',
      status: 201,
    }),
    async (request, reply) => {
      const { upload, target } = await openUpload(services, request);
      const finished = await finishUpload(services, upload, target);
      if (finished.type === 'refused') throw problemOf(finished);
      return reply.code(201).send(finished.file);
    },
  );

  app.delete(
    '/uploads/:id',
    describe({
      id: 'dropUpload',
      tag: 'filing',
      summary: 'Gives up a file on its way; the document that it became stays.',
      capability: 'file.send',
      params: { id: UUID },
    }),
    async (request, reply) => {
      const { upload } = await openUpload(services, request);
      await dropUpload(services, upload.id);
      return reply.code(204).send();
    },
  );
}

type Opened = { readonly upload: UploadRow; readonly target: Awaited<ReturnType<typeof findTarget>> };

/** The upload of the address, for who began it and may still send it. */
async function openUpload(services: Services, request: ById): Promise<Opened> {
  const upload = await findUpload(services.db, request.params.id);
  if (!upload) throw problem('not-found');
  const { draftId, caseId, pointer, uploadedBy } = upload;
  const viewer = await request.viewer();
  // What was begun before signing in is of the draft that was joined since.
  if (uploadedBy !== null && uploadedBy !== viewer?.userId) throw problem('not-found');
  const target = await findTarget(services, request, {
    draft: draftId ?? undefined,
    case: caseId ?? undefined,
    pointer: pointer ?? undefined,
  });
  return { upload, target };
}
