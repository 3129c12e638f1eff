/** The messages of a request as its applicant sees them; showing them is reading them. */
import type { Case } from '../../../../engine/index.ts';
import { markRead, unreadSince } from '../../../cases/index.ts';
import type { Services } from '../../../services.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { ExchangeModel } from '../../parts/messages.tsx';

/**
 * Presents the messages, and marks those of the service as read.
 * @param fileHref address of a document that was joined
 */
export async function showExchange(
  { db }: Pick<Services, 'db'>,
  { id, messages, outcome }: Case,
  fileHref: (id: string) => string,
): Promise<Pick<ExchangeModel, 'messages' | 'closed'>> {
  const last = messages.at(-1);
  const since = last ? await unreadSince(db, id, 'applicant') : null;
  if (last && since !== null) await markRead(db, id, 'applicant', last.id);
  return {
    closed: outcome !== null,
    messages: messages.map(({ from, name, text, at, files }) => ({
      mine: from === 'applicant',
      isNew: from === 'agent' && since !== null && Date.parse(at) >= Date.parse(since),
      who: name,
      on: formatMoment(at),
      text,
      files: files.map((file) => ({ name: file.name, href: fileHref(file.id) })),
    })),
  };
}
