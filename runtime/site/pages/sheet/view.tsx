import type { JSX } from 'react';
import type { JsonObject } from '../../../../engine/index.ts';
import { Box } from '../../parts/box.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { MessageKey, Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

/**
 * The sheet of the version in force as safe HTML, whether requests are received now, and the acts it rests on;
 * `minutes` is how long the form takes, by its author.
 */
export type SheetModel = {
  readonly type: 'sheet';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly facts: Facts;
  /** Schemes that speak of the same things. */
  readonly related: readonly { readonly id: string; readonly title: string }[];
  /** The scheme for machines, as JSON-LD. */
  readonly structured: JsonObject;
  /** Feed of what is new of it. */
  readonly feed: string;
  readonly open: boolean;
  readonly period: string | null;
  readonly minutes: number;
  readonly replacedBy: { readonly id: string; readonly title: string } | null;
  readonly privacyHtml: string;
  readonly acts: readonly { readonly text: string; readonly url: string | null }[];
};

type Facts = {
  readonly audiences: readonly string[];
  /** Usual time to an answer, in words. */
  readonly delay: string;
  /** Documents that everybody gives, whether there are others for some, and the section that lists them. */
  readonly documents: { readonly always: number; readonly sometimes: boolean; readonly section: string | null };
  /** The section that says how much. */
  readonly amount: string | null;
  /** `logo`: where that of the service is; null where none is set of it. */
  readonly contact: {
    readonly logo: string | null;
    readonly name: string;
    readonly phone: string | null;
    readonly email: string | null;
  };
};

/** The page of a scheme. */
export const sheetPage: PageView<SheetModel> = {
  view: Sheet,
  title: ({ title }) => title,
  description: ({ summary }) => summary,
  structured: ({ structured }) => structured,
  feed: ({ feed }) => feed,
};

type Props = { readonly page: SheetModel; readonly t: Translate };

/** The practical sheet of a scheme, with the way into its form always at hand. */
function Sheet({ page, t }: Props): JSX.Element {
  return (
    <div className="p-with-side">
      <div className="p-side-main">
        <h1>{page.title}</h1>
        <p className="p-lead">{page.summary}</p>
        {page.replacedBy && (
          <Box tone="warning">
            <p>
              {t('replacedBy')} <a href={`/demarches/${page.replacedBy.id}`}>{page.replacedBy.title}</a>.
            </p>
          </Box>
        )}
        <Begin page={page} t={t} />
        <Prose html={page.html} />
        <Acts page={page} t={t} />
        <Related page={page} t={t} />
        <details className="p-details">
          <summary>{t('privacyTitle')}</summary>
          <Prose html={page.privacyHtml} />
        </details>
      </div>
      <nav className="p-side" aria-label={t('onThisPage')}>
        <p className="p-side-title">{t('onThisPage')}</p>
        <ul>
          {page.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

/** The way into the form, and beside it what one wants to know before. */
function Begin({ page, t }: Props): JSX.Element {
  return (
    <div className="p-begin">
      <div>
        {page.open ? (
          <p>
            <a className="p-button" href={`/demarches/${page.id}/formulaire`}>
              {t('begin')}
            </a>
          </p>
        ) : (
          <p className="p-begin-closed">{t('closedSentence')}</p>
        )}
        <p>
          {page.period && <span className="p-begin-period">{page.period} </span>}
          {page.open && <span>{t('minutes', { count: page.minutes })} </span>}
        </p>
        <p>
          <a href={`/demarches/${page.id}/formulaire.pdf`}>{t('paperForm')}</a>
        </p>
        <p>
          <a href={`/alertes?demarche=${page.id}`}>{t('sheetAlerts')}</a>
        </p>
      </div>
      <KeyFacts facts={page.facts} t={t} />
    </div>
  );
}

const AUDIENCES: Readonly<Record<string, MessageKey>> = {
  particulier: 'forPersons',
  foyer: 'forFamilies',
  association: 'forAssociations',
  entreprise: 'forCompanies',
};

function KeyFacts({ facts, t }: { readonly facts: Facts; readonly t: Translate }): JSX.Element {
  const { audiences, delay, amount, contact } = facts;
  return (
    <dl className="p-facts">
      <dt>{t('factFor')}</dt>
      <dd>{audiences.map((audience) => t(AUDIENCES[audience] ?? 'forPersons')).join(', ')}</dd>
      <dt>{t('factDelay')}</dt>
      <dd>{delay}</dd>
      <DocumentsAsked documents={facts.documents} t={t} />
      {amount !== null && (
        <>
          <dt>{t('factAmount')}</dt>
          <dd>
            <a href={`#${amount}`}>{t('seeAmount')}</a>
          </dd>
        </>
      )}
      <dt>{t('factContact')}</dt>
      <dd>
        {contact.logo !== null && <img className="p-logo" src={contact.logo} alt="" height="40" />}
        {contact.name}
        {contact.phone !== null && (
          <>
            <br />
            <a href={`tel:${contact.phone.replaceAll(/[^+\d]/gu, '')}`}>{contact.phone}</a>
          </>
        )}
      </dd>
    </dl>
  );
}

type DocumentsProps = { readonly documents: Facts['documents']; readonly t: Translate };

function DocumentsAsked({ documents: { always, sometimes, section }, t }: DocumentsProps): JSX.Element | null {
  if (always === 0 && !sometimes) return null;
  const count = t(DOCUMENTS[always] ?? 'documentsMany', { count: always });
  const said = sometimes && always > 0 ? t('documentsAndOthers', { count }) : count;
  return (
    <>
      <dt>{t('factDocuments')}</dt>
      <dd>{section === null ? said : <a href={`#${section}`}>{said}</a>}</dd>
    </>
  );
}

const DOCUMENTS: readonly MessageKey[] = ['documentsSome', 'documentsOne'];

function Related({ page, t }: Props): JSX.Element | null {
  if (page.related.length === 0) return null;
  return (
    <section className="p-prose">
      <h2>{t('related')}</h2>
      <ul>
        {page.related.map(({ id, title }) => (
          <li key={id}>
            <a href={`/demarches/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ page, t }: Props): JSX.Element | null {
  if (page.acts.length === 0) return null;
  return (
    <section className="p-prose">
      <h2>{t('acts')}</h2>
      <ul>
        {page.acts.map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} rel="noopener external">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
