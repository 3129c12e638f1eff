import type { JSX, ReactNode } from 'react';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import type { PageView } from '../../parts/page-view.ts';
import type { MessageKey, Translate } from '../../text.ts';

type Option = { readonly value: string; readonly label: string };

/** What can be asked for, and what is chosen. */
export type AlertsModel = {
  readonly type: 'alerts';
  /** All schemes, and the one that the page was opened from. */
  readonly wholes: readonly Option[];
  readonly themes: readonly Option[];
  readonly audiences: readonly Option[];
  /** Value of what is chosen. */
  readonly about: string;
  readonly topics: readonly string[];
  readonly rhythm: string;
  /** As it was typed; null for who is signed in, whose account is told. */
  readonly email: string | null;
  /** Feed of what is chosen. */
  readonly feed: string;
  readonly errors: FormErrors;
};

/** The page at `/alertes`. */
export const alertsPage: PageView<AlertsModel> = {
  view: Alerts,
  title: (_, t) => t('alertsTitle'),
  hasErrors,
  feed: ({ feed }) => feed,
};

type Props = { readonly page: AlertsModel; readonly t: Translate };

const TOPICS: readonly (readonly [string, MessageKey])[] = [
  ['scheme', 'alertsTopicScheme'],
  ['version', 'alertsTopicVersion'],
  ['campaign', 'alertsTopicCampaign'],
];
const RHYTHMS: readonly (readonly [string, MessageKey])[] = [
  ['daily', 'alertsDaily'],
  ['weekly', 'alertsWeekly'],
];

/** What one wants to be told of, how often, and where. */
function Alerts({ page, t }: Props): JSX.Element {
  const { errors } = page;
  const rhythms = page.email === null ? [...RHYTHMS, ['never', 'alertsNever'] as const] : RHYTHMS;
  return (
    <div className="p-narrow">
      <h1>{t('alertsTitle')}</h1>
      <p className="p-lead">{t('alertsLead')}</p>
      <Errors errors={errors} t={t} />
      <form method="post" action="/alertes" noValidate>
        <About page={page} t={t} />
        <Group name="topics" legend={t('alertsTopics')} error={errors['topics']}>
          {TOPICS.map(([value, label]) => (
            <Choice
              key={value}
              type="checkbox"
              name={value}
              value="oui"
              label={t(label)}
              chosen={page.topics.includes(value)}
            />
          ))}
        </Group>
        <Group name="rhythm" legend={t('alertsRhythm')} hint={t('alertsRhythmHint')} error={errors['rhythm']}>
          {rhythms.map(([value, label]) => (
            <Choice
              key={value}
              type="radio"
              name="rhythm"
              value={value}
              label={t(label)}
              chosen={page.rhythm === value}
            />
          ))}
        </Group>
        {page.email !== null && (
          <Field
            name="email"
            type="email"
            label={t('alertsEmail')}
            hint={t('alertsEmailHint')}
            value={page.email}
            error={errors['email']}
            autoComplete="email"
            required
          />
        )}
        <div className="p-buttons">
          <button className="cg-button" type="submit">
            {t('alertsSend')}
          </button>
        </div>
      </form>
      {page.email !== null && (
        <p>
          {t('alertsSignIn')} <a href="/connexion?suite=%2Fcompte%2Falertes">{t('alertsSignInLink')}</a>
        </p>
      )}
      <p>
        <a href={page.feed}>{t('alertsFeed')}</a>
      </p>
    </div>
  );
}

function About({ page, t }: Props): JSX.Element {
  const error = page.errors['about'];
  return (
    <div className={error ? 'cg-question cg-question-invalid' : 'cg-question'}>
      <label className="cg-label" htmlFor="about">
        {t('alertsAbout')}
      </label>
      {error && (
        <p className="cg-error" id="about-erreur">
          {error}
        </p>
      )}
      <select
        className="cg-input"
        id="about"
        name="about"
        {...(error && { 'aria-invalid': true, 'aria-describedby': 'about-erreur' })}
      >
        <Options options={page.wholes} chosen={page.about} />
        <optgroup label={t('alertsThemes')}>
          <Options options={page.themes} chosen={page.about} />
        </optgroup>
        <optgroup label={t('alertsAudiences')}>
          <Options options={page.audiences} chosen={page.about} />
        </optgroup>
      </select>
    </div>
  );
}

type OptionsProps = { readonly options: readonly Option[]; readonly chosen: string };

function Options({ options, chosen }: OptionsProps): JSX.Element {
  return (
    <>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </>
  );
}

type GroupProps = {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
};

function Group({ name, legend, hint, error, children }: GroupProps): JSX.Element {
  const described = [error && `${name}-erreur`, hint && `${name}-aide`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={error ? 'cg-question cg-question-invalid' : 'cg-question'}
      id={name}
      tabIndex={-1}
      {...(described && { 'aria-describedby': described })}
    >
      <legend className="cg-label">{legend}</legend>
      {hint && (
        <p className="cg-hint" id={`${name}-aide`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="cg-error" id={`${name}-erreur`}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
};

function Choice({ type, name, value, label, chosen }: ChoiceProps): JSX.Element {
  const id = type === 'radio' ? `${name}-${value}` : name;
  return (
    <div className="cg-option">
      <input className="cg-option-input" type={type} id={id} name={name} value={value} defaultChecked={chosen} />
      <label className="cg-option-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
