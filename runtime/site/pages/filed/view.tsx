import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Later } from '../../parts/later.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

/** A request just filed: its number, when, what comes next, and how long it takes at most where the scheme says so. */
export type FiledModel = {
  readonly type: 'filed';
  readonly number: string;
  readonly title: string;
  readonly filedOn: string;
  readonly nextHtml: string;
  readonly delay: string | null;
  /** What silence means, and how a decision is contested. */
  readonly rights: readonly string[];
  readonly receiptHref: string;
  readonly followHref: string;
  readonly mailedTo: string | null;
  /** What the request was filed without, and will be asked for. */
  readonly later: readonly string[];
  /** Company or association that it was filed for; null for none. */
  readonly owner: string | null;
  /**
   * Contact details given that the account does not have, or details that the record of `owner` has otherwise, as they are written;
   * none when empty.
   */
  readonly newContact: readonly string[];
  /** Where they are kept. */
  readonly keepAction: string;
  /** Whether they were just kept. */
  readonly contactKept: boolean;
  /** People of the household whom the account does not have as the request says, as they are written; none when empty. */
  readonly newMembers: readonly string[];
  readonly keepMembersAction: string;
  readonly membersKept: boolean;
  /** Filed by an agent for someone. */
  readonly assisted: boolean;
};

/** The page after filing, at the address of the request or of the draft that became it. */
export const filedPage: PageView<FiledModel> = {
  view: Filed,
  title: (_, t) => t('filedTitle'),
};

type Props = { readonly page: FiledModel; readonly t: Translate };

/** The request is filed: its number, its date, and what happens now. */
function Filed({ page, t }: Props): JSX.Element {
  return (
    <>
      <div className="p-filed">
        <h1>{t('filedTitle')}</h1>
        <p className="p-filed-scheme">{page.title}</p>
        <p>
          {t('filedNumber')} <strong className="p-filed-number">{page.number}</strong>
        </p>
        <p>{t('filedOn', { date: page.filedOn })}</p>
      </div>
      <Later labels={page.later} says="laterFiled" t={t} />
      <h2>{t('whatNext')}</h2>
      <Prose html={page.nextHtml} />
      {page.delay !== null && <p>{t('typicalDelay', { delay: page.delay })}</p>}
      {page.rights.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {page.mailedTo && <p>{t('mailedTo', { email: page.mailedTo })}</p>}
      <p className="p-buttons">
        <a className="p-button" href={page.followHref}>
          {t(page.assisted ? 'backToDesk' : 'followRequest')}
        </a>
        <a className="p-button p-button-secondary" href={page.receiptHref}>
          {t('receipt')}
        </a>
      </p>
      <KeepContact page={page} t={t} />
      <KeepMembers page={page} t={t} />
    </>
  );
}

/** What was answered once need not be answered again, nor changed in a second place. */
function KeepContact({ page, t }: Props): JSX.Element | null {
  if (page.contactKept)
    return (
      <Box tone="success">
        <p>{page.owner === null ? t('contactKept') : t('detailsKept', { name: page.owner })}</p>
      </Box>
    );
  if (page.newContact.length === 0) return null;
  return (
    <Box tone="info" title={page.owner === null ? t('keepContactTitle') : t('keepDetailsTitle', { name: page.owner })}>
      <p>{t(page.owner === null ? 'keepContactLead' : 'keepDetailsLead')}</p>
      <ul>
        {page.newContact.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action={page.keepAction}>
        {page.owner === null && <p className="cg-hint">{t('keepContactHint')}</p>}
        <button className="p-button p-button-secondary" type="submit">
          {t(page.owner === null ? 'keepContact' : 'keepDetails')}
        </button>
      </form>
    </Box>
  );
}

/** Those who live with one are named once for all requests. */
function KeepMembers({ page, t }: Props): JSX.Element | null {
  if (page.membersKept)
    return (
      <Box tone="success">
        <p>
          {t('membersKept')} <a href="/compte/foyer">{t('seeHousehold')}</a>
        </p>
      </Box>
    );
  if (page.newMembers.length === 0) return null;
  return (
    <Box tone="info" title={t('keepMembersTitle')}>
      <p>{t('keepMembersLead')}</p>
      <ul>
        {page.newMembers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" action={page.keepMembersAction}>
        <button className="p-button p-button-secondary" type="submit">
          {t('keepMembers')}
        </button>
      </form>
    </Box>
  );
}
