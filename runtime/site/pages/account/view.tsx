import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { NoticeList, type NoticeItem } from '../../parts/notice-list.tsx';
import type { Translate } from '../../render/text.ts';
import { JoinChoice, type OfferedDraft } from '../join-draft/view.tsx';
import type { PageView } from '../../parts/page-view.ts';

/**
 * What `/compte` shows of the viewer: requests filed, drafts of theirs, and drafts of this device that may be theirs.
 * Dates come as people read them.
 */
export type AccountModel = {
  readonly type: 'account';
  /** Company, association or person that the viewer acts for, whose requests these are; null for their own. */
  readonly acting: { readonly type: 'establishment' | 'mandate'; readonly id: string; readonly name: string } | null;
  readonly requests: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
    readonly expected: string | null;
    /** Last day to do it, as it is written; null when nothing ends it. */
    readonly until: string | null;
    readonly filedOn: string;
    readonly closed: boolean;
    /** Whether the service wrote something that was not read. */
    readonly unread: boolean;
  }[];
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
type Request = AccountModel['requests'][number];

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
      {open.length > 0 && <h2>{t(awaited.length > 0 ? said.others : said.requests)}</h2>}
      <Requests requests={open} t={t} />
      {closed.length > 0 && <h2>{t('closedRequests')}</h2>}
      <Requests requests={closed} t={t} />
      {page.requests.length === 0 && <NoRequest said={said} t={t} />}
      <h2>{t('noticesTitle')}</h2>
      <p>
        <a href="/compte/notifications">{t('allNotices')}</a>
      </p>
      <p>
        <a href="/compte/notifications/reglages">{t('choicesTitle')}</a>
      </p>
      <h2>{t('myAlertsTitle')}</h2>
      <p>
        <a href="/compte/alertes">{t('seeMyAlerts')}</a>
      </p>
      <h2>{t('establishmentsTitle')}</h2>
      <p>
        <a href="/compte/etablissements">{t('seeEstablishments')}</a>
      </p>
      <h2>{t('mandatesTitle')}</h2>
      <p>
        <a href="/compte/mandats">{t('seeMandates')}</a>
      </p>
      {!isMandated && (
        <>
          <h2>{page.acting === null ? t('walletTitle') : t('walletOfTitle', { name: page.acting.name })}</h2>
          <p>
            <a href="/compte/documents">{t(page.acting === null ? 'seeWallet' : 'seeWalletOf')}</a>
          </p>
        </>
      )}
      {page.acting === null && (
        <>
          <h2>{t('householdTitle')}</h2>
          <p>
            <a href="/compte/foyer">{t('seeHousehold')}</a>
          </p>
        </>
      )}
      <h2>{t('myDataTitle')}</h2>
      <p>
        <a href="/compte/donnees">{t('seeMyData')}</a>
      </p>
      <h2>{t('securityTitle')}</h2>
      <p>
        <a href="/compte/connexion">{t('seeSecurity')}</a>
      </p>
    </>
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

/** Whether something is to be done. */
const isAwaited = ({ expected }: Request): boolean => expected !== null;

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

type RequestsProps = { readonly requests: readonly Request[]; readonly t: Translate };

/** What is to be done, each with its end. */
function AwaitedRequests({ requests, t }: RequestsProps): JSX.Element | null {
  if (requests.length === 0) return null;
  return (
    <ul className="p-cards">
      {requests.map((request) => (
        <li key={request.id} className="p-card p-card-expected">
          <h3>
            <a href={hrefOf(request)}>{request.title}</a>
          </h3>
          <p>{request.expected}</p>
          {request.until !== null && (
            <p>
              {t('answerBy')} <strong>{request.until}</strong>.
            </p>
          )}
          <p className="p-marks">
            <Marks request={request} t={t} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Requests of which nothing is asked, a line each: where it stands, its number and its date. */
function Requests({ requests, t }: RequestsProps): JSX.Element | null {
  if (requests.length === 0) return null;
  return (
    <ul className="p-rows">
      {requests.map((request) => (
        <li key={request.id} className="p-row">
          <h3>
            <a href={hrefOf(request)}>{request.title}</a>
          </h3>
          <p className="p-marks">
            <Marks request={request} t={t} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Marks({ request, t }: { readonly request: Request; readonly t: Translate }): JSX.Element {
  const { state, closed, unread, title, number, filedOn } = request;
  return (
    <>
      <span className={closed ? 'cg-pill' : `cg-pill cg-pill-${isAwaited(request) ? 'warn' : 'info'}`}>{state}</span>
      {unread && (
        <a href={`${hrefOf(request)}#messages`}>
          <strong>{t('newMessage')}</strong>
          <span className="cg-hidden"> {title}</span>
        </a>
      )}
      <span>{t('requestFacts', { number, date: filedOn })}</span>
    </>
  );
}

const hrefOf = ({ id }: Request): string => `/compte/demandes/${id}`;
