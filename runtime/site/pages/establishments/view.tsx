import type { JSX } from 'react';
import { ActFor } from '../../parts/act-for.tsx';
import { Box } from '../../parts/box.tsx';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { Translate } from '../../text.ts';

/** What is typed to act for one, by the names of the fields. */
export type TypedLink = Readonly<Record<'ridet' | 'nom' | 'rna' | 'role' | 'preuve', string>>;

/** Companies and associations that the viewer acts or asks to act for. */
export type EstablishmentsModel = {
  readonly type: 'establishments';
  /** Whether one was just left. */
  readonly ended: boolean;
  readonly links: readonly {
    readonly href: string;
    readonly id: string;
    readonly name: string;
    readonly ridet: string | null;
    /** In words. */
    readonly role: string;
    readonly state: 'confirmed' | 'code' | 'awaited';
  }[];
  readonly typed: TypedLink;
  readonly errors: FormErrors;
};

/** The page at `/compte/etablissements`. */
export const establishmentsPage: PageView<EstablishmentsModel> = {
  view: Establishments,
  title: (_, t) => t('establishmentsTitle'),
  crumbs: (_, t) => inAccount(t, t('establishmentsTitle')),
  hasErrors,
};

type Props = { readonly page: EstablishmentsModel; readonly t: Translate };

const STATES = { confirmed: 'linkStateConfirmed', code: 'linkStateCode', awaited: 'linkStateAwaited' } as const;
const TONES = { confirmed: 'good', code: 'warn', awaited: 'info' } as const;

function Establishments({ page, t }: Props): JSX.Element {
  return (
    <>
      <h1>{t('establishmentsTitle')}</h1>
      {page.ended && (
        <Box tone="success">
          <p>{t('linkEnded')}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <p>{t('establishmentsLead')}</p>
      {page.links.length === 0 && <p>{t('establishmentsNone')}</p>}
      <ul className="p-cards">
        {page.links.map(({ href, id, name, ridet, role, state }) => (
          <li key={id} className="p-card">
            <h2 className="p-card-title">
              <a href={href}>{name}</a>
            </h2>
            <p className="p-marks">
              <span className={`cg-pill cg-pill-${TONES[state]}`}>{t(STATES[state])}</span>
              {ridet !== null && <span>{`RIDET ${ridet}`}</span>}
              <span>{t('linkRole', { role })}</span>
            </p>
            {state === 'confirmed' && <ActFor id={id} name={name} t={t} />}
          </li>
        ))}
      </ul>
      <AskForm page={page} t={t} />
    </>
  );
}

function AskForm({ page: { typed, errors }, t }: Props): JSX.Element {
  return (
    <section className="p-narrow">
      <h2>{t('askTitle')}</h2>
      <form method="post" action="/compte/etablissements" noValidate>
        <Field
          name="ridet"
          label={t('askRidet')}
          hint={t('askRidetHint')}
          value={typed.ridet}
          inputMode="numeric"
          error={errors['ridet']}
        />
        <Field name="nom" label={t('askName')} note={t('askOnlyWithout')} value={typed.nom} error={errors['nom']} />
        <Field
          name="rna"
          label={t('askRna')}
          note={t('askOnlyWithout')}
          hint={t('askRnaHint')}
          value={typed.rna}
          error={errors['rna']}
        />
        <RoleField value={typed.role} error={errors['role']} t={t} />
        <Field
          name="preuve"
          label={t('askProof')}
          note={t('optional')}
          hint={t('askProofHint')}
          value={typed.preuve}
          error={errors['preuve']}
        />
        <p className="p-buttons">
          <button className="cg-button" type="submit">
            {t('askButton')}
          </button>
        </p>
      </form>
    </section>
  );
}

const ROLES = [
  { value: 'representative', label: 'askRepresentative' },
  { value: 'mandatary', label: 'askMandatary' },
] as const;
type RoleProps = { readonly value: string; readonly error: string | undefined; readonly t: Translate };

function RoleField({ value, error, t }: RoleProps): JSX.Element {
  return (
    <fieldset
      id="role"
      className={error === undefined ? 'cg-question' : 'cg-question cg-question-invalid'}
      tabIndex={-1}
      {...(error !== undefined && { 'aria-describedby': 'role-erreur' })}
    >
      <legend className="cg-label">{t('askRole')}</legend>
      {error !== undefined && (
        <p className="cg-error" id="role-erreur">
          {error}
        </p>
      )}
      {ROLES.map((role) => (
        <div key={role.value} className="cg-option">
          <input
            className="cg-option-input"
            type="radio"
            id={`role-${role.value}`}
            name="role"
            value={role.value}
            defaultChecked={value === role.value}
          />
          <label className="cg-option-label" htmlFor={`role-${role.value}`}>
            {t(role.label)}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
