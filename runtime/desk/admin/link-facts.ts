/** What helps to decide whether somebody acts for an establishment, in words. */
import type { AwaitedLink } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';

/** Its numbers, whether the register has it, and whether a code is on its way; in the order they are shown. */
export function factsOfLink({ establishment, codeSentAt }: AwaitedLink): readonly string[] {
  const { ridet, rna, listed } = establishment;
  return [
    ...(ridet === null ? [] : [t('linkRidet', { ridet })]),
    ...(rna === null ? [] : [t('linkRna', { rna })]),
    ...(listed ? [] : [t('linkDeclared')]),
    ...(codeSentAt === null ? [] : [t('linkCodeSent', { date: formatDay(codeSentAt) })]),
  ];
}

/** Whether a reason says enough to be sent. */
export const saysEnough = (reason: string): boolean => reason.trim().length >= 5;
