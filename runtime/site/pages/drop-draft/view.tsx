import type { JSX } from 'react';
import type { DropDraftModel } from '../../render/models.ts';
import type { Translate } from '../../render/text.ts';

/** Asks before what was typed and sent for a request is erased. */
export function DropDraft({ page, t }: { readonly page: DropDraftModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <p className="p-soft">{page.scheme}</p>
      <h1>{t('dropDraftTitle')}</h1>
      <p>{t('savedOn', { date: page.savedOn })}.</p>
      <p>{t('dropDraftLead')}</p>
      <form method="post" action={page.action}>
        <p className="p-buttons">
          <button className="cg-button p-button-danger" type="submit">
            {t('dropDraft')}
          </button>
          <a className="p-button p-button-secondary" href={page.back}>
            {t('keepDraft')}
          </a>
        </p>
      </form>
    </div>
  );
}
