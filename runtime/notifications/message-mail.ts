/** What tells an applicant that the service wrote to them. What it wrote is not in it: mail boxes are read by more people than requests. */
import { escapeMarkdown } from '../../engine/index.ts';
import { fr as messages } from './messages/fr.ts';

interface MessageMail {
  readonly subject: string;
  readonly markdown: string;
}

/** @param link path of the page where the message is read: in the account, or that of a personal link */
export function composeMessageMail(
  about: { readonly number: string; readonly scheme: string },
  link: { readonly path: string; readonly personal: boolean },
): MessageMail {
  const { subject, intro, read, once, personal } = messages.messageMail;
  return {
    subject: subject(about.number),
    markdown: [
      intro({ number: escapeMarkdown(about.number), scheme: escapeMarkdown(about.scheme) }),
      `**[${read}](${link.path})**`,
      ...(link.personal ? [personal] : []),
      once,
    ].join('\n\n'),
  };
}
