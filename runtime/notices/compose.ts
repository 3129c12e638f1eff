/** Notices in words, with the mails that repeat them. */
import {
  escapeMarkdown,
  localDate,
  type Case,
  type Effect,
  type Instant,
  type MailSubject,
} from '../../engine/index.ts';
import { formatDay, formatLastDay } from '../../engine/form/words/index.ts';
import { fr as messages } from './messages/fr.ts';
import type { NewNotice, NoticeKind } from './notice.ts';
import type { NoticeMail } from './tell.ts';

/** A notice and its mail. */
export interface Composed {
  readonly notice: NewNotice;
  readonly mail: NoticeMail;
}

type About = Pick<Case, 'id' | 'number'> & { readonly scheme: string };

/** Where a case is followed. */
export function requestPath(caseId: string): string {
  return `/compte/demandes/${caseId}`;
}

/** What the scheme wrote to its applicant, which its mail has said. */
export function mailNotice(
  { id }: Pick<Case, 'id'>,
  { key, subject, markdown, about }: Pick<Extract<Effect, { type: 'mail' }>, 'key' | 'subject' | 'markdown' | 'about'>,
  at: Instant,
): NewNotice {
  const kinds: Readonly<Record<MailSubject, NoticeKind>> = {
    receipt: 'receipt',
    correction: 'correction',
    decision: 'decision',
  };
  return {
    key: `${id}:${key}`,
    kind: about ? kinds[about] : 'news',
    title: subject,
    markdown,
    path: pathOf(id, about ?? null),
    about: { type: 'case', id },
    until: null,
    at,
  };
}

/** Where something about a case is read. */
function pathOf(id: string, about: MailSubject | 'document' | null): string {
  if (about === 'correction') return `${requestPath(id)}/correction`;
  return about === 'document' ? `${requestPath(id)}#documents` : requestPath(id);
}

/** That something is to be mended, is decided, or can be read. */
export function composeNotice(
  found: About,
  { key, about, title, until }: Extract<Effect, { type: 'notice' }>,
  at: Instant,
): Composed {
  const { id } = found;
  const named = { number: escapeMarkdown(found.number), scheme: escapeMarkdown(found.scheme) };
  const said = messages[about];
  const path = pathOf(id, about);
  const subject = said.title(found, title ?? '');
  const lines = [said.text(named, escapeMarkdown(title ?? '')), ...untilLine(until)];
  return {
    notice: {
      key: `${id}:${key}`,
      kind: about,
      title: subject,
      markdown: null,
      path,
      about: { type: 'case', id },
      until,
      at,
    },
    mail: { subject, markdown: lines.join('\n\n'), link: { label: said.link, path } },
  };
}

const forPrincipal = (principal: string, line: string): string => messages.forPrincipal(principal, line);

/** The same to who acts for somebody, with for whom it is. `key`: tells it from what else they are told under other mandates. */
export function composeForPrincipal({ notice, mail }: Composed, principal: string, key: string): Composed {
  return {
    notice: { ...notice, key: `${notice.key}:${key}`, title: forPrincipal(principal, notice.title) },
    mail: { ...mail, subject: forPrincipal(principal, mail.subject) },
  };
}

/** That the service wrote. */
export function messageNotice({ id, number, scheme }: About, key: string, at: Instant): NewNotice {
  return {
    key: `${id}:${key}`,
    kind: 'message',
    title: messages.message.title({ number, scheme }),
    markdown: null,
    path: `${requestPath(id)}#messages`,
    about: { type: 'case', id },
    until: null,
    at,
  };
}

/** That something awaited ends soon. One for each day on which it is said. */
export function composeDeadline(found: About, until: Instant, at: Instant): Composed {
  const { id, number, scheme } = found;
  const day = formatLastDay(until);
  const title = messages.deadline.title({ number, scheme }, day);
  const path = requestPath(id);
  const text = messages.deadline.text({ number: escapeMarkdown(number), scheme: escapeMarkdown(scheme) });
  return {
    notice: {
      key: `deadline:${id}:${until}:${localDate(at)}`,
      kind: 'deadline',
      title,
      markdown: null,
      path,
      about: { type: 'case', id },
      until,
      at,
    },
    mail: {
      subject: title,
      markdown: [text, ...untilLine(until)].join('\n\n'),
      link: { label: messages.deadline.link, path },
    },
  };
}

/** A begun request, and when it is erased. */
interface Begun {
  readonly id: string;
  readonly scheme: string;
  /** Page that goes on with it. */
  readonly path: string;
  readonly savedAt: Instant;
  readonly erasedAt: Instant;
}

/** That a begun request waits, or is erased soon. */
export function composeDraft(draft: Begun, kind: 'draft' | 'erasure', at: Instant): Composed {
  const { id, path, savedAt, erasedAt } = draft;
  const [saved, erased] = [formatDay(savedAt), formatDay(erasedAt)];
  const title = kind === 'draft' ? messages.draft.title(draft.scheme) : messages.erasure.title(draft.scheme, erased);
  const scheme = escapeMarkdown(draft.scheme);
  const lines =
    kind === 'draft'
      ? [messages.draft.text(scheme, saved), messages.draft.kept(erased)]
      : [messages.erasure.text(scheme, saved), messages.erasure.erased(erased)];
  return {
    notice: {
      key: `${kind}:${id}:${savedAt}`,
      kind,
      title,
      markdown: null,
      path,
      about: { type: 'draft', id },
      until: erasedAt,
      at,
    },
    mail: { subject: title, markdown: lines.join('\n\n'), link: { label: messages[kind].link, path } },
  };
}

function untilLine(until: Instant | null): readonly string[] {
  return until === null ? [] : [messages.until(formatLastDay(until))];
}
