import type { JSX, ReactNode } from 'react';
import type { Translate } from '../text.ts';
import type { ActingChoice, Crumb, Shell } from './shell.ts';

type LayoutProps = {
  readonly shell: Shell;
  readonly t: Translate;
  readonly crumbs: readonly Crumb[];
  readonly children: ReactNode;
};

/** What every page has around it: the way to the content, the brand, where one is, and what the law asks for; nothing in a frame. */
export function Layout({ shell, t, crumbs, children }: LayoutProps): JSX.Element {
  if (shell.framed) {
    return (
      <div className="p-page p-framed">
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
      </div>
    );
  }
  return (
    <>
      <a className="p-skip" href="#contenu">
        {t('skip')}
      </a>
      <Header shell={shell} t={t} />
      {shell.acting && <ActingSwitch choice={shell.acting} path={shell.path} t={t} />}
      <div className="p-page">
        {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} t={t} />}
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Footer shell={shell} t={t} />
    </>
  );
}

function Header({ shell, t }: { readonly shell: Shell; readonly t: Translate }): JSX.Element {
  const { brand, viewer, path } = shell;
  const ready = viewer?.owesFactor === true ? null : viewer;
  return (
    <header className="p-header">
      <div className="p-header-inner">
        <a className="p-brand" href="/">
          {brand.logo && <img className="p-logo" src={brand.logo} alt="" height="40" />}
          <span>
            <span className="p-brand-name">{brand.name}</span> <span className="p-brand-site">{t('siteName')}</span>
          </span>
        </a>
        <nav className="p-nav" aria-label={t('navigation')}>
          <ul>
            <li>
              <a href="/">{t('catalogue')}</a>
            </li>
            {ready?.isAgent && (
              <li>
                <a href="/agent">{t('desk')}</a>
              </li>
            )}
            {ready?.isAuthor && (
              <li>
                <a href="/studio">{t('studio')}</a>
              </li>
            )}
            {!viewer && (
              <li>
                <a href={`/connexion?suite=${encodeURIComponent(path)}`}>{t('signIn')}</a>
              </li>
            )}
            {ready && (
              <li>
                <a href="/compte">{t('account')}</a>
              </li>
            )}
            {viewer && (
              <li>
                <a href="/deconnexion">{t('signOut')}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Buttons shown before the others are a page away. */
const MOST_SHOWN = 3;

type ActingProps = { readonly choice: ActingChoice; readonly path: string; readonly t: Translate };

/** For whom one acts, and the others one may act for: a post each, which comes back to the page. */
function ActingSwitch({ choice: { current, others, page }, path, t }: ActingProps): JSX.Element {
  const isCurrent = ({ id }: { readonly id: string }): boolean => id === current;
  const shown = [...others.filter(isCurrent), ...others.filter((one) => !isCurrent(one))];
  return (
    <form className="p-acting" method="post" action="/compte/agir" aria-label={t('actingLabel')}>
      <input type="hidden" name="suite" value={path} />
      <div className="p-acting-inner">
        <span aria-hidden="true">{t('actingFor')}</span>
        <button type="submit" name="pour" value="moi" aria-pressed={current === null}>
          {t('actingSelf')}
        </button>
        {shown.slice(0, MOST_SHOWN).map(({ id, name }) => (
          <button key={id} type="submit" name="pour" value={id} aria-pressed={id === current}>
            {name}
          </button>
        ))}
        {shown.length > MOST_SHOWN && <a href={page}>{t('actingOthers')}</a>}
      </div>
    </form>
  );
}

function Breadcrumb({ crumbs, t }: { readonly crumbs: readonly Crumb[]; readonly t: Translate }): JSX.Element {
  return (
    <nav className="p-breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        <li>
          <a href="/">{t('home')}</a>
        </li>
        {crumbs.map(({ label, href }) => (
          <li key={href}>{href === '' ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

function Footer({ shell, t }: { readonly shell: Shell; readonly t: Translate }): JSX.Element {
  return (
    <footer className="p-footer">
      <div className="p-footer-inner">
        <p>{shell.brand.name}</p>
        {shell.dataContact !== null && <p>{t('dataContact', { contact: shell.dataContact })}</p>}
        <ul>
          <li>
            <a href="/accessibilite">{t('accessibility')}</a>
          </li>
          <li>
            <a href="/donnees-personnelles">{t('personalData')}</a>
          </li>
          <li>
            <a href="/mentions-legales">{t('legalNotice')}</a>
          </li>
          <li>
            <a href="/donnees">{t('openDataTitle')}</a>
          </li>
          <li>
            <a href="/appareil-partage">{t('sharedTitle')}</a>
          </li>
          {shell.demo && (
            <li>
              <a href="/demonstration/courriels">{t('mailbox')}</a>
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
