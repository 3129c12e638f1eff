/** What the texts of a source being written may read, and how they look. Nothing is kept but what is shown of them. */
import { downloadHeaders } from '../../files/index.ts';
import { describe, TEXT, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { drawText } from './draw-text.ts';
import { mailHeaders, PICTURE_HEADERS } from '../drawn-headers.ts';
import { filesOf } from './judged-files.ts';

/**
 * `POST /texts/names`, `POST /texts/previews`, and what was drawn: its pages, its PDF or its HTML. The first two throw what `filesOf`
 * does, and `source-too-heavy`, `source-superseded` or `too-many-requests` for a source that is not judged to its end; the others
 * `not-found` once what was drawn is forgotten.
 */
export function textRoutes(app: ApiServer, services: Services): void {
  const { db, sources, listShelf, previews, drawnTexts } = services;
  app.post(
    '/texts/names',
    describe({
      id: 'listTextNames',
      tag: 'dispositifs',
      summary: 'What one letter, mail or sheet of a source may read, with titles.',
      capability: 'source.read',
      body: 'JudgedText',
      reply: 'TextNames',
    }),
    async (request) => {
      const { source, file } = request.body;
      const files = await filesOf(db, source);
      const { userId } = await requireViewer(request);
      const sent = { id: source.id, files, lists: await listShelf.send({ files }) };
      const listed = await sources.textNames(sent, file, userId);
      if (listed.type === 'refused') throw problem(listed.code);
      return { names: listed.names };
    },
  );

  app.post(
    '/texts/previews',
    describe({
      id: 'previewText',
      tag: 'dispositifs',
      summary:
        'What one letter or mail of a source becomes where a scenario sends it, or its sheet as the portal shows it.',
      capability: 'source.read',
      body: 'AskTextPreview',
      reply: 'TextPreviewed',
    }),
    async (request) => {
      const { source, file, scenario, step } = request.body;
      const files = await filesOf(db, source);
      const { userId } = await requireViewer(request);
      const sent = { id: source.id, files, lists: await listShelf.send({ files }) };
      const asked = scenario === null || step === null ? null : { scenario, step };
      const answer = await sources.previewText(sent, { file, asked }, userId);
      if (answer.type === 'refused') throw problem(answer.code);
      const { preview } = answer;
      if (!preview) return { sendings: [], shown: null, drawn: null };
      const { sendings, shown, filled, isRead, isSound } = preview;
      const isSheet = file === 'sheet.md' && isRead && isSound;
      const drawn = isSheet
        ? ({ type: 'sheet', preview: previews.keep({ id: source.id, files }) } as const)
        : filled && (await drawText(services, filled));
      return { sendings: [...sendings], shown, drawn };
    },
  );

  app.get(
    '/texts/drawn/:key/pages/:page',
    describe({
      id: 'getDrawnPage',
      tag: 'dispositifs',
      summary: 'A page of a letter that was drawn, from 1.',
      capability: 'source.read',
      params: { key: TEXT('What was drawn.'), page: { type: 'integer', minimum: 1, description: 'Page.' } },
      media: 'image/svg+xml',
    }),
    async (request, reply) => {
      const drawn = drawnTexts.find(request.params.key);
      const page = drawn?.type === 'letter' ? drawn.pages[request.params.page - 1] : undefined;
      if (page === undefined) throw problem('not-found');
      return reply.headers(PICTURE_HEADERS).send(page);
    },
  );

  app.get(
    '/texts/drawn/:key/letter.pdf',
    describe({
      id: 'getDrawnLetter',
      tag: 'dispositifs',
      summary: 'A letter that was drawn, as its PDF.',
      capability: 'source.read',
      params: { key: TEXT('What was drawn.') },
      media: 'application/pdf',
    }),
    async (request, reply) => {
      const drawn = drawnTexts.find(request.params.key);
      if (drawn?.type !== 'letter') throw problem('not-found');
      const bytes = Buffer.from(drawn.bytes);
      return reply
        .headers(
          downloadHeaders({ name: 'apercu.pdf', mediaType: 'application/pdf', size: bytes.length, inline: true }),
        )
        .send(bytes);
    },
  );

  app.get(
    '/texts/drawn/:key/mail.html',
    describe({
      id: 'getDrawnMail',
      tag: 'dispositifs',
      summary: 'A mail that was drawn, as its readers get it.',
      capability: 'source.read',
      params: { key: TEXT('What was drawn.') },
      media: 'text/html',
    }),
    async (request, reply) => {
      const drawn = drawnTexts.find(request.params.key);
      if (drawn?.type !== 'mail') throw problem('not-found');
      return reply.headers(mailHeaders(drawn.html)).send(drawn.html);
    },
  );
}
