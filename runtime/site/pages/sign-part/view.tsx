import type { JSX } from 'react';
import type { ReviewSection } from '../../../../engine/index.ts';
import { createTranslate, fr as formsFr, Review } from '../../../forms/index.ts';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import type { FormErrors } from '../../parts/form-errors.ts';
import type { PageView } from '../../parts/page-view.ts';
import { ProseInLabel } from '../../parts/prose.tsx';
import type { Translate } from '../../text.ts';

/** What a signatory reads again and signs. */
export type SignModel = {
  readonly type: 'sign';
  readonly scheme: string;
  /** Whose request it is. */
  readonly name: string;
  readonly sections: readonly ReviewSection[];
  /** Address that names of the pages that they fill in are added to, and these names. */
  readonly base: string;
  readonly own: readonly string[];
  /** What is still to be mended of their part, with its page. */
  readonly missing: readonly { readonly message: string; readonly href: string }[];
  readonly state: 'ready' | 'early' | 'signed' | 'changed';
  /** « Signé par … le … », once they have. */
  readonly signed: { readonly name: string; readonly date: string } | null;
  readonly statementHtml: string;
  /** What the page says, for who signs it: that it is still so is asked when the button is pressed. */
  readonly digest: string;
  readonly action: string;
  readonly typed: string;
  readonly errors: FormErrors;
};

/** The page at `/a-signer/:invitation/signature`. */
export const signPage: PageView<SignModel> = {
  view: Sign,
  title: ({ state }, t) => t(state === 'signed' ? 'signThanks' : 'signTitle'),
  hasErrors: ({ errors }) => Object.keys(errors).length > 0,
};

type Props = { readonly page: SignModel; readonly t: Translate };
const tf = createTranslate(formsFr);

function Sign({ page, t }: Props): JSX.Element {
  const { scheme, name, state, missing, signed } = page;
  return (
    <>
      <h1>{t(state === 'signed' ? 'signThanks' : 'signTitle')}</h1>
      <Errors errors={page.errors} t={t} />
      {state === 'signed' && (
        <Box tone="success">
          <p>{t('signThanksLead', { name })}</p>
        </Box>
      )}
      {state === 'changed' && (
        <Box tone="warning">
          <p>{t('signAgainLead')}</p>
        </Box>
      )}
      {state === 'early' && (
        <Box tone="info">
          <p>{t('signEarly')}</p>
        </Box>
      )}
      {signed && <p>{t('signedAs', signed)}</p>}
      <p>{t('signLead', { scheme, name })}</p>
      {missing.length > 0 && (
        <Box tone="warning" title={t('signMissing')}>
          <ul>
            {missing.map(({ message, href }) => (
              <li key={href + message}>
                <a href={href}>{message}</a>
              </li>
            ))}
          </ul>
        </Box>
      )}
      {page.sections.map((section) => (
        <Review
          key={section.page}
          sections={[section]}
          t={tf}
          fileHref={({ id }) => `/api/v1/files/${id}`}
          {...(page.own.includes(section.page) && { changeHref: (id: string) => `${page.base}/${id}?retour=1` })}
        />
      ))}
      {missing.length === 0 && (state === 'ready' || state === 'changed') && <SignForm page={page} t={t} />}
    </>
  );
}

function SignForm({ page: { action, statementHtml, digest, typed, errors }, t }: Props): JSX.Element {
  const unticked = errors['declaration'];
  return (
    <form className="p-declaration" method="post" action={action} noValidate>
      <h2>{t('signHeading')}</h2>
      <input type="hidden" name="lu" value={digest} />
      <div className={unticked ? 'cg-question cg-question-invalid' : 'cg-question'}>
        {unticked && (
          <p className="cg-error" id="declaration-erreur">
            {unticked}
          </p>
        )}
        <div className="cg-option">
          <input
            className="cg-option-input"
            type="checkbox"
            id="declaration"
            name="declaration"
            value="oui"
            {...(unticked && { 'aria-invalid': true, 'aria-describedby': 'declaration-erreur' })}
          />
          <label className="cg-option-label" htmlFor="declaration">
            <ProseInLabel html={statementHtml} />
          </label>
        </div>
      </div>
      <Field name="nom" label={t('signName')} value={typed} error={errors['nom']} autoComplete="name" required />
      <button className="cg-button" type="submit">
        {t('signButton')}
      </button>
    </form>
  );
}
