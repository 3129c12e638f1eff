import type { JSX } from 'react';
import { Places, type ActsFor } from '../../parts/account-places.tsx';
import { Box } from '../../parts/box.tsx';
import { Choose } from '../../parts/choose.tsx';
import { Field } from '../../parts/field.tsx';
import { NoticeList, type NoticeItem } from '../../parts/notice-list.tsx';
import type { Translate } from '../../text.ts';
import { JoinChoice, type OfferedDraft } from '../join-draft/view.tsx';
import type { PageView } from '../../parts/page-view.ts';
import { isAwaited, type RequestLine } from '../../parts/request-line.ts';
import { AwaitedRequests, Requests } from '../../parts/request-list.tsx';

/** What is looked for among many requests; empty for all. */
export type Search = {
  readonly words: string;
  readonly state: string;
  /** Where they stand, in the order of the alphabet. */
  readonly states: readonly string[];
  readonly found: number;
  readonly all: number;
};

/**
 * What `/compte` shows of the viewer: requests filed, drafts of theirs, and drafts of this device that may be theirs.
 * Dates come as people read them.
 */
export type AccountModel = {
  readonly type: 'account';
  /** Whom the viewer acts for, whose requests these are. */
  readonly acting: ActsFor;
  readonly requests: readonly RequestLine[];
  /** What is looked for among those of which nothing is expected, of which those found are here; null where there are few. */
  readonly search: Search | null;
  /** What was told and not read, the latest first: some of it. */
  readonly notices: readonly NoticeItem[];
  readonly drafts: readonly {
    readonly href: string;
    /** Where it is given up. */
    readonly dropHref: string;
    readonly title: string;
    readonly savedOn: string;
    /** Whether somebody began it whom the viewer appointed. */
    readonly byAgent: boolean;
  }[];
  /** Begun before signing in, of which it is asked whether they are mine. */
  readonly offered: readonly OfferedDraft[];
  /** Whether one was just given up. */
  readonly dropped: boolean;
  /** Day when the account is closed, as it is written; null when that was not asked for. */
  readonly closesOn: string | null;
};

/** The page at `/compte`, with every request that the viewer filed. */
export const accountPage: PageView<AccountModel> = {
  view: Account,
  title: ({ acting }, t) => acting?.name ?? t('accountTitle'),
};

type Props = { readonly page: AccountModel; readonly t: Translate };
/** What requests are called: those of the person, and those of what they act for. */
const MINE = { requests: 'myRequests', others: 'otherRequests', none: 'noRequests' } as const;
const THEIRS = { requests: 'requestsOfPerson', others: 'otherRequestsOfPerson', none: 'requestsOfPersonNone' } as const;
const ITS = { requests: 'requestsOfTitle', others: 'otherRequestsOf', none: 'requestsOfNone' } as const;

/** What is expected of me first, what is new, then what I have begun, and my other requests. */
function Account({ page, t }: Props): JSX.Element {
  const said = page.acting === null ? MINE : page.acting.type === 'mandate' ? THEIRS : ITS;
  const isMandated = page.acting?.type === 'mandate';
  const awaited = page.requests.filter(isAwaited);
  const open = page.requests.filter((request) => !isAwaited(request) && !request.closed);
  const closed = page.requests.filter((request) => !isAwaited(request) && request.closed);
  return (
    <>
      <h1>{page.acting === null ? t('accountTitle') : page.acting.name}</h1>
      <div className="p-with-places">
        <div>
          {page.acting !== null && (
            <p>
              {isMandated ? (
                <a href={`/compte/mandats/${page.acting.id}`}>{t('seeMandate')}</a>
              ) : (
                <a href={`/compte/etablissements/${page.acting.id}`}>{t('seeEstablishment')}</a>
              )}
            </p>
          )}
          {page.dropped && (
            <Box tone="success">
              <p>{t('draftDropped')}</p>
            </Box>
          )}
          {page.closesOn !== null && (
            <Box tone="warning">
              <p>{t('closingSoon', { date: page.closesOn })}</p>
              <p>
                <a href="/compte/fermeture">{t('keepAccount')}</a>
              </p>
            </Box>
          )}
          {awaited.length > 0 && <h2>{t('awaitedRequests')}</h2>}
          <AwaitedRequests requests={awaited} t={t} />
          <Unread notices={page.notices} t={t} />
          <Offered page={page} t={t} />
          <Drafts page={page} t={t} />
          {(open.length > 0 || page.search) && (
            <h2 id="demandes">{t(awaited.length > 0 ? said.others : said.requests)}</h2>
          )}
          {page.search && <SearchForm search={page.search} t={t} />}
          <Requests requests={open} t={t} />
          {closed.length > 0 && <h2>{t('closedRequests')}</h2>}
          <Requests requests={closed} t={t} />
          {page.requests.length === 0 && page.search === null && <NoRequest said={said} t={t} />}
        </div>
        <Places acting={page.acting} t={t} />
      </div>
    </>
  );
}

/** Where there are many: by words or by where they stand, in the address, so that it works without a script and may be kept. */
function SearchForm({ search, t }: Pick<Props, 't'> & { readonly search: Search }): JSX.Element {
  const { words, state, states, found, all } = search;
  const isAsked = words !== '' || state !== '';
  return (
    <form
      className="p-search-requests"
      method="get"
      action="/compte#demandes"
      role="search"
      aria-label={t('searchRequests')}
    >
      <Field name="q" label={t('searchWords')} value={words} />
      <Choose
        name="etat"
        label={t('searchState')}
        value={state}
        choices={states.map((one) => ({ value: one, title: one }))}
        none={t('searchAnyState')}
      />
      <p className="p-buttons">
        <button className="p-button p-button-secondary" type="submit">
          {t('searchButton')}
        </button>
        {isAsked && <a href="/compte#demandes">{t('searchClear')}</a>}
      </p>
      {isAsked && <p role="status">{t(found === 0 ? 'searchNone' : 'searchFound', { found, all })}</p>}
    </form>
  );
}

function Unread({ notices, t }: Pick<AccountModel, 'notices'> & Pick<Props, 't'>): JSX.Element | null {
  if (notices.length === 0) return null;
  return (
    <section>
      <h2>{t('unreadTitle')}</h2>
      <NoticeList notices={notices} t={t} />
    </section>
  );
}

function Offered({ page, t }: Props): JSX.Element | null {
  if (page.offered.length === 0) return null;
  return (
    <section>
      <h2>{t('offeredTitle')}</h2>
      <p>{t('offeredLead')}</p>
      <ul className="p-cards">
        {page.offered.map((offered) => (
          <li key={offered.address} className="p-card p-card-expected">
            <h3>{offered.scheme}</h3>
            <p>{t(offered.forAccount ? 'joinLeadAccount' : 'joinLeadDevice', { date: offered.begunOn })}</p>
            <JoinChoice offered={offered} t={t} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ page, t }: Props): JSX.Element | null {
  if (page.drafts.length === 0) return null;
  return (
    <section>
      <h2>{t('myDrafts')}</h2>
      <ul className="p-cards">
        {page.drafts.map(({ href, dropHref, title, savedOn, byAgent }) => (
          <li key={href} className="p-card">
            <h3>
              <a href={href}>{title}</a>
            </h3>
            <p className="p-soft">{t('savedOn', { date: savedOn })}</p>
            {byAgent && <p className="p-soft">{t('draftByAgent')}</p>}
            <p>
              <a href={dropHref}>
                {t('dropDraft')}
                <span className="cg-hidden">
                  {' '}
                  {title}, {t('savedOn', { date: savedOn })}
                </span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoRequest({
  said,
  t,
}: { readonly said: typeof MINE | typeof ITS | typeof THEIRS } & Pick<Props, 't'>): JSX.Element {
  return (
    <>
      <h2>{t(said.requests)}</h2>
      <div className="p-empty">
        <p>{t(said.none)}</p>
        <p>
          <a href="/">{t('seeCatalogue')}</a>
        </p>
      </div>
    </>
  );
}
