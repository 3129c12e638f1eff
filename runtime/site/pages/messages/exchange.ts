/** The messages of a request as its applicant sees them; showing them is reading them. */
import type { Case } from '../../../../engine/index.ts';
import { markRead, unreadSince } from '../../../cases/index.ts';
import type { Services } from '../../../services.ts';
import { formatMoment } from '../../../../engine/form/words/index.ts';
import type { ExchangeModel } from '../../parts/messages.tsx';

/** Messages of one page. */
const SHOWN = 20;
/** Where unread ones are more, as many of them are shown at once. */
const MOST = 60;

/** Addresses of a request's messages: of a document that was joined, and of the page that ends before the message of a rank. */
interface ExchangeLinks {
  readonly file: (id: string) => string;
  readonly page: (before: number | null) => string;
}

/** Those of a page whose address is given. */
export function linksOf(path: string, file: ExchangeLinks['file']): ExchangeLinks {
  return { file, page: (before) => `${path}${before === null ? '' : `?avant=${before}`}#messages` };
}

/**
 * Presents a page of the messages, the last ones where no rank is asked, and marks those of the service as read.
 * @param asked rank of the message before which the page ends, as the address says it
 */
export async function showExchange(
  { db }: Pick<Services, 'db'>,
  { id, messages, outcome }: Case,
  links: ExchangeLinks,
  asked?: unknown,
): Promise<Pick<ExchangeModel, 'messages' | 'closed' | 'older' | 'newer'>> {
  const last = messages.at(-1);
  const since = last ? await unreadSince(db, id, 'applicant') : null;
  if (last && since !== null) await markRead(db, id, 'applicant', last.id);
  const isUnread = ({ from, at }: Case['messages'][number]): boolean =>
    from === 'agent' && since !== null && Date.parse(at) >= Date.parse(since);
  const { start, end } = pageOf(messages.length, messages.findIndex(isUnread), asked);
  return {
    closed: outcome !== null,
    older: start === 0 ? null : { href: links.page(start), count: start },
    newer: end === messages.length ? null : links.page(end + SHOWN < messages.length ? end + SHOWN : null),
    messages: messages.slice(start, end).map((message) => ({
      mine: message.from === 'applicant',
      isNew: isUnread(message),
      who: message.name,
      on: formatMoment(message.at),
      text: message.text,
      files: message.files.map((file) => ({ name: file.name, href: links.file(file.id) })),
    })),
  };
}

/** Ranks of a page: where it begins, and the one after its end. */
export function pageOf(
  count: number,
  firstUnread: number,
  asked: unknown,
): { readonly start: number; readonly end: number } {
  const rank = typeof asked === 'string' && /^[1-9]\d{0,6}$/u.test(asked) ? Number(asked) : count;
  const end = Math.min(rank, count);
  const unread = end === count && firstUnread !== -1 ? Math.min(count - firstUnread, MOST) : 0;
  return { start: Math.max(0, end - Math.max(SHOWN, unread)), end };
}
