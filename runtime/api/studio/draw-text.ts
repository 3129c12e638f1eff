/** A text that a scenario sends, laid out as it would leave: the letter as its PDF with each page drawn, the mail as its HTML. */
import type { FilledText } from '../../../engine/index.ts';
import type { TextPreviewed } from '../../../schemas/types/api.ts';
import { caseLetterheadOf, drawPdf } from '../../documents/index.ts';
import { caseLink, composeMail, mailSender } from '../../notifications/index.ts';
import type { Services } from '../../services.ts';

type Drawn = NonNullable<TextPreviewed['drawn']>;
type Drawing = Pick<Services, 'config' | 'drawnTexts'>;

/** Draws a text and keeps it for who asked. */
export async function drawText(services: Drawing, filled: FilledText): Promise<Drawn> {
  return filled.effect.type === 'mail'
    ? drawMail(services, filled, filled.effect)
    : drawLetter(services, filled, filled.effect);
}

type Effect<Type extends FilledText['effect']['type']> = Extract<FilledText['effect'], { readonly type: Type }>;

async function drawLetter(
  { config, drawnTexts }: Drawing,
  { case: of, at, identity }: FilledText,
  { title, markdown, recipient, layout }: Effect<'document'>,
): Promise<Drawn> {
  const letterhead = await caseLetterheadOf(config, identity, of, at);
  const drawn = await drawPdf({ title, markdown, recipient, layout, lang: 'fr', date: new Date(at), letterhead });
  if (drawn.type === 'refused') return { type: 'refused', message: drawn.message };
  const { bytes, pages } = drawn;
  const key = drawnTexts.keep({ type: 'letter', bytes, pages });
  return { type: 'letter', key, title, pages: pages.length, text: markdown };
}

/** The case of a scenario has no page: the way to it leads nowhere. */
const NO_CASE = '-';

function drawMail(
  { config, drawnTexts }: Drawing,
  { identity: { service } }: FilledText,
  { to, subject, markdown, link, reader }: Effect<'mail'>,
): Drawn {
  const way = link ?? (reader ? caseLink(reader, NO_CASE) : null);
  const mail = { effectId: '', to: to ?? '', subject, markdown, service, link: way };
  const { html, subject: written } = composeMail(mail, mailSender(config));
  return { type: 'mail', key: drawnTexts.keep({ type: 'mail', html }), subject: written, to, text: markdown };
}
