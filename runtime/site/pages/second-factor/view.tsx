import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { PasswordField } from '../../parts/credentials.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { Field } from '../../parts/field.tsx';
import type { Translate } from '../../text.ts';
import { inSecurity, type PageView } from '../../parts/page-view.ts';

/** Whether a code is asked now, and what may be done about it. */
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

/**
 * The secret to share with the application (RFC 6238): as a picture, to type, and as the address that opens it on a
 * telephone.
 */
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

/** The codes just made, shown this once: only their hashes are kept. */
export type RecoveryCodesModel = {
  readonly type: 'recoveryCodes';
  readonly codes: readonly string[];
  readonly next: string;
};

/** The page where the second factor is set up, renewed or stopped. */
export const secondFactorPage: PageView<SecondFactorModel> = {
  view: SecondFactor,
  title: (_, t) => t('factorTitle'),
  crumbs: (_, t) => inSecurity(t, t('factorTitle')),
  hasErrors,
};

/** The page with the secret, before the first code confirms it. */
export const secondFactorSetupPage: PageView<SecondFactorSetupModel> = {
  view: SecondFactorSetup,
  title: (_, t) => t('factorSetupTitle'),
  crumbs: (_, t) => inSecurity(t, t('factorSetupTitle')),
  hasErrors,
};

/** The page with the recovery codes to write down. */
export const recoveryCodesPage: PageView<RecoveryCodesModel> = {
  view: RecoveryCodes,
  title: (_, t) => t('recoveryTitle'),
  crumbs: (_, t) => inSecurity(t, t('recoveryTitle')),
};

const HOME = '/compte/double-authentification';

type Props<Model> = { readonly page: Model; readonly t: Translate };

/** Whether a code is asked, and what can be done about it. */
function SecondFactor({ page, t }: Props<SecondFactorModel>): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('factorTitle')}</h1>
      {page.owes && (
        <Box tone="warning">
          <p>{t('factorOwed')}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      {page.codesLeft === null ? <Begin page={page} t={t} /> : <Change page={page} codesLeft={page.codesLeft} t={t} />}
      {page.owes && (
        <p className="p-after">
          <a href="/deconnexion">{t('signOut')}</a>
        </p>
      )}
    </div>
  );
}

function Begin({ page, t }: Props<SecondFactorModel>): JSX.Element {
  return (
    <>
      <p>{t('factorLead')}</p>
      <p>{t('factorApps')}</p>
      <PasswordForm action={HOME} page={page} label={t('factorBegin')} t={t} id="password" />
    </>
  );
}

function Change({ page, codesLeft, t }: Props<SecondFactorModel> & { readonly codesLeft: number }): JSX.Element {
  return (
    <>
      <p>{t('factorOn')}</p>
      <h2>{t('recoveryTitle')}</h2>
      <p>{t('recoveryLeft', { count: codesLeft })}</p>
      <PasswordForm action={`${HOME}/codes`} page={page} label={t('recoveryRenew')} t={t} id="password" />
      {page.required ? (
        <p className="p-soft">{t('factorRequired')}</p>
      ) : (
        <>
          <h2>{t('factorStopTitle')}</h2>
          <p>{t('factorStopLead')}</p>
          <PasswordForm action={`${HOME}/arret`} page={page} label={t('factorStop')} t={t} id="password-arret" />
        </>
      )}
    </>
  );
}

type PasswordFormProps = Props<SecondFactorModel> & {
  readonly action: string;
  readonly label: string;
  /** Of the field, unique on the page. */
  readonly id: string;
};

/** The password is asked again: whoever finds the screen unlocked changes nothing here. */
function PasswordForm({ action, page, label, id, t }: PasswordFormProps): JSX.Element {
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="suite" value={page.next} />
      <PasswordField id={id} error={id === 'password' ? page.errors['password'] : undefined} t={t} />
      <button className="cg-button" type="submit">
        {label}
      </button>
    </form>
  );
}

/** The picture for the telephone, the same as text, and a code to prove that it arrived. */
function SecondFactorSetup({ page, t }: Props<SecondFactorSetupModel>): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('factorSetupTitle')}</h1>
      <Errors errors={page.errors} t={t} />
      <ol>
        <li>{t('factorScan')}</li>
        <li>{t('factorThenCode')}</li>
      </ol>
      <p>
        <img className="p-qr" src={page.picture} alt={t('factorPicture')} width="220" height="220" />
      </p>
      <p>
        {t('factorByHand')} <code className="p-secret">{page.secret}</code>
      </p>
      <form method="post" action={`${HOME}/code`} noValidate>
        <input type="hidden" name="suite" value={page.next} />
        <input type="hidden" name="uri" value={page.uri} />
        <Field
          name="code"
          label={t('code')}
          hint={t('factorCodeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          error={page.errors['code']}
        />
        <button className="cg-button" type="submit">
          {t('factorConfirm')}
        </button>
      </form>
    </div>
  );
}

/** Shown once: whoever has them and the password gets in. */
function RecoveryCodes({ page, t }: Props<RecoveryCodesModel>): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('recoveryTitle')}</h1>
      <Box tone="warning">
        <p>{t('recoveryOnce')}</p>
      </Box>
      <p>{t('recoveryLead')}</p>
      <ul className="p-codes">
        {page.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="p-buttons">
        <a className="p-button" href={page.next}>
          {t('recoveryKept')}
        </a>
      </p>
    </div>
  );
}
