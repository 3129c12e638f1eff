/** An entry of the register as it is shown, printed and taken out: all of it in words. */
import type { RegisterRecord } from '../../engine/index.ts';
import type { ProcessingEntry } from '../../schemas/types/api.ts';
import type { RegisteredVersion } from './store/versions.ts';

/** The entry of a scheme. `security` is what protects all data of the installation. */
export function entryOfScheme(
  { categories, ground, rightsContact, ...record }: RegisterRecord,
  { version, standing, publishedAt }: Pick<RegisteredVersion, 'version' | 'standing' | 'publishedAt'>,
  security: readonly string[],
): ProcessingEntry {
  return {
    ...record,
    kind: 'scheme',
    standing,
    version,
    since: publishedAt.toISOString(),
    contact: rightsContact,
    ground,
    categories: categories.map(({ id: _id, ...category }) => category),
    security,
  };
}
