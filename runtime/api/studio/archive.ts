/** A scheme as a zip of its folder, out and in: the same files, byte for byte. */
import { strToU8, zipSync } from 'fflate';
import { findVersionFiles, readDraft, saveDraft, type DispositifDraft } from '../../dispositifs/index.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { presentSource } from './drafts.ts';
import { wordOf } from '../../dispositifs/announced.ts';
import { isSchemeId, requireSourceFiles } from './source-files.ts';
import { LARGEST, unpack, type Files, type Unpacked } from './unpack.ts';

/**
 * `GET /dispositifs/:id/export` and `POST /dispositifs/import`. Importing throws `archive-invalid` with what is wrong
 * with it, `draft-exists` when it would write over a draft and `replace` is not said, `draft-changed` when an author
 * saves at the same moment.
 */
export function archiveRoutes(app: ApiServer, { db }: Services): void {
  app.get(
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

  app.post(
    '/dispositifs/import',
    describe({
      id: 'importDispositif',
      tag: 'dispositifs',
      summary: 'Takes the folder of a zip (multipart, `file`) as the draft of the scheme it names.',
      capability: 'source.write',
      query: { replace: { type: 'boolean', description: 'Whether it may replace a draft that there is.' } },
      reply: 'DraftSource',
      status: 201,
      consumes: 'multipart/form-data',
      limit: 'upload',
    }),
    async (request, reply) => {
      const viewer = await requireViewer(request);
      const part = await request.file({ limits: { fileSize: LARGEST } });
      if (!part) throw problem('file-missing');
      const { files: texts, folder } = requireUnpacked(await part.toBuffer());
      const files = requireSourceFiles(texts);
      const id = identifierOf(files, folder);
      const saved = await db.transaction(async (tx) => {
        const current = await readDraft(tx, id);
        if (current && !request.query.replace && wouldReplace(current, files))
          throw problem('draft-exists', { detail: messages.archive.draftExists(wordOf(current.files, 'title') ?? id) });
        return saveDraft(tx, {
          id,
          files,
          revision: current?.revision ?? 0,
          titleOf: (written) => wordOf(written, 'title') ?? id,
          by: viewer.userId,
        });
      });
      if ('type' in saved) throw problem('draft-changed');
      return reply.code(201).send(presentSource(saved));
    },
  );
}

/** Whether somebody's work would be lost. A version that is in force stays what it is. */
function wouldReplace({ revision, files: kept }: DispositifDraft, files: Files): boolean {
  const paths = new Set([...Object.keys(kept), ...Object.keys(files)]);
  return revision > 0 && [...paths].some((path) => kept[path] !== files[path]);
}

function pack(id: string, files: Files): Buffer {
  const entries = Object.entries(files).map(([path, text]) => [`${id}/${path}`, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries)));
}

/** Throws `archive-invalid`, saying what is wrong with it. */
function requireUnpacked(archive: Uint8Array): Extract<Unpacked, { type: 'unpacked' }> {
  const unpacked = unpack(archive);
  if (unpacked.type === 'unpacked') return unpacked;
  const detail = unpacked.reason === 'not-text' ? messages.archive.notText(unpacked.file) : SENTENCES[unpacked.reason];
  throw problem('archive-invalid', { detail });
}

const SENTENCES = {
  unreadable: messages.archive.unreadable,
  'too-large': messages.archive.tooLarge,
  'identity-missing': messages.archive.identityMissing,
};

/** The identifier in dispositif.json; where that cannot be read, the name of the folder. Throws `archive-invalid`. */
function identifierOf(files: Files, folder: string): string {
  const written = writtenId(files['dispositif.json'] ?? '');
  const id = written === undefined ? folder : written;
  if (typeof id !== 'string' || !isSchemeId(id))
    throw problem('archive-invalid', { detail: messages.archive.idUnknown });
  return id;
}

/** What the text gives as identifier; undefined when it is not JSON. */
function writtenId(text: string): unknown {
  try {
    const identity: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return typeof identity === 'object' && identity !== null && 'id' in identity ? identity.id : null;
  } catch {
    return undefined;
  }
}
