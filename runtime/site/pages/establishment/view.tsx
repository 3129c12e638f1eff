import type { JSX } from 'react';
import { ActFor } from '../../parts/act-for.tsx';
import { Box } from '../../parts/box.tsx';
import { ContactFields, type ContactModel } from '../../parts/contact-fields.tsx';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

type FactLabel =
  | 'factPurpose'
  | 'factAccount'
  | 'factRidet'
  | 'factRna'
  | 'factForm'
  | 'factActivity'
  | 'factAddress'
  | 'factEmail'
  | 'factPhone';

/** One company or association, for who acts for it or asks to. */
export type EstablishmentModel = {
  readonly type: 'establishment';
  readonly id: string;
  readonly name: string;
  /** What was just done; null for nothing. */
  readonly done: 'confirmed' | 'resent' | 'accepted' | 'dropped' | 'contact' | null;
  readonly errors: FormErrors;
  /** How the link is proved while it is not; null once it is. `sentTo`: where a code that serves was sent. */
  readonly proof: { readonly sentTo: string | null; readonly hasAddress: boolean } | null;
  /** How it is reached, as it stands in the fields; null before the link is confirmed. */
  readonly contact: ContactModel | null;
  readonly communes: readonly string[];
  readonly facts: readonly { readonly label: FactLabel; readonly value: string }[];
  readonly requests: readonly {
    readonly href: string;
    readonly title: string;
    readonly number: string;
    readonly state: string;
    readonly filedOn: string;
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    /** Day of the confirmation; null while they ask. */
    readonly since: string | null;
    /** What they wrote, for who decides. */
    readonly proof: string | null;
    /** Whether the viewer decides on it. */
    readonly manageable: boolean;
  }[];
};

/** The page at `/compte/etablissements/:id`. */
export const establishmentPage: PageView<EstablishmentModel> = {
  view: Establishment,
  title: ({ name }) => name,
  crumbs: ({ name }, t) => inAccount(t, name, { label: t('establishmentsTitle'), href: '/compte/etablissements' }),
  hasErrors,
};

type Props = { readonly page: EstablishmentModel; readonly t: Translate };
const DONE = {
  confirmed: 'linkDone',
  resent: 'codeResent',
  accepted: 'linkAccepted',
  dropped: 'linkDropped',
  contact: 'contactOfKept',
} as const;

function Establishment({ page, t }: Props): JSX.Element {
  const { name, done, proof } = page;
  return (
    <>
      <h1>{name}</h1>
      {done !== null && (
        <Box tone="success">
          <p>{t(DONE[done], { name })}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      {proof === null ? <Confirmed page={page} t={t} /> : <ToProve page={page} proof={proof} t={t} />}
    </>
  );
}

const base = ({ id }: EstablishmentModel): string => `/compte/etablissements/${id}`;
type ToProveProps = Props & { readonly proof: NonNullable<EstablishmentModel['proof']> };

function ToProve({ page, proof: { sentTo, hasAddress }, t }: ToProveProps): JSX.Element {
  return (
    <div className="p-narrow">
      {sentTo === null ? (
        <>
          {!hasAddress && <p>{t('codeNone')}</p>}
          <p>{t('codeAwaited')}</p>
        </>
      ) : (
        <>
          <h2>{t('linkCodeTitle')}</h2>
          <p>{t('codeSent', { address: sentTo })}</p>
          <form method="post" action={`${base(page)}/code`} noValidate>
            <Field
              name="code"
              label={t('codeLabel')}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              error={page.errors['code']}
            />
            <p className="p-buttons">
              <button className="cg-button" type="submit">
                {t('codeButton')}
              </button>
            </p>
          </form>
          <p>{t('codeOther')}</p>
        </>
      )}
      {hasAddress && (
        <form method="post" action={`${base(page)}/envoi`}>
          <button className="p-button p-button-secondary" type="submit">
            {t('codeAgain')}
          </button>
        </form>
      )}
      <form method="post" action={`${base(page)}/fin`}>
        <p className="p-buttons">
          <button className="p-button p-button-secondary" type="submit">
            {t('giveUpLink')}
          </button>
        </p>
      </form>
    </div>
  );
}

function Confirmed({ page, t }: Props): JSX.Element {
  const { id, name, facts, requests } = page;
  return (
    <>
      <ActFor id={id} name={name} isMain t={t} />
      <h2>{t('factsTitle')}</h2>
      <dl className="p-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Contact page={page} t={t} />
      <h2>{t('requestsOfTitle')}</h2>
      {requests.length === 0 && <p>{t('requestsOfNone')}</p>}
      <ul className="p-rows">
        {requests.map(({ href, title, number, state, filedOn }) => (
          <li key={href} className="p-row">
            <h3>
              <a href={href}>{title}</a>
            </h3>
            <p className="p-marks">
              <span className="cg-pill">{state}</span>
              <span>{t('requestFacts', { number, date: filedOn })}</span>
            </p>
          </li>
        ))}
      </ul>
      <People page={page} t={t} />
      <h2>{t('leaveTitle')}</h2>
      <p>{t('leaveLead')}</p>
      <form method="post" action={`${base(page)}/fin`}>
        <button className="p-button p-button-secondary" type="submit">
          {t('leaveButton')}
        </button>
      </form>
    </>
  );
}

function Contact({ page, t }: Props): JSX.Element | null {
  const { contact, communes, errors } = page;
  if (contact === null) return null;
  return (
    <details className="p-details" open={hasErrors(page)}>
      <summary>{t('contactOf')}</summary>
      <p className="p-soft">{t('contactOfLead')}</p>
      <form className="p-narrow" method="post" action={`${base(page)}/coordonnees`} noValidate>
        <ContactFields contact={contact} communes={communes} errors={errors} t={t} />
        <button className="cg-button" type="submit">
          {t('save')}
        </button>
      </form>
    </details>
  );
}

function People({ page, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('peopleTitle')}</h2>
      <ul className="p-cards">
        {page.people.map(({ id, name, role, since, proof, manageable }) => (
          <li key={id} className="p-card">
            <h3>{name}</h3>
            <p className="p-soft">
              {since === null ? t('personAsks', { role }) : t('personActs', { role, date: since })}
            </p>
            {proof !== null && <p>{proof}</p>}
            {manageable && (
              <form method="post" action={`${base(page)}/personnes/${id}`}>
                <p className="p-buttons">
                  {since === null && (
                    <button className="p-button" type="submit" name="geste" value="accepter">
                      {t('acceptPerson')}
                      <span className="cg-hidden"> {name}</span>
                    </button>
                  )}
                  <button className="p-button p-button-secondary" type="submit" name="geste" value="retirer">
                    {t(since === null ? 'refusePerson' : 'removePerson')}
                    <span className="cg-hidden"> {name}</span>
                  </button>
                </p>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
