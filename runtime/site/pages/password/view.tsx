import type { JSX } from 'react';
import { Errors, type FormErrors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import type { Translate } from '../../render/text.ts';
import type { PageView } from '../../parts/page-view.ts';

/** The address that asks for a link, as it was typed; `next` is where the person was going. */
export type ForgotModel = {
  readonly type: 'forgot';
  readonly next: string;
  readonly email: string;
  readonly errors: FormErrors;
};

/** A new password to choose; `token` is the secret of the link. */
export type ResetModel = {
  readonly type: 'reset';
  readonly next: string;
  readonly token: string;
  readonly errors: FormErrors;
};

/** An invitation to accept; `known` when its address already has an account, whose password is then asked. */
export type InvitationModel = {
  readonly type: 'invitation';
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly known: boolean;
  readonly errors: FormErrors;
};

/** The page that mails a link to choose a new password. */
export const forgotPage: PageView<ForgotModel> = {
  view: Forgot,
  title: (_, t) => t('forgotTitle'),
  hasErrors: ({ errors }) => Object.keys(errors).length > 0,
};

/** The page that the link opens. */
export const resetPage: PageView<ResetModel> = {
  view: Reset,
  title: (_, t) => t('resetTitle'),
  hasErrors: ({ errors }) => Object.keys(errors).length > 0,
};

/** The page that an invited agent opens from their mail. */
export const invitationPage: PageView<InvitationModel> = {
  view: Invitation,
  title: (_, t) => t('acceptInvitation'),
  hasErrors: ({ errors }) => Object.keys(errors).length > 0,
};

/** Asks for the link with which a new password is chosen. */
function Forgot({ page, t }: { readonly page: ForgotModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('forgotTitle')}</h1>
      <p>{t('forgotLead')}</p>
      <Errors errors={page.errors} t={t} />
      <form method="post" action="/mot-de-passe-oublie" noValidate>
        <input type="hidden" name="suite" value={page.next} />
        <Field
          name="email"
          label={t('email')}
          type="email"
          value={page.email}
          autoComplete="username"
          required
          error={page.errors['email']}
        />
        <button className="cg-button" type="submit">
          {t('sendLink')}
        </button>
      </form>
    </div>
  );
}

/** Chooses a new password, with the link of the mail. */
function Reset({ page, t }: { readonly page: ResetModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('resetTitle')}</h1>
      <Errors errors={page.errors} t={t} />
      <form method="post" action="/nouveau-mot-de-passe" noValidate>
        <input type="hidden" name="jeton" value={page.token} />
        <input type="hidden" name="suite" value={page.next} />
        <Field
          name="password"
          label={t('newPassword')}
          type="password"
          hint={t('passwordHint')}
          autoComplete="new-password"
          required
          error={page.errors['password']}
        />
        <button className="cg-button" type="submit">
          {t('savePassword')}
        </button>
      </form>
    </div>
  );
}

/** An invited agent chooses a password; one who has an account only accepts. */
function Invitation({ page, t }: { readonly page: InvitationModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('invitationTitle', { name: page.name })}</h1>
      <p>{t(page.known ? 'invitationKnown' : 'invitationLead', { email: page.email })}</p>
      <Errors errors={page.errors} t={t} />
      <form method="post" action={`/invitation/${page.token}`} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={page.email} />
        <Field
          name="password"
          label={t('password')}
          type="password"
          {...(!page.known && { hint: t('passwordHint') })}
          autoComplete={page.known ? 'current-password' : 'new-password'}
          required
          error={page.errors['password']}
        />
        <button className="cg-button" type="submit">
          {t('acceptInvitation')}
        </button>
      </form>
    </div>
  );
}
