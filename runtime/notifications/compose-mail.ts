/**
 * The two forms of a mail: plain text, complete by itself, and HTML that any reader shows and any screen reader reads
 * (language, title, headings, no table for layout, nothing to load).
 */
import { escapeMarkdown } from '../../engine/index.ts';
import { escapeHtml, markdownToHtml } from '../documents/markdown-html.ts';
import { markdownToText } from '../documents/markdown-text.ts';
import type { ComposedMail, Mail, MailPicture, MailSender, MailService } from './mail.ts';
import { mailName } from './mail-name.ts';
import { COLOURS } from '../ui/tokens/tokens.ts';
import { fr as messages } from './messages/fr.ts';

const FONT = 'font-family:Arial,Helvetica,sans-serif';
const BUTTON = `display:inline-block;padding:10px 20px;color:${COLOURS.surface};font-weight:bold;text-decoration:none`;
const CELL = `border:1px solid ${COLOURS.edge};padding:6px 10px`;

const STYLES: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px',
  h1: 'margin:24px 0 12px;font-size:20px',
  h2: 'margin:24px 0 12px;font-size:18px',
  h3: 'margin:20px 0 8px;font-size:16px',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 4px',
  blockquote: `margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${COLOURS.edge}`,
  table: 'margin:0 0 16px;border-collapse:collapse',
  th: `${CELL};background:${COLOURS['surface-soft']};text-align:left`,
  td: CELL,
};

/** Lays a mail out under the name of its service. */
export function composeMail(mail: Mail, sender: MailSender): ComposedMail {
  const { effectId, to, service, link, unsubscribe } = mail;
  const { before, after } = aroundText(mail, sender);
  const subject = mail.subject.replace(/\s+/gu, ' ').trim();
  const footer = footerLines(sender, service);
  const logo = (service && sender.logoOf(service.name)) ?? null;
  return {
    effectId,
    name: mailName(effectId, sender.secret),
    to,
    subject,
    text: [
      ...[before, mail.markdown].flatMap((part) => (part === '' ? [] : [markdownToText(part, sender.siteUrl)])),
      ...(link ? [`${link.label} : ${sender.siteUrl}${link.path}`] : []),
      ...(after === '' ? [] : [markdownToText(after, sender.siteUrl)]),
      ['-- ', ...footer].join('\n'),
    ].join('\n\n'),
    html: composeHtml(subject, mail, sender, { footer, logo }),
    logo,
    replyTo: service?.email ?? null,
    unsubscribe: unsubscribe === undefined ? null : sender.siteUrl + unsubscribe,
  };
}

/** The words that administrators put around the text of a mail about a case: as they wrote them, whatever they hold. */
function aroundText(
  { service }: Pick<Mail, 'service'>,
  { texts }: Pick<MailSender, 'texts'>,
): { readonly before: string; readonly after: string } {
  if (!service) return { before: '', after: '' };
  const { opening, closing } = texts;
  return { before: plainWords(opening), after: plainWords(closing) };
}

/** Words in which nothing is formatted, their lines and paragraphs as they were written. */
const plainWords = (text: string): string =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => escapeMarkdown(paragraph))
    .join('\n\n');

function footerLines({ organisation, dataContact }: MailSender, service: MailService | null): readonly string[] {
  return [
    service ? `${organisation} – ${service.name}` : organisation,
    ...(service?.phone ? [messages.phone(service.phone)] : []),
    messages.automatic,
    service?.email ? messages.question(service.email) : messages.noReply,
    ...(dataContact === null ? [] : [messages.dataContact(dataContact)]),
  ];
}

interface Around {
  readonly footer: readonly string[];
  readonly logo: MailPicture | null;
}

function composeHtml(subject: string, mail: Mail, sender: MailSender, { footer, logo }: Around): string {
  const html = (markdown: string): string =>
    markdown === ''
      ? ''
      : markdownToHtml(markdown, { styles: { ...STYLES, a: `color:${sender.colour}` }, siteUrl: sender.siteUrl });
  const { before, after } = aroundText(mail, sender);
  const service = mail.service ? `<br><span style="font-weight:normal">${escapeHtml(mail.service.name)}</span>` : '';
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;background:${COLOURS['surface-soft']};${FONT};font-size:16px;line-height:1.5;color:${COLOURS.text}">
<div style="max-width:600px;margin:0 auto;padding:24px 16px">
<div style="background:${COLOURS.surface};border-top:4px solid ${escapeHtml(sender.colour)};padding:24px">
${logo ? `<p style="margin:0 0 12px"><img src="cid:${logo.cid}" alt="" height="48" style="height:48px;max-width:240px"></p>\n` : ''}<p style="margin:0 0 24px;font-weight:bold">${escapeHtml(sender.organisation)}${service}</p>
<main>
${html(before)}${html(mail.markdown)}${linkHtml(mail, sender)}${after === '' ? '' : `\n<div style="margin-top:24px">${html(after)}</div>`}
</main>
</div>
<p style="margin:16px 0 0;font-size:13px;color:${COLOURS['text-soft']}">${footer.map(escapeHtml).join('<br>')}</p>
</div>
</body>
</html>
`;
}

/** A link that looks like a button: it is what most people open the mail for. */
function linkHtml({ link }: Mail, { siteUrl, colour }: MailSender): string {
  if (!link) return '';
  const address = escapeHtml(siteUrl + link.path);
  return `\n<p style="margin:24px 0 0"><a href="${address}" style="${BUTTON};background:${escapeHtml(colour)}">${escapeHtml(link.label)}</a></p>`;
}
