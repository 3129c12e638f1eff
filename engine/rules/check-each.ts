/** Values and conditions of each member of a list: which list, and whether they look at the member at all. */
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { parseCell, parseFeel, type Vocabulary } from '../feel/expression.ts';
import { memberVocabulary, MEMBER } from './each-member.ts';
import { resultCells } from './table-results.ts';

const FILE = 'rules.json';

/** Pointers of the lists of parts of the form, which rules may go through. */
export function listsOfMembers({ fields }: Pick<ParsedSource, 'fields'>): readonly Pointer[] {
  return fields
    .filter(({ type, choices, pointer }) => type === 'array' && !choices && !pointer.includes('*'))
    .map(({ pointer }) => pointer);
}

/** What is wrong with the `each` of computed values and conditions of eligibility. */
export function checkEach(parsed: ParsedSource, vocabulary: Vocabulary): readonly Diagnostic[] {
  const { computed = [], eligibility = [] } = parsed.rules;
  const lists = listsOfMembers(parsed);
  const check = (each: Pointer | undefined, place: Pointer, title: string, texts: Texts): readonly Diagnostic[] => {
    if (each === undefined) return [];
    const at = joinPointer(place, 'each');
    if (!lists.includes(each))
      return [parsed.report('rules.each-unknown', FILE, at, { list: each, suggestion: suggest(each, lists) })];
    return readsMember(texts, memberVocabulary({ each }, vocabulary))
      ? []
      : [parsed.report('rules.each-idle', FILE, at, { name: title, list: each })];
  };
  return [
    ...computed.flatMap((value, at): readonly Diagnostic[] => {
      const place = joinPointer('/computed', at);
      const { each, values, expression, table, title, on } = value;
      if (each !== undefined && values)
        return [parsed.report('rules.each-constant', FILE, joinPointer(place, 'each'), { name: title })];
      const own = [expression, on].filter((text) => text !== undefined);
      return [
        ...check(each, place, title, {
          expressions: [...own, ...textsOf(parsed, table)],
          cells: cellsOf(parsed, table),
        }),
        ...checkTableUse(parsed, at),
      ];
    }),
    ...eligibility.flatMap(({ each, title, valid }, at) =>
      check(each, joinPointer('/eligibility', at), title, { expressions: [valid], cells: [] }),
    ),
  ];
}

/** A table reads the members of one list, or of none. */
function checkTableUse(parsed: ParsedSource, at: number): readonly Diagnostic[] {
  const { computed = [] } = parsed.rules;
  const value = computed[at];
  const first = computed.findIndex(({ table }) => table !== undefined && table === value?.table);
  if (!value || first < 0 || computed[first]?.each === value.each) return [];
  const related = [{ caption: CAPTIONS.first, place: joinPointer('/computed', first) }];
  const params = { table: value.table ?? '' };
  return [parsed.report('rules.each-table', FILE, joinPointer('/computed', at, 'table'), params, related)];
}

type Texts = { readonly expressions: readonly string[]; readonly cells: readonly string[] };

function readsMember({ expressions, cells }: Texts, vocabulary: Vocabulary): boolean {
  return (
    expressions.some((text) => parseFeel(text, vocabulary).expression.names.includes(MEMBER)) ||
    cells.some((text) => text.includes(MEMBER) && parseCell(text, vocabulary).names.includes(MEMBER))
  );
}

function textsOf({ rules }: ParsedSource, table: string | undefined): readonly string[] {
  const used = (rules.tables ?? []).filter(({ name }) => name === table);
  return used.flatMap((one) => [
    ...one.inputs.map(({ expression }) => expression),
    ...resultCells(one).map(({ text }) => text),
  ]);
}

function cellsOf({ rules }: ParsedSource, table: string | undefined): readonly string[] {
  const used = (rules.tables ?? []).filter(({ name }) => name === table);
  return used.flatMap(({ rows }) => rows.flatMap(({ when }) => when));
}
