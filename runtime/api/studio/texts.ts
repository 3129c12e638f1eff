/** What the texts of a source being written may read, and how they look. Nothing is kept but what is shown of them. */
import { describe, type ApiServer } from '../describe-route.ts';
import { problem } from '../../http/problems.ts';
import { requireViewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import { filesOf } from './judged-files.ts';

/**
 * `POST /texts/names`. Throws what `filesOf` does, and `source-too-heavy`, `source-superseded` or `too-many-requests` for a source
 * that is not judged to its end.
 */
export function textRoutes(app: ApiServer, { db, sources, listShelf }: Services): void {
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
}
