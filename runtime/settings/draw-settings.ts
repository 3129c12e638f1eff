/** What letters and mails look like with a setting that is not kept yet: as they would leave, kept in memory for who asked. */
import { caseLetterheadOf, drawPdf } from '../documents/index.ts';
import { composeMail, mailSender } from '../notifications/index.ts';
import type { LetterheadAsk, MailTextsValue, SettingDrawn } from '../../schemas/types/api.ts';
import type { Services } from '../services.ts';
import { fr as messages } from './messages/fr.ts';

type Drawing = Pick<Services, 'config' | 'drawnTexts' | 'clock'>;

/** A letter of a service, as all are printed; null for words that cannot be set on paper. */
export async function drawLetterhead(
  { config, drawnTexts, clock }: Drawing,
  { service, value }: LetterheadAsk,
): Promise<SettingDrawn | null> {
  const at = clock.now();
  const name = service === '' ? messages.sampleService : service;
  const letterhead = await caseLetterheadOf(
    { brand: config.brand, letterheads: value.services },
    { service: { name, email: config.mailFrom } },
    { number: SAMPLE_NUMBER },
    at,
  );
  const drawn = await drawPdf({
    title: messages.sampleTitle,
    markdown: messages.sampleLetter,
    recipient: messages.sampleRecipient,
    lang: 'fr',
    date: new Date(at),
    letterhead,
  });
  if (drawn.type === 'refused') return null;
  const { bytes, pages } = drawn;
  return { key: drawnTexts.keep({ type: 'letter', bytes, pages }), pages: pages.length };
}

/** A mail about a case, with other words around it. */
export function drawMailTexts({ config, drawnTexts }: Drawing, texts: MailTextsValue): SettingDrawn {
  const service = { name: messages.sampleService };
  const mail = {
    effectId: '',
    to: '',
    subject: messages.sampleSubject,
    markdown: messages.sampleMail,
    service,
    link: null,
  };
  const { html } = composeMail(mail, mailSender({ ...config, brand: config.brand, mailTexts: texts }));
  return { key: drawnTexts.keep({ type: 'mail', html }), pages: 0 };
}

const SAMPLE_NUMBER = 'AM-2026-000123';
