/**
 * What an action enters in the accounts against what its letters print: the amount before it was reduced is committed, and the person
 * reads the reduced one.
 */
import { joinPointer } from '../base/pointer.ts';
import { pathIn, readsPath } from '../feel/syntax/paths.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions } from '../language/walk-workflow.ts';
import { writtenToApplicant } from './template-file.ts';
import { printedTags } from './text-tags.ts';

/** Amounts that are entered before what makes them those that are printed. */
export function checkAmountPrinted({ rules, workflow, source, report }: ParsedSource): readonly Diagnostic[] {
  const amounts = new Map(
    (rules.computed ?? []).flatMap(({ name, type, expression }) =>
      type === 'money' && expression !== undefined ? [[name, expression] as const] : [],
    ),
  );
  return listActions(workflow).flatMap(({ action: { effects = [] }, pointer }) => {
    const printed = new Set(
      writtenToApplicant(effects).flatMap((file) => printedTags(source.files[file] ?? '').map(({ path }) => path)),
    );
    return effects.flatMap((effect, at) => {
      if (effect.type !== 'amount' || effect.entry !== 'commit') return [];
      const [entered, ...others] = pathIn(effect.amount) ?? [];
      if (entered === undefined || others.length > 0 || !amounts.has(entered) || printed.has(entered)) return [];
      const made = [...printed].filter((name) => readsPath(amounts.get(name) ?? 'null', entered));
      const [only, ...more] = made;
      if (only === undefined || more.length > 0) return [];
      const params = { label: effect.label, entered, printed: only };
      return [report('effect.amount-printed', 'workflow.json', joinPointer(pointer, 'effects', at, 'amount'), params)];
    });
  });
}
