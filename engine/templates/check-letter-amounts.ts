/**
 * A letter tells the amount that its action commits or pays. One that prints what this amount is computed from, and not the amount,
 * promises another sum than the one that will come.
 */
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { pathIn, pathsIn } from '../feel/syntax/paths.ts';
import { joinPointer } from '../base/pointer.ts';
import { listActions } from '../language/walk-workflow.ts';
import { moneyPaths } from './money-paths.ts';
import { writtenToApplicant } from './template-file.ts';
import { printedTags } from './text-tags.ts';

/** Amounts in letters that are not the one entered with them. */
export function checkLetterAmounts(parsed: ParsedSource): readonly Diagnostic[] {
  const { workflow, source, report } = parsed;
  const money = moneyPaths(parsed);
  return listActions(workflow).flatMap(({ action: { effects = [] }, pointer }) =>
    effects.flatMap((effect, at) => {
      const entered =
        effect.type === 'amount' && effect.entry !== 'recover' ? pathIn(effect.amount)?.join('.') : undefined;
      if (entered === undefined) return [];
      const sources = sourcesOf(parsed, entered);
      const files = writtenToApplicant(effects);
      const printed = files.flatMap((file) => printedTags(source.files[file] ?? '').map((tag) => ({ file, tag })));
      if (files.some((file) => (source.files[file] ?? '').includes(entered))) return [];
      const other = printed.find(({ tag }) => sources.has(tag.path) && money.has(tag.path));
      if (!other) return [];
      const { file, tag } = other;
      const place = {
        line: tag.line,
        column: tag.column,
        endLine: tag.line,
        endColumn: tag.column + tag.written.length,
      };
      const related = [
        { caption: CAPTIONS.entered, place: joinPointer(pointer, 'effects', at), file: 'workflow.json' },
      ];
      return [report('template.amount-other', file, place, { path: tag.path, entered }, related)];
    }),
  );
}

/** Computed amounts that a computed value is made of, however far. */
function sourcesOf({ rules: { computed = [] } }: ParsedSource, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (path: string): void => {
    const rule = computed.find((value) => value.name === path)?.expression ?? '';
    for (const read of pathsIn(rule).map((names) => names.join('.'))) {
      if (found.has(read) || read === name) continue;
      found.add(read);
      look(read);
    }
  };
  look(name);
  return found;
}
