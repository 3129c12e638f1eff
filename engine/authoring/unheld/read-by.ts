/** What an expression reads, with all that what it reads is worked out of, as the scheme writes it. */
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';

/** A place in both ways of writing it, with all that what it reads is worked out of; `state`: the one that it is written in. */
export type Place = { readonly written: string; readonly reads: string; readonly state: string | null };

/** The texts one after the other: whoever looks for a name looks for a word in them. */
export function readBy({ rules: { rules }, workflow, form }: CompiledDispositif, written: string): string {
  const texts = new Map<string, readonly string[]>();
  for (const { name, expression = '', table } of rules.computed ?? []) {
    const inputs = (rules.tables ?? []).flatMap((one) => (one.name === table ? one.inputs : []));
    texts.set(name, [expression, ...inputs.map((input) => input.expression)]);
  }
  const decided = new Map<string, string[]>();
  for (const { definition } of Object.values(workflow.actions)) {
    for (const [name, expression] of Object.entries(definition.decides ?? {})) {
      decided.set(`decision.${name}`, [...(decided.get(`decision.${name}`) ?? []), expression]);
    }
  }
  for (const [name, all] of decided) texts.set(name, all);
  for (const field of form.model.fields) {
    const { calculated } = field.annotation;
    if (calculated !== undefined) texts.set(field.pointer.slice(1).replaceAll('/', '.'), [calculated]);
  }
  const read = new Set<string>();
  let all = written;
  for (let known = -1; known < read.size;) {
    known = read.size;
    for (const [name, more] of texts) {
      if (read.has(name) || !says(all, name)) continue;
      read.add(name);
      all = [all, ...more].join('\n');
    }
  }
  return all;
}

/** Whether a text says a name, as a whole one. */
export function says(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + name.length]];
    if (!/[\w.]/.test(before) && !/\w/.test(after)) return true;
  }
  return false;
}
