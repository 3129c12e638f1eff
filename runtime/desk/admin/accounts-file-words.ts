/** A file of accounts as it is chosen, and what is said of what it would do. */
import type { AccountsFilePlan, PlannedAccount } from '../../../schemas/types/api.ts';
import { t } from '../text.ts';

/** Text of a file: spreadsheets save it as Unicode, or as Windows did before. */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** How many lines come to what. */
export function countsOf({
  items,
}: Pick<AccountsFilePlan, 'items'>): Readonly<Record<PlannedAccount['outcome'], number>> {
  const count = (outcome: PlannedAccount['outcome']): number => items.filter((one) => one.outcome === outcome).length;
  return {
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
}

const ORDER: readonly PlannedAccount['outcome'][] = ['refused', 'created', 'changed'];

/** What is to be read, what is refused first; lines that change nothing are only counted. */
export function toBeRead({ items }: Pick<AccountsFilePlan, 'items'>): readonly PlannedAccount[] {
  return ORDER.flatMap((outcome) => items.filter((one) => one.outcome === outcome));
}

/** What becomes of an account, a sentence each: why nothing does, or what it gains and loses. */
export function wordsOfPlanned({
  outcome,
  why,
  name,
  gained,
  lost,
  renamed,
  account,
}: PlannedAccount): readonly string[] {
  if (outcome === 'refused') return [why ?? ''];
  const rights = ({ roles, groups }: PlannedAccount['gained']): string =>
    [...roles.map((role) => t(`role-${role}`)), ...groups.map((group) => t('accountsFileGroup', { group }))].join(', ');
  const [gains, loses] = [rights(gained), rights(lost)];
  return [
    ...(account ? [t(`accountsFile-${account}`)] : []),
    ...(renamed === undefined ? [] : [t('accountsFileRenamed', { from: name ?? '', to: renamed })]),
    ...(gains === '' ? [] : [t('accountsFileGains', { rights: gains })]),
    ...(loses === '' ? [] : [t('accountsFileLoses', { rights: loses })]),
  ];
}
