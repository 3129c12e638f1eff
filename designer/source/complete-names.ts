/*
 * What the scheme itself names at a place of one of its files, as the language tells by `refers`: a step, a function, a question of
 * the form, the answers of a scenario.
 */
import { parse } from 'jsonc-parser';
import { isRecord } from '../../engine/base/index.ts';
import { ACTORS, kindsAt, type Files } from '../../engine/studio.ts';
import { answersTo, type Proposal } from './complete-form.ts';
import { partOf } from './names-given.ts';
import {
  namesOfKind,
  pointersIn,
  questionsAt,
  schemaOfForm,
  wayOf,
  type FormName,
  type SchemeName,
} from './scheme-names.ts';

type Path = readonly (string | number)[];

/** A place of a file. */
export type AskedPlace = {
  /** From the file. */
  readonly path: Path;
  /** From what the schema of the language describes, be that the file or a part of it. */
  readonly own: Path;
  readonly isName: boolean;
};

/** What may be named at a place; at an expression, the list whose members it looks at. */
export type SchemePlace =
  | { readonly type: 'named'; readonly proposals: readonly Proposal[] }
  | { readonly type: 'expression'; readonly each: string | null };

/** @param file whose schema describes the place; `annotation` for what a `cagou` holds */
export function placeInScheme(files: Files, file: string, text: string, asked: AskedPlace): SchemePlace {
  const schema = SCHEMAS[file] ?? (file.startsWith('scenarios/') ? 'scenario' : null);
  if (schema === null) return { type: 'named', proposals: [] };
  const value: unknown = parse(text);
  const answers = answersAround(schema, asked.own);
  if (answers) return { type: 'named', proposals: proposeAnswers(files, value, asked, answers) };
  const kinds = kindsAt(schema, asked.own);
  const named = asked.isName ? kinds.members : kinds.value;
  if (!asked.isName && named.some((kind) => kind === 'expression' || kind === 'cell'))
    return { type: 'expression', each: eachAround(value, asked.path) };
  const proposals = named.flatMap((kind) => namesOf(files, kind, value, asked));
  const others = (named.includes('function') && isOfActors(file, asked.own) ? ACTORS : []).map(untitled);
  const addressed = (named.includes('third') && asked.own.at(-1) === 'to' ? ADDRESSED : []).map(untitled);
  const all = [...proposals, ...others, ...addressed];
  return { type: 'named', proposals: all.map(({ name, title }) => ({ value: name, title })) };
}

const untitled = (name: string): SchemeName => ({ name, title: '' });

/** Who is written to besides third parties. */
const ADDRESSED = ['applicant', 'service'];

const SCHEMAS: Readonly<Record<string, Parameters<typeof kindsAt>[0] | undefined>> = {
  annotation: 'annotation',
  'dispositif.json': 'dispositif',
  'form.ui.json': 'form-ui',
  'privacy.json': 'privacy',
  'queue.json': 'queue',
  'rules.json': 'rules',
  'workflow.json': 'workflow',
};

/** Who acts may be the applicant or time; who reads, or is asked, is a function. */
const isOfActors = (file: string, path: Path): boolean =>
  (file === 'workflow.json' && path.includes('by')) || (file.startsWith('scenarios/') && path.at(-1) === 'as');

function namesOf(files: Files, kind: string, value: unknown, { path }: AskedPlace): readonly SchemeName[] {
  const request = schemaOfForm(files, { type: 'request' });
  switch (kind) {
    case 'question':
      return questionsAt(request, []);
    case 'annotation':
      return questionsAt(schemaOfForm(files, { type: 'annotations' }), []);
    case 'decided':
      return questionsAt(schemaOfForm(files, { type: 'decision' }), []);
    // The members of the section whose presentation this is.
    case 'inside':
      return questionsAt(request, wayOf(String(path.at(-3))));
    case 'pointer':
      return pointersIn(request);
    // Fields that a refusal blames are those of what was done too.
    case 'blamed': {
      const form = formOfDeed(at(value, [...path.slice(0, path.lastIndexOf('then')), 'when']));
      return [...(form ? pointersIn(schemaOfForm(files, form)) : []), ...pointersIn(request)];
    }
    default:
      return namesOfKind(files, kind);
  }
}

type Answers = { readonly kind: string; readonly from: number };

/** Where the answers begin that a place is among; null where it is among none. */
function answersAround(schema: Parameters<typeof kindsAt>[0], path: Path): Answers | null {
  for (let from = 0; from <= path.length; from += 1) {
    const kind = kindsAt(schema, path.slice(0, from)).value.find((one) => ANSWERS.includes(one));
    if (kind !== undefined) return { kind, from };
  }
  return null;
}

const ANSWERS = ['answers', 'annotations', 'data'];

function proposeAnswers(
  files: Files,
  value: unknown,
  { path, isName }: AskedPlace,
  { kind, from }: Answers,
): readonly Proposal[] {
  const way = path.slice(from);
  const deed = at(value, path.slice(0, from - 1));
  const form: FormName | null =
    kind === 'answers' ? { type: 'request' } : kind === 'annotations' ? { type: 'annotations' } : formOfDeed(deed);
  const schema = form && schemaOfForm(files, form);
  if (!isName) return answersTo(schema, way);
  const asked = questionsAt(schema, way).map(({ name, title }) => ({ value: name, title }));
  // A correction says what is to be mended of the request, by pointers.
  if (kind !== 'data') return asked;
  const pointers = pointersIn(schemaOfForm(files, { type: 'request' }));
  return way.length === 0
    ? [...asked, ...CORRECTION.map((name): Proposal => ({ value: name, title: '' }))]
    : way[0] === 'fields'
      ? pointers.map(({ name, title }) => ({ value: name, title }))
      : asked;
}

/** What an action that asks for a correction is given. */
const CORRECTION = ['message', 'fields'];

/** The form that a deed of a scenario fills; null for none of its own. */
function formOfDeed(deed: unknown): FormName | null {
  const read = (name: string): string | null => {
    const found = partOf(deed, name);
    return typeof found === 'string' ? found : null;
  };
  if (read('type') === 'annotate') return { type: 'annotations' };
  const [action, opinion] = [read('action'), read('opinion')];
  if (action !== null) return { type: 'action', id: action };
  return opinion === null ? null : { type: 'opinion', id: opinion };
}

/** The list whose members an expression looks at one by one: said beside it, or by the value that reads its table. */
function eachAround(value: unknown, path: Path): string | null {
  for (let end = path.length - 1; end >= 0; end -= 1) {
    const around = at(value, path.slice(0, end));
    const each = partOf(around, 'each');
    if (typeof each === 'string') return each;
    const computed = partOf(value, 'computed');
    if (path[end - 1] !== 'tables' || !Array.isArray(computed)) continue;
    const reader: unknown = computed.find((one: unknown) => partOf(one, 'table') === partOf(around, 'name'));
    const list = partOf(reader, 'each');
    if (typeof list === 'string') return list;
  }
  return null;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      Array.isArray(part) && typeof name === 'number' ? part[name] : isRecord(part) ? part[name] : undefined,
    value,
  );
}
