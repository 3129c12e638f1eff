/** What alerts and feeds can be about: what is published now. */
import type { AlertAbout } from '../../../alerts/index.ts';
import type { CatalogueEntry } from '../../../dispositifs/store/published.ts';
import type { Published } from '../../../dispositifs/index.ts';

/** Of what is published, what one is told about. */
type Offered = Pick<Published, 'themes' | 'audiences'> & {
  readonly entries: readonly (Pick<CatalogueEntry, 'id'> & {
    readonly identity: Pick<CatalogueEntry['identity'], 'title'>;
  })[];
};

/** What an address names, as it came. */
export interface Named {
  readonly theme?: unknown;
  readonly public?: unknown;
  readonly demarche?: unknown;
}

/** All schemes. */
export const ALL: AlertAbout = { about: 'all', subject: '' };

/** The titles of what is published, by identifier; null for what is not. */
export const titlesIn =
  ({ entries }: Pick<Offered, 'entries'>) =>
  (id: string): string | null =>
    entries.find((entry) => entry.id === id)?.identity.title ?? null;

/** What an address names; null for what is not there, all where nothing is named. */
export function aboutNamed(published: Offered, { theme, public: audience, demarche }: Named): AlertAbout | null {
  if (demarche !== undefined) return known(published, { about: 'scheme', subject: textOf(demarche) });
  if (theme !== undefined) return known(published, { about: 'theme', subject: textOf(theme) });
  if (audience !== undefined) return known(published, { about: 'audience', subject: textOf(audience) });
  return ALL;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function known({ entries, themes, audiences }: Offered, { about, subject }: AlertAbout): AlertAbout | null {
  const isThere = {
    all: () => subject === '',
    theme: () => themes.includes(subject),
    audience: () => audiences.some((one) => one === subject),
    scheme: () => entries.some(({ id }) => id === subject),
  }[about]();
  return isThere ? { about, subject } : null;
}

/** Where what a feed is about is shown. */
export function pageOf({ about, subject }: AlertAbout): string {
  if (about === 'all') return '/';
  if (about === 'scheme') return `/demarches/${subject}`;
  return `/?${new URLSearchParams({ [about === 'theme' ? 'theme' : 'public']: subject }).toString()}`;
}

/** What is chosen in the list, as one value. */
export const valueOf = ({ about, subject }: AlertAbout): string => `${about}:${subject}`;

/** What a value of the list chooses; null for what is not there. */
export function readAbout(published: Offered, value: string): AlertAbout | null {
  const [, name = '', subject = ''] = /^([a-z]+):(.*)$/su.exec(value) ?? [];
  const about = (['all', 'theme', 'audience', 'scheme'] as const).find((one) => one === name);
  return about ? known(published, { about, subject }) : null;
}
