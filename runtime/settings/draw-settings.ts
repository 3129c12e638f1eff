/** What letters and mails look like with a setting that is not kept yet: as they would leave, kept in memory for who asked. */
import { localDate } from '../../engine/index.ts';
import type { ServiceHead } from '../config/letterheads.ts';
import { caseLetterheadOf, drawPdf, type Letter } from '../documents/index.ts';
import { composeMail, mailSender } from '../notifications/index.ts';
import type { LetterheadAsk, MailTextsValue, SettingDrawn, SignatureAsk } from '../../schemas/types/api.ts';
import type { Services } from '../services.ts';
import { fr as messages } from './messages/fr.ts';
import { keptPicture, pictureOf, SERVICE_LOGO_BYTES, SIGNATURE_BYTES } from './logo-picture.ts';
import { serviceHeads } from './set-pictures.ts';

type Drawing = Pick<Services, 'config' | 'drawnTexts' | 'clock'>;

/** A letter of a service, as all are printed; null for words that cannot be set on paper. */
export async function drawLetterhead(
  services: Drawing,
  { service, value }: LetterheadAsk,
): Promise<SettingDrawn | null> {
  // What is typed is not kept yet, hence not read yet either.
  const heads = value.services.map((head) => ({
    ...head,
    logo: keptPicture(head.logo ?? '', SERVICE_LOGO_BYTES) ?? '',
  }));
  const letterheads = serviceHeads({ services: heads });
  const name = service === '' ? messages.sampleService : service;
  return drawLetter(services, { letterheads, service: name, markdown: messages.sampleLetter });
}

/** A letter that somebody signs, with their signature above their name; null for what is no picture. */
export async function drawSignature(services: Drawing, { name, picture }: SignatureAsk): Promise<SettingDrawn | null> {
  const kept = keptPicture(picture, SIGNATURE_BYTES);
  if (kept === null) return null;
  const signatory = { delegation: null, quality: messages.sampleQuality, name };
  const day = localDate(services.clock.now());
  return drawLetter(services, {
    letterheads: services.config.letterheads,
    service: messages.sampleService,
    markdown: messages.sampleSigned,
    layout: { kind: 'letter', on: day, number: null, signatory, frame: null },
    signature: pictureOf({ picture: kept })?.svg,
  });
}

interface Sample extends Pick<Letter, 'markdown' | 'layout' | 'signature'> {
  readonly letterheads: readonly ServiceHead[];
  readonly service: string;
}

async function drawLetter(
  { config, drawnTexts, clock }: Drawing,
  { letterheads, service, ...letter }: Sample,
): Promise<SettingDrawn | null> {
  const at = clock.now();
  const identity = { service: { name: service, email: config.mailFrom } };
  const sender = { brand: config.brand, letterheads };
  const drawn = await drawPdf({
    ...letter,
    title: messages.sampleTitle,
    recipient: messages.sampleRecipient,
    lang: 'fr',
    date: new Date(at),
    letterhead: await caseLetterheadOf(sender, identity, { number: SAMPLE_NUMBER }, at),
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
