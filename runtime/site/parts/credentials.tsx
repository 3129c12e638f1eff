/** What one signs in with, asked alike on each page: password managers go by it. */
import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import { Field } from './field.tsx';

type EmailFieldProps = {
  /** As it was typed. */
  readonly email: string;
  readonly error: string | undefined;
  readonly t: Translate;
};

/** The address of an account. */
export function EmailField({ email, error, t }: EmailFieldProps): JSX.Element {
  return (
    <Field name="email" label={t('email')} type="email" value={email} autoComplete="username" required error={error} />
  );
}

type PasswordFieldProps = {
  /** `password` when absent. */
  readonly name?: string;
  /** Of the element, where a page asks for it twice; the name when absent. */
  readonly id?: string;
  /** « Password » when absent. */
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly t: Translate;
};

/** The password that one has. */
export function PasswordField({ name = 'password', label, t, ...field }: PasswordFieldProps): JSX.Element {
  return (
    <Field
      {...field}
      name={name}
      label={label ?? t('password')}
      type="password"
      autoComplete="current-password"
      required
    />
  );
}

type NewPasswordFieldProps = Pick<PasswordFieldProps, 'label' | 'error' | 't'>;

/** A password to choose, with what makes a good one. */
export function NewPasswordField({ label, error, t }: NewPasswordFieldProps): JSX.Element {
  return (
    <Field
      name="password"
      label={label ?? t('password')}
      type="password"
      hint={t('passwordHint')}
      autoComplete="new-password"
      required
      error={error}
    />
  );
}
