import type { JSX } from 'react';
import type { FiledModel } from '../../render/models.ts';
import { Later } from '../../parts/later.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../render/text.ts';

type Props = { readonly page: FiledModel; readonly t: Translate };

/** The request is filed: its number, its date, and what happens now. */
export function Filed({ page, t }: Props): JSX.Element {
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
