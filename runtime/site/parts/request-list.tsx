/** Requests on the page of the account: what is to be done as cards, all others a line each. */
import type { JSX } from 'react';
import type { Translate } from '../text.ts';
import { isAwaited, type RequestLine } from './request-line.ts';

type RequestsProps = { readonly requests: readonly RequestLine[]; readonly t: Translate };

/** What is to be done, each with its end. */
export function AwaitedRequests({ requests, t }: RequestsProps): JSX.Element | null {
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

/** Further requests are unfolded: what else the account holds is not to be looked for below years of them. */
const AT_ONCE = 10;

/** Requests of which nothing is asked, a line each: where it stands, its number and its dates. */
export function Requests({ requests, t }: RequestsProps): JSX.Element | null {
  if (requests.length === 0) return null;
  // One alone takes no more room than the words that would hide it.
  const shown = requests.length === AT_ONCE + 1 ? requests.length : AT_ONCE;
  const older = requests.slice(shown);
  return (
    <>
      <Rows requests={requests.slice(0, shown)} t={t} />
      {older.length > 0 && (
        <details className="p-details">
          <summary>{t('olderRequests', { count: older.length })}</summary>
          <Rows requests={older} t={t} />
        </details>
      )}
    </>
  );
}

function Rows({ requests, t }: RequestsProps): JSX.Element {
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

function Marks({ request, t }: { readonly request: RequestLine; readonly t: Translate }): JSX.Element {
  const { state, closed, unread, title, number, filedOn, answerBy } = request;
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
      {answerBy !== null && !isAwaited(request) && <span>{t('answeredBy', { date: answerBy })}</span>}
    </>
  );
}

const hrefOf = ({ id }: RequestLine): string => `/compte/demandes/${id}`;
