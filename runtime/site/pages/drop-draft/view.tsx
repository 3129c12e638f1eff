import type { JSX } from 'react';
import type { Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';
import { SubmitOrLeave } from '../../parts/submit-or-leave.tsx';

/** The draft that would be erased: its identifier, its scheme, and the moment of its last saving as people read it. */
export type DropDraftModel = {
  readonly type: 'dropDraft';
  readonly scheme: string;
  readonly savedOn: string;
  readonly draft: string;
  /** Address that the confirmation posts to. */
  readonly action: string;
  readonly back: string;
};

/** The question before a draft is erased. */
export const dropDraftPage: PageView<DropDraftModel> = {
  view: DropDraft,
  title: ({ scheme }, t) => `${t('dropDraftTitle')} – ${scheme}`,
  crumbs: (_, t) => [{ label: t('dropDraft'), href: '' }],
};

/** Asks before what was typed and sent for a request is erased. */
function DropDraft({ page, t }: { readonly page: DropDraftModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <p className="p-soft">{page.scheme}</p>
      <h1>{t('dropDraftTitle')}</h1>
      <p>{t('savedOn', { date: page.savedOn })}.</p>
      <p>{t('dropDraftLead')}</p>
      <form method="post" action={page.action} data-draft={page.draft}>
        <SubmitOrLeave submit={t('dropDraft')} danger leave={t('keepDraft')} href={page.back} />
      </form>
    </div>
  );
}
