/** What a bulk action does, case after case, gathered where it is the same: thirty-six times one sentence is read by nobody. */
import type { BulkOutcome, BulkTold } from '../../../schemas/types/api.ts';

/** Cases that one sentence tells of. */
export type BulkGroup = {
  /** Why it does not apply; null where it does. */
  readonly message: string | null;
  /** What it would do, amounts left out; null where it does nothing or is done. */
  readonly told: Omit<BulkTold, 'amounts'> | null;
  readonly cases: readonly BulkOutcome[];
};

/** Outcomes of which the same is said, in the order in which each is met first; those it applies to come first. */
export function groupOutcomes(results: readonly BulkOutcome[]): readonly BulkGroup[] {
  const groups = new Map<string, BulkGroup>();
  for (const result of results.toSorted((left, right) => Number(right.ok) - Number(left.ok))) {
    const said = result.told && withoutAmounts(result.told);
    const told = said && {
      ...said,
      mails: withoutNumber(said.mails, result),
      letters: withoutNumber(said.letters, result),
      thirds: said.thirds.map((one) => ({ ...one, subject: withoutNumber([one.subject], result).join('') })),
    };
    const message = result.ok ? null : (result.message ?? '');
    const key = JSON.stringify([message, told]);
    const known = groups.get(key);
    groups.set(key, { message, told, cases: [...(known?.cases ?? []), result] });
  }
  return [...groups.values()];
}

/** A subject that names its own request says the same of each. */
function withoutNumber(texts: readonly string[], { number }: BulkOutcome): readonly string[] {
  return texts.map((text) => (number === '' ? text : text.replaceAll(number, '…')));
}

function withoutAmounts({ amounts: _amounts, ...told }: BulkTold): Omit<BulkTold, 'amounts'> {
  return told;
}

/** The sum of each kind of amount, in XPF. */
export function totalsOf(results: readonly BulkOutcome[]): readonly BulkTold['amounts'][number][] {
  const totals = new Map<string, BulkTold['amounts'][number]>();
  for (const one of results.flatMap(({ told }) => told?.amounts ?? [])) {
    const key = `${one.entry} ${one.label}`;
    totals.set(key, { ...one, amount: (totals.get(key)?.amount ?? 0) + one.amount });
  }
  return [...totals.values()];
}
