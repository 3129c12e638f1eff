/* What the pages about accounts show, signing in first. */
import type { Crumb } from './shell.ts';

/** Errors of a small form by the name of the field; `''` for the form. */
export type FormErrors = Readonly<Record<string, string>>;

export type SignInModel = {
  readonly type: 'signIn';
  readonly next: string;
  readonly email: string;
  readonly errors: FormErrors;
  readonly provider: string | null;
  readonly notice: string | null;
};
export type SignUpModel = {
  readonly type: 'signUp';
  readonly next: string;
  readonly values: { readonly givenName: string; readonly familyName: string; readonly email: string };
  readonly errors: FormErrors;
  readonly provider: string | null;
};
export type SignOutModel = { readonly type: 'signOut' };
/** Leaving a device that others use. */
export type SharedDeviceModel = { readonly type: 'sharedDevice' };
export type ForgotModel = {
  readonly type: 'forgot';
  readonly next: string;
  readonly email: string;
  readonly errors: FormErrors;
};
export type ResetModel = {
  readonly type: 'reset';
  readonly next: string;
  readonly token: string;
  readonly errors: FormErrors;
};
export type InvitationModel = {
  readonly type: 'invitation';
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly known: boolean;
  readonly errors: FormErrors;
};
/** A page that only says something, with where to go next. */
export type NoticeModel = {
  readonly type: 'notice';
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly Crumb[];
};

/** The second step of a sign-in. */
export type SignInCodeModel = { readonly type: 'signInCode'; readonly next: string; readonly errors: FormErrors };
export type SecondFactorModel = {
  readonly type: 'secondFactor';
  /** Nothing else is open before it is set up. */
  readonly owes: boolean;
  /** Recovery codes that are left; null while no code is asked. */
  readonly codesLeft: number | null;
  /** Whether it may not be stopped. */
  readonly required: boolean;
  readonly next: string;
  readonly errors: FormErrors;
};
export type SecondFactorSetupModel = {
  readonly type: 'secondFactorSetup';
  /** Address of the picture. */
  readonly picture: string;
  /** In groups of four. */
  readonly secret: string;
  readonly uri: string;
  readonly next: string;
  readonly errors: FormErrors;
};
export type RecoveryCodesModel = {
  readonly type: 'recoveryCodes';
  readonly codes: readonly string[];
  readonly next: string;
};
