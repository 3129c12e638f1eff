/** A scheme as a zip of its folder, out and in: the same files, byte for byte. */
import type { FastifyInstance } from 'fastify';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { DraftSource } from '../../../schemas/types/api.ts';
import { findVersionFiles, readDraft, saveDraft } from '../../dispositifs/index.ts';
import { describe, SLUG } from '../../http/describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { presentSource } from './drafts.ts';
import { requireSourceFiles, titleOf } from './source-files.ts';

type Files = Readonly<Record<string, string>>;

/** Bytes once unpacked, and number of files: far more than any scheme, far less than what would hurt. */
const LARGEST = 4 * 1024 * 1024;
const MOST_FILES = 500;

export function archiveRoutes(app: FastifyInstance, { db }: Services): void {
  app.get<{ Params: { id: string }; Querystring: { version?: number } }>(
    '/dispositifs/:id/export',
    describe({
      id: 'exportDispositif',
      tag: 'dispositifs',
      summary: 'The folder of the draft, or of a version, as a zip.',
      capability: 'source.read',
      params: { id: SLUG },
      query: {
        version: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Version; the draft when absent.' },
      },
      media: 'application/zip',
    }),
    async ({ params: { id }, query: { version } }, reply) => {
      const files =
        version === undefined
          ? (await db.transaction((tx) => readDraft(tx, id)))?.files
          : await findVersionFiles(db, id, version);
      if (!files) throw problem(version === undefined ? 'dispositif-unknown' : 'version-unknown');
      const name = version === undefined ? id : `${id}-v${version}`;
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${name}.zip"`)
        .send(pack(id, files));
    },
  );

  app.post<{ Reply: DraftSource }>(
    '/dispositifs/import',
    describe({
      id: 'importDispositif',
      tag: 'dispositifs',
      summary: 'Takes the folder of a zip (multipart, `file`) as the draft of the scheme it names.',
      capability: 'source.write',
      reply: 'DraftSource',
      status: 201,
      consumes: 'multipart/form-data',
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const part = await request.file({ limits: { fileSize: LARGEST } });
      if (!part) throw problem('file-missing');
      const files = requireSourceFiles(unpack(await part.toBuffer()));
      const id = identifierOf(files);
      const saved = await db.transaction(async (tx) => {
        const current = await readDraft(tx, id);
        return saveDraft(tx, {
          id,
          files,
          revision: current?.revision ?? 0,
          title: titleOf(files) ?? id,
          by: viewer.userId,
        });
      });
      if ('type' in saved) throw problem('draft-changed');
      return reply.code(201).send(presentSource(saved));
    },
  );
}

function pack(id: string, files: Files): Buffer {
  const entries = Object.entries(files).map(([path, text]) => [`${id}/${path}`, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

/** Texts by path, without the folder that holds them all. Throws `archive-invalid`. */
function unpack(bytes: Uint8Array): Files {
  let total = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false;
        total += originalSize;
        count += 1;
        if (total > LARGEST || count > MOST_FILES) throw new Error('too large');
        return true;
      },
    });
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const texts = Object.entries(entries).map(([path, content]) => [path, decoder.decode(content)] as const);
    return withoutRoot(Object.fromEntries(texts));
  } catch {
    throw problem('archive-invalid');
  }
}

function withoutRoot(files: Files): Files {
  if (Object.hasOwn(files, 'dispositif.json')) return files;
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(path.indexOf('/') + 1), text]));
}

function identifierOf(files: Files): string {
  const match = /"id"\s*:\s*"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/u.exec(files['dispositif.json'] ?? '');
  const id = match?.[1];
  if (id === undefined) throw problem('archive-invalid');
  return id;
}
