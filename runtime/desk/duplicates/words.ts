/** Two entries of the register in words: what they share, what tells them apart, and the numbers of what goes along. */
import type { MergePreview, PairedPerson, PersonPair } from '../../../schemas/types/api.ts';
import { formatNumber, formatPhone } from '../../../engine/form/words/index.ts';
import { formatDay } from '../../ui/format.ts';
import { t } from '../text.ts';

type Detail = MergePreview['details'][number];
type Moved = MergePreview['moved'][number];

/** Where two entries are compared. */
export const pairAddress = ({ one, other }: Pick<PersonPair, 'one' | 'other'>): string =>
  `/doublons/${one.id}/${other.id}`;

/** « Date de naissance, téléphone (proche) ». */
export function sharedLine({ alike }: Pick<PersonPair, 'alike'>): string {
  return alike
    .flatMap(({ detail, alike: how }) => {
      const name = t(`duplicateDetail-${detail}`);
      return how === 'same' ? [name] : how === 'near' ? [t('duplicateNear', { detail: name })] : [];
    })
    .join(', ');
}

/** What both say, and otherwise. */
export function differsLine({ alike }: Pick<PersonPair, 'alike'>): string {
  return alike
    .flatMap(({ detail, alike: how }) => (how === 'differs' ? [t(`duplicateDetail-${detail}`)] : []))
    .join(', ');
}

/** What tells who it is, under the name. */
export function personLine({ birthDate, email, phone }: PairedPerson): string {
  return [
    ...(birthDate === null ? [] : [t('duplicatesBorn', { date: formatDay(birthDate) })]),
    ...(phone === null ? [] : [formatPhone(phone)]),
    ...(email === null ? [] : [email]),
  ].join(' · ');
}

/** A value as people read it. */
export function valueOf({ detail }: Pick<Detail, 'detail'>, value: string | null): string {
  if (value === null || value === '') return t('mergeNothing');
  if (detail === 'birthDate') return formatDay(value);
  return detail === 'phone' ? formatPhone(value) : value;
}

/** How the two values are to each other; nothing where neither says anything. */
export function howAlike({ alike, fixed, kept, merged }: Detail): string {
  if (fixed) return t('mergeFixed');
  return kept === null && merged === null ? '' : t(`duplicateAlike-${alike}`);
}

/** Whether one chooses between two values: not where they are one, nor where the account says it, nor for nothing. */
export const isChosen = ({ alike, fixed, merged }: Detail): boolean => alike !== 'same' && !fixed && merged !== null;

/** What stands as the other entry has it before one chooses: what the entry that stands does not say. */
export const takenAtFirst = (details: readonly Detail[]): readonly Detail['detail'][] =>
  details.filter((one) => isChosen(one) && one.kept === null).map(({ detail }) => detail);

/** « Demandes déposées : 2 (1 déjà dans la fiche qui reste) », of each kind that there is something of. */
export function movedLines(moved: readonly Moved[]): readonly string[] {
  return moved.flatMap(({ kind, moves, stays }) => {
    if (moves + stays === 0) return [];
    const rest = stays > 0 ? ` (${t('mergeStays', { count: formatNumber(stays) })})` : '';
    return [`${t(`mergeMoved-${kind}`)} : ${formatNumber(moves)}${rest}`];
  });
}
