import type { JSX } from 'react';
import { EmailField, NewPasswordField, PasswordField } from '../../parts/credentials.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import type { Translate } from '../../text.ts';
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
  hasErrors,
};

/** The page that the link opens. */
export const resetPage: PageView<ResetModel> = {
  view: Reset,
  title: (_, t) => t('resetTitle'),
  hasErrors,
};

/** The page that an invited agent opens from their mail. */
export const invitationPage: PageView<InvitationModel> = {
  view: Invitation,
  title: (_, t) => t('acceptInvitation'),
  hasErrors,
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
        <EmailField email={page.email} error={page.errors['email']} t={t} />
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
        <NewPasswordField label={t('newPassword')} error={page.errors['password']} t={t} />
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
        {page.known ? (
          <PasswordField error={page.errors['password']} t={t} />
        ) : (
          <NewPasswordField error={page.errors['password']} t={t} />
        )}
        <button className="cg-button" type="submit">
          {t('acceptInvitation')}
        </button>
      </form>
    </div>
  );
}
