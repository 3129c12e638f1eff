import type { JSX } from 'react';
import { createTranslate, fr as formsFr, Review } from '../../../forms/index.ts';
import { Box } from '../../parts/box.tsx';
import { Computed, type ComputedModel } from '../../parts/computed.tsx';
import { Documents, type DocumentsModel } from '../../parts/documents.tsx';
import { Later } from '../../parts/later.tsx';
import { Messages, type ExchangeModel } from '../../parts/messages.tsx';
import { Steps, type RequestStep } from '../../parts/steps.tsx';
import { Timeline, type Step } from '../../parts/timeline.tsx';
import type { MessageKey, Translate } from '../../text.ts';
import type { ReviewSection } from '../../../../engine/index.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';

/** A legal delay that runs, or stands still: when it ends, what silence is then worth, what made it longer. */
export type RequestClock = {
  readonly title: string;
  /** Last day; null while it stands still. */
  readonly on: string | null;
  /** Days left while it stands still. */
  readonly days: number;
  readonly silence: 'acceptance' | 'rejection' | 'none';
  readonly extensions: readonly {
    readonly title: string;
    readonly by: string;
    readonly on: string;
    readonly article: string | null;
  }[];
};

/**
 * What the applicant may see of one request, in words: state, what is expected, legal time, messages, documents,
 * history.
 */
export type RequestModel = ExchangeModel &
  DocumentsModel & {
    readonly type: 'request';
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly state: string;
    /** Filed, studied, decided: where it is on its way. */
    readonly steps: readonly RequestStep[];
    /** What is expected of the applicant; null when nothing is. */
    readonly expected: string | null;
    readonly explain: readonly string[];
    /** Last day to do what is awaited; null when nothing is, or nothing ends it. */
    readonly until: string | null;
    readonly outcome: string | null;
    readonly correction: {
      readonly message: string;
      readonly fields: readonly { readonly label: string; readonly reason: string }[];
    } | null;
    /** What was decided and is in force, since when, and what it was before where that is something else. */
    readonly decided: readonly {
      readonly title: string;
      readonly value: string;
      readonly on: string;
      readonly before: string | null;
    }[];
    /** What is still expected, when nobody has asked for it yet. */
    readonly later: readonly string[];
    /** What the scheme shows of what it computes, and why. */
    readonly computed: readonly ComputedModel[];
    readonly filedOn: string;
    readonly delay: string | null;
    readonly clocks: readonly RequestClock[];
    /** Decision that silence made, and still stands. */
    readonly implicit: { readonly silence: 'acceptance' | 'rejection'; readonly on: string } | null;
    readonly timeline: readonly Step[];
    readonly actions: readonly {
      readonly id: string;
      readonly title: string;
      readonly href: string;
      readonly primary: boolean;
      readonly danger: boolean;
    }[];
    readonly sections: readonly ReviewSection[];
  };

/** The page of one request; it has errors when a message could not be sent. */
export const requestPage: PageView<RequestModel> = {
  view: Request,
  title: ({ title, number }, t) => `${title}, ${t('requestNumber', { number })}`,
  crumbs: ({ number }, t) => inAccount(t, t('requestNumber', { number })),
  hasErrors: ({ messageError }) => messageError !== null,
};

type Props = { readonly page: RequestModel; readonly t: Translate };

const tf = createTranslate(formsFr);

/** One of my requests: where it is, what I do, what was said. */
function Request({ page, t, mostMegabytes }: Props & { readonly mostMegabytes: number }): JSX.Element {
  return (
    <>
      <h1>{page.title}</h1>
      <p className="p-soft">{t('requestFacts', { number: page.number, date: page.filedOn })}</p>
      {page.sent?.type === 'action' && (
        <Box tone="success">
          <p>{t('done', { title: page.sent.title })}</p>
        </Box>
      )}
      {page.messages.some(({ isNew }) => isNew) && (
        <Box tone="info">
          <p>
            <a href="#messages">{t('newMessage')}</a>
          </p>
        </Box>
      )}
      <ToDo page={page} t={t} />
      <Where page={page} t={t} />
      <section className="p-part">
        <h2>{t('saidTitle')}</h2>
        <Decided page={page} t={t} />
        <Documents page={page} t={t} />
        <Messages exchange={page} level="h3" mostMegabytes={mostMegabytes} t={t} />
        <Timeline steps={page.timeline} t={t} />
      </section>
      <section className="p-part">
        <h2>{t('myAnswers')}</h2>
        <Computed values={page.computed} level="h3" t={t} />
        <details className="p-details">
          <summary>{t('readMyAnswers')}</summary>
          <Review sections={page.sections} t={tf} fileHref={({ id }) => `/api/v1/files/${id}`} />
        </details>
        <OtherActions page={page} t={t} />
      </section>
    </>
  );
}

/** What is expected of me, until when, and the button that leads there; nothing when I have nothing to do. */
function ToDo({ page, t }: Props): JSX.Element | null {
  const primary = page.actions.filter(({ primary: first }) => first);
  const { correction, expected, until, later } = page;
  if (expected === null && primary.length === 0 && later.length === 0) return null;
  return (
    <section className="p-todo" aria-labelledby="a-faire">
      <h2 id="a-faire">{t('toDo')}</h2>
      {expected !== null && <p>{expected}</p>}
      {until !== null && (
        <p>
          {t('answerBy')} <strong>{until}</strong>.
        </p>
      )}
      {correction && (
        <>
          {correction.message !== '' && <blockquote className="p-quote">{correction.message}</blockquote>}
          <ul>
            {correction.fields.map(({ label, reason }) => (
              <li key={label + reason}>
                <strong>{label}</strong> : {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {primary.length > 0 && (
        <p className="p-buttons">
          {primary.map(({ id, title, href }) => (
            <a key={id} className="p-button" href={href}>
              {title}
            </a>
          ))}
        </p>
      )}
      <Later labels={later} says="laterRequest" t={t} />
    </section>
  );
}

/** Where the request is on its way, what that means, and until when it is answered. */
function Where({ page, t }: Props): JSX.Element {
  const explain = page.explain.filter((text) => text !== page.expected);
  return (
    <section aria-labelledby="etat">
      <h2 id="etat">{t('whereTitle')}</h2>
      <Steps steps={page.steps} t={t} />
      <h3>{page.state}</h3>
      {page.outcome !== null && <p className="p-state-outcome">{page.outcome}</p>}
      {explain.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {page.implicit && (
        <p className="p-state-outcome">{t(`implicit-${page.implicit.silence}`, { date: page.implicit.on })}</p>
      )}
      {page.clocks.map((clock) => (
        <Clock key={clock.title} clock={clock} t={t} />
      ))}
      {page.delay !== null && <p>{t('typicalDelay', { delay: page.delay })}</p>}
    </section>
  );
}

function Decided({ page: { decided }, t }: Props): JSX.Element | null {
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="decide">
      <h3 id="decide">{t('decided')}</h3>
      {decided.map(({ title, value, on, before }) => (
        <div className="p-value" key={title}>
          <p>
            {title} : <strong className="p-decided">{value}</strong>
          </p>
          <p className="cg-note">
            {before === null ? t('decidedOn', { date: on }) : t('decidedAnew', { date: on, before })}
          </p>
        </div>
      ))}
    </section>
  );
}

/** What is left of a delay that stands still, by how many days. */
const SUSPENDED: readonly MessageKey[] = ['clockSuspendedNone', 'clockSuspendedOne'];

/** Until when an answer is due, what silence would mean, and why it is later than it was. */
function Clock({ clock, t }: { readonly clock: RequestClock; readonly t: Translate }): JSX.Element {
  const { title, on, days, silence, extensions } = clock;
  return (
    <>
      <p>
        <strong>
          {on === null
            ? t(SUSPENDED[days] ?? 'clockSuspended', { title, days: String(days) })
            : t('clockRunning', { title, date: on })}
        </strong>{' '}
        {on !== null && silence !== 'none' && t(`silence-${silence}`)}
      </p>
      {extensions.length > 0 && (
        <ul>
          {extensions.map((extension) => (
            <li key={extension.title}>
              {t('clockExtended', { by: extension.by, date: extension.on, title: extension.title })}
              {extension.article !== null && ` ${t('clockArticle', { article: extension.article })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OtherActions({ page, t }: Props): JSX.Element | null {
  const others = page.actions.filter(({ primary }) => !primary);
  if (others.length === 0) return null;
  return (
    <>
      <h3>{t('otherActions')}</h3>
      <ul className="p-plain">
        {others.map(({ id, title, href }) => (
          <li key={id}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
