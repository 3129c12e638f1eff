/** Lists shared between schemes: searched, compared with what is to become their next version, published. */
import { searchRows, type ReferenceList } from '../../../engine/index.ts';
import type { ListUse, SharedListSummary } from '../../../schemas/types/api.ts';
import {
  findShared,
  listShared,
  listSharedVersions,
  listUses,
  publishList,
  type SharedEntry,
  type SharedVersion,
} from '../../shared/index.ts';
import { describe, SLUG, TEXT, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { fr as messages } from '../messages/fr.ts';
import { isSchemeId, requireTexts } from './source-files.ts';

const ID = { ...SLUG, description: 'List.' } as const;
const NUMBER = { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Number of the version.' } as const;
/** Bytes of a list as JSON: what its text may be, and what JSON makes of quotes and of letters with accents. */
const BODY_LIMIT = 32 * 1024 * 1024;
/** UTF-16 units of a list: 120 a row, of as many rows as it may have. */
const LONGEST = 12_000_000;
const MOST_ROWS = 50;

/**
 * `/lists`, `/lists/:id` with its rows and versions, and `/lists/:id/report`, what a text would change. Throws
 * `list-unknown`, and `source-invalid` with all that keeps a text from being a list.
 */
export function sharedListRoutes(app: ApiServer, { db, sources, listShelf }: Services): void {
  app.get(
    '/lists',
    describe({
      id: 'listSharedLists',
      tag: 'lists',
      summary: 'Lists published by themselves, by title.',
      capability: 'source.read',
      reply: 'SharedListList',
    }),
    async () => {
      const [lists, uses] = await Promise.all([listShared(db, 'list'), listUses(db, 'list')]);
      return { items: lists.map((list) => presentSummary(list, uses.get(list.id) ?? [])) };
    },
  );

  app.get(
    '/lists/:id',
    describe({
      id: 'readSharedList',
      tag: 'lists',
      summary: 'A list with its versions, and the schemes that use it.',
      capability: 'source.read',
      params: { id: ID },
      reply: 'SharedListDetail',
    }),
    async ({ params: { id } }) => {
      const { title } = await requireList(id);
      const [versions, uses] = await Promise.all([listSharedVersions(db, 'list', id), listUses(db, 'list')]);
      return { id, title, versions: versions.map(presentVersion), uses: [...(uses.get(id) ?? [])] };
    },
  );

  app.get(
    '/lists/:id/versions/:number',
    describe({
      id: 'downloadSharedList',
      tag: 'lists',
      summary: 'A version of a list, as it was published (CSV).',
      capability: 'source.read',
      params: { id: ID, number: NUMBER },
      media: 'text/csv',
    }),
    async ({ params: { id, number } }, reply) => {
      const text = await listShelf.sendOne(id, number);
      if (!text) throw problem('list-unknown');
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}-v${number}.csv"`)
        .send(Buffer.from(text.bytes));
    },
  );

  app.get(
    '/lists/:id/versions/:number/rows',
    describe({
      id: 'searchSharedList',
      tag: 'lists',
      summary: 'The first rows of a version that suit a text.',
      capability: 'source.read',
      params: { id: ID, number: NUMBER },
      query: { q: TEXT('What is searched; the first rows when absent.') },
      reply: 'ListRows',
    }),
    async ({ params: { id, number }, query: { q = '' } }) => {
      const list = await listShelf.find(id, number);
      if (!list) throw problem('list-unknown');
      return presentRows(list, q);
    },
  );

  app.post(
    '/lists/:id/report',
    describe({
      id: 'reportSharedList',
      tag: 'lists',
      summary: 'What a text would change of the last version of a list; nothing is kept.',
      capability: 'source.read',
      params: { id: ID },
      body: 'ListText',
      reply: 'ListReport',
      limit: 'upload',
      bodyLimit: BODY_LIMIT,
    }),
    async (request) => {
      const { id } = request.params;
      const { text } = requireListText(id, request.body);
      const { userId } = await requireViewer(request);
      const known = await findShared(db, 'list', id);
      const before = (known && (await listShelf.sendOne(id, known.version))) ?? null;
      const judged = await sources.list({ id, text, before }, userId);
      if (judged.type === 'refused') throw problem(judged.code, refused(judged.diagnostics));
      const uses: ListUse[] = [...((await listUses(db, 'list')).get(id) ?? [])];
      const { about, warnings, change } = judged;
      return { rows: about.rows, columns: [...about.columns], warnings: [...warnings], change, uses };
    },
  );

  app.post(
    '/lists/:id/versions',
    describe({
      id: 'publishSharedList',
      tag: 'lists',
      summary:
        'Publishes the next version of a list; the same text again is the same version. No scheme is moved to it.',
      capability: 'version.publish',
      params: { id: ID },
      body: 'ListText',
      reply: 'Published',
      status: 201,
      limit: 'upload',
      bodyLimit: BODY_LIMIT,
    }),
    async (request, reply) => {
      const { id } = request.params;
      const { title, text } = requireListText(id, request.body);
      const { userId } = await requireViewer(request);
      const published = await publishList(db, { id, title, text, by: userId }, (judged) =>
        sources.list({ id, text: judged, before: null }, userId),
      );
      if (published.type === 'refused') throw problem(published.code, refused(published.diagnostics));
      const { number, hash, changed } = published;
      return reply.code(201).send({ number, hash, changed });
    },
  );

  async function requireList(id: string): Promise<SharedEntry<'list'>> {
    const found = await findShared(db, 'list', id);
    if (!found) throw problem('list-unknown');
    return found;
  }
}

/** Throws `body-invalid` for an identifier that is none, `body-too-large` for a text that is too long, and `source-invalid` for what is no text. */
function requireListText<Body extends { readonly title: string; readonly text: string }>(id: string, body: Body): Body {
  if (!isSchemeId(id))
    throw problem('body-invalid', { errors: [{ pointer: '/id', keyword: 'pattern', message: messages.idRule }] });
  if (body.text.length > LONGEST) throw problem('body-too-large', { detail: messages.listTooLarge(LONGEST) });
  requireTexts({ [`${id}.csv`]: body.text, title: body.title });
  return body;
}

function refused<D>(diagnostics: readonly D[]) {
  return { detail: messages.listRefused, diagnostics };
}

function presentSummary(list: SharedEntry<'list'>, uses: readonly ListUse[]): SharedListSummary {
  const { id, title, version, about, publishedAt } = list;
  return { id, title, version, rows: about.rows, publishedAt: publishedAt.toISOString(), uses: uses.length };
}

function presentVersion({ number, about, publishedAt, publishedBy }: SharedVersion<'list'>) {
  const { rows, columns } = about;
  return { number, rows, columns: [...columns], publishedAt: publishedAt.toISOString(), publishedBy };
}

/** Columns are those that rules read, then those that are only shown. */
function presentRows({ rows, columns }: ReferenceList, q: string) {
  const shown = Object.keys(rows[0]?.more ?? {}).filter((name) => !Object.hasOwn(columns, name));
  const names = [...Object.keys(columns), ...shown];
  const found = searchRows(rows, q, MOST_ROWS);
  const places = new Map(found.map((row) => [row, rows.indexOf(row)]));
  return {
    total: rows.length,
    columns: names,
    rows: found.map((row) => ({
      value: row.value,
      label: row.label,
      cells: names.map((name) => columns[name]?.cells[places.get(row) ?? -1] ?? row.more[name] ?? ''),
    })),
  };
}
