import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { MessageKey, Translate } from '../../text.ts';

/** What a reader follows, and what is new of it. */
export type AlertChoicesModel = {
  readonly type: 'alertChoices';
  /** Key of who comes by the link of a mail; null in an account. */
  readonly key: string | null;
  /** Where its forms are posted. */
  readonly action: string;
  readonly email: string;
  readonly rhythm: string;
  readonly rhythms: readonly string[];
  readonly followed: readonly { readonly id: string; readonly about: string; readonly topics: string }[];
  /** The latest first. */
  readonly news: readonly {
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly text: string;
    readonly on: string;
  }[];
  /** Whether the page is there to stop them. */
  readonly isStopping: boolean;
  readonly done: 'added' | 'stopped' | 'rhythm' | null;
};

/** The page at `/compte/alertes`, and those of links. */
export const alertChoicesPage: PageView<AlertChoicesModel> = {
  view: AlertChoices,
  title: (page, t) => t(titleKey(page)),
  crumbs: (page, t) => {
    const label = t(titleKey(page));
    return page.key === null ? inAccount(t, label) : [{ label, href: '' }];
  },
};

const titleKey = ({ isStopping }: AlertChoicesModel): MessageKey => (isStopping ? 'stopAlertsTitle' : 'myAlertsTitle');
const DONE = { added: 'alertAdded', stopped: 'alertStopped', rhythm: 'alertRhythmSaved' } as const;
const RHYTHMS: Readonly<Record<string, MessageKey>> = {
  daily: 'alertsDaily',
  weekly: 'alertsWeekly',
  never: 'alertsNever',
};

type Props = { readonly page: AlertChoicesModel; readonly t: Translate };

/** What is new first, except for who comes to stop. */
function AlertChoices({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t(titleKey(page))}</h1>
      {page.done !== null && (
        <Box tone="success">
          <p>{t(DONE[page.done])}</p>
        </Box>
      )}
      <p className="p-soft">{t('myAlertsLead', { email: page.email })}</p>
      {!page.isStopping && page.followed.length > 0 && <News page={page} t={t} />}
      <Followed page={page} t={t} />
      {!page.isStopping && page.followed.length > 0 && <Rhythm page={page} t={t} />}
    </>
  );
}

function News({ page, t }: Props): JSX.Element {
  return (
    <section>
      <h2>{t('alertsNews')}</h2>
      {page.news.length === 0 ? (
        <p className="p-empty">{t('alertsNoNews')}</p>
      ) : (
        <ul className="p-rows">
          {page.news.map(({ id, href, title, text, on }) => (
            <li key={id} className="p-row">
              <h3>
                <a href={href}>{title}</a>
              </h3>
              <p>{text}</p>
              <p className="p-marks">
                <span>{on}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Followed({ page, t }: Props): JSX.Element {
  const { followed } = page;
  return (
    <section>
      <h2>{t('alertsFollowed')}</h2>
      {followed.length === 0 && <p className="p-empty">{t('alertsNone')}</p>}
      <ul className="p-rows">
        {followed.map(({ id, about, topics }) => (
          <li key={id} className="p-row">
            <h3>{about}</h3>
            <p>{topics}</p>
            <Stop page={page} which={id} label={t('alertStop')} name={t('alertStopOf', { about })} />
          </li>
        ))}
      </ul>
      <div className="p-buttons">
        {!page.isStopping && (
          <a className="p-button p-button-secondary" href="/alertes">
            {t('alertAdd')}
          </a>
        )}
        {followed.length > (page.isStopping ? 0 : 1) && <Stop page={page} which="all" label={t('alertStopAll')} />}
      </div>
    </section>
  );
}

type StopProps = {
  readonly page: AlertChoicesModel;
  readonly which: string;
  readonly label: string;
  readonly name?: string;
};

function Stop({ page, which, label, name }: StopProps): JSX.Element {
  return (
    <form method="post" action={page.action}>
      {page.key !== null && <input type="hidden" name="cle" value={page.key} />}
      <button
        className="p-button p-button-secondary"
        type="submit"
        name="arreter"
        value={which}
        {...(name !== undefined && { 'aria-label': name })}
      >
        {label}
      </button>
    </form>
  );
}

function Rhythm({ page, t }: Props): JSX.Element {
  return (
    <form className="p-narrow" method="post" action={page.action}>
      {page.key !== null && <input type="hidden" name="cle" value={page.key} />}
      <fieldset className="cg-question">
        <legend className="cg-label">{t('alertRhythmTitle')}</legend>
        {page.rhythms.map((value) => (
          <div key={value} className="cg-option">
            <input
              className="cg-option-input"
              type="radio"
              id={`rythme-${value}`}
              name="rythme"
              value={value}
              defaultChecked={page.rhythm === value}
            />
            <label className="cg-option-label" htmlFor={`rythme-${value}`}>
              {t(RHYTHMS[value] ?? 'alertsDaily')}
            </label>
          </div>
        ))}
      </fieldset>
      <button className="cg-button" type="submit">
        {t('alertRhythmSave')}
      </button>
    </form>
  );
}

/** What the link of a mail would have hold. */
export type AlertLinkModel = {
  readonly type: 'alertLink';
  readonly action: string;
  readonly key: string;
  /** What one would be told of, in words. */
  readonly about: string;
};

/** The page at `/alertes/confirmer`: programs that look at mails follow links, and press no buttons. */
export const alertLinkPage: PageView<AlertLinkModel> = {
  view: AlertLink,
  title: (_, t) => t('confirmAlertTitle'),
};

function AlertLink({ page, t }: { readonly page: AlertLinkModel; readonly t: Translate }): JSX.Element {
  return (
    <div className="p-narrow">
      <h1>{t('confirmAlertTitle')}</h1>
      <p>{t('confirmAlert', { about: page.about })}</p>
      <form method="post" action={page.action}>
        <input type="hidden" name="cle" value={page.key} />
        <button className="p-button" type="submit">
          {t('confirmAlertButton')}
        </button>
      </form>
    </div>
  );
}
