import type { JSX } from 'react';
import { Prose } from './prose.tsx';
import type { Translate } from '../text.ts';

/** Something that the viewer was told, and where it leads. */
export type NoticeItem = {
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly isNew: boolean;
  /** Its text, safe HTML; null where the page that it leads to says all. */
  readonly html: string | null;
};

type Props = { readonly notices: readonly NoticeItem[]; readonly t: Translate };

/** What one was told, the latest first. Each link marks its own as read and opens the very place. */
export function NoticeList({ notices, t }: Props): JSX.Element {
  return (
    <ul className="p-told">
      {notices.map((notice) => (
        <li key={notice.id}>
          <a href={`/n/${notice.id}`}>{notice.isNew ? <strong>{notice.title}</strong> : notice.title}</a>{' '}
          {notice.isNew && <span className="cg-pill cg-pill-info">{t('new')}</span>}
          <p className="p-soft">{notice.on}</p>
          {notice.html !== null && (
            <details className="p-details">
              <summary>
                {t('readNotice')}
                <span className="cg-hidden"> {notice.title}</span>
              </summary>
              <Prose html={notice.html} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
