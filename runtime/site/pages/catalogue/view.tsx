import type { JSX } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import type { MessageKey, Translate } from '../../text.ts';
import type { PageView } from '../../parts/page-view.ts';
import { iconOfTheme } from '../../parts/theme-icon.ts';

type CatalogueItem = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly theme: string;
  readonly open: boolean;
  /** Why requests are not received, or until when they are; null when always open. */
  readonly period: string | null;
};

/** One page of the catalogue, what was searched for, and what can be chosen in the lists. */
export type CatalogueModel = {
  readonly type: 'catalogue';
  readonly query: string;
  /** How the words of the query were found; `nothing` without any. */
  readonly foundBy: 'all' | 'slips' | 'some' | 'nothing';
  readonly theme: string;
  readonly audience: string;
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
  /** Themes to choose from before anything is asked, with their number of schemes; none on other pages. */
  readonly tiles: readonly { readonly theme: string; readonly count: number }[];
  /** Those of the page. */
  readonly items: readonly CatalogueItem[];
  /** On all pages. */
  readonly found: number;
  /** Where nothing is, how many there are in other themes and for others. */
  readonly foundElsewhere: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** What one may be told of what is new: all, or the theme or the audience that is chosen. */
  readonly alerts: { readonly about: 'all' | 'theme' | 'audience'; readonly href: string; readonly feed: string };
  /** Whether anything at all is published. */
  readonly empty: boolean;
};

/** The home page, hence without a breadcrumb. */
export const cataloguePage: PageView<CatalogueModel> = {
  view: Catalogue,
  title: ({ query, page, pages }, t) =>
    [
      ...(query === '' ? [] : [t('searchTitle', { query })]),
      ...(page > 1 ? [t('pageOf', { page, pages })] : []),
      t('catalogueTitle'),
    ].join(' – '),
  crumbs: () => [],
  feed: ({ alerts }) => alerts.feed,
};

type Props = { readonly page: CatalogueModel; readonly t: Translate };

const AUDIENCES: Readonly<Record<string, MessageKey>> = {
  particulier: 'audienceParticulier',
  foyer: 'audienceFoyer',
  association: 'audienceAssociation',
  entreprise: 'audienceEntreprise',
};

const ALERTS = { all: 'catalogueAlerts', theme: 'catalogueAlertsTheme', audience: 'catalogueAlertsAudience' } as const;

/** How a few are counted. */
const COUNTS: readonly MessageKey[] = ['foundNone', 'foundOne'];

/** What can be asked for, found by words, theme or who asks. */
function Catalogue({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('catalogueTitle')}</h1>
      <p className="p-lead">{t('catalogueLead')}</p>
      <Search page={page} t={t} />
      {!page.empty && <Entitlement t={t} />}
      {page.tiles.length > 1 && <Tiles page={page} t={t} />}
      {page.found === 0 ? <Nothing page={page} t={t} /> : <Items page={page} t={t} />}
      {page.pages > 1 && <Pages page={page} t={t} />}
      {!page.empty && (
        <p>
          <a href={page.alerts.href}>{t(ALERTS[page.alerts.about])}</a>
        </p>
      )}
    </>
  );
}

/** The way to what finds them by who one is, for whoever does not know what to look for. */
function Entitlement({ t }: Pick<Props, 't'>): JSX.Element {
  return (
    <p className="p-invite">
      <a href="/a-quoi-ai-je-droit">{t('entitlementTitle')}</a> <span>{t('entitlementInvite')}</span>
    </p>
  );
}

function Search({ page, t }: Props): JSX.Element {
  return (
    <form className="p-search" method="get" action="/" role="search" aria-label={t('search')}>
      <div className="p-search-words">
        <label className="cg-label" htmlFor="q">
          {t('searchLabel')}
        </label>
        <input className="cg-input" id="q" name="q" type="search" defaultValue={page.query} />
      </div>
      <Choice name="theme" label={t('theme')} all={t('allThemes')} value={page.theme} choices={page.themes} />
      <Choice
        name="public"
        label={t('audience')}
        all={t('allAudiences')}
        value={page.audience}
        choices={page.audiences}
        titles={(audience) => t(AUDIENCES[audience] ?? 'audienceParticulier')}
      />
      <button className="cg-button" type="submit">
        {t('search')}
      </button>
    </form>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly titles?: (choice: string) => string;
};

function Choice({ name, label, all, value, choices, titles = (choice) => choice }: ChoiceProps): JSX.Element {
  return (
    <div>
      <label className="cg-label" htmlFor={name}>
        {label}
      </label>
      <select className="cg-input" id={name} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {titles(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tiles({ page, t }: Props): JSX.Element {
  return (
    <nav aria-labelledby="themes">
      <h2 id="themes">{t('byTheme')}</h2>
      <ul className="p-tiles">
        {page.tiles.map(({ theme, count }) => (
          <li key={theme}>
            <a className="p-tile" href={`/?${new URLSearchParams({ theme }).toString()}`}>
              <Icon name={iconOfTheme(theme)} />
              <span>
                {theme} <span className="p-tile-count">{t(COUNTS[count] ?? 'foundMany', { count })}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What may help where nothing is found: the same words without the choices, all themes, somebody to ask. */
function Nothing({ page, t }: Props): JSX.Element {
  if (page.empty) return <p className="p-empty">{t('catalogueEmpty')}</p>;
  const words = `/?${new URLSearchParams({ q: page.query }).toString()}`;
  return (
    <div className="p-empty">
      <h2>{t('foundNone')}</h2>
      <p>{t('nothingFound')}</p>
      <ul>
        {page.foundElsewhere > 0 && (
          <li>
            <a href={words}>
              {t(page.foundElsewhere === 1 ? 'elsewhereOne' : 'elsewhereMany', { count: page.foundElsewhere })}
            </a>
          </li>
        )}
        {page.query !== '' && <li>{t('otherWords')}</li>}
        <li>
          <a href="/">{t('seeAll')}</a>
        </li>
      </ul>
    </div>
  );
}

/** What is found, the best first; each says its theme where they are not all of one. */
function Items({ page, t }: Props): JSX.Element {
  const { items, foundBy } = page;
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        {page.tiles.length > 1 ? t('mostAsked') : t(COUNTS[page.found] ?? 'foundMany', { count: page.found })}
      </h2>
      {foundBy === 'some' && <p className="p-soft">{t('foundSome')}</p>}
      {foundBy === 'slips' && <p className="p-soft">{t('foundSlips', { query: page.query })}</p>}
      <ul className="p-rows">
        {items.map((item) => (
          <li key={item.id} className="p-row">
            <h3>
              <a href={`/demarches/${item.id}`}>{item.title}</a>
            </h3>
            <p>{item.summary}</p>
            <p className="p-marks">
              {page.theme === '' && <span>{item.theme}</span>}
              <Period item={item} t={t} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** When requests are received, where they are not always. */
function Period({ item, t }: { readonly item: CatalogueItem; readonly t: Translate }): JSX.Element | null {
  if (item.open && item.period === null) return null;
  return <span className={item.open ? 'cg-pill cg-pill-good' : 'cg-pill'}>{item.period ?? t('closed')}</span>;
}

/** Where one is among several pages, and the way to those beside it. */
function Pages({ page, t }: Props): JSX.Element {
  return (
    <nav className="p-pages" aria-label={t('pages')}>
      {page.page > 1 && (
        <a rel="prev" href={addressOf(page, page.page - 1)}>
          {t('previousPage')}
        </a>
      )}
      <span>{t('pageOf', { page: page.page, pages: page.pages })}</span>
      {page.page < page.pages && (
        <a rel="next" href={addressOf(page, page.page + 1)}>
          {t('nextPage')}
        </a>
      )}
    </nav>
  );
}

function addressOf({ query, theme, audience }: CatalogueModel, page: number): string {
  const asked = { q: query, theme, public: audience, page: page === 1 ? '' : String(page) };
  const parameters = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return parameters.size === 0 ? '/' : `/?${parameters.toString()}`;
}
