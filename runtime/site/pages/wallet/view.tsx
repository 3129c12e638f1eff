import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { MessageKey, Translate } from '../../text.ts';
import { DocumentFields, type Typed } from '../../parts/wallet-fields.tsx';
import { Status, type ShownDocument } from '../../parts/wallet-status.tsx';

/** The wallet: documents by kind, what is offered first. */
export type WalletModel = {
  readonly type: 'wallet';
  /** Company or association whose wallet it is; null for the viewer's own. */
  readonly owner: string | null;
  readonly groups: readonly { readonly title: string; readonly documents: readonly ShownDocument[] }[];
  /** Kinds that may be added. */
  readonly kinds: readonly { readonly kind: string; readonly title: string }[];
  readonly typed: Typed;
  readonly errors: FormErrors;
  readonly done: 'added' | 'replaced' | 'removed' | null;
};

/** The page at `/compte/documents`. */
export const walletPage: PageView<WalletModel> = {
  view: Wallet,
  title: (page, t) => titleOf(page, t),
  crumbs: (page, t) => inAccount(t, titleOf(page, t)),
  hasErrors,
};

const DONE: Readonly<Record<NonNullable<WalletModel['done']>, MessageKey>> = {
  added: 'walletAdded',
  replaced: 'walletReplaced',
  removed: 'walletRemoved',
};

type Props = Omit<Parameters<PageView<WalletModel>['view']>[0], 'form'>;

/** What I gave once, and what is added to it. */
function Wallet({ page, t, mostMegabytes }: Props): JSX.Element {
  return (
    <>
      <h1>{titleOf(page, t)}</h1>
      {page.done !== null && (
        <Box tone="success">
          <p>{t(DONE[page.done])}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <p className="p-soft">{page.owner === null ? t('walletLead') : t('walletOfLead', { name: page.owner })}</p>
      {page.groups.length === 0 && (
        <p className="p-empty">{t(page.owner === null ? 'walletNothing' : 'walletOfNothing')}</p>
      )}
      <ul className="p-cards">
        {page.groups.map(({ title, documents }) => (
          <Kind key={title} title={title} documents={documents} t={t} />
        ))}
      </ul>
      <h2 id="ajouter">{t('walletAddTitle')}</h2>
      <form className="p-narrow" method="post" action="/compte/documents" encType="multipart/form-data" noValidate>
        <DocumentFields
          kinds={page.kinds}
          typed={page.typed}
          errors={page.errors}
          mostMegabytes={mostMegabytes}
          t={t}
        />
        <button className="cg-button" type="submit">
          {t('walletAdd')}
        </button>
      </form>
    </>
  );
}

type KindProps = WalletModel['groups'][number] & { readonly t: Translate };

/** The document of a kind that is offered, and those before it. */
function Kind({ title, documents, t }: KindProps): JSX.Element {
  const [first, ...older] = documents;
  return (
    <li className="p-card">
      <h2 className="p-card-title">{title}</h2>
      {first && <Line document={first} t={t} />}
      {older.length > 0 && (
        <details className="p-details">
          <summary>
            {t('walletOlder', { count: older.length })}
            <span className="cg-hidden"> {title}</span>
          </summary>
          {older.map((document) => (
            <Line key={document.id} document={document} t={t} />
          ))}
        </details>
      )}
    </li>
  );
}

function Line({ document, t }: { readonly document: ShownDocument; readonly t: Translate }): JSX.Element {
  const { name, href, manageHref, on, dated, validUntil, uses, title } = document;
  const facts = [
    t(dated ? 'walletDatedOn' : 'walletGivenOn', { date: on }),
    ...(validUntil === null ? [] : [t('walletUntil', { date: validUntil })]),
    uses === 0 ? t('walletUnused') : uses === 1 ? t('walletUsedOnce') : t('walletUsed', { count: uses }),
  ];
  return (
    <div className="p-wallet-line">
      <p>
        <a href={href}>{name}</a> <Status status={document.status} t={t} />
      </p>
      <p className="p-soft">{facts.join(', ')}.</p>
      <p>
        <a href={manageHref}>
          {t('walletManage')}
          <span className="cg-hidden">
            {' '}
            {title}, {name}
          </span>
        </a>
      </p>
    </div>
  );
}

function titleOf({ owner }: WalletModel, t: Translate): string {
  return owner === null ? t('walletTitle') : t('walletOfTitle', { name: owner });
}
