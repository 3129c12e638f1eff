/** Blocks of questions shared between schemes: read, compared with what is to become their next version, published. */
import { BLOCK_KINDS } from '../../../engine/studio.ts';
import type { BlockReport, ListUse, SharedBlockSummary } from '../../../schemas/types/api.ts';
import {
  findShared,
  listShared,
  listSharedVersions,
  listUses,
  publishBlock,
  type SharedEntry,
  type SharedVersion,
} from '../../shared/index.ts';
import { describe, SLUG, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { isSchemeId, requireTexts } from './source-files.ts';

const ID = { ...SLUG, description: 'Block.' } as const;
const NUMBER = { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Number of the version.' } as const;

/**
 * `/blocks`, `/blocks/:id` with its versions, and `/blocks/:id/report`, what a text would change. Throws `block-unknown`, and
 * `source-invalid` with all that keeps a text from being a block.
 */
export function sharedBlockRoutes(app: ApiServer, { db, sources, listShelf }: Services): void {
  app.get(
    '/blocks',
    describe({
      id: 'listSharedBlocks',
      tag: 'blocks',
      summary: 'Blocks of questions published by themselves, by title.',
      capability: 'source.read',
      reply: 'SharedBlockList',
    }),
    async () => {
      const [blocks, uses] = await Promise.all([listShared(db, 'block'), listUses(db, 'block')]);
      return { items: blocks.map((block) => presentSummary(block, uses.get(block.id) ?? [])) };
    },
  );

  app.get(
    '/blocks/:id',
    describe({
      id: 'readSharedBlock',
      tag: 'blocks',
      summary: 'A block with its versions, and the schemes that use it.',
      capability: 'source.read',
      params: { id: ID },
      reply: 'SharedBlockDetail',
    }),
    async ({ params: { id } }) => {
      const found = await findShared(db, 'block', id);
      if (!found) throw problem('block-unknown');
      const [versions, uses] = await Promise.all([listSharedVersions(db, 'block', id), listUses(db, 'block')]);
      return { id, title: found.title, versions: versions.map(presentVersion), uses: [...(uses.get(id) ?? [])] };
    },
  );

  app.get(
    '/blocks/:id/versions/:number',
    describe({
      id: 'downloadSharedBlock',
      tag: 'blocks',
      summary: 'A version of a block, as it was published (JSON Schema).',
      capability: 'source.read',
      params: { id: ID, number: NUMBER },
      media: 'application/schema+json',
    }),
    async ({ params: { id, number } }, reply) => {
      const text = await listShelf.findBlock(id, number);
      if (text === undefined) throw problem('block-unknown');
      return reply
        .type('application/schema+json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}-v${number}.json"`)
        .send(Buffer.from(text));
    },
  );

  app.get(
    '/blocks/:id/versions/:number/changes',
    describe({
      id: 'readBlockChanges',
      tag: 'blocks',
      summary: 'What becomes of a block from one version to the last one, in words.',
      capability: 'source.read',
      params: { id: ID, number: NUMBER },
      reply: 'BlockReport',
    }),
    async (request) => {
      const { id, number } = request.params;
      const { userId } = await requireViewer(request);
      const known = await findShared(db, 'block', id);
      const [before, text] = await Promise.all([
        listShelf.findBlock(id, number),
        known && listShelf.findBlock(id, known.version),
      ]);
      if (before === undefined || text === undefined) throw problem('block-unknown');
      return report(id, text, before, userId);
    },
  );

  app.post(
    '/blocks/:id/report',
    describe({
      id: 'reportSharedBlock',
      tag: 'blocks',
      summary: 'What a text would change of the last version of a block; nothing is kept.',
      capability: 'source.read',
      params: { id: ID },
      body: 'BlockText',
      reply: 'BlockReport',
      limit: 'upload',
    }),
    async (request) => {
      const { id } = request.params;
      const { text } = requireBlockText(id, request.body);
      const { userId } = await requireViewer(request);
      const known = await findShared(db, 'block', id);
      const before = (known && (await listShelf.findBlock(id, known.version))) ?? null;
      return report(id, text, before, userId);
    },
  );

  app.post(
    '/blocks/:id/versions',
    describe({
      id: 'publishSharedBlock',
      tag: 'blocks',
      summary:
        'Publishes the next version of a block; the same text again is the same version. No scheme is moved to it.',
      capability: 'version.publish',
      params: { id: ID },
      body: 'BlockText',
      reply: 'Published',
      status: 201,
      limit: 'upload',
    }),
    async (request, reply) => {
      const { id } = request.params;
      const { title, text } = requireBlockText(id, request.body);
      const { userId } = await requireViewer(request);
      const published = await publishBlock(db, { id, title, text, by: userId }, (judged) =>
        sources.block({ id, text: judged, before: null }, userId),
      );
      if (published.type === 'refused') throw problem(published.code, refused(published.diagnostics));
      const { number, hash, changed } = published;
      return reply.code(201).send({ number, hash, changed });
    },
  );

  async function report(id: string, text: string, before: string | null, author: string): Promise<BlockReport> {
    const judged = await sources.block({ id, text, before }, author);
    if (judged.type === 'refused') throw problem(judged.code, refused(judged.diagnostics));
    const uses: ListUse[] = [...((await listUses(db, 'block')).get(id) ?? [])];
    const { about, warnings, changes } = judged;
    return {
      questions: [...about.questions],
      warnings: [...warnings],
      changes: changes && changes.map((change) => ({ ...change, path: [...change.path] })),
      uses,
    };
  }
}

/** Throws `body-invalid` for an identifier that is none, or that the product has, and `source-invalid` for what is no text. */
function requireBlockText<Body extends { readonly title: string; readonly text: string }>(
  id: string,
  body: Body,
): Body {
  if (!isSchemeId(id) || isOwnBlock(id))
    throw problem('body-invalid', {
      errors: [{ pointer: '/id', keyword: 'pattern', message: isOwnBlock(id) ? messages.blockTaken : messages.idRule }],
    });
  requireTexts({ [`${id}.json`]: body.text, title: body.title });
  return body;
}

function isOwnBlock(id: string): boolean {
  return BLOCK_KINDS.some((name) => name === id);
}

function refused<D>(diagnostics: readonly D[]) {
  return { detail: messages.blockRefused, diagnostics };
}

function presentSummary(block: SharedEntry<'block'>, uses: readonly ListUse[]): SharedBlockSummary {
  const { id, title, version, about, publishedAt } = block;
  const questions = [...about.questions];
  return { id, title, version, questions, publishedAt: publishedAt.toISOString(), uses: uses.length };
}

function presentVersion({ number, about, publishedAt, publishedBy }: SharedVersion<'block'>) {
  return { number, questions: [...about.questions], publishedAt: publishedAt.toISOString(), publishedBy };
}
