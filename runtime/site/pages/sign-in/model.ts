/** What the pages of signing in and up are given, and what they say of what was typed. */
import type { ProblemCode } from '../../../../schemas/types/api.ts';
import { isEmail, isOneLine } from '../../../../engine/index.ts';
import { withNext } from '../../../http/local-path.ts';
import { describeProblem } from '../../../http/problems.ts';
import { ACCOUNT_DISABLED, EMAIL_NOT_CONFIRMED, judgePassword, type SignUpForm } from '../../../identity/index.ts';
import type { Services } from '../../../services.ts';
import type { FormErrors } from '../../parts/form-errors.ts';
import { said as shared } from '../../serve/text.ts';
import type { NoticeModel } from '../notice/view.tsx';
import { said } from './text.ts';
import type { SignInModel } from './view.tsx';

/** The identity service's own failures are one sentence; what people can mend there has its own. */
export function signInError(error: unknown, provider: string | null): string {
  if (error === 'code') return said.codeTooLate;
  if (error === ACCOUNT_DISABLED) return sentenceOf('account-disabled');
  const unconfirmed = error === EMAIL_NOT_CONFIRMED || error === 'account_not_linked';
  return unconfirmed && provider !== null ? said.providerUnconfirmed(provider) : said.providerFailed;
}

/** The page of signing in; what is not said is empty. */
export function signInPage(
  parts: Partial<SignInModel> & Pick<SignInModel, 'provider' | 'next' | 'errors'>,
): SignInModel {
  return { type: 'signIn', email: '', notice: null, ...parts };
}

/** Where the link of the mail leads: through a page of ours, which can also say that the link has ended. */
export function verifiedPath(next: string | null): string {
  return withNext('/verification-adresse', next);
}

/** That a mail is on its way to an address, with the demonstration's mailbox where that is where it goes. */
export function checkMail({ config }: Pick<Services, 'config'>, email: string): NoticeModel {
  const { title, paragraphs } = said.checkMail;
  const mailbox = { label: shared.goMailbox, href: '/demonstration/courriels' };
  return {
    type: 'notice',
    title,
    paragraphs: paragraphs(email),
    links: config.demo && config.smtpUrl === null ? [mailbox] : [],
  };
}

type Required = 'email' | 'password' | 'givenName' | 'familyName';

const FIELDS: Readonly<Record<Required, string>> = { ...said.fields, email: shared.fields.email };

/** What is missing or wrong in the fields of a form of accounts, by field. */
export function missingFields(values: Partial<Record<Required, string | undefined>>): FormErrors {
  const names: readonly Required[] = ['givenName', 'familyName', 'email', 'password'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const mistake = name in values ? mistakeIn(name, values[name]?.trim() ?? '') : null;
      return mistake === null ? [] : [[name, mistake]];
    }),
  );
}

function mistakeIn(name: Required, value: string): string | null {
  if (value === '' || (name === 'email' && !isEmail(value))) return FIELDS[name];
  return name !== 'password' && !isOneLine(value) ? said.fields.oneLine : null;
}

/** Told with the rest: one mends a page once. */
export async function passwordFault(password: string, values: Omit<SignUpForm, 'password'>): Promise<FormErrors> {
  const name = `${values.givenName} ${values.familyName}`;
  const fault = password === '' ? null : await judgePassword(password, { email: values.email, name });
  return fault === null ? {} : { password: sentenceOf(fault) };
}

/** Why an account cannot be made, by the field that can mend it. */
export function signUpErrors(code: ProblemCode): FormErrors {
  if (code.startsWith('password-')) return { password: sentenceOf(code) };
  if (code === 'sign-in-refused' || code === 'body-invalid' || code === 'email-invalid')
    return { email: shared.fields.email };
  return { '': sentenceOf(code) };
}

/** What is said of a problem. */
export function sentenceOf(code: ProblemCode): string {
  return describeProblem(code).detail;
}
