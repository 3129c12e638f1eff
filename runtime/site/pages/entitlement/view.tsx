import type { JSX } from 'react';
import type { FieldError, Form, JsonObject } from '../../../../engine/index.ts';
import { createTranslate, ErrorSummary, fr as formsFr, SchemaFields } from '../../../forms/index.ts';
import type { PageView } from '../../parts/page-view.ts';
import { SharedBox } from '../../parts/shared-box.tsx';
import type { MessageKey, Translate } from '../../text.ts';

/** A scheme with what is said of it, in words. */
export type FoundScheme = {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  /** Whether requests are received now. */
  readonly open: boolean;
  readonly estimates: readonly { readonly title: string; readonly text: string }[];
  /** Titles of conditions that are not settled. */
  readonly missing: readonly string[];
  /** Why not: sentences of the author, or titles of conditions that the service looks at. */
  readonly unmet: readonly string[];
};

/** What was answered to a page of questions; a text is null where it was passed over. */
export type AnswerView = {
  readonly name: string;
  readonly rows: readonly { readonly label: string; readonly text: string | null }[];
};

type Group = { readonly schemes: readonly FoundScheme[]; readonly count: number };

type Question = {
  readonly type: 'question';
  readonly name: string;
  readonly concepts: string;
  readonly step: number;
  /** Null once more were asked for than everybody is asked. */
  readonly most: number | null;
  readonly given: JsonObject;
  readonly errors: readonly FieldError[];
  readonly isFirst: boolean;
  /** The question that was answered last. */
  readonly before: string | null;
};

type Result = {
  readonly type: 'result';
  readonly yes: Group;
  readonly open: Group;
  readonly unlikely: Group;
  readonly no: Group;
  /** Whether one more question would say more. */
  readonly mayAsk: boolean;
  readonly signedIn: boolean;
};

/** One question, or what was found; `progress` is carried from page to page. */
export type EntitlementModel = {
  readonly type: 'entitlement';
  readonly progress: string;
  readonly shown: Question | Result;
  readonly answers: readonly AnswerView[];
};

/** « À quoi ai-je droit ? » */
export const entitlementPage: PageView<EntitlementModel> = {
  view: Entitlement,
  title: ({ shown }, t) =>
    shown.type === 'result' ? `${t('entitlementResult')}, ${t('entitlementTitle')}` : t('entitlementTitle'),
  crumbs: (_, t) => [{ label: t('entitlementTitle'), href: '' }],
  description: () => 'Quelques questions pour savoir quelles aides et autorisations vous pouvez demander.',
  hasErrors: ({ shown }) => shown.type === 'question' && shown.errors.length > 0,
};

type Props = { readonly page: EntitlementModel; readonly t: Translate; readonly form: Form | undefined };

const ADDRESS = '/a-quoi-ai-je-droit';
const tf = createTranslate(formsFr);

function Entitlement({ page, t, form }: Props): JSX.Element {
  const { shown } = page;
  return (
    <>
      <h1>{t(shown.type === 'result' ? 'entitlementResult' : 'entitlementTitle')}</h1>
      {shown.type === 'question' ? (
        <Ask page={page} question={shown} form={form} t={t} />
      ) : (
        <Found page={page} result={shown} t={t} />
      )}
    </>
  );
}

type AskProps = Props & { readonly question: Question };

function Ask({ page, question, form, t }: AskProps): JSX.Element {
  const { step, most, errors } = question;
  return (
    <>
      {question.isFirst && <p className="p-lead">{t('entitlementLead')}</p>}
      {errors.length > 0 && <ErrorSummary errors={errors} t={tf} />}
      <p className="p-soft">{most === null ? t('entitlementMore', { step }) : t('entitlementStep', { step, most })}</p>
      <form method="post" action={ADDRESS} noValidate>
        <Carried page={page} />
        <input type="hidden" name="question" value={question.name} />
        <input type="hidden" name="sens" value={question.concepts} />
        {form && (
          <SchemaFields
            schema={form.model.schema}
            conditions={form.validators.conditions}
            answers={question.given}
            errors={errors}
            t={tf}
            documentList={null}
          />
        )}
        <p className="p-buttons">
          <button className="cg-button" type="submit" name="_action" value="continue">
            {t('entitlementContinue')}
          </button>
          <button className="cg-button cg-button-secondary" type="submit" name="_action" value="skip">
            {t('entitlementSkip')}
          </button>
        </p>
        {!question.isFirst && (
          <p className="p-buttons">
            {question.before !== null && (
              <button className="p-link-button" type="submit" name="_action" value={`edit:${question.before}`}>
                {t('entitlementBefore')}
              </button>
            )}
            <button className="p-link-button" type="submit" name="_action" value="result">
              {t('entitlementSee')}
            </button>
          </p>
        )}
      </form>
      <p className="p-soft">{t('entitlementFree')}</p>
      <Answers page={page} t={t} />
    </>
  );
}

/** What a page carries to the next. */
function Carried({ page }: { readonly page: EntitlementModel }): JSX.Element {
  return <input type="hidden" name="reponses" value={page.progress} />;
}

type FoundProps = Pick<Props, 'page' | 't'> & { readonly result: Result };

function Found({ page, result, t }: FoundProps): JSX.Element {
  const { yes, open, unlikely, no } = result;
  const isCut = [yes, open, unlikely, no].some(({ schemes, count }) => schemes.length < count);
  const total = yes.count + open.count + unlikely.count + no.count;
  return (
    <>
      <p className="p-lead">{t('entitlementResultLead')}</p>
      {yes.count + open.count + unlikely.count === 0 && <p className="p-empty">{t('entitlementNothing')}</p>}
      <form method="post" action={ADDRESS}>
        <Carried page={page} />
        <Schemes title="entitlementYes" kind="yes" group={yes} t={t} />
        {result.mayAsk && (
          <p>
            <button className="cg-button cg-button-secondary" type="submit" name="_action" value="more">
              {t('entitlementAsk')}
            </button>
          </p>
        )}
        <Schemes title="entitlementOpen" kind="open" group={open} t={t} />
        <Schemes title="entitlementUnlikely" kind="unlikely" group={unlikely} t={t} />
        {no.count > 0 && (
          <details className="p-details">
            <summary>{t('entitlementNo', { count: no.count })}</summary>
            <ul className="p-rows">
              {no.schemes.map((scheme) => (
                <Scheme key={scheme.id} scheme={scheme} kind="no" t={t} />
              ))}
            </ul>
          </details>
        )}
        {isCut && (
          <p>
            <button className="p-link-button" type="submit" name="_action" value="all">
              {t('entitlementAll', { count: total })}
            </button>
          </p>
        )}
        {!result.signedIn && <SharedBox id="partage" label="sharedBox" t={t} />}
      </form>
      <Answers page={page} t={t} />
      <p className="p-soft">{t('entitlementKept')}</p>
      <p>
        <a href={ADDRESS}>{t('entitlementAgain')}</a>
      </p>
    </>
  );
}

type Kind = 'yes' | 'open' | 'unlikely' | 'no';
type SchemesProps = {
  readonly title: MessageKey;
  readonly kind: Kind;
  readonly group: Group;
  readonly t: Translate;
};

function Schemes({ title, kind, group, t }: SchemesProps): JSX.Element | null {
  if (group.count === 0) return null;
  return (
    <section>
      <h2>
        {t(title)} ({group.count})
      </h2>
      <ul className="p-rows">
        {group.schemes.map((scheme) => (
          <Scheme key={scheme.id} scheme={scheme} kind={kind} t={t} />
        ))}
      </ul>
    </section>
  );
}

type SchemeProps = { readonly scheme: FoundScheme; readonly kind: Kind; readonly t: Translate };

/** Of a refusal the sentence of its author, else what is left to be looked at. */
function Scheme({ scheme, kind, t }: SchemeProps): JSX.Element {
  const { id, title, theme, open, estimates, missing, unmet } = scheme;
  return (
    <li className="p-found">
      <h3>
        <a href={`/demarches/${id}`}>{title}</a>
      </h3>
      <p className="p-soft">{theme}</p>
      {estimates.length > 0 && (
        <>
          <p className="p-found-lead">{t('entitlementEstimate')}</p>
          <ul>
            {estimates.map((estimate) => (
              <li key={estimate.title}>
                {estimate.title} : <strong>{estimate.text}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {kind === 'no' && unmet.length === 0 && <p>{t('entitlementForOthers')}</p>}
      {kind === 'no' && unmet.map((reason) => <p key={reason}>{reason}</p>)}
      {kind === 'unlikely' && <Conditions lead="entitlementUnmet" titles={unmet} t={t} />}
      <Conditions lead={kind === 'yes' ? 'entitlementChecked' : 'entitlementMissing'} titles={missing} t={t} />
      {kind !== 'no' &&
        (open ? (
          <p>
            <button className="cg-button cg-button-secondary" type="submit" name="_action" value={`start:${id}`}>
              {t('entitlementBegin')}
              <span className="cg-hidden"> : {title}</span>
            </button>
          </p>
        ) : (
          <p>{t('closedSentence')}</p>
        ))}
    </li>
  );
}

type ConditionsProps = { readonly lead: MessageKey; readonly titles: readonly string[]; readonly t: Translate };

function Conditions({ lead, titles, t }: ConditionsProps): JSX.Element | null {
  if (titles.length === 0) return null;
  return (
    <>
      <p className="p-found-lead">{t(lead)}</p>
      <ul>
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </>
  );
}

/** What was answered, each page of questions with the way to change it. */
function Answers({ page, t }: Pick<Props, 'page' | 't'>): JSX.Element | null {
  if (page.answers.length === 0) return null;
  return (
    <section>
      <h2>{t('entitlementAnswers')}</h2>
      <form method="post" action={ADDRESS}>
        <Carried page={page} />
        <ul className="p-plain">
          {page.answers.map(({ name, rows }) => (
            <li key={name} className="p-answered">
              <dl>
                {rows.map(({ label, text }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{text ?? t('entitlementSkipped')}</dd>
                  </div>
                ))}
              </dl>
              <button className="p-link-button" type="submit" name="_action" value={`edit:${name}`}>
                {t('entitlementChange')}
                <span className="cg-hidden"> : {rows[0]?.label}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
