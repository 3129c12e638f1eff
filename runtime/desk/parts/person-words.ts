/** A person whose requests are read, in words. */
import type { PersonRecord } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';

type Detail = PersonRecord['details'][number];

/** Where all that may be read of a person is. */
export const personAddress = (id: string): string => `/usagers/${id}`;

/** Whether the identity is vouched for, by whom and when. */
export function identityLine({ vouched, vouchedAt }: Pick<PersonRecord, 'vouched' | 'vouchedAt'>): string {
  if (!vouched) return t('personDeclared');
  return vouchedAt === null ? t('personVouched') : t('personVouchedAt', { date: formatDay(vouchedAt) });
}

/** What a detail rests on: what was proved and when, else who said it. */
export function proofLine({ proof, provedAt, channel }: Pick<Detail, 'proof' | 'provedAt' | 'channel'>): string {
  if (proof === 'declared') return t(channel === 'online' ? 'personSaid' : 'personNoted');
  return provedAt === null ? t(`personProof-${proof}`) : t(`personProofAt-${proof}`, { date: formatDay(provedAt) });
}
