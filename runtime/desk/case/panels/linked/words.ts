/** What two cases have in common, in words. */
import type { Alike } from '../../../../../schemas/types/api.ts';
import { t } from '../../../text.ts';

/** « En commun : le téléphone, l’adresse ». */
export const sameLine = (alike: readonly Alike[]): string =>
  t('linkedSame', { what: alike.map((kind) => t(`alike-${kind}`)).join(', ') });
