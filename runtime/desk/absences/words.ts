/** Absences in words. */
import type { Absence, Agents } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';

/** « du 2 mars au 12 mars », « le 2 mars ». */
export function sayDays({ from, to }: Pick<Absence, 'from' | 'to'>): string {
  if (from === to) return t('absenceOneDay', { from: formatDay(from) });
  return t('absenceDays', { from: formatDay(from), to: formatDay(to) });
}

/** An agent to whom work can be given, as who gives it must know them: « Paul Kaba (absent(e) jusqu’au 12 mars) ». */
export function nameAgent({ name, absentUntil }: Agents['items'][number]): string {
  return absentUntil === null ? name : t('absentUntil', { name, date: formatDay(absentUntil) });
}

/** Why an absence cannot be sent yet: `days` end before they begin or have begun, `blank` when something is not chosen. */
export function judgeTyped(
  { userId, deputyId, from, to }: Readonly<Record<'userId' | 'deputyId' | 'from' | 'to', string>>,
  today: string,
): 'blank' | 'days' | null {
  if (userId === '' || deputyId === '' || from === '' || to === '') return 'blank';
  return from < today || to < from ? 'days' : null;
}
