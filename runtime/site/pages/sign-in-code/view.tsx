import type { JSX } from 'react';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { Field } from '../../parts/field.tsx';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

/** The second step of a sign-in. */
export type SignInCodeModel = { readonly type: 'signInCode'; readonly next: string; readonly errors: FormErrors };

/** The second step of a sign-in. */
export const signInCodePage: PageView<SignInCodeModel> = {
  view: SignInCode,
  title: (_, t) => t('codeTitle'),
  hasErrors,
};

/** The second step of a sign-in. */
function SignInCode({ page, t }: { readonly page: SignInCodeModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('codeTitle')}</h1>
      <Errors errors={page.errors} t={t} />
      <form method="post" action="/connexion/code" noValidate>
        <input type="hidden" name="suite" value={page.next} />
        <Field
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
          required
          error={page.errors['code']}
        />
        <button className="cg-button" type="submit">
          {t('signIn')}
        </button>
      </form>
      <p className="p-after">{t('codeLost')}</p>
    </div>
  );
}
