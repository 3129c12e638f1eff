import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { NewPasswordField, PasswordField } from '../../parts/credentials.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import type { Translate } from '../../text.ts';
import { inAccount, inSecurity, type PageView } from '../../parts/page-view.ts';
import { SubmitOrLeave } from '../../parts/submit-or-leave.tsx';

/** How the viewer signs in, and where they are signed in. */
export type SecurityModel = {
  readonly type: 'security';
  /** What was just done. */
  readonly notice: string | null;
  /** Address of the account. */
  readonly email: string;
  /** Whether one signs in by a password; who only uses the identity service has none. */
  readonly hasPassword: boolean;
  /** Whether a code is asked after the password. */
  readonly hasFactor: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly addedOn: string;
    /** Null for never. */
    readonly usedOn: string | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly address: string | null;
    readonly since: string;
    readonly seen: string;
    readonly isCurrent: boolean;
  }[];
};

/** A change of password; `email` is there for password managers. */
export type ChangePasswordModel = {
  readonly type: 'changePassword';
  readonly email: string;
  readonly errors: FormErrors;
};

/** The page at `/compte/connexion`. */
export const securityPage: PageView<SecurityModel> = {
  view: Security,
  title: (_, t) => t('securityTitle'),
  crumbs: (_, t) => inAccount(t, t('securityTitle')),
};

/** The page that asks for the present password and a new one. */
export const changePasswordPage: PageView<ChangePasswordModel> = {
  view: ChangePassword,
  title: (_, t) => t('changePasswordTitle'),
  crumbs: (_, t) => inSecurity(t, t('changePasswordTitle')),
  hasErrors,
};

type Props = { readonly page: SecurityModel; readonly t: Translate };

/** How one signs in, and where one is signed in. */
function Security({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('securityTitle')}</h1>
      {page.notice !== null && (
        <Box tone="success">
          <p>{page.notice}</p>
        </Box>
      )}
      <section>
        <h2>{t('email')}</h2>
        <p>{page.email}</p>
        <p>
          <a href="/compte/adresse">{t('changeAddress')}</a>
        </p>
      </section>
      {page.hasPassword && (
        <section>
          <h2>{t('password')}</h2>
          <p>
            <a href="/compte/mot-de-passe">{t('changePassword')}</a>
          </p>
          <h2>{t('factorTitle')}</h2>
          <p>{t(page.hasFactor ? 'factorOn' : 'factorOff')}</p>
          <p>
            <a href="/compte/double-authentification">{t(page.hasFactor ? 'factorChange' : 'factorSetUp')}</a>
          </p>
        </section>
      )}
      {page.hasPassword && <Passkeys page={page} t={t} />}
      <Devices page={page} t={t} />
    </>
  );
}

/** Keys of devices that sign in by themselves; only a script can add one. */
function Passkeys({ page, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('passkeysTitle')}</h2>
      <p className="p-soft">{t('passkeysLead')}</p>
      {page.passkeys.length > 0 && (
        <ul className="p-cards">
          {page.passkeys.map(({ id, name, addedOn, usedOn }) => (
            <li key={id} className="p-card">
              <h3>{name}</h3>
              <p className="p-soft">
                {usedOn === null
                  ? t('passkeyUnused', { date: addedOn })
                  : t('passkeyUsed', { date: addedOn, used: usedOn })}
              </p>
              <form method="post" action="/compte/connexion/cles">
                <input type="hidden" name="cle" value={id} />
                <button className="p-button p-button-secondary" type="submit">
                  {t('passkeyRemove')}
                  <span className="cg-hidden">
                    {' '}
                    {name}, {addedOn}
                  </span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <noscript>
        <p className="p-soft">{t('passkeyScript')}</p>
      </noscript>
      <div
        className="p-narrow p-after"
        hidden
        data-passkey="add"
        data-next="/compte/connexion?fait=cle"
        data-failed={t('passkeyAddFailed')}
      >
        <form method="post" action="/compte/connexion">
          <PasswordField id="password-cle" hint={t('passkeyPasswordHint')} t={t} />
          <p className="cg-error" role="alert" data-passkey-error="" />
          <button className="cg-button" type="submit">
            {t('passkeyAdd')}
          </button>
        </form>
      </div>
    </section>
  );
}

function Devices({ page, t }: Props): JSX.Element {
  const others = page.sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <section>
      <h2>{t('devicesTitle')}</h2>
      <p className="p-soft">{t('devicesLead')}</p>
      <ul className="p-cards">
        {page.sessions.map((session) => (
          <li key={session.id} className="p-card">
            <h3>
              {session.device}
              {session.isCurrent && <span className="p-soft"> ({t('thisDevice')})</span>}
            </h3>
            <p className="p-soft">
              {session.address === null
                ? t('deviceSeen', { since: session.since, seen: session.seen })
                : t('deviceSeenFrom', { since: session.since, seen: session.seen, address: session.address })}
            </p>
            {!session.isCurrent && (
              <form method="post" action="/compte/connexion/appareils">
                <input type="hidden" name="session" value={session.id} />
                <button className="p-button p-button-secondary" type="submit">
                  {t('endSession')}
                  <span className="cg-hidden">
                    {' '}
                    {session.device}, {session.seen}
                  </span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <form method="post" action="/compte/connexion/appareils">
          <button className="p-button p-button-secondary" type="submit">
            {t('endOtherSessions')}
          </button>
        </form>
      )}
    </section>
  );
}

/** The new password, and the one there is: whoever finds the screen unlocked does not know it. */
function ChangePassword({ page, t }: { readonly page: ChangePasswordModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('changePasswordTitle')}</h1>
      <p>{t('changePasswordLead')}</p>
      <Errors errors={page.errors} t={t} />
      <form method="post" action="/compte/mot-de-passe" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={page.email} />
        <PasswordField name="current" label={t('currentPassword')} error={page.errors['current']} t={t} />
        <NewPasswordField label={t('newPassword')} error={page.errors['password']} t={t} />
        <SubmitOrLeave submit={t('savePassword')} leave={t('cancel')} href="/compte/connexion" />
      </form>
    </div>
  );
}
