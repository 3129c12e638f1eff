import type { JSX } from 'react';
import { Field } from './field.tsx';
import type { FormErrors } from './form-errors.ts';
import type { Translate } from '../text.ts';

/** What the form that appoints somebody is given. */
export type GiveModel = {
  readonly typed: {
    readonly nom: string;
    readonly email: string;
    readonly pour: 'toutes' | 'choix' | '';
    readonly fin: string;
    readonly anciennes: boolean;
    /** Schemes that are ticked. */
    readonly demarches: readonly string[];
  };
  readonly errors: FormErrors;
  /** Schemes that one may choose, by theme. */
  readonly themes: readonly {
    readonly title: string;
    readonly schemes: readonly { readonly id: string; readonly title: string }[];
  }[];
};

type Props = { readonly page: GiveModel; readonly t: Translate };

/** Appoints somebody: for what, and until when. */
export function GiveForm({ page, t }: Props): JSX.Element {
  const { typed, errors } = page;
  return (
    <section className="p-narrow">
      <h2>{t('giveTitle')}</h2>
      <form method="post" action="/compte/mandats" noValidate>
        <Field name="nom" label={t('agentName')} value={typed.nom} error={errors['nom']} />
        <Field
          name="email"
          type="email"
          label={t('agentEmail')}
          hint={t('agentEmailHint')}
          value={typed.email}
          error={errors['email']}
        />
        <ForWhat page={page} t={t} />
        <Field
          name="fin"
          label={t('mandateUntil')}
          note={t('optional')}
          hint={t('mandateUntilHint')}
          value={typed.fin}
          error={errors['fin']}
        />
        <div className="cg-question">
          <Option type="checkbox" name="anciennes" value="oui" label={t('mandateEarlier')} checked={typed.anciennes} />
          <p className="cg-hint">{t('mandateEarlierHint')}</p>
        </div>
        <p className="p-soft">{t('mandateWallet')}</p>
        <p className="p-buttons">
          <button className="cg-button" type="submit">
            {t('giveButton')}
          </button>
        </p>
      </form>
    </section>
  );
}

function ForWhat({ page: { typed, errors, themes }, t }: Props): JSX.Element {
  const error = errors['pour'];
  const isTicked = ({ id }: { readonly id: string }): boolean => typed.demarches.includes(id);
  return (
    <fieldset
      id="pour"
      className={error === undefined ? 'cg-question' : 'cg-question cg-question-invalid'}
      tabIndex={-1}
      {...(error !== undefined && { 'aria-describedby': 'pour-erreur' })}
    >
      <legend className="cg-label">{t('mandateFor')}</legend>
      {error !== undefined && (
        <p className="cg-error" id="pour-erreur">
          {error}
        </p>
      )}
      <Option type="radio" name="pour" value="toutes" label={t('mandateAll')} checked={typed.pour === 'toutes'} />
      <Option type="radio" name="pour" value="choix" label={t('mandateSome')} checked={typed.pour === 'choix'} />
      {themes.map(({ title, schemes }) => (
        <details key={title} className="p-details" open={schemes.some(isTicked)}>
          <summary>{title}</summary>
          {schemes.map((scheme) => (
            <Option
              key={scheme.id}
              type="checkbox"
              name={`demarche-${scheme.id}`}
              value="oui"
              label={scheme.title}
              checked={isTicked(scheme)}
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}

type OptionProps = {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
};

function Option({ type, name, value, label, checked }: OptionProps): JSX.Element {
  const id = `${name}-${value}`;
  return (
    <div className="cg-option">
      <input className="cg-option-input" type={type} id={id} name={name} value={value} defaultChecked={checked} />
      <label className="cg-option-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}
