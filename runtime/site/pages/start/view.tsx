import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { SharedBox } from '../../parts/shared-box.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../text.ts';
import { JoinChoice, type OfferedDraft } from '../join-draft/view.tsx';
import type { PageView } from '../../parts/page-view.ts';

/**
 * What to have at hand before a form, and the drafts of it to take up again; `minutes` is how long it takes, by its
 * author.
 */
export type StartModel = {
  readonly type: 'start';
  readonly id: string;
  readonly title: string;
  readonly introHtml: string;
  readonly minutes: number;
  readonly documents: readonly {
    readonly label: string;
    readonly hint: string;
    readonly when: 'required' | 'later' | 'depends';
    /** What was given once: it serves, is older than `age`, or its validity has ended; days in words. Null for nothing. */
    readonly given:
      | { readonly type: 'serves' | 'ended'; readonly on: string }
      | { readonly type: 'old'; readonly on: string; readonly age: string }
      | null;
  }[];
  readonly privacyHtml: string;
  readonly open: boolean;
  readonly period: string | null;
  readonly drafts: readonly { readonly href: string; readonly dropHref: string; readonly savedOn: string }[];
  /** Begun before signing in, of which it is asked whether they are one's own. */
  readonly offered: readonly OfferedDraft[];
  /** Whether one was just given up. */
  readonly dropped: boolean;
  /** Whom the viewer acts for without being appointed for this scheme; null where nothing hinders. */
  readonly notMandated: string | null;
  /** Days for which what was typed is kept after the last save. */
  readonly kept: { readonly anonymous: number; readonly account: number };
  /** Whoever is signed in is told of their own days alone. */
  readonly signedIn: boolean;
  /** Where the button posts to; null in a preview, whose first page is a link. */
  readonly firstPage: string | null;
};

/** The page before the first question. */
export const startPage: PageView<StartModel> = {
  view: Start,
  title: ({ title }, t) => `${t('beginForm')} – ${title}`,
  crumbs: ({ id, title }, t) => [
    { label: title, href: `/demarches/${id}` },
    { label: t('beginForm'), href: '' },
  ],
};

type Props = { readonly page: StartModel; readonly t: Translate };

/** What to have at hand, and the button that begins. */
function Start({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{page.title}</h1>
      {!page.open && (
        <Box tone="warning" title={t('closedSentence')}>
          {page.period && <p>{page.period}</p>}
        </Box>
      )}
      {page.dropped && (
        <Box tone="success">
          <p>{t('draftDropped')}</p>
        </Box>
      )}
      {page.notMandated !== null && (
        <Box tone="warning">
          <p>{t('notMandated', { name: page.notMandated })}</p>
        </Box>
      )}
      <Offered page={page} t={t} />
      <Drafts page={page} t={t} />
      <Prose html={page.introHtml} />
      <p>{t('minutes', { count: page.minutes })}</p>
      <Documents page={page} t={t} />
      {page.open && page.notMandated === null && <BeginButton page={page} t={t} />}
      {page.open && page.notMandated === null && page.firstPage === null && (
        <p className="p-soft">{t(page.signedIn ? 'draftKeptSignedIn' : 'draftKept', page.kept)}</p>
      )}
      <details className="p-details">
        <summary>{t('privacyTitle')}</summary>
        <Prose html={page.privacyHtml} />
      </details>
    </>
  );
}

function Drafts({ page, t }: Props): JSX.Element | null {
  if (page.drafts.length === 0) return null;
  return (
    <Box tone="info" title={t('resumeTitle')}>
      <ul className="p-plain">
        {page.drafts.map(({ href, dropHref, savedOn }) => (
          <li key={href}>
            <a href={href}>{t('resume', { date: savedOn })}</a>{' '}
            <a className="p-beside" href={dropHref}>
              {t('dropDraft')}
              <span className="cg-hidden"> {t('savedOn', { date: savedOn })}</span>
            </a>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** Of requests begun before signing in, it is asked first whose they are. */
function Offered({ page, t }: Props): JSX.Element | null {
  if (page.offered.length === 0) return null;
  return (
    <Box tone="info" title={t('joinTitle')}>
      <ul className="p-plain">
        {page.offered.map((offered) => (
          <li key={offered.address}>
            {t(offered.forAccount ? 'joinLeadAccount' : 'joinLeadDevice', { date: offered.begunOn })}
            <JoinChoice offered={offered} t={t} />
          </li>
        ))}
      </ul>
    </Box>
  );
}

function Documents({ page, t }: Props): JSX.Element | null {
  const given = page.documents.filter(serves);
  const wanted = page.documents.filter((document) => !serves(document));
  return (
    <>
      {wanted.length > 0 && <DocumentList title={t('documentsTitle')} documents={wanted} t={t} />}
      {given.length > 0 && <DocumentList title={t('documentsGivenTitle')} documents={given} t={t} />}
    </>
  );
}

type StartDocument = StartModel['documents'][number];
const serves = ({ given }: StartDocument): boolean => given?.type === 'serves';
const GIVEN = { serves: 'documentGiven', old: 'documentOld', ended: 'documentEnded' } as const;

type ListProps = { readonly title: string; readonly documents: readonly StartDocument[]; readonly t: Translate };

function DocumentList({ title, documents, t }: ListProps): JSX.Element {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="p-documents">
        {documents.map(({ label, hint, when, given }) => (
          <li key={label}>
            <strong>{label}</strong>
            {when === 'later' && <span className="cg-note"> ({t('documentLater')})</span>}
            {when === 'depends' && <span className="cg-note"> ({t('documentDepends')})</span>}
            {hint && given?.type !== 'serves' && <span className="p-documents-hint">{hint}</span>}
            {given !== null && (
              <span className={given.type === 'serves' ? 'p-documents-hint' : 'cg-file-warning'}>
                {t(GIVEN[given.type], given)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BeginButton({ page, t }: Props): JSX.Element {
  if (page.firstPage !== null) {
    return (
      <p className="p-buttons">
        <a className="p-button" href={page.firstPage}>
          {t('beginForm')}
        </a>
      </p>
    );
  }
  return (
    <form method="post" action={`/demarches/${page.id}/formulaire`}>
      {!page.signedIn && <SharedBox id="partage" label="sharedBox" t={t} />}
      <p className="p-buttons">
        <button className={page.drafts.length > 0 ? 'cg-button cg-button-secondary' : 'cg-button'} type="submit">
          {t(page.drafts.length > 0 ? 'beginAnother' : 'beginForm')}
        </button>
      </p>
    </form>
  );
}
