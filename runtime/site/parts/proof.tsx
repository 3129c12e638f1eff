/** That it is them, before what cannot be undone by a click: asked alike on each page. */
import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import { PasswordField } from './credentials.tsx';

/** How a person proves who they are; `sign-in` when that is by signing in anew. */
export type ProofAsked = {
  readonly way: 'password' | 'fresh' | 'sign-in';
  /** Name of the identity service; null when there is none. */
  readonly provider: string | null;
};

type FieldProps = { readonly proof: ProofAsked; readonly error: string | undefined; readonly t: Translate };

/** The password, where there is one. */
export function ProofField({ proof, error, t }: FieldProps): JSX.Element | null {
  return proof.way === 'password' ? <PasswordField error={error} t={t} /> : null;
}

type AgainProps = { readonly proof: ProofAsked; readonly next: string; readonly t: Translate };

/** Instead of the form: who has no password signs in anew, and comes back. */
export function SignInAgain({ proof, next, t }: AgainProps): JSX.Element {
  return (
    <>
      <p>{t('signInAgain')}</p>
      {proof.provider !== null && (
        <form method="post" action="/connexion/service">
          <input type="hidden" name="suite" value={next} />
          <button className="cg-button" type="submit">
            {t('signInWith', { provider: proof.provider })}
          </button>
        </form>
      )}
    </>
  );
}
