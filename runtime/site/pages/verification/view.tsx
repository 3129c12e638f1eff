import type { JSX } from 'react';
import type { FieldError, Pointer, ReviewSection } from '../../../../engine/index.ts';
import { createTranslate, ErrorSummary, fr as formsFr, Review } from '../../../forms/index.ts';
import { fieldId } from '../../../forms/names.ts';
import type { Remarks } from '../../../forms/schema/remarks.ts';
import { Box } from '../../parts/box.tsx';
import { Field } from '../../parts/field.tsx';
import { Computed, type ComputedModel } from '../../parts/computed.tsx';
import { Later } from '../../parts/later.tsx';
import { Progress } from '../../parts/progress.tsx';
import { ProseInLabel } from '../../parts/prose.tsx';
import type { Translate } from '../../text.ts';
import type { Crumb } from '../../parts/shell.ts';
import type { PageView } from '../../parts/page-view.ts';

/** All answers by page of the form, what still stands in the way of filing, and the declaration to tick. */
export type VerificationModel = {
  readonly type: 'verification';
  readonly title: string;
  readonly base: string;
  readonly sections: readonly ReviewSection[];
  readonly errors: readonly (FieldError & { readonly page: string })[];
  readonly blocking: readonly string[];
  /** Requests are not received now, and when they will be; null when they are. */
  readonly closed: { readonly period: string | null } | null;
  /** What may be read again in answers, which are taken as they are. */
  readonly remarks: Remarks;
  /** Questions that may be answered after filing, and are not yet. */
  readonly later: readonly string[];
  readonly declarationHtml: string;
  readonly declarationError: string | null;
  readonly signedIn: boolean;
  readonly preview: boolean;
  /** What the rules compute, for the author of a preview; none for others. */
  readonly computed: readonly ComputedModel[];
  /** What would be obtained by these answers; none before all of them are there, and where the scheme shows none. */
  readonly estimate: readonly ComputedModel[];
  readonly assisted: string | null;
  readonly crumbs: readonly Crumb[];
  readonly problem: string | null;
  /** Others who sign their part before it is filed, in the order of the form; none for most. */
  readonly signers: readonly { readonly id: string; readonly title: string; readonly signed: boolean }[];
  /** Where they are invited; null for who may invite nobody. */
  readonly together: string | null;
  /** For who helps to fill it in: whose it is, and whether these were just told; null for who holds it. */
  readonly helping: { readonly name: string; readonly told: boolean } | null;
  /** What an agent types of signatures on paper, by signatory, with what is wrong of it. */
  readonly papers: Readonly<
    Record<string, { readonly name: string; readonly on: string; readonly error: string | null }>
  >;
  /** A request of the same applicant for the same scheme that is not over; null for none. */
  readonly already: { readonly number: string; readonly filedOn: string; readonly href: string } | null;
};

/** The last page of a form; it has errors when answers are wrong or the declaration is not ticked. */
export const verificationPage: PageView<VerificationModel> = {
  view: Verification,
  title: ({ title }, t) => `${t('verificationTitle')} – ${title}`,
  crumbs: ({ crumbs }) => crumbs,
  hasErrors: ({ errors, declarationError, papers }) =>
    errors.length > 0 || declarationError !== null || Object.values(papers).some(({ error }) => error !== null),
};

type Props = { readonly page: VerificationModel; readonly t: Translate };

const tf = createTranslate(formsFr);

/** The answers to read again, then the declaration and the button that files. */
function Verification({ page, t }: Props): JSX.Element {
  const ready = page.errors.length === 0 && page.blocking.length === 0 && page.closed === null;
  return (
    <>
      {page.preview && (
        <div className="p-preview-notice">
          <Box tone="info">{t('previewNotice')}</Box>
        </div>
      )}
      {page.assisted !== null && <Box tone="info">{t('assistedFor', { name: page.assisted })}</Box>}
      <Progress title={page.title} step={page.sections.length + 1} total={page.sections.length + 1} />
      <h1>{t('verificationTitle')}</h1>
      {page.problem !== null && (
        <Box tone="warning">
          <p>{page.problem}</p>
        </Box>
      )}
      {page.closed && (
        <Box tone="warning" title={t('closedSentence')}>
          <p>{page.closed.period ?? t('closedForGood')}</p>
        </Box>
      )}
      {page.already && (
        <Box tone="info" title={t(page.assisted === null ? 'already' : 'alreadyFor')}>
          <p>
            <a href={page.already.href}>
              {t('alreadyFiled', { number: page.already.number, date: page.already.filedOn })}
            </a>
            . {t('alreadyOther')}
          </p>
        </Box>
      )}
      <ErrorSummary errors={errorsOf(page)} t={tf} href={(pointer) => hrefOf(page, pointer)} />
      {page.blocking.length > 0 && (
        <Box tone="warning" title={t('notEligible')}>
          <ul>
            {page.blocking.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Box>
      )}
      <Review
        sections={page.sections}
        t={tf}
        changeHref={(id) => `${page.base}/${id}${page.preview ? '' : '?retour=1'}`}
        fileHref={({ id }) => `/api/v1/files/${id}`}
        remarks={page.remarks}
      />
      <Later labels={page.later} says="laterReview" t={t} />
      <Computed values={page.computed} t={t} />
      {page.blocking.length === 0 && (
        <Computed values={page.estimate} title="estimateTitle" lead={t('estimateLead')} t={t} />
      )}
      {!page.preview && <Ending page={page} ready={ready} t={t} />}
    </>
  );
}

/** What is done once all was read: others sign, who helped says so, who holds it files. */
function Ending({ page, ready, t }: Props & { readonly ready: boolean }): JSX.Element | null {
  const { signers, helping, assisted, together } = page;
  if (helping) return <Helped helping={helping} base={page.base} t={t} />;
  const awaits = assisted === null && signers.some(({ signed }) => !signed);
  return (
    <>
      {assisted === null && signers.length > 0 && <Signers page={page} t={t} />}
      {!awaits && ready && (page.signedIn ? <Declaration page={page} t={t} /> : <SignInFirst page={page} t={t} />)}
      {awaits && !page.signedIn && <SignInFirst page={page} t={t} />}
      {signers.length === 0 && together !== null && (
        <p>
          <a href={together}>{t('togetherLink')}</a>
        </p>
      )}
    </>
  );
}

/** Who has signed and who has not. */
function Signers({ page: { signers, together }, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('reviewSigners')}</h2>
      <p>{t('reviewSignersLead')}</p>
      <ul className="p-rows">
        {signers.map(({ id, title, signed }) => (
          <li key={id} className="p-row">
            <p className="p-marks">
              <strong>{title}</strong>
              <span className={signed ? 'cg-pill cg-pill-good' : 'cg-pill cg-pill-warn'}>
                {t(signed ? 'signerSigned' : 'reviewAwaited')}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {together !== null && (
        <p className="p-buttons">
          <a className="p-button" href={together}>
            {t('reviewInvite')}
          </a>
        </p>
      )}
    </section>
  );
}

type HelpedProps = Pick<Props, 't'> & {
  readonly helping: NonNullable<VerificationModel['helping']>;
  readonly base: string;
};

function Helped({ helping: { name, told }, base, t }: HelpedProps): JSX.Element {
  if (told)
    return (
      <Box tone="success">
        <p>{t('helperTold', { name })}</p>
      </Box>
    );
  return (
    <form className="p-declaration" method="post" action={`${base}/verification`}>
      <p>{t('helperReadyLead', { name })}</p>
      <button className="cg-button" type="submit">
        {t('helperReady', { name })}
      </button>
    </form>
  );
}

/** What an agent types of those who signed the form on paper. */
function Papers({ page: { signers, papers }, t }: Props): JSX.Element | null {
  if (signers.length === 0) return null;
  return (
    <fieldset className="p-papers">
      <legend>{t('paperTitle')}</legend>
      {signers.map(({ id, title }) => {
        const typed = papers[id];
        return (
          <div key={id}>
            <Field
              name={`signataire-${id}`}
              label={t('paperName', { title })}
              value={typed?.name ?? ''}
              error={typed?.error ?? undefined}
              required
            />
            <Field name={`signe-le-${id}`} label={t('paperOn')} value={typed?.on ?? ''} inputMode="numeric" required />
          </div>
        );
      })}
    </fieldset>
  );
}

const DECLARATION = 'declaration';

/** What is wrong in the answers, and below them. */
function errorsOf({ errors, declarationError: message }: VerificationModel): readonly FieldError[] {
  return message === null ? errors : [...errors, { pointer: `/${DECLARATION}`, keyword: DECLARATION, message }];
}

/** The page of the field that is blamed; the declaration is on this one. */
function hrefOf({ base, errors, declarationError }: VerificationModel, pointer: Pointer): string {
  if (declarationError !== null && pointer === `/${DECLARATION}`) return `#${DECLARATION}`;
  const error = errors.find((candidate: FieldError) => candidate.pointer === pointer);
  return `${base}/${error?.page ?? ''}?verifier=1&retour=1#${fieldId(pointer)}`;
}

function Declaration({ page, t }: Props): JSX.Element {
  const { declarationError: error } = page;
  return (
    <form className="p-declaration" method="post" action={`${page.base}/verification`} noValidate>
      <h2>{t('fileTitle')}</h2>
      {page.assisted !== null && <Papers page={page} t={t} />}
      <div className={error ? 'cg-question cg-question-invalid' : 'cg-question'}>
        {error && (
          <p className="cg-error" id="declaration-erreur">
            {error}
          </p>
        )}
        <div className="cg-option">
          <input
            className="cg-option-input"
            type="checkbox"
            id={DECLARATION}
            name={DECLARATION}
            value="oui"
            {...(error && { 'aria-invalid': true, 'aria-describedby': 'declaration-erreur' })}
          />
          <label className="cg-option-label" htmlFor={DECLARATION}>
            <ProseInLabel html={page.declarationHtml} />
          </label>
        </div>
      </div>
      <button className="cg-button" type="submit">
        {t('file')}
      </button>
    </form>
  );
}

function SignInFirst({ page, t }: Props): JSX.Element {
  const next = encodeURIComponent(`${page.base}/verification`);
  return (
    <section className="p-declaration">
      <h2>{t('signInToFile')}</h2>
      <p>{t('signInToFileWhy')}</p>
      <p className="p-buttons">
        <a className="p-button" href={`/connexion?suite=${next}`}>
          {t('signIn')}
        </a>
        <a className="p-button p-button-secondary" href={`/inscription?suite=${next}`}>
          {t('signUp')}
        </a>
      </p>
    </section>
  );
}
