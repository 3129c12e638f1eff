/*
 * Articles of the acts of a scheme, and what refers to them: each question, value, scale, condition and delay that the language
 * lets name an article can be linked to one that an act lists.
 */
import { atPointer, isJsonList, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import {
  allQuestions,
  articleWritten,
  formView,
  isListed,
  readProcedure,
  valueAt,
  type Files,
  type Gesture,
  type Json,
  type JsonObject,
  type Operation,
  type Pointer,
} from '../../engine/studio.ts';

/** Something of a scheme that an article may ask for or set. */
export type Linkable = {
  readonly kind: 'question' | 'value' | 'condition' | 'table' | 'delay';
  readonly title: string;
  /** Day from which it holds, in words, where several follow one another; null elsewhere. */
  readonly since: string | null;
  readonly file: 'form.schema.json' | 'rules.json' | 'workflow.json';
  /** Of what bears the link; of a delay, in the procedure as it is played. */
  readonly at: Pointer;
  /** The link as it is written; null when there is none. */
  readonly article: string | null;
};

/** All that can be linked, question after question, rule after rule. */
export function listLinkable(files: Files): readonly Linkable[] {
  return [...questions(files), ...rules(files), ...delays(files)];
}

function questions(files: Files): readonly Linkable[] {
  const view = formView(files);
  return (view ? allQuestions(view) : []).map(({ at, title }) => ({
    kind: 'question',
    title,
    since: null,
    file: 'form.schema.json',
    at,
    article: textAt(valueAt(files, { file: 'form.schema.json', pointer: joinPointer(at, 'cagou') }), 'article'),
  }));
}

function rules(files: Files): readonly Linkable[] {
  const root = valueAt(files, { file: 'rules.json', pointer: '' });
  const linkable = (kind: Linkable['kind'], rule: JsonObject, at: Pointer, bears = rule): Linkable => {
    const from = textAt(bears === rule ? objectAt(rule, 'effective') : bears, 'from');
    return {
      kind,
      title: textAt(rule, 'title') ?? textAt(rule, 'name') ?? '',
      since: from === null ? null : formatDate(from),
      file: 'rules.json',
      at,
      article: textAt(bears, 'article'),
    };
  };
  const listOf = (name: string): readonly (readonly [JsonObject, Pointer])[] =>
    itemsOf(isJsonObject(root) ? root[name] : undefined, joinPointer('', name));
  return [
    ...listOf('computed').flatMap(([rule, at]) => {
      const values = itemsOf(rule['values'], joinPointer(at, 'values'));
      return values.length === 0
        ? [linkable('value', rule, at)]
        : [
            ...(textAt(rule, 'article') === null ? [] : [linkable('value', rule, at)]),
            ...values.map(([value, place]) => linkable('value', rule, place, value)),
          ];
    }),
    ...listOf('eligibility').map(([rule, at]) => linkable('condition', rule, at)),
    ...listOf('tables').map(([rule, at]) => linkable('table', rule, at)),
  ];
}

function delays(files: Files): readonly Linkable[] {
  const clocks = readProcedure(files)?.workflow['clocks'];
  return Object.entries(isJsonObject(clocks) ? clocks : {}).flatMap(([name, clock]) => {
    if (!isJsonObject(clock)) return [];
    const at = joinPointer('/clocks', name);
    const title = textAt(clock, 'title') ?? name;
    const delay = (value: JsonObject, place: Pointer, part?: string): Linkable => ({
      kind: 'delay',
      title: part === undefined ? title : `${title} : ${part}`,
      since: null,
      file: 'workflow.json',
      at: place,
      article: textAt(value, 'article'),
    });
    const extensions = objectAt(clock, 'extensions') ?? {};
    return [
      delay(clock, at),
      ...itemsOf(clock['lengths'], joinPointer(at, 'lengths')).map(([length, place]) =>
        delay(length, place, textAt(length, 'title') ?? ''),
      ),
      ...Object.entries(extensions).flatMap(([key, extension]) =>
        isJsonObject(extension)
          ? [delay(extension, joinPointer(at, 'extensions', key), textAt(extension, 'title') ?? key)]
          : [],
      ),
    ];
  });
}

function itemsOf(list: Json | undefined, at: Pointer): readonly (readonly [JsonObject, Pointer])[] {
  return (isJsonList(list) ? list : []).flatMap((item, rank) =>
    isJsonObject(item) ? [[item, joinPointer(at, rank)] as const] : [],
  );
}

function textAt(value: Json | undefined, name: string): string | null {
  const text = isJsonObject(value) ? value[name] : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

function objectAt(value: JsonObject, name: string): JsonObject | undefined {
  const inner = value[name];
  return isJsonObject(inner) ? inner : undefined;
}

/** What is linked to an article among those of all acts: to one that lists it as it is written first. */
export function linkedTo(article: string, all: readonly Linkable[]): readonly Linkable[] {
  return all.filter((one) => one.article !== null && articleNamed(one.article) && isListed(one.article, [article]));
}

/** Whether a link names an article that can be read. */
const articleNamed = (link: string): boolean => !isListed(link, []);

/** Links a thing to an article, or takes its link away. */
export function linkGesture(files: Files, { file, at }: Linkable, article: string | null): Gesture {
  if (file === 'workflow.json') {
    const part = joinPointer(at, 'article');
    return {
      type: 'procedure.change',
      changes: [article === null ? { type: 'remove', part } : { type: 'set', part, value: article }],
    };
  }
  return { type: 'all', parts: [linkOperation(files, file, at, article)] };
}

function linkOperation(files: Files, file: string, at: Pointer, article: string | null): Operation {
  const holder = { file, pointer: file === 'form.schema.json' ? joinPointer(at, 'cagou') : at };
  const value = valueAt(files, holder);
  const isAlone = isJsonObject(value) && Object.keys(value).length === 1;
  if (article === null) {
    // Of a question, nothing is left to say beside its link.
    const whole = file === 'form.schema.json' && isAlone;
    return { type: 'remove', at: whole ? holder : { file, pointer: joinPointer(holder.pointer, 'article') } };
  }
  return value === undefined
    ? { type: 'set', at: holder, value: { article } }
    : { type: 'set', at: { file, pointer: joinPointer(holder.pointer, 'article') }, value: article };
}

/** An act of the scheme as links name it, by its number, and its articles as they are written there. */
type Act = { readonly number: string | null; readonly articles: readonly string[] };

function actsOf(files: Files): readonly Act[] {
  const acts = valueAt(files, { file: 'dispositif.json', pointer: '/legalBasis' });
  return itemsOf(acts, '/legalBasis').map(([act]) => {
    const { articles } = act;
    return {
      number: /\d+(?:-\d+)+|(?<=n°\s?)\d+/u.exec(textAt(act, 'act') ?? '')?.[0] ?? null,
      articles: (isJsonList(articles) ? articles : []).flatMap((one) =>
        typeof one === 'string' ? [articleWritten(one)] : [],
      ),
    };
  });
}

/**
 * Whether a link to an article is one to that of an act: it names the act, or it names none of the scheme and no other act has an
 * article so numbered.
 */
function isOfAct(link: string, article: string, acts: readonly Act[], rank: number): boolean {
  const before = link.slice(0, /\bart(?:icles?|\.|\b)/i.exec(link)?.index ?? 0);
  const numbers: readonly string[] = before.match(/\d+(?:-\d+)*/g) ?? [];
  const named = acts.findIndex(({ number }) => number !== null && numbers.includes(number));
  if (named !== -1) return named === rank;
  return acts.every(({ articles }, other) => other === rank || !articles.includes(article));
}

/**
 * Another number for an article of an act, in the act and in all links that name it as it is written. A link that may be to
 * the same number of another act is left as it is.
 */
export function renameGesture(files: Files, at: Pointer, name: string): Gesture {
  const former = valueAt(files, { file: 'dispositif.json', pointer: at });
  const own: Gesture = {
    type: 'all',
    parts: [{ type: 'set', at: { file: 'dispositif.json', pointer: at }, value: name }],
  };
  if (typeof former !== 'string') return own;
  const [acts, rank] = [actsOf(files), Number(at.split('/')[2])];
  const links = listLinkable(files).flatMap((one) => {
    const written = one.article === null ? '' : articleWritten(one.article);
    return one.article !== null && written === articleWritten(former) && isOfAct(one.article, written, acts, rank)
      ? [linkGesture(files, one, replaceLast(one.article, written, articleWritten(name)))]
      : [];
  });
  return links.length === 0
    ? own
    : { type: 'together', parts: [own, ...links].filter((part) => part.type !== 'together') };
}

/** « art. 4, 2° » with 5 for 4: what says the article is the first place of it after « art. ». */
function replaceLast(link: string, written: string, name: string): string {
  const mark = /\bart(?:icles?|\.|\b)/i.exec(link);
  const from = mark ? mark.index + mark[0].length : 0;
  const at = link.indexOf(written, from);
  return at === -1 ? link : link.slice(0, at) + name + link.slice(at + written.length);
}

/** Articles that are typed together: « 3, 4 à 6 ; 9 ». Those that are there already are left out. */
export function readArticles(typed: string, known: readonly string[]): readonly string[] {
  const all = typed
    .split(/[,;\n]/)
    .map((one) =>
      one
        .trim()
        .replace(/^art(?:icles?|\.)?\s+/i, '')
        .trim(),
    )
    .filter((one) => one !== '' && !known.includes(one));
  return [...new Set(all)];
}

/** All articles of the acts of a scheme. */
export function articlesOf(
  identity: JsonObject,
): readonly { readonly at: Pointer; readonly text: string; readonly act: string }[] {
  return itemsOf(identity['legalBasis'], '/legalBasis').flatMap(([act, at]) => {
    const list = atPointer(act, '/articles');
    return (isJsonList(list) ? list : []).flatMap((text, rank) =>
      typeof text === 'string' ? [{ at: joinPointer(at, 'articles', rank), text, act: textAt(act, 'act') ?? '' }] : [],
    );
  });
}
