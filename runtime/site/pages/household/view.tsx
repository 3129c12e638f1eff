import type { JSX } from 'react';
import { Box } from '../../parts/box.tsx';
import { Choose } from '../../parts/choose.tsx';
import { Errors } from '../../parts/errors.tsx';
import { Field } from '../../parts/field.tsx';
import { hasErrors, type FormErrors } from '../../parts/form-errors.ts';
import { inAccount, type PageView } from '../../parts/page-view.ts';
import type { MessageKey, Translate } from '../../text.ts';

/** What is typed of somebody, by the names of the fields. */
export type TypedMember = Readonly<Record<'nom' | 'prenoms' | 'dateNaissance' | 'lien', string>>;

/** The people of the viewer's household, and what is typed of one of them. */
export type HouseholdModel = {
  readonly type: 'household';
  readonly members: readonly { readonly id: string; readonly name: string; readonly line: string }[];
  /** Who is being changed; null when somebody is added. */
  readonly changed: { readonly id: string; readonly name: string } | null;
  readonly typed: TypedMember;
  readonly relations: readonly { readonly value: string; readonly title: string }[];
  readonly errors: FormErrors;
  /** Whether as many are kept as may be. */
  readonly isFull: boolean;
  readonly done: 'saved' | 'removed' | 'full' | 'gone' | null;
};

/** The page at `/compte/foyer`. */
export const householdPage: PageView<HouseholdModel> = {
  view: Household,
  title: (_, t) => t('householdTitle'),
  crumbs: (_, t) => inAccount(t, t('householdTitle')),
  hasErrors,
};

const HOUSEHOLD = '/compte/foyer';
const DONE: Readonly<Record<NonNullable<HouseholdModel['done']>, { tone: 'success' | 'warning'; says: MessageKey }>> = {
  saved: { tone: 'success', says: 'householdSaved' },
  removed: { tone: 'success', says: 'householdRemoved' },
  full: { tone: 'warning', says: 'householdFull' },
  gone: { tone: 'warning', says: 'householdGone' },
};

type Props = { readonly page: HouseholdModel; readonly t: Translate };

function Household({ page, t }: Props): JSX.Element {
  const { members, done, isFull, changed } = page;
  return (
    <>
      <h1>{t('householdTitle')}</h1>
      {done !== null && (
        <Box tone={DONE[done].tone}>
          <p>{t(DONE[done].says)}</p>
        </Box>
      )}
      <Errors errors={page.errors} t={t} />
      <p>{t('householdLead')}</p>
      <p className="p-soft">{t('householdPrivate')}</p>
      {members.length === 0 && <p className="p-empty">{t('householdNone')}</p>}
      <ul className="p-cards">
        {members.map((member) => (
          <Member key={member.id} member={member} t={t} />
        ))}
      </ul>
      {(!isFull || changed !== null) && <MemberForm page={page} t={t} />}
      {isFull && changed === null && done !== 'full' && <p className="p-soft">{t('householdFull')}</p>}
    </>
  );
}

function Member({
  member: { id, name, line },
  t,
}: {
  readonly member: HouseholdModel['members'][number];
  readonly t: Translate;
}): JSX.Element {
  return (
    <li className="p-card">
      <p>{line}</p>
      <form className="p-buttons" method="post" action={`${HOUSEHOLD}/${id}/retirer`}>
        <a className="p-button p-button-secondary" href={`${HOUSEHOLD}?personne=${id}#personne`}>
          {t('householdEdit')}
          <span className="cg-hidden"> {name}</span>
        </a>
        <button className="p-button p-button-secondary" type="submit">
          {t('householdRemove')}
          <span className="cg-hidden"> {name}</span>
        </button>
      </form>
    </li>
  );
}

function MemberForm({ page: { changed, typed, errors, relations }, t }: Props): JSX.Element {
  return (
    <section className="p-narrow" id="personne">
      <h2>{changed === null ? t('householdAdd') : t('householdChange', { name: changed.name })}</h2>
      <form method="post" action={HOUSEHOLD} noValidate>
        {changed !== null && <input type="hidden" name="personne" value={changed.id} />}
        <Field name="prenoms" label={t('memberGivenName')} value={typed.prenoms} error={errors['prenoms']} />
        <Field name="nom" label={t('memberFamilyName')} value={typed.nom} error={errors['nom']} />
        <Field
          name="dateNaissance"
          label={t('memberBirthDate')}
          hint={t('memberBirthDateHint')}
          value={typed.dateNaissance}
          error={errors['dateNaissance']}
        />
        <Choose
          name="lien"
          label={t('memberRelation')}
          value={typed.lien}
          choices={relations}
          none={t('memberRelationChoose')}
          error={errors['lien']}
        />
        <p className="p-buttons">
          <button className="cg-button" type="submit">
            {t(changed === null ? 'householdKeepAdd' : 'householdKeep')}
          </button>
          {changed !== null && <a href={HOUSEHOLD}>{t('householdCancel')}</a>}
        </p>
      </form>
    </section>
  );
}
