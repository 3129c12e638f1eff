import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { EmailField, NewPasswordField, PasswordField } from '../../parts/credentials.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { SharedBox } from '../../parts/shared-box.tsx';
import { Field } from '../../parts/field.tsx';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';
import { SubmitOrLeave } from '../../parts/submit-or-leave.tsx';

/**
 * The sign-in page: `next` is the local path that it leads to, `provider` the identity service where there is one,
 * `notice` what just happened.
 */
export type SignInModel = {
  readonly type: 'signIn';
  readonly next: string;
  readonly email: string;
  readonly errors: FormErrors;
  readonly provider: string | null;
  readonly notice: string | null;
};

/** A new account, with what was typed but its password. */
export type SignUpModel = {
  readonly type: 'signUp';
  readonly next: string;
  readonly values: { readonly givenName: string; readonly familyName: string; readonly email: string };
  readonly errors: FormErrors;
  readonly provider: string | null;
};

/** The question before signing out: nothing but the button. */
export type SignOutModel = { readonly type: 'signOut' };

/** The page at `/connexion`. */
export const signInPage: PageView<SignInModel> = {
  view: SignIn,
  title: (_, t) => t('signInTitle'),
  hasErrors,
};

/** The page at `/inscription`. */
export const signUpPage: PageView<SignUpModel> = {
  view: SignUp,
  title: (_, t) => t('signUpTitle'),
  hasErrors,
};

/** The page at `/deconnexion`: a post signs out, so that no link does. */
export const signOutPage: PageView<SignOutModel> = {
  view: SignOut,
  title: (_, t) => t('signOutTitle'),
};

type SignInProps = { readonly page: SignInModel; readonly t: Translate };
type SignUpProps = { readonly page: SignUpModel; readonly t: Translate };

/** By address and password, or through the identity service where there is one. */
function SignIn({ page, t }: SignInProps): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('signInTitle')}</h1>
      {page.notice !== null && (
        <Box tone="info">
          <p>{page.notice}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <form method="post" action="/connexion" noValidate>
        <input type="hidden" name="suite" value={page.next} />
        <EmailField email={page.email} error={page.errors['email']} t={t} />
        <PasswordField error={page.errors['password']} t={t} />
        <SharedBox id="partage" label="sharedBox" t={t} />
        <button className="cg-button" type="submit">
          {t('signIn')}
        </button>
        <Provider provider={page.provider} t={t} />
      </form>
      <div
        className="p-after"
        hidden
        data-passkey="sign-in"
        data-next={page.next === '' ? '/arrivee' : page.next}
        data-failed={t('passkeyFailed')}
      >
        <form method="post" action="/connexion">
          <p className="cg-error" role="alert" data-passkey-error="" />
          <button className="p-button p-button-secondary" type="submit">
            {t('passkeySignIn')}
          </button>
        </form>
      </div>
      <ul className="p-plain p-after">
        <li>
          <a href={`/mot-de-passe-oublie?suite=${encodeURIComponent(page.next)}`}>{t('forgot')}</a>
        </li>
        <li>
          <a href={`/inscription?suite=${encodeURIComponent(page.next)}`}>{t('noAccount')}</a>
        </li>
      </ul>
    </div>
  );
}

/** An account: a name, an address that will be confirmed, a password. */
function SignUp({ page, t }: SignUpProps): JSX.Element {
  const { values, errors } = page;
  return (
    <div className="p-narrow">
      <h1>{t('signUpTitle')}</h1>
      <p>{t('signUpLead')}</p>
      <Errors errors={errors} t={t} />
      <form method="post" action="/inscription" noValidate>
        <input type="hidden" name="suite" value={page.next} />
        <Field
          name="givenName"
          label={t('givenName')}
          value={values.givenName}
          autoComplete="given-name"
          required
          error={errors['givenName']}
        />
        <Field
          name="familyName"
          label={t('familyName')}
          value={values.familyName}
          autoComplete="family-name"
          required
          error={errors['familyName']}
        />
        <Field
          name="email"
          label={t('email')}
          type="email"
          hint={t('emailHint')}
          value={values.email}
          autoComplete="email"
          required
          error={errors['email']}
        />
        <NewPasswordField error={errors['password']} t={t} />
        <SharedBox id="partage" label="sharedBox" t={t} />
        <button className="cg-button" type="submit">
          {t('signUp')}
        </button>
        <Provider provider={page.provider} t={t} />
      </form>
      <p className="p-after">
        <a href={`/connexion?suite=${encodeURIComponent(page.next)}`}>{t('haveAccount')}</a>
      </p>
    </div>
  );
}

/** In the form of the page and after its box, so that whether the device is shared is asked once, before both ways in. */
function Provider({ provider, t }: { readonly provider: string | null; readonly t: Translate }): JSX.Element | null {
  if (provider === null) return null;
  return (
    <div className="p-provider">
      <p className="p-or">{t('or')}</p>
      <button className="cg-button cg-button-secondary" type="submit" formAction="/connexion/service" formNoValidate>
        {t('signInWith', { provider })}
      </button>
    </div>
  );
}

/** Signing out is a post, so that no link of another site does it. */
function SignOut({ t }: { readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('signOutTitle')}</h1>
      <form method="post" action="/deconnexion">
        <p>{t('signOutLead')}</p>
        <SharedBox id="partage" label="sharedForget" t={t} />
        <SubmitOrLeave submit={t('signOut')} leave={t('stay')} href="/compte" />
      </form>
    </div>
  );
}
