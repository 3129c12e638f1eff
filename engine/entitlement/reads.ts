/** What a rule hangs on in the end, through computed values and calculated answers: questions of the form, and the rest of the case. */
import { joinPointer } from '../base/pointer.ts';
import { calculatedExpressions } from '../form/fields/compile-calculated.ts';
import { findField } from '../form/fields/field-index.ts';
import type { FormField } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { readName } from '../names/read-name.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { conceptOf } from '../language/concepts.ts';

/** All that a rule hangs on. */
export type Reads = {
  /** Questions, a list or a section whole where something inside is read. */
  readonly fields: readonly FormField[];
  /** Computed values that stand between. */
  readonly values: ReadonlySet<string>;
  /** Whether it reads what nobody knows before a request is filed. */
  readonly isClosed: boolean;
};

/** Follows dotted paths to what they hang on. */
export function followReads(
  parsed: Pick<ParsedSource, 'fields' | 'formSchema'>,
  { reads }: Pick<CompiledRules, 'reads'>,
  paths: readonly string[],
): Reads {
  const fields = new Map<string, FormField>();
  const values = new Set<string>();
  const calculated = calculatedExpressions(parsed.formSchema);
  const seen = new Set(paths);
  let isClosed = false;
  // A set being gone through also gives what is added to it meanwhile.
  for (const path of seen) {
    const read = readName(path.split('.'));
    if (read.type === 'case') {
      // What is filed today is known today; who files is not.
      isClosed ||= read.root === 'demandeur';
      continue;
    }
    if (read.type !== 'value') {
      isClosed ||= read.type !== 'delay';
      continue;
    }
    const [root = ''] = read.names;
    const through = reads.values.get(root) ?? calculated.get(root)?.paths;
    if (reads.values.has(root)) values.add(root);
    for (const other of through ?? []) seen.add(other);
    const field = through ? undefined : fieldOn(parsed, read.names);
    if (field) fields.set(field.pointer, field);
  }
  return { fields: [...fields.values()], values, isClosed };
}

/** The question that a path reads, or reads of: the first that has a shared meaning, else the one that goes farthest. */
function fieldOn(parsed: Pick<ParsedSource, 'fields'>, names: readonly string[]): FormField | undefined {
  const on = names.flatMap((_, at) => {
    const found = findField(parsed, joinPointer('', ...names.slice(0, at + 1)));
    return found ? [found] : [];
  });
  return on.find((field) => conceptOf(field)) ?? on.at(-1);
}
