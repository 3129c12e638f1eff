import type { JSX } from 'react';
import type { Crumb } from '../../parts/shell.ts';
import type { PageView } from '../../parts/page-view.ts';

/** A page that only says something, with where to go next. */
export type NoticeModel = {
  readonly type: 'notice';
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly Crumb[];
};

/** A page that says one thing that happened, and where to go on. */
export const noticePage: PageView<NoticeModel> = {
  view: Notice,
  title: ({ title }) => title,
};

function Notice({ page }: { readonly page: NoticeModel }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{page.title}</h1>
      {page.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="p-buttons">
        {page.links.map(({ label, href }, index) => (
          <a key={href} className={index === 0 ? 'p-button' : 'p-button p-button-secondary'} href={href}>
            {label}
          </a>
        ))}
      </p>
    </div>
  );
}
