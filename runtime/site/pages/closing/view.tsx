import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import { ProofField, SignInAgain, type ProofAsked } from '../../parts/proof.tsx';
import type { Translate } from '../../text.ts';
import { SubmitOrLeave } from '../../parts/submit-or-leave.tsx';

/** What closing the account means for its holder. Days come as people read them. */
export type ClosingModel = {
  readonly type: 'closing';
  readonly email: string;
  /** Whether the account gives access to work here: it is not closed then. */
  readonly works: boolean;
  /** Null when it was not asked for. */
  readonly closesOn: string | null;
  /** Whether it was kept a moment ago. */
  readonly justKept: boolean;
  readonly erased: { readonly drafts: number; readonly documents: number; readonly notices: number };
  /** Numbers of open requests. */
  readonly open: readonly string[];
  readonly kept: readonly {
    readonly scheme: string;
    readonly numbers: readonly string[];
    readonly why: string;
    readonly contact: string;
    readonly categories: readonly { readonly title: string; readonly rule: string; readonly until: string | null }[];
  }[];
  readonly proof: ProofAsked;
  readonly errors: FormErrors;
};

/** The page at `/compte/fermeture`. */
export const closingPage: PageView<ClosingModel> = {
  view: Closing,
  title: (_, t) => t('closingTitle'),
  crumbs: (_, t) => inAccount(t, t('closingTitle'), { label: t('myDataTitle'), href: '/compte/donnees' }),
  hasErrors,
};

type Props = { readonly page: ClosingModel; readonly t: Translate };

function Closing({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('closingTitle')}</h1>
      {page.justKept && page.closesOn === null && (
        <Box tone="success">
          <p>{t('accountKept')}</p>
        </Box>
      )}
      {page.closesOn !== null && <Waiting closesOn={page.closesOn} t={t} />}
      <Errors errors={page.errors} t={t} />
      <Erased page={page} t={t} />
      <Kept page={page} t={t} />
      {page.open.length > 0 && (
        <>
          <h2>{t('openTitle')}</h2>
          <p>{t('openLead', { numbers: page.open.join(', '), email: page.email })}</p>
        </>
      )}
      {page.works ? <p>{t('closingWorks')}</p> : page.closesOn === null && <Ask page={page} t={t} />}
    </>
  );
}

type WaitingProps = { readonly closesOn: string } & Pick<Props, 't'>;

function Waiting({ closesOn, t }: WaitingProps): JSX.Element {
  return (
    <Box tone="warning">
      <p>
        <strong>{t('closingSoon', { date: closesOn })}</strong>
      </p>
      <form method="post" action="/compte/fermeture/garder">
        <button className="cg-button" type="submit">
          {t('keepAccount')}
        </button>
      </form>
    </Box>
  );
}

function Erased({ page, t }: Props): JSX.Element {
  const { drafts, documents, notices } = page.erased;
  return (
    <section>
      <h2>{t('erasedTitle')}</h2>
      <ul>
        <li>{t('erasedAccount')}</li>
        <li>{t('erasedRegister')}</li>
        {drafts > 0 && <li>{t('erasedDrafts', { count: String(drafts) })}</li>}
        {documents > 0 && <li>{t('erasedDocuments', { count: String(documents) })}</li>}
        {notices > 0 && <li>{t('erasedNotices', { count: String(notices) })}</li>}
      </ul>
    </section>
  );
}

/** More of them are opened one by one. */
const FEW = 2;

function Kept({ page, t }: Props): JSX.Element {
  const contacts = [...new Set(page.kept.map(({ contact }) => contact))];
  return (
    <section>
      <h2>{t('keptTitle')}</h2>
      <p>{t(page.kept.length === 0 ? 'keptNothing' : 'keptLead')}</p>
      {page.kept.map(({ scheme, numbers, why, categories }) => (
        <details key={numbers.join(' ')} className="p-details" open={page.kept.length <= FEW}>
          <summary>
            {scheme} ({numbers.length})
          </summary>
          <p>{t('keptNumbers', { numbers: numbers.join(', '), why })}</p>
          <ul>
            {categories.map(({ title, rule, until }) => (
              <li key={title}>
                {title} – {rule}
                {until !== null && <> ({t('keptBy', { date: until })})</>}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {contacts.map((contact) => (
        <p key={contact} className="p-soft">
          {t('keptContact', { contact })}
        </p>
      ))}
    </section>
  );
}

function Ask({ page, t }: Props): JSX.Element {
  return (
    <section className="p-narrow">
      <Box tone="warning">
        <p>{t('closingDelay')}</p>
        <p>
          <a href="/api/v1/me/export" download="">
            {t('exportData')}
          </a>
        </p>
      </Box>
      {page.proof.way === 'sign-in' ? (
        <SignInAgain proof={page.proof} next="/compte/fermeture" t={t} />
      ) : (
        <form method="post" action="/compte/fermeture" noValidate>
          <ProofField proof={page.proof} error={page.errors['password']} t={t} />
          <SubmitOrLeave submit={t('askClosing')} leave={t('cancel')} href="/compte/donnees" />
        </form>
      )}
    </section>
  );
}
