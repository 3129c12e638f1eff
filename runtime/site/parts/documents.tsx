import type { JSX } from 'react';
import type { Translate } from '../text.ts';

/** A document that is an act: its number, how it was notified, and the last day to contest it. */
export type ShownAct = {
  readonly number: string | null;
  readonly notified: {
    readonly way: 'handed' | 'registered' | 'posted' | 'online';
    readonly on: string;
    readonly reference: string;
  } | null;
  readonly appealUntil: string | null;
};

/** A letter of a request, and the receipt beside them. */
export type DocumentsModel = {
  readonly receiptHref: string;
  readonly documents: readonly {
    readonly title: string;
    /** To whom it is addressed, of one that the applicant has a copy of; null for their own. */
    readonly copyTo: string | null;
    readonly on: string;
    readonly href: string | null;
    /** Its retention is over, and its text gone. */
    readonly erased: boolean;
    readonly act: ShownAct | null;
  }[];
};

type Props = { readonly page: DocumentsModel; readonly t: Translate };

/** The documents of a request, under the receipt of its filing. */
export function Documents({ page, t }: Props): JSX.Element {
  return (
    <section id="documents">
      <h3>{t('documents')}</h3>
      <ul className="p-files">
        <li>
          <a href={page.receiptHref}>{t('receipt')}</a>
        </li>
        {page.documents.map(({ title, copyTo, on, href, erased, act }) => (
          <li key={`${title} ${on} ${copyTo ?? ''}`}>
            {href === null ? title : <a href={href}>{title}</a>}{' '}
            <span className="cg-note">
              {href === null ? t(erased ? 'documentErased' : 'documentComing') : t('on', { date: on })}
            </span>
            {copyTo !== null && <div className="cg-note">{t('copyTo', { third: copyTo })}</div>}
            {act && <Act act={act} t={t} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Act({ act, t }: { readonly act: ShownAct; readonly t: Translate }): JSX.Element {
  const { number, notified, appealUntil } = act;
  const lines = [
    ...(number === null ? [] : [t('actNumber', { number })]),
    ...(notified ? [t(`notified-${notified.way}`, { date: notified.on, reference: notified.reference })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <div key={line} className="cg-note">
          {line}
        </div>
      ))}
      {appealUntil !== null && <div>{t('appealUntil', { date: appealUntil })}</div>}
    </>
  );
}
