import type { JSX } from 'react';
import type { FieldError, JsonObject, LabelledText, ReviewSection } from '../../../../engine/index.ts';
import { createTranslate, ErrorSummary, fr as formsFr, Review, SchemaFields } from '../../../forms/index.ts';
import { Box } from '../../parts/box.tsx';
import { documentList } from '../../parts/document-list.ts';
import { Computed, type ComputedModel } from '../../parts/computed.tsx';
import { Field } from '../../parts/field.tsx';
import type { PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

type Service = { readonly name: string; readonly phone: string | null; readonly email: string | null };

/** An opinion to give by a link: the case as the function that is asked sees it, and the form, or what was typed to be read again. */
export type OpinionModel = {
  readonly type: 'opinion';
  readonly action: string;
  readonly title: string;
  readonly scheme: string;
  readonly number: string;
  readonly service: Service;
  /** Last day. */
  readonly until: string;
  readonly question: { readonly by: string; readonly text: string } | null;
  readonly sentBy: string;
  readonly applicant: string;
  readonly filedOn: string;
  readonly confidential: boolean;
  readonly step: 'form' | 'review';
  readonly name: string;
  readonly nameError: string | null;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  readonly problem: string | null;
  /** What was typed, in words. */
  readonly lines: readonly LabelledText[];
  readonly computed: readonly ComputedModel[];
  readonly sections: readonly ReviewSection[];
};

/** An opinion that is no longer to be given by the link. */
export type OpinionOverModel = {
  readonly type: 'opinionOver';
  readonly title: string;
  readonly number: string;
  readonly given: { readonly on: string; readonly by: string } | null;
  /** Last day, of one that was not given in time. */
  readonly lateOn: string | null;
  readonly service: Service;
};

/** The page of an opinion that is still to be given. */
export const opinionPage: PageView<OpinionModel> = {
  view: Opinion,
  title: ({ title, number }, t) => `${title}, ${t('requestNumber', { number })}`,
  hasErrors: ({ errors, nameError, problem }) => errors.length > 0 || nameError !== null || problem !== null,
};

/** The page of one that is given, late or no longer needed. */
export const opinionOverPage: PageView<OpinionOverModel> = {
  view: OpinionOver,
  title: ({ title, number }, t) => `${title}, ${t('requestNumber', { number })}`,
};

type Props = Parameters<PageView<OpinionModel>['view']>[0];

const tf = createTranslate(formsFr);

function Opinion(shown: Props): JSX.Element {
  const { page, t } = shown;
  return (
    <>
      <p className="p-soft">{t('requestNumber', { number: page.number })}</p>
      <h1>{page.title}</h1>
      {page.problem !== null && (
        <Box tone="warning">
          <p>{page.problem}</p>
        </Box>
      )}
      <ErrorSummary errors={page.errors} t={tf} />
      {page.step === 'review' ? <Again {...shown} /> : <ToGive {...shown} />}
    </>
  );
}

function ToGive(shown: Props): JSX.Element {
  const { page, t } = shown;
  return (
    <>
      <p>{t('opinionLead', { by: page.sentBy, service: page.service.name })}</p>
      <p>
        {t('opinionUntil')} <strong>{page.until}</strong>.
      </p>
      {page.question && (
        <>
          <p className="p-soft">{t('opinionQuestion', { by: page.question.by })}</p>
          <blockquote className="p-quote">{page.question.text}</blockquote>
        </>
      )}
      <CaseRead page={page} t={t} />
      <section className="p-part">
        <h2 id="avis">{t('opinionYours')}</h2>
        {page.confidential && <p>{t('opinionConfidential')}</p>}
        <form method="post" action={page.action} encType="multipart/form-data" noValidate>
          <Typed {...shown} />
          <p className="p-buttons">
            <button className="cg-button" type="submit" name="_action" value="relire">
              {t('opinionReview')}
            </button>
          </p>
        </form>
        <Contact service={page.service} t={t} />
      </section>
    </>
  );
}

/** What is shown of the case. */
function CaseRead({ page, t }: Pick<Props, 'page' | 't'>): JSX.Element {
  const facts = [
    [t('opinionScheme'), page.scheme],
    [t('opinionApplicant'), page.applicant],
    [t('opinionFiled'), page.filedOn],
  ] as const;
  return (
    <section className="p-part">
      <h2>{t('opinionCase')}</h2>
      <dl className="p-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className="p-details" open>
        <summary>{t('opinionAnswers')}</summary>
        <Review sections={page.sections} t={tf} fileHref={({ id }) => `${page.action}/documents/${id}`} />
      </details>
      <Computed values={page.computed} level="h3" t={t} />
      <p className="p-soft">{t('opinionSees')}</p>
    </section>
  );
}

/** The name and the questions of the opinion; read again, they travel with the page without being seen. */
function Typed({ page, t, form, mostMegabytes }: Props): JSX.Element {
  return (
    <>
      <Field
        name="_par"
        label={t('opinionName')}
        hint={t('opinionNameHint')}
        value={page.name}
        error={page.nameError ?? undefined}
        autoComplete="name"
      />
      {form && (
        <SchemaFields
          schema={form.model.schema}
          conditions={form.validators.conditions}
          answers={page.answers}
          errors={page.errors}
          t={tf}
          documentList={documentList}
          mostMegabytes={mostMegabytes}
        />
      )}
    </>
  );
}

/** What was typed, read again before it is given. */
function Again(shown: Props): JSX.Element {
  const { page, t } = shown;
  return (
    <section className="p-part">
      <h2>{t('opinionReviewTitle')}</h2>
      <p>{t('opinionReviewLead')}</p>
      <dl className="p-facts">
        <div>
          <dt>{t('opinionBy')}</dt>
          <dd>{page.name}</dd>
        </div>
        {page.lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <form method="post" action={page.action} encType="multipart/form-data" noValidate>
        <div hidden>
          <Typed {...shown} />
        </div>
        <p className="p-buttons">
          <button className="cg-button" type="submit" name="_action" value="rendre">
            {t('opinionGive')}
          </button>
          <button className="p-button p-button-secondary" type="submit" name="_action" value="modifier">
            {t('opinionChange')}
          </button>
        </p>
      </form>
    </section>
  );
}

function Contact({ service, t }: { readonly service: Service; readonly t: Translate }): JSX.Element {
  const ways = [service.name, service.phone, service.email].filter((way) => way !== null);
  return <p className="p-soft">{t('opinionContact', { service: ways.join(', ') })}</p>;
}

function OpinionOver({ page, t }: { readonly page: OpinionOverModel; readonly t: Translate }): JSX.Element {
  const { given, lateOn, service } = page;
  return (
    <div className="p-narrow">
      <p className="p-soft">{t('requestNumber', { number: page.number })}</p>
      <h1>{t(given ? 'opinionGivenTitle' : 'opinionOverTitle')}</h1>
      <p>
        <strong>{page.title}</strong>
      </p>
      {given ? (
        <Box tone="success">
          <p>{t('opinionGiven', given)}</p>
        </Box>
      ) : (
        <p>{lateOn === null ? t('opinionGone') : t('opinionLate', { on: lateOn })}</p>
      )}
      <Contact service={service} t={t} />
    </div>
  );
}
