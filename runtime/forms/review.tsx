import type { JSX } from 'react';
import { describeOrigin, formatNumber } from '../../engine/form/words/index.ts';
import type { FileAnswer, ReviewRow, ReviewSection } from '../../engine/index.ts';
import { groupsOf, type RowGroup } from './review-groups.ts';
import type { Remarks } from './schema/remarks.ts';
import type { Translate } from './text.ts';

type ReviewProps = {
  readonly sections: readonly ReviewSection[];
  readonly t: Translate;
  /** Address of the page where a section is answered; absent, nothing can be changed. */
  readonly changeHref?: (page: string) => string;
  readonly fileHref?: (file: FileAnswer) => string;
  /** What may be read again in answers, under each. */
  readonly remarks?: Remarks;
};

/** Answers to be read again before filing, by page, each page with the way back to it; no title is said twice. */
export function Review({ sections, t, changeHref, fileHref, remarks = {} }: ReviewProps): JSX.Element {
  return (
    <div className="cg-review">
      {sections.map((section) => (
        <section key={section.page} className="cg-review-section">
          <div className="cg-review-head">
            <h2 className="cg-review-title">{section.title}</h2>
            {changeHref && (
              <a className="cg-review-change" href={changeHref(section.page)}>
                {t('change')}
                <span className="cg-hidden"> {section.title}</span>
              </a>
            )}
          </div>
          {groupsOf(section).map(({ heading, rows }) => (
            <Group
              key={rows[0]?.pointer ?? heading?.pointer ?? ''}
              heading={heading}
              rows={rows}
              t={t}
              fileHref={fileHref}
              remarks={remarks}
            />
          ))}
          {section.rows.length === 0 && <p className="cg-hint">{t('reviewEmpty')}</p>}
        </section>
      ))}
    </div>
  );
}

type GroupProps = RowGroup & {
  readonly t: Translate;
  readonly fileHref: ReviewProps['fileHref'];
  readonly remarks: Remarks;
};

function Group({ heading, rows, t, fileHref, remarks }: GroupProps): JSX.Element {
  const Title = (heading?.depth ?? 0) > 0 ? 'h4' : 'h3';
  return (
    <>
      {heading && <Title className="cg-review-heading">{heading.label}</Title>}
      {rows.length > 0 && (
        <dl className="cg-review-list">
          {rows.map((row) => (
            <div key={row.pointer} className="cg-review-row">
              <dt>{row.label}</dt>
              <dd>
                <Answer row={row} t={t} fileHref={fileHref} />
                {row.origin && <p className="cg-origin">{describeOrigin(row.origin)}</p>}
                {remarks[row.pointer] && <p className="cg-remark">{remarks[row.pointer]}</p>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

type AnswerProps = { readonly row: ReviewRow; readonly t: Translate; readonly fileHref: ReviewProps['fileHref'] };

function Answer({ row: { value, file, more }, t, fileHref }: AnswerProps): JSX.Element {
  if (file && fileHref) {
    return (
      <a href={fileHref(file)} target="_blank" rel="noreferrer" aria-label={t('fileView', { name: file.name })}>
        {file.name}
      </a>
    );
  }
  if (more !== undefined)
    return <>{more === 1 ? t('reviewMoreOne') : t('reviewMore', { count: formatNumber(more) })}</>;
  return <>{value ?? <span className="cg-hint">{t('notAnswered')}</span>}</>;
}
