import type { JSX } from 'react';
import { Later } from '../../parts/later.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../render/text.ts';
import type { PageView } from '../../parts/page-view.ts';

/** A request just filed: its number, when, what comes next, and how long it takes at most where the scheme says so. */
export type FiledModel = {
  readonly type: 'filed';
  readonly number: string;
  readonly title: string;
  readonly filedOn: string;
  readonly nextHtml: string;
  readonly delay: string | null;
  readonly receiptHref: string;
  readonly followHref: string;
  readonly mailedTo: string | null;
  /** What the request was filed without, and will be asked for. */
  readonly later: readonly string[];
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
      {page.mailedTo && <p>{t('mailedTo', { email: page.mailedTo })}</p>}
      <p className="p-buttons">
        <a className="p-button" href={page.followHref}>
          {t(page.assisted ? 'backToDesk' : 'followRequest')}
        </a>
        <a className="p-button p-button-secondary" href={page.receiptHref}>
          {t('receipt')}
        </a>
      </p>
    </>
  );
}
