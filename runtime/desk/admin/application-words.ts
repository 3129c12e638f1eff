/* What is said of business applications, apart from how they are shown; and what is declared of one. */
import type { AdminApplication, AdminApplications, ApplicationDeclaration } from '../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { t } from '../text.ts';

type Schemes = AdminApplications['schemes'];
type Token = AdminApplication['tokens'][number];

/** Stands for who asks among the categories that are chosen from. */
export const IDENTITY = '';

/** « Aide médicale : Identité du demandeur, Ressources », a line a scheme. */
export function whatItReads({ grants }: Pick<AdminApplication, 'grants'>, schemes: Schemes): readonly string[] {
  return grants.map(({ dispositif, categories, identity }) => {
    const scheme = schemes.find(({ id }) => id === dispositif);
    const titles = categories.map((name) => scheme?.categories.find(({ id }) => id === name)?.name ?? name);
    const parts = [...(identity ? [t('applicationIdentity')] : []), ...titles];
    return t('applicationReads', {
      dispositif: scheme?.title ?? dispositif,
      parts: parts.length === 0 ? t('applicationReadsNothing') : parts.join(', '),
    });
  });
}

/** Whether it reads: `stopped` for good, `ended` until it is declared longer. */
export function stateOfApplication(
  { stoppedAt, endsAt }: Pick<AdminApplication, 'stoppedAt' | 'endsAt'>,
  now: Date,
): 'stopped' | 'ended' | 'running' {
  if (stoppedAt !== null) return 'stopped';
  return Date.parse(endsAt) <= now.getTime() ? 'ended' : 'running';
}

/** From when to when a token is, and when it last opened something. */
export function wordsOfToken({ createdAt, expiresAt, lastUsedAt }: Token): string {
  const used = lastUsedAt === null ? t('applicationTokenNever') : formatMoment(lastUsedAt);
  return t('applicationTokenLine', { from: formatDay(createdAt), until: formatDay(expiresAt), used });
}

/** What is typed of an application; the categories of each scheme, `IDENTITY` for who asks. */
export type TypedApplication = Omit<ApplicationDeclaration, 'grants'> & {
  readonly grants: Readonly<Record<string, readonly string[]>>;
};

/** What an application has, to be changed; nothing for a new one. @param lastDay as the field of a date has it */
export function typedOf(application: AdminApplication | null, lastDay: string): TypedApplication {
  if (!application) return { name: '', purpose: '', contact: '', endsOn: '', grants: {} };
  const { name, purpose, contact, grants } = application;
  const chosen = grants.map(({ dispositif, categories, identity }) => {
    return [dispositif, [...(identity ? [IDENTITY] : []), ...categories]] as const;
  });
  return { name, purpose, contact, endsOn: lastDay, grants: Object.fromEntries(chosen) };
}

/** What is sent of it. */
export function declarationOf({ grants, ...typed }: TypedApplication): ApplicationDeclaration {
  return {
    ...typed,
    grants: Object.entries(grants).map(([dispositif, chosen]) => ({
      dispositif,
      identity: chosen.includes(IDENTITY),
      categories: chosen.filter((name) => name !== IDENTITY),
    })),
  };
}

/** Its schemes are those that are chosen; what was chosen of one that stays is kept. */
export function withSchemes(typed: TypedApplication, schemes: readonly string[]): TypedApplication {
  return { ...typed, grants: Object.fromEntries(schemes.map((id) => [id, typed.grants[id] ?? []])) };
}
