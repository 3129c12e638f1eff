import type { JSX, ReactNode } from 'react';
import { Errors } from '../../parts/errors.tsx';
import type { Translate } from '../../text.ts';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import { DocumentFields, type Typed } from '../../parts/wallet-fields.tsx';
import { Status, type ShownDocument } from '../../parts/wallet-status.tsx';

/** A document of the wallet, where it is offered and was used, and who read it. */
export type WalletDocumentModel = {
  readonly type: 'walletDocument';
  readonly document: ShownDocument;
  readonly givenOn: string;
  readonly datedOn: string | null;
  readonly validUntil: string | null;
  readonly askers: readonly {
    readonly href: string;
    readonly title: string;
    /** Last day on which it is young enough; null for ever. */
    readonly until: string | null;
    readonly over: boolean;
  }[];
  readonly uses: readonly {
    readonly href: string;
    readonly title: string;
    readonly number: string;
    readonly on: string;
  }[];
  readonly readings: readonly { readonly on: string; readonly who: string; readonly reason: string }[];
  readonly typed: Typed;
  readonly errors: FormErrors;
};

/** The page of one document. */
export const walletDocumentPage: PageView<WalletDocumentModel> = {
  view: WalletDocument,
  title: ({ document }, t) => `${document.title} – ${t('walletPlace')}`,
  crumbs: ({ document }, t) => inAccount(t, document.title, { label: t('walletPlace'), href: '/compte/documents' }),
  hasErrors,
};

type Props = { readonly page: WalletDocumentModel; readonly t: Translate };
type ViewProps = Parameters<PageView<WalletDocumentModel>['view']>[0];

/** One document: what is known of it, where it is offered and was used, who read it; replaced, or taken out. */
function WalletDocument({ page, t, mostMegabytes }: Omit<ViewProps, 'form'>): JSX.Element {
  const { document } = page;
  return (
    <>
      <h1>{document.title}</h1>
      <Errors errors={page.errors} t={t} />
      <Facts page={page} t={t} />
      <Askers page={page} t={t} />
      <h2>{t('walletUsesTitle')}</h2>
      {page.uses.length === 0 ? (
        <p className="p-soft">{t('walletUsesNone')}</p>
      ) : (
        <ul className="p-files">
          {page.uses.map(({ href, title, number, on }) => (
            <li key={href}>
              <a href={href}>{title}</a> <span className="cg-note">{t('requestFacts', { number, date: on })}</span>
            </li>
          ))}
        </ul>
      )}
      <Readers page={page} t={t} />
      <h2>{t('walletReplaceTitle')}</h2>
      <p className="p-soft">{t('walletReplaceLead')}</p>
      <form className="p-narrow" method="post" action={document.manageHref} encType="multipart/form-data" noValidate>
        <DocumentFields kinds={null} typed={page.typed} errors={page.errors} mostMegabytes={mostMegabytes} t={t} />
        <button className="cg-button" type="submit">
          {t('walletReplace')}
        </button>
      </form>
      <h2>{t('walletRemoveTitle')}</h2>
      <p>{t(page.uses.length === 0 ? 'walletRemoveAlone' : 'walletRemoveUsed')}</p>
      <form method="post" action={`${document.manageHref}/retirer`}>
        <button className="cg-button p-button-danger" type="submit">
          {t('walletRemove')}
        </button>
      </form>
    </>
  );
}

function Facts({ page, t }: Props): JSX.Element {
  const { document, givenOn, datedOn, validUntil } = page;
  return (
    <dl className="p-facts">
      <Fact label={t('walletFile')}>
        <a href={document.href}>{document.name}</a> <Status status={document.status} t={t} />
      </Fact>
      <Fact label={t('walletFactGiven')}>{givenOn}</Fact>
      <Fact label={t('walletDate')}>{datedOn ?? t('walletNotSaid')}</Fact>
      <Fact label={t('walletEnd')}>{validUntil ?? t('walletNotSaid')}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Askers({ page, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('walletAskers')}</h2>
      {page.askers.length === 0 ? (
        <p className="p-soft">{t('walletAskersNone')}</p>
      ) : (
        <ul className="p-files">
          {page.askers.map(({ href, title, until, over }) => (
            <li key={`${href} ${until ?? ''}`}>
              <a href={href}>{title}</a>{' '}
              <span className="cg-note">
                {until === null
                  ? t('walletAskerAlways')
                  : t(over ? 'walletAskerOver' : 'walletAskerUntil', { date: until })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Readers({ page, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('walletReadersTitle')}</h2>
      {page.readings.length === 0 ? (
        <p className="p-soft">{t('walletReadersNone')}</p>
      ) : (
        <ul className="p-readings">
          {page.readings.map(({ on, who, reason }, index) => (
            <li key={`${on} ${String(index)}`}>
              <span className="p-timeline-date">{on}</span>
              <span>
                {who}. {reason}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
