import type { JSX } from 'react';
import type { FileAnswer, ReviewRow, ReviewSection } from '../../engine/types.ts';
import type { Translate } from './text.ts';

type ReviewProps = {
  readonly sections: readonly ReviewSection[];
  readonly t: Translate;
  /** Address of the page where a section is answered; absent, nothing can be changed. */
  readonly changeHref?: (page: string) => string;
  readonly fileHref?: (file: FileAnswer) => string;
};

/** Answers to be read again before filing, by page, each page with the way back to it; no title is said twice. */
export function Review({ sections, t, changeHref, fileHref }: ReviewProps): JSX.Element {
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
            />
          ))}
          {section.rows.length === 0 && <p className="cg-hint">{t('reviewEmpty')}</p>}
        </section>
      ))}
    </div>
  );
}

type RowGroup = { readonly heading: ReviewRow | null; readonly rows: readonly ReviewRow[] };

/** A page that asks one thing bears its name: the title is not said again, unless others stand under it. */
function groupsOf({ title, rows }: ReviewSection): readonly RowGroup[] {
  const [first, ...others] = groupRows(rows);
  if (!first) return [];
  const parent = (others[0]?.heading?.depth ?? 0) > 0;
  return [first.heading?.label === title && !parent ? { ...first, heading: null } : first, ...others];
}

/** Rows under the title they follow. */
function groupRows(rows: readonly ReviewRow[]): readonly RowGroup[] {
  return rows.reduce<readonly RowGroup[]>((groups, row) => {
    if (row.heading) return [...groups, { heading: row, rows: [] }];
    const last = groups.at(-1) ?? { heading: null, rows: [] };
    return [...groups.slice(0, -1), { ...last, rows: [...last.rows, row] }];
  }, []);
}

type GroupProps = RowGroup & { readonly t: Translate; readonly fileHref: ReviewProps['fileHref'] };

function Group({ heading, rows, t, fileHref }: GroupProps): JSX.Element {
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
                {row.file && fileHref ? (
                  <a
                    href={fileHref(row.file)}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('fileView', { name: row.file.name })}
                  >
                    {row.file.name}
                  </a>
                ) : (
                  (row.value ?? <span className="cg-hint">{t('notAnswered')}</span>)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
