/**
 * Looks up the tags of a template against the names that will be there, those of the loops it makes among them.
 */
import { LiquidError, type Template } from 'liquidjs';
import { memoiseFor } from '../base/memoise.ts';
import { suggest } from '../base/suggest.ts';
import type { Vocabulary } from '../feel/expression.ts';
import { ANY, holdsColumns, listColumns, memberType, objectType, type ScopeType } from '../feel/scope-type.ts';
import type { Choices } from './liquid-engine.ts';
import { findTypeProblems, type TypeProblem } from './check-tag-types.ts';
import { LIQUID, parseTemplate, type ParsedTemplate, type TemplateText } from './template.ts';

type TagProblem =
  | TypeProblem
  | {
      readonly line: number;
      readonly column: number;
      readonly problem:
        | { readonly type: 'syntax'; readonly message: string }
        | {
            readonly type: 'tag';
            readonly path: string;
            readonly suggestion: string;
            readonly known: readonly string[];
          }
        | { readonly type: 'list'; readonly path: string; readonly list: string }
        | { readonly type: 'label'; readonly pointer: string; readonly suggestion: string };
    };

/** Properties that Liquid itself gives to lists and texts. */
const LIQUID_PROPERTIES: ReadonlySet<string> = new Set(['size', 'first', 'last']);

/** `{% for member in foyer.membres %}`: the variable, and what it goes through. */
const LOOP = /\{%-?\s*for\s+(\w+)\s+in\s+(\S+)/g;
const ASSIGNED = /\{%-?\s*assign\s+(\w+)/g;

/** Everything wrong with the tags of a template; lines and columns are those of its file. */
export function findTagProblems(text: TemplateText, vocabulary: Vocabulary, choices: Choices): readonly TagProblem[] {
  try {
    const parts = parseTemplate(text);
    const root = objectType({ ...vocabulary, ...loopTypes(text, vocabulary) });
    return [
      ...[...unknownTags(parts.title, root, vocabulary), ...findTypeProblems(parts.title, root, choices)].map(
        (found) => ({ ...found, column: found.column + text.titleColumn }),
      ),
      ...[...unknownTags(parts.body, root, vocabulary), ...findTypeProblems(parts.body, root, choices)].map(
        (found) => ({ ...found, line: found.line + 1 }),
      ),
      ...unknownLabels(text, choices),
    ];
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    return [syntaxProblem(text, error)];
  }
}

/** Tags that a template reads of the case, as written. */
export function listTags(parts: ParsedTemplate): readonly string[] {
  const tags = (['title', 'body'] as const).flatMap((part) =>
    Object.values(analyse(parts[part]).globals).flatMap((found) => found.map(String)),
  );
  return [...new Set(tags)].toSorted();
}

/** What a part reads: both engines read alike, and a part that was parsed never changes. */
const analyse = memoiseFor((parts: Template[]) => LIQUID.body.analyzeSync(parts, { partials: false }));

/** Whether a template that reads reads a column of a list, after the value that is chosen in it. */
export function readsColumns(text: TemplateText, vocabulary: Vocabulary): boolean {
  if (!holdsColumns(objectType(vocabulary))) return false;
  const parts = parseTemplate(text);
  const root = objectType({ ...vocabulary, ...loopTypes(text, vocabulary) });
  const all = (['title', 'body'] as const).flatMap((part) => Object.values(analyse(parts[part]).variables).flat());
  return all.some(({ segments }) => {
    let type: ScopeType | undefined = root;
    for (const segment of segments) {
      if (type && listColumns(type)) return true;
      type = typeof segment === 'string' ? type && memberType(type, segment) : type?.kind === 'list' ? type.item : ANY;
    }
    return false;
  });
}

function unknownTags(parts: Template[], root: ScopeType, vocabulary: Vocabulary): readonly TagProblem[] {
  const { variables, globals } = analyse(parts);
  const outside = new Set(Object.values(globals).flat());
  return Object.values(variables)
    .flat()
    .flatMap((variable): readonly TagProblem[] => {
      const { segments, location } = variable;
      const place = { line: location.row, column: location.col };
      const unknown = findUnknown(segments, root) ?? (outside.has(variable) ? findStray(segments, vocabulary) : null);
      if (unknown) return [{ ...place, problem: { type: 'tag' as const, ...unknown } }];
      const inside = findInList(segments, root);
      return inside ? [{ ...place, problem: { type: 'list' as const, ...inside } }] : [];
    });
}

/** The variable of a loop, read where the loop is over, or as what it goes through. */
function findStray([name]: readonly unknown[], vocabulary: Vocabulary): UnknownTag | null {
  if (typeof name !== 'string' || name === 'forloop' || Object.hasOwn(vocabulary, name)) return null;
  return { path: name, suggestion: suggest(name, Object.keys(vocabulary)), known: [] };
}

/**
 * Types of the variables a template makes: members of lists for loops, anything for the rest. A name used for two
 * different lists, or that hides one of the case, may be either, so nothing is told of it.
 */
function loopTypes({ title, body }: TemplateText, vocabulary: Vocabulary): Vocabulary {
  const types: Record<string, ScopeType> = { forloop: ANY };
  for (const text of [title, body]) {
    for (const [, name = ''] of text.matchAll(ASSIGNED)) types[name] = ANY;
    for (const [, name = '', path = ''] of text.matchAll(LOOP)) {
      const member = memberOf(path, objectType({ ...vocabulary, ...types }));
      const known = Object.hasOwn(types, name) ? types[name] : undefined;
      types[name] = Object.hasOwn(vocabulary, name) || (known && !isSame(known, member)) ? ANY : member;
    }
  }
  return types;
}

/** Type of the members of a list found by its path; anything where that cannot be told. */
function memberOf(path: string, root: ScopeType): ScopeType {
  const list = path.split('.').reduce<ScopeType | undefined>((type, name) => type && memberType(type, name), root);
  return list?.kind === 'list' ? list.item : ANY;
}

function isSame(left: ScopeType, right: ScopeType): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** `known`: the names that there are beside it, inside a part; of the whole case they would be too many. */
type UnknownTag = { readonly path: string; readonly suggestion: string; readonly known: readonly string[] };

function findUnknown(segments: readonly unknown[], root: ScopeType): UnknownTag | null {
  let type = root;
  for (const [at, segment] of segments.entries()) {
    if (typeof segment !== 'string' || LIQUID_PROPERTIES.has(segment)) return null;
    const member = memberType(type, segment);
    if (!member) {
      const known = Object.keys(type.kind === 'object' ? type.fields : (listColumns(type)?.types ?? {}));
      const within = (name: string): string => [...segments.slice(0, at), name].join('.');
      const near = suggest(segment, known);
      const suggestion = near === '' ? '' : within(near);
      return { path: within(segment), suggestion, known: at === 0 ? [] : known.map(within) };
    }
    type = member;
  }
  return null;
}

/** A field of the members read of the list itself: rules gather it from all of them, Liquid finds nothing. */
function findInList(
  segments: readonly unknown[],
  root: ScopeType,
): { readonly path: string; readonly list: string } | null {
  let type: ScopeType | undefined = root;
  for (const [at, segment] of segments.entries()) {
    if (typeof segment !== 'string' || LIQUID_PROPERTIES.has(segment)) return null;
    if (type.kind === 'list')
      return { path: segments.slice(0, at + 1).join('.'), list: segments.slice(0, at).join('.') };
    type = memberType(type, segment);
    if (!type) return null;
  }
  return null;
}

function unknownLabels(text: TemplateText, choices: Choices): readonly TagProblem[] {
  return `${' '.repeat(text.titleColumn)}${text.title}\n${text.body}`.split('\n').flatMap((line, at) =>
    [...line.matchAll(/\blibelle\s*:\s*(["'])(.*?)\1/g)].flatMap((match) => {
      const pointer = match[2] ?? '';
      if (Object.hasOwn(choices, pointer)) return [];
      const problem = { type: 'label' as const, pointer, suggestion: suggest(pointer, Object.keys(choices)) };
      return [{ line: at + 1, column: match.index + 1, problem }];
    }),
  );
}

/** Where Liquid stopped; which of the two parts it was in is told by its text. */
function syntaxProblem(text: TemplateText, error: LiquidError): TagProblem {
  const [row = 1, column = 1] = error.token.getPosition();
  const inTitle = error.token.input === text.title;
  return {
    line: inTitle ? row : row + 1,
    column: inTitle ? column + text.titleColumn : column,
    problem: { type: 'syntax', message: sayInFrench(error.message) },
  };
}

const FRENCH: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/undefined filter: (\S+?),? /, (name) => `le filtre « ${name} » n’existe pas`],
  [/tag "?(\w+)"? not found/, (name) => `la balise « ${name} » n’existe pas`],
  [/tag \{%-? *(\w+).* not closed/, (name) => `la balise « ${name} » n’est pas fermée`],
  [/(output|tag) .* not closed/, () => 'il manque les accolades de fin'],
];

function sayInFrench(message: string): string {
  for (const [pattern, say] of FRENCH) {
    const found = pattern.exec(message);
    if (found) return say(found[1] ?? '');
  }
  return 'son contenu n’est pas compris';
}
