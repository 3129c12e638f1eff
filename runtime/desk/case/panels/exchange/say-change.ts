import type { FindingChange } from '../../../../../schemas/types/api.ts';
import { t } from '../../../text.ts';

/** A finding as it was and as it is since. */
export function sayChange({ label, before, after }: FindingChange): string {
  if (before === null) return t('change-first', { label, after: after ?? '' });
  return after === null ? t('change-none', { label, before }) : t('change-other', { label, before, after });
}
