/** A paper form that an author has: its questions, to begin a scheme with. Nothing of it is kept. */
import { paperReader } from '../../documents/index.ts';
import { problem } from '../../http/problems.ts';
import { describe, type ApiServer } from '../describe-route.ts';
import { fr as messages } from '../messages/fr.ts';

/** Bytes of a form: scans of many pages are larger, and say nothing that can be read. */
const LARGEST_FORM = 10 * 1024 * 1024;

/** `POST /paper-forms`. Throws `file-missing`, `file-too-large`, and `paper-form-unreadable` with why. */
export function paperFormRoutes(app: ApiServer): void {
  app.post(
    '/paper-forms',
    describe({
      id: 'readPaperForm',
      tag: 'dispositifs',
      summary: 'Reads the questions of a paper form (multipart, `file`, a PDF); nothing of it is kept.',
      capability: 'source.write',
      reply: 'PaperFormRead',
      consumes: 'multipart/form-data',
      limit: 'upload',
    }),
    async (request) => {
      const part = await request.file({ limits: { fileSize: LARGEST_FORM } });
      if (!part) throw problem('file-missing');
      const outcome = await paperReader.read(new Uint8Array(await part.toBuffer()));
      if (outcome.type === 'refused')
        throw problem('paper-form-unreadable', {
          ...(outcome.code !== 'unreadable' && { detail: messages.paperForm[outcome.code] }),
        });
      const { paper, pages, unread } = outcome;
      return { ...paper, questions: [...paper.questions], notes: [...paper.notes], pages, unread };
    },
  );
}
