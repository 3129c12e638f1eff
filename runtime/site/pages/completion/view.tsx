import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import type { PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** What a link offers to who opened it. */
export type CompletionModel = {
  readonly type: 'completion';
  /** Whose request it is. */
  readonly name: string;
  readonly scheme: string;
  /** As what they sign; null for who helps to fill it in. */
  readonly title: string | null;
  /** Whether others sign before. */
  readonly waits: boolean;
  readonly until: string;
  readonly action: string;
};

/** The page at `/completer/:key`. */
export const completionPage: PageView<CompletionModel> = {
  view: Completion,
  title: ({ name, title }, t) => t(title === null ? 'completionTitle' : 'completionSignTitle', { name }),
};

function Completion({ page, t }: { readonly page: CompletionModel; readonly t: Translate }): JSX.Element {
  const { name, scheme, title, waits, until, action } = page;
  return (
    <div className="p-narrow">
      <h1>{t(title === null ? 'completionTitle' : 'completionSignTitle', { name })}</h1>
      <p>{title === null ? t('completionHelp', { scheme, name }) : t('completionSign', { scheme, title })}</p>
      {waits && (
        <Box tone="info">
          <p>{t('completionWait')}</p>
        </Box>
      )}
      <p>{t('completionData')}</p>
      <p className="p-soft">{t('completionUntil', { date: until })}</p>
      <form method="post" action={action}>
        <button className="cg-button" type="submit">
          {t('completionOpen')}
        </button>
      </form>
    </div>
  );
}
