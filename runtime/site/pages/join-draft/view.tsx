import type { JSX } from 'react';
import type { JoinDraftModel, OfferedDraft } from '../../render/models.ts';
import type { Translate } from '../../render/text.ts';

/** Asks whose a request is that was begun before signing in, without showing any of its answers. */
export function JoinDraft({ page, t }: { readonly page: JoinDraftModel; readonly t: Translate }): JSX.Element {
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
