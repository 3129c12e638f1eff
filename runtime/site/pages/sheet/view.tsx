import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Prose } from '../../parts/prose.tsx';
import type { Translate } from '../../render/text.ts';
import type { PageView } from '../../parts/page-view.ts';

/**
 * The sheet of the version in force as safe HTML, whether requests are received now, and the acts it rests on;
 * `minutes` is how long the form takes, by its author.
 */
export type SheetModel = {
  readonly type: 'sheet';
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly open: boolean;
  readonly period: string | null;
  readonly minutes: number;
  readonly replacedBy: { readonly id: string; readonly title: string } | null;
  readonly privacyHtml: string;
  readonly acts: readonly { readonly text: string; readonly url: string | null }[];
};

/** The page of a scheme. */
export const sheetPage: PageView<SheetModel> = {
  view: Sheet,
  title: ({ title }) => title,
};

type Props = { readonly page: SheetModel; readonly t: Translate };

/** The practical sheet of a scheme, with the way into its form always at hand. */
function Sheet({ page, t }: Props): JSX.Element {
  return (
    <div className="p-with-side">
      <div className="p-side-main">
        <h1>{page.title}</h1>
        <p className="p-lead">{page.summary}</p>
        {page.replacedBy && (
          <Box tone="warning">
            <p>
              {t('replacedBy')} <a href={`/demarches/${page.replacedBy.id}`}>{page.replacedBy.title}</a>.
            </p>
          </Box>
        )}
        <Begin page={page} t={t} />
        <Prose html={page.html} />
        <Acts page={page} t={t} />
        <details className="p-details">
          <summary>{t('privacyTitle')}</summary>
          <Prose html={page.privacyHtml} />
        </details>
      </div>
      <nav className="p-side" aria-label={t('onThisPage')}>
        <p className="p-side-title">{t('onThisPage')}</p>
        <ul>
          {page.sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Begin({ page, t }: Props): JSX.Element {
  return (
    <div className="p-begin">
      {page.open ? (
        <p>
          <a className="p-button" href={`/demarches/${page.id}/formulaire`}>
            {t('begin')}
          </a>
        </p>
      ) : (
        <p className="p-begin-closed">{t('closedSentence')}</p>
      )}
      <p>
        {page.period && <span className="p-begin-period">{page.period} </span>}
        {page.open && <span>{t('minutes', { count: page.minutes })} </span>}
      </p>
      <p>
        <a href={`/demarches/${page.id}/formulaire.pdf`}>{t('paperForm')}</a>
      </p>
    </div>
  );
}

function Acts({ page, t }: Props): JSX.Element | null {
  if (page.acts.length === 0) return null;
  return (
    <section className="p-prose">
      <h2>{t('acts')}</h2>
      <ul>
        {page.acts.map(({ text, url }) => (
          <li key={text}>
            {url ? (
              <a href={url} rel="noopener external">
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
