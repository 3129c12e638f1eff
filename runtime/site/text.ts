/**
 * The texts of the site, which its pages bring, each in its folder; French is the reference and other languages have the
 * same keys. Views name a text by its key, each `{name}` in it filled in; the page's language chooses the catalogue.
 */
import * as account from './pages/account/text.ts';
import * as action from './pages/action/text.ts';
import * as address from './pages/address/text.ts';
import * as alertChoices from './pages/alert-choices/text.ts';
import * as alerts from './pages/alerts/text.ts';
import * as catalogue from './pages/catalogue/text.ts';
import * as closing from './pages/closing/text.ts';
import * as dropDraft from './pages/drop-draft/text.ts';
import * as entitlement from './pages/entitlement/text.ts';
import * as establishment from './pages/establishment/text.ts';
import * as mandates from './pages/mandates/text.ts';
import * as establishments from './pages/establishments/text.ts';
import * as filed from './pages/filed/text.ts';
import * as joinDraft from './pages/join-draft/text.ts';
import * as mailbox from './pages/mailbox/text.ts';
import * as messages from './pages/messages/text.ts';
import * as myData from './pages/my-data/text.ts';
import * as household from './pages/household/text.ts';
import * as noticeChoices from './pages/notice-choices/text.ts';
import * as notices from './pages/notices/text.ts';
import * as openData from './pages/open-data/text.ts';
import * as opinion from './pages/opinion/text.ts';
import * as password from './pages/password/text.ts';
import * as problem from './pages/problem/text.ts';
import * as request from './pages/request/text.ts';
import * as secondFactor from './pages/second-factor/text.ts';
import * as security from './pages/security/text.ts';
import * as sharedDevice from './pages/shared-device/text.ts';
import * as sheet from './pages/sheet/text.ts';
import * as signIn from './pages/sign-in/text.ts';
import * as signInCode from './pages/sign-in-code/text.ts';
import * as start from './pages/start/text.ts';
import * as together from './pages/together/text.ts';
import * as verification from './pages/verification/text.ts';
import * as wallet from './pages/wallet/text.ts';
import * as shared from './parts/text.ts';
import { createText, type TextOf } from '../forms/text.ts';

/** By who brings them: what several pages have in common, then each page. */
export const BROUGHT = [
  shared,
  account,
  action,
  address,
  alertChoices,
  alerts,
  catalogue,
  closing,
  dropDraft,
  entitlement,
  establishment,
  establishments,
  mandates,
  filed,
  joinDraft,
  mailbox,
  messages,
  myData,
  household,
  noticeChoices,
  notices,
  openData,
  opinion,
  password,
  problem,
  request,
  secondFactor,
  security,
  sharedDevice,
  sheet,
  signIn,
  signInCode,
  start,
  together,
  verification,
  wallet,
] as const;

const fr = {
  ...shared.fr,
  ...account.fr,
  ...action.fr,
  ...address.fr,
  ...alertChoices.fr,
  ...alerts.fr,
  ...catalogue.fr,
  ...closing.fr,
  ...dropDraft.fr,
  ...entitlement.fr,
  ...establishment.fr,
  ...establishments.fr,
  ...mandates.fr,
  ...filed.fr,
  ...joinDraft.fr,
  ...mailbox.fr,
  ...messages.fr,
  ...myData.fr,
  ...household.fr,
  ...noticeChoices.fr,
  ...notices.fr,
  ...openData.fr,
  ...opinion.fr,
  ...password.fr,
  ...problem.fr,
  ...request.fr,
  ...secondFactor.fr,
  ...security.fr,
  ...sharedDevice.fr,
  ...sheet.fr,
  ...signIn.fr,
  ...signInCode.fr,
  ...start.fr,
  ...together.fr,
  ...verification.fr,
  ...wallet.fr,
} as const;

/** A text that the site has; French is the reference. */
export type MessageKey = keyof typeof fr;
type Messages = Readonly<Record<MessageKey, string>>;
/** A text by its key in the language of the page. */
export type Translate = TextOf<MessageKey>;
/** Languages that the site is written in. */
export type Language = 'fr' | 'en';

const en: Messages = {
  ...shared.en,
  ...account.en,
  ...action.en,
  ...address.en,
  ...alertChoices.en,
  ...alerts.en,
  ...catalogue.en,
  ...closing.en,
  ...dropDraft.en,
  ...entitlement.en,
  ...establishment.en,
  ...establishments.en,
  ...mandates.en,
  ...filed.en,
  ...joinDraft.en,
  ...mailbox.en,
  ...messages.en,
  ...myData.en,
  ...household.en,
  ...noticeChoices.en,
  ...notices.en,
  ...openData.en,
  ...opinion.en,
  ...password.en,
  ...problem.en,
  ...request.en,
  ...secondFactor.en,
  ...security.en,
  ...sharedDevice.en,
  ...sheet.en,
  ...signIn.en,
  ...signInCode.en,
  ...start.en,
  ...together.en,
  ...verification.en,
  ...wallet.en,
};

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

/** The texts of a language. */
export function translateTo(language: Language): Translate {
  return createText(CATALOGUES[language]);
}
