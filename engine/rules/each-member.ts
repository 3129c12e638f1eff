/**
 * Rules that look at the members of a list one by one (`each`) read the member as `membre`. Proofs look at such a rule through
 * a view of the source in which `membre` is one more section of the form, always there: all that is known of fields is then
 * known of those of the member.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import type { FormField, FormSchema } from '../language/form-schema.ts';
import { memoiseFor } from '../base/memoise.ts';
import { readPath } from '../base/json.ts';
import { isJsonList } from '../base/guards.ts';
import { joinPointer, splitPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';
import type { Scope } from '../feel/compiled-expression.ts';
import type { Vocabulary } from '../feel/expression.ts';
import { ANY, memberType, objectType, type ScopeType } from '../feel/scope-type.ts';

/** Name by which a rule that looks at each member of a list reads the member. */
export const MEMBER = 'membre';

type Rule = { readonly each?: Pointer | undefined };

/** What a rule reads beside the rest when it looks at members one by one. */
export function memberVocabulary({ each }: Rule, vocabulary: Vocabulary): Vocabulary {
  if (each === undefined) return vocabulary;
  const list = splitPointer(each).reduce<ScopeType | undefined>(
    (type, name) => type && memberType(type, name),
    objectType(vocabulary),
  );
  return { ...vocabulary, [MEMBER]: list?.kind === 'list' ? list.item : ANY };
}

/** `membre.naissance` as the rest of the case reads it: `enfants.naissance`. */
export function outsideMember(path: string, { each }: Rule): string {
  return each === undefined ? path : path.replace(/^membre(?=\.|$)/, splitPointer(each).join('.'));
}

/** Scopes of the members of a list, in their order; none where it was not asked for. */
export function scopesOfMembers(each: Pointer, scope: Scope): readonly Scope[] {
  const members: Json = readPath(scope, splitPointer(each));
  return isJsonList(members) ? members.map((member) => ({ ...scope, [MEMBER]: member })) : [];
}

/** The list that the values which use a table look at one by one. */
export function listOfTable({ rules }: Pick<ParsedSource, 'rules'>, name: string): Rule {
  const each = (rules.computed ?? []).find(({ table, each: list }) => table === name && list !== undefined)?.each;
  return each === undefined ? {} : { each };
}

/** The source as a rule reads it. */
export function viewOf(parsed: ParsedSource, { each }: Rule): ParsedSource {
  return each === undefined ? parsed : viewsOf(parsed)(each);
}

const viewsOf = memoiseFor((parsed: ParsedSource) => {
  const views = new Map<Pointer, ParsedSource>();
  return (each: Pointer): ParsedSource => {
    const view = views.get(each) ?? createView(parsed, each);
    views.set(each, view);
    return view;
  };
});

function createView(parsed: ParsedSource, each: Pointer): ParsedSource {
  const { formSchema, rules } = parsed;
  const inside = `${each}/*`;
  const own = parsed.fields.flatMap((field): readonly FormField[] =>
    field.pointer === inside || field.pointer.startsWith(`${inside}/`)
      ? [{ ...field, pointer: joinPointer('', MEMBER) + field.pointer.slice(inside.length) }]
      : [],
  );
  // What refuses a member refuses the request: of the same list, it is then a condition like any other.
  const unwrap = <R extends Rule>(list: readonly R[] = []): readonly R[] =>
    list.map((rule) => (rule.each === each ? { ...rule, each: undefined } : rule));
  return {
    ...parsed,
    formSchema: {
      ...formSchema,
      properties: { ...formSchema.properties, [MEMBER]: itemsAt(formSchema, each) },
      required: [...(formSchema.required ?? []), MEMBER],
    },
    fields: [...parsed.fields, ...own],
    rules: { ...rules, checks: unwrap(rules.checks), eligibility: unwrap(rules.eligibility) },
  };
}

function itemsAt(schema: FormSchema, list: Pointer): FormSchema {
  const found = splitPointer(list).reduce<FormSchema | undefined>((at, name) => at?.properties?.[name], schema);
  return found?.items ?? {};
}
