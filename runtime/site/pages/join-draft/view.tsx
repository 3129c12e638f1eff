import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';

/** A request that is nobody's yet: what may be known of it before somebody says that it is theirs. */
export type OfferedDraft = {
  readonly scheme: string;
  readonly begunOn: string;
  /** Whether the account was made from it; else it was begun on this device. */
  readonly forAccount: boolean;
  /** Where the answer is posted, and asked by itself. */
  readonly address: string;
};

/** The draft in question: which scheme, begun when, and none of its answers. */
export type JoinDraftModel = OfferedDraft & {
  readonly type: 'joinDraft';
  /** Page of the draft where one then goes on. */
  readonly next: string;
};

/** The question before a draft of the device joins the account. */
export const joinDraftPage: PageView<JoinDraftModel> = {
  view: JoinDraft,
  title: ({ scheme }, t) => `${t('joinTitle')} – ${scheme}`,
  crumbs: (_, t) => [{ label: t('joinTitle'), href: '' }],
};

/** Asks whose a request is that was begun before signing in, without showing any of its answers. */
function JoinDraft({ page, t }: { readonly page: JoinDraftModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <p className="p-soft">{page.scheme}</p>
      <h1>{t('joinTitle')}</h1>
      <p>{t(page.forAccount ? 'joinLeadAccount' : 'joinLeadDevice', { date: page.begunOn })}</p>
      <p>{t('joinWhy')}</p>
      <JoinChoice offered={page} next={page.next} t={t} />
    </div>
  );
}

type ChoiceProps = { readonly offered: OfferedDraft; readonly next?: string; readonly t: Translate };

/** The two answers, each of which says of which request it is. */
export function JoinChoice({ offered, next, t }: ChoiceProps): JSX.Element {
  const which = (
    <span className="cg-hidden">
      {' '}
      {offered.scheme}, {t('begunOn', { date: offered.begunOn })}
    </span>
  );
  return (
    <form method="post" action={offered.address}>
      {next !== undefined && <input type="hidden" name="suite" value={next} />}
      <p className="p-buttons">
        <button className="cg-button" type="submit" name="choix" value="oui">
          {t('joinYes')}
          {which}
        </button>
        <button className="cg-button cg-button-secondary" type="submit" name="choix" value="non">
          {t('joinNo')}
          {which}
        </button>
      </p>
    </form>
  );
}
