import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { ContactFields, type ContactModel } from '../../parts/contact-fields.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { Field } from '../../parts/field.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { MessageKey, Translate } from '../../text.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import { Untold, type UntoldRequest } from '../../parts/untold.tsx';

/** What the register holds of the viewer, the contact as it stands in the fields, and a page of who looked at it. */
export type MyDataModel = {
  readonly type: 'myData';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** What the viewer declares of themself; null once it is vouched for. */
  readonly identity: {
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: string;
    readonly birthPlace: string;
  } | null;
  readonly contact: ContactModel;
  readonly communes: readonly string[];
  readonly errors: FormErrors;
  readonly saved: 'contact' | 'identity' | 'told' | null;
  /** Open requests whose service has other contact details than the account. */
  readonly untold: readonly UntoldRequest[];
  /** Categories of data that some functions alone read, in the schemes of the viewer's cases. */
  readonly limits: readonly { readonly scheme: string; readonly title: string; readonly readers: readonly string[] }[];
  /** For each scheme of the viewer's requests, what is done with their data and whom to ask, as safe HTML. */
  readonly held: readonly { readonly scheme: string; readonly html: string }[];
  /** Requests of which something was erased, its time being over: what and when, a line a day. */
  readonly erased: readonly {
    readonly number: string;
    readonly scheme: string;
    readonly href: string;
    readonly lines: readonly string[];
  }[];
  /** Entries that were merged with this one, and what was undone of it, the latest first. */
  readonly merges: readonly { readonly on: string; readonly text: string }[];
  readonly readings: readonly {
    readonly on: string;
    readonly who: string;
    readonly what: string;
    readonly reason: string;
    readonly number: string | null;
  }[];
  readonly next: string | null;
};

/** The page at `/compte/donnees`. */
export const myDataPage: PageView<MyDataModel> = {
  view: MyData,
  title: (_, t) => t('myDataTitle'),
  crumbs: (_, t) => inAccount(t, t('myDataTitle')),
  hasErrors,
};

const SAVED: Readonly<Record<NonNullable<MyDataModel['saved']>, MessageKey>> = {
  contact: 'contactSaved',
  identity: 'identitySaved',
  told: 'servicesTold',
};

type Props = { readonly page: MyDataModel; readonly t: Translate };

/** What the register knows of me, what I can change of it, and who looked at it. */
function MyData({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('myDataTitle')}</h1>
      {page.saved !== null && (
        <Box tone="success">
          <p>{t(SAVED[page.saved])}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <Untold requests={page.untold} t={t} />
      <h2>{t('whoIAm')}</h2>
      <dl className="p-facts">
        {page.rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href="/compte/adresse">{t('changeAddress')}</a>
      </p>
      {page.identity === null ? (
        <p className="p-soft">{t('verifiedIdentity')}</p>
      ) : (
        <Identity identity={page.identity} errors={page.errors} t={t} />
      )}
      <h2>{t('contactTitle')}</h2>
      <p className="p-soft">{t('contactLead')}</p>
      <Contact page={page} t={t} />
      <Held page={page} t={t} />
      <Erased page={page} t={t} />
      <Limits page={page} t={t} />
      <Merges page={page} t={t} />
      <Readings page={page} t={t} />
    </>
  );
}

type IdentityProps = {
  readonly identity: NonNullable<MyDataModel['identity']>;
  readonly errors: FormErrors;
  readonly t: Translate;
};

function Identity({ identity, errors, t }: IdentityProps): JSX.Element {
  return (
    <form className="p-narrow" method="post" action="/compte/donnees/identite" noValidate>
      <p className="p-soft">{t('identityLead')}</p>
      <Field
        name="givenName"
        label={t('givenName')}
        value={identity.givenName}
        autoComplete="given-name"
        error={errors['givenName']}
      />
      <Field
        name="familyName"
        label={t('familyName')}
        value={identity.familyName}
        autoComplete="family-name"
        error={errors['familyName']}
      />
      <Field
        name="birthDate"
        label={t('birthDate')}
        hint={t('birthDateHint')}
        value={identity.birthDate}
        autoComplete="bday"
        note={t('optional')}
        error={errors['birthDate']}
      />
      <Field
        name="birthPlace"
        label={t('birthPlace')}
        value={identity.birthPlace}
        note={t('optional')}
        error={errors['birthPlace']}
      />
      <button className="cg-button" type="submit">
        {t('saveIdentity')}
      </button>
    </form>
  );
}

function Contact({ page: { contact, errors, communes }, t }: Props): JSX.Element {
  return (
    <form className="p-narrow" method="post" action="/compte/donnees" noValidate>
      <ContactFields contact={contact} communes={communes} errors={errors} t={t} isOwn />
      <button className="cg-button" type="submit">
        {t('save')}
      </button>
    </form>
  );
}

/** What is held, why, until when, and whom to ask; and all of it in one file. */
function Held({ page, t }: Props): JSX.Element {
  return (
    <section id="mes-donnees">
      <h2>{t('heldTitle')}</h2>
      <p>{t('heldAccount')}</p>
      {page.held.map(({ scheme, html }) => (
        <details key={html} className="p-details">
          <summary>{t('heldFor', { scheme })}</summary>
          <Prose html={html} />
        </details>
      ))}
      <p className="p-soft">{t('exportLead')}</p>
      <p>
        <a className="p-button p-button-secondary" href="/api/v1/me/export" download="">
          {t('exportData')}
        </a>
      </p>
      <p>
        <a href="/compte/fermeture">{t('closingLink')}</a>
      </p>
    </section>
  );
}

/** Without it what is gone would only be missed. */
function Erased({ page, t }: Props): JSX.Element | null {
  if (page.erased.length === 0) return null;
  return (
    <section>
      <h2>{t('goneTitle')}</h2>
      <p className="p-soft">{t('goneLead')}</p>
      <dl className="p-facts">
        {page.erased.map(({ number, scheme, href, lines }) => (
          <div key={number}>
            <dt>
              {scheme}, <a href={href}>{number}</a>
            </dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Limits({ page, t }: Props): JSX.Element | null {
  if (page.limits.length === 0) return null;
  return (
    <section>
      <h2>{t('limitsTitle')}</h2>
      <p className="p-soft">{t('limitsLead')}</p>
      <dl className="p-facts">
        {page.limits.map(({ scheme, title, readers }) => (
          <div key={`${scheme} ${title} ${readers.join(' ')}`}>
            <dt>{t('limitOf', { scheme, title })}</dt>
            <dd>{readers.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Without it somebody would find requests in their account, and not how they came there. */
function Merges({ page, t }: Props): JSX.Element | null {
  if (page.merges.length === 0) return null;
  return (
    <section>
      <h2>{t('mergesTitle')}</h2>
      <p className="p-soft">{t('mergesLead')}</p>
      <ul className="p-readings">
        {page.merges.map(({ on, text }) => (
          <li key={`${on} ${text}`}>
            <span className="p-timeline-date">{on}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Readings({ page, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('readingsTitle')}</h2>
      <p className="p-soft">{t('readingsLead')}</p>
      {page.readings.length === 0 ? (
        <p className="p-empty">{t('noReadings')}</p>
      ) : (
        <ul className="p-readings">
          {page.readings.map((reading, index) => (
            <li key={`${reading.on} ${String(index)}`}>
              <span className="p-timeline-date">{reading.on}</span>
              <span>
                {reading.who} – {reading.what}
                {reading.number !== null && ` (${reading.number})`}. {reading.reason}
              </span>
            </li>
          ))}
        </ul>
      )}
      {page.next !== null && (
        <p>
          <a href={`/compte/donnees?suite=${page.next}`}>{t('olderReadings')}</a>
        </p>
      )}
    </section>
  );
}
