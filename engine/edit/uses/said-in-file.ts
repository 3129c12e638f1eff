/*
 * All that one file says by name, be it a member, a text, an expression or a tag, and where.
 */
import type { Node } from 'jsonc-parser';
import { memoise, memoiseFor } from '../../base/memoise.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Json, Pointer } from '../../base/values.ts';
import { memberOf } from '../../language/json-edits.ts';
import { findNode, readJsonFile } from '../../language/json-file.ts';
import {
  dataName,
  JSON_FILES,
  pinnedName,
  scenarioName,
  templateName,
  zonesName,
} from '../../language/source-files.ts';
import { isUse } from '../../library/resolve-use.ts';
import { listMentions } from '../form-mentions.ts';
import { namesInExpression, type NameInText } from './expression-names.ts';
import { formsOf, nextStep, firstStep, type Known, type Thing, THING_KINDS } from './known.ts';
import { namedPlaces, type NamedPlace } from './named-places.ts';
import { namesInPointer, namesInTags } from './tag-names.ts';

/** A place that says the name of a thing: UTF-16 units of the text of its file. */
export type Said = {
  readonly thing: Thing;
  readonly from: number;
  readonly to: number;
  readonly role: 'defines' | 'refers';
  /** Whether the name is written as it is, as that of an act (`arreteAccord`), or is that of the file itself. */
  readonly as: 'name' | 'act' | 'file';
  /** What stands between two names there, of a path that is read (`foyer.revenus`, `/foyer/revenus`); null for a name alone. */
  readonly path: NameInText['path'] | null;
};

/** What a file says, in the order of its text; each place once. */
export function saidInFile(known: Known, file: string, text: string): readonly Said[] {
  return saidBy(known)(`${file}\n${text}`);
}

// Of an author at work, every file but one says what it said a moment ago.
const saidBy = memoiseFor((known: Known) =>
  memoise((named: string): readonly Said[] => {
    const end = named.indexOf('\n');
    const [file, text] = [named.slice(0, end), named.slice(end + 1)];
    const byPlace = new Map(saidIn(known, file, text).map((said) => [said.from, said] as const));
    return [...byPlace.values()].toSorted((one, other) => one.from - other.from);
  }),
);

function saidIn(known: Known, file: string, text: string): readonly Said[] {
  // A definition that a scheme keeps is not its own to change.
  if (pinnedName(file) !== null) return [];
  const [template, list] = [templateName(file), dataName(file) ?? zonesName(file)];
  if (list !== null) return [fileItself({ kind: 'list', name: list })];
  if (template) {
    const kind = template.kind === 'messages' ? 'message' : 'document';
    return [fileItself({ kind, name: template.name }), ...saidInTags(text, 0, known)];
  }
  if (file.endsWith('.md')) return saidInTags(text, 0, known);
  return file.endsWith('.json') ? saidInJson(known, file, text) : [];
}

const fileItself = (thing: Thing): Said => ({
  thing,
  from: -1,
  to: -1,
  role: 'defines',
  as: 'file',
  path: null,
});

function saidInTags(text: string, start: number, known: Known): readonly Said[] {
  return refersTo(namesInTags(text, known), (at) => start + at);
}

function refersTo(names: readonly NameInText[], offsetOf: (at: number) => number): readonly Said[] {
  return names.map(({ thing, from, to, path }) => ({
    thing,
    path,
    from: offsetOf(from),
    to: offsetOf(to),
    role: 'refers',
    as: thing.kind === 'document' ? 'act' : 'name',
  }));
}

function saidInJson(known: Known, file: string, text: string): readonly Said[] {
  const { tagged, places, fields } = partsOf(`${file}\n${text}`);
  return [
    ...tagged.flatMap((node) => refersTo(namesInTags(String(node.value), known), offsetsIn(text, node))),
    ...places.flatMap((place) => saidAt(place, text, known)),
    ...fields,
  ];
}

type Parts = {
  readonly tagged: readonly Node[];
  readonly places: readonly NamedPlace[];
  readonly fields: readonly Said[];
};

// Another name somewhere else changes what a file says, not where it says it.
const partsOf = memoise(
  (named: string): Parts => {
    const end = named.indexOf('\n');
    const file = named.slice(0, end);
    const { root, value } = readJsonFile(named.slice(end + 1));
    return root
      ? { tagged: textsWithTags(root), places: placesIn(file, root, value), fields: fieldsIn(file, root, value) }
      : { tagged: [], places: [], fields: [] };
  },
  { answers: 200, characters: 1_000_000 },
);

/** Fields, where the forms of a file define, require and read them. */
function fieldsIn(file: string, root: Node, value: Json): readonly Said[] {
  return formsOf(file, value).flatMap(({ at, under, schema, isOverride }) =>
    listMentions(schema).flatMap(({ question, at: place, as, kind }): readonly Said[] => {
      const found = findNode(root, at + place);
      const node = as === 'member' ? found?.parent?.children?.[0] : found;
      if (node?.type !== 'string') return [];
      const role = kind === 'defined' && !isOverride ? 'defines' : 'refers';
      return [{ thing: { kind: 'field', name: under + question }, ...wholeOf(node), role, as: 'name', path: null }];
    }),
  );
}

/** Where the name that a string is stands between its quotes. */
const wholeOf = ({ offset, length }: Node) => ({ from: offset + 1, to: offset + length - 1 });

/** Places of a file that may say a name, as the schemas of the language tell. */
function placesIn(file: string, root: Node, value: Json): readonly NamedPlace[] {
  const meta = scenarioName(file) === null ? (JSON_FILES.find(({ path }) => path === file)?.meta ?? null) : 'scenario';
  const annotated = formsOf(file, value).flatMap(({ at }) => annotations(findNode(root, at)));
  const own = meta === null ? [] : namedPlaces(root, meta);
  if (!isUse(value)) return [...own, ...annotated];
  const [added, given] = [findNode(root, '/add'), findNode(root, '/with')];
  return [
    // What is written over the procedure of the library has its names from there.
    ...own.map((place) => ({ ...place, role: 'refers' as const })),
    ...(added ? namedPlaces(added, 'workflow') : []),
    ...textsIn(given).map((node) => ({ node, role: 'refers', kind: 'given' }) as const),
    ...annotated,
  ];
}

function annotations(node: Node | null): readonly NamedPlace[] {
  return (node?.children ?? []).flatMap((child) => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
    return key?.value === 'cagou' && value ? namedPlaces(value, 'annotation') : annotations(child);
  });
}

function textsIn(node: Node | null): readonly Node[] {
  if (node?.type === 'string') return [node];
  return (node?.children ?? []).flatMap((child) =>
    textsIn(child.type === 'property' ? (child.children?.[1] ?? null) : child),
  );
}

const textsWithTags = (root: Node): readonly Node[] =>
  textsIn(root).filter(({ value }) => typeof value === 'string' && /\{\{|\{%/.test(value));

function saidAt({ node, role, kind }: NamedPlace, text: string, known: Known): readonly Said[] {
  if (kind === 'answers') return answersUnder('');
  if (kind === 'annotations') return answersUnder('/agent');
  if (kind === 'data') return saidInData(node, text, known);
  if (node.type !== 'string') return [];
  const said = String(node.value);
  const whole = (thing: Thing): readonly Said[] => [{ thing, ...wholeOf(node), role, as: 'name', path: null }];
  switch (kind) {
    case 'expression':
    case 'cell': {
      const each = siblingOf(node, 'each') ?? known.members.get(tableAround(node));
      const locals = new Map(typeof each === 'string' ? [['membre', each] as const] : []);
      return refersTo(namesInExpression(said, known, { isCell: kind === 'cell', locals }), offsetsIn(text, node));
    }
    case 'pointer':
      return refersTo(namesInPointer(said, known), offsetsIn(text, node));
    case 'question':
      return whole({ kind: 'field', name: joinPointer('', said) });
    case 'annotation':
      return whole({ kind: 'field', name: joinPointer('/agent', said) });
    case 'decided':
      return whole({ kind: 'field', name: joinPointer('/decision', said) });
    // Of the section, or of the members of the list, whose presentation this is.
    case 'inside': {
      const section: unknown = node.parent?.parent?.parent?.parent?.children?.[0]?.value;
      const { thing } = nextStep(known, String(section).replace(/\/\*$/, ''), said);
      return thing ? whole(thing) : [];
    }
    // Fields that a refusal blames are those of what was done.
    case 'blamed': {
      const step = node.parent?.parent?.parent?.parent?.parent;
      const done = step?.type === 'object' ? memberOf(step, 'when')?.children?.[1] : undefined;
      const under = (done && formOfDeed(done)) ?? null;
      return refersTo(namesInPointer(said, known, { under }), offsetsIn(text, node));
    }
    case 'column': {
      return whole({ kind: 'field', name: joinPointer('/baremes', tableAround(node), said) });
    }
    // A parameter of a procedure of the library says no kind that its text could be told by.
    case 'given': {
      const named = known.functions.has(said) ? 'function' : known.texts.get(said);
      return named === undefined ? [] : whole({ kind: named, name: said });
    }
    default:
      return isThing(kind) ? whole({ kind, name: said }) : [];
  }
  function answersUnder(root: Pointer): readonly Said[] {
    return saidInAnswers(node, root === '' ? null : root, known);
  }
}

/** A field is named by a pointer, which no word of the language holds as it is. */
const NAMED: ReadonlySet<string> = new Set(THING_KINDS.filter((kind) => kind !== 'field'));

const isThing = (kind: string): kind is Thing['kind'] => NAMED.has(kind);

/** The value of a member beside one whose value, or a part of it, is given. */
function siblingOf(node: Node, name: string): unknown {
  const object = node.parent?.parent;
  return object?.type === 'object' ? memberOf(object, name)?.children?.[1]?.value : undefined;
}

/** Name of the table that a part of one is in; none where it is in no table. */
function tableAround(node: Node): string {
  for (let at: Node | undefined = node; at; at = at.parent) {
    const [key] = at.parent?.type === 'array' ? (at.parent.parent?.children ?? []) : [];
    const name: unknown = key?.value === 'tables' ? memberOf(at, 'name')?.children?.[1]?.value : undefined;
    if (typeof name === 'string') return name;
  }
  return '';
}

/** What is said when somebody acts or answers, in the form of what is done. */
function saidInData(node: Node, text: string, known: Known): readonly Said[] {
  const deed = node.parent?.parent;
  const under = deed ? formOfDeed(deed) : null;
  return [...(under === null ? [] : saidInAnswers(node, under, known)), ...pointersIn(node, text, known)];
}

/** Under which pointer the fields are read that a step of a scenario fills; null for those of the request. */
function formOfDeed(deed: Node): Pointer | null {
  const read = (name: string): unknown =>
    deed.type === 'object' ? memberOf(deed, name)?.children?.[1]?.value : undefined;
  const [type, action, opinion] = [read('type'), read('action'), read('opinion')];
  if (type === 'annotate') return '/agent';
  if (typeof action === 'string') return joinPointer('/actions', action);
  if (typeof opinion !== 'string') return null;
  return joinPointer('/avis', ...(opinion.startsWith('ponctuel-') ? ['ponctuels', '*'] : [opinion]));
}

/** Fields of the request that a correction asks for are members named by their pointers. */
function pointersIn(node: Node, text: string, known: Known): readonly Said[] {
  return (node.children ?? []).flatMap((child) => {
    const key = child.type === 'property' ? child.children?.[0] : child;
    const said = key?.type === 'string' && String(key.value).startsWith('/') ? key : null;
    return [
      ...(said ? refersTo(namesInPointer(String(said.value), known), offsetsIn(text, said)) : []),
      ...pointersIn(child, text, known),
    ];
  });
}

/** Members of answers that answer a field. @param at what the answers are below; null for those of the request */
function saidInAnswers(node: Node, at: Pointer | null, known: Known): readonly Said[] {
  return (node.children ?? []).flatMap((child): readonly Said[] => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
    if (!key || !value) return saidInAnswers(child, at, known);
    const name = String(key.value);
    const step = at === null ? firstStep(known, name, () => null) : nextStep(known, at, name);
    if (step.thing?.kind !== 'field') return [];
    return [
      { thing: step.thing, ...wholeOf(key), role: 'refers', as: 'name', path: null },
      ...saidInAnswers(value, step.at, known),
    ];
  });
}

/** Where a place in the value of a string stands in the text: what is escaped takes more room there. */
function offsetsIn(text: string, { offset, length }: Node): (at: number) => number {
  const end = offset + length - 1;
  if (!text.slice(offset, end).includes('\\')) return (at) => offset + 1 + at;
  const starts: number[] = [];
  for (let at = offset + 1; at < end; at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2) starts.push(at);
  starts.push(end);
  return (at) => starts[at] ?? end;
}
