/* What people call what a scheme has a name for: a sentence on a screen says « Chef de service », never « chefDeService ». */
import { isJsonList, isJsonObject, memoiseFor, splitPointer } from '../../engine/base/index.ts';
import {
  allQuestions,
  formView,
  THING_KINDS,
  valueAt,
  type Files,
  type JsonObject,
  type QuestionView,
  type Thing,
} from '../../engine/studio.ts';
import { namesOfKind, readAsFar } from './scheme-names.ts';

/** Titles by name, of each kind of thing. */
type Titles = ReadonlyMap<Thing['kind'], ReadonlyMap<string, string>>;

/** Nouns before a name that say what kind of thing it is, where several share the name. */
const NOUNS: Readonly<Record<string, Thing['kind']>> = {
  champ: 'field',
  question: 'field',
  valeur: 'value',
  barème: 'table',
  étape: 'state',
  action: 'action',
  fonction: 'function',
  avis: 'opinion',
  délai: 'delay',
  catégorie: 'category',
  registre: 'register',
  tiers: 'third',
  message: 'message',
  courriel: 'message',
  document: 'document',
  lettre: 'document',
  liste: 'list',
  page: 'page',
  signataire: 'signatory',
};

/** A scale as texts call it, which show its rows. */
const SCALE = /^baremes\.(?<name>\w+)$/u;

/** Named after what they are of, and spoken of as such: what else bears the name is meant. */
const NAMESAKES: readonly Thing['kind'][] = ['category', 'page', 'signatory'];

/**
 * The title of what a name stands for; null where it names nothing, or several things that are called differently.
 * @param before the word that stands before the name in its sentence, empty for none
 */
export function titleOfName(files: Files, name: string, before = ''): string | null {
  const titles = titlesIn(files);
  const scale = SCALE.exec(name)?.groups?.['name'];
  if (scale !== undefined) return titles.get('table')?.get(scale) ?? null;
  const kind = NOUNS[before.toLowerCase().replace(/^[dl][’']/u, '')];
  const said = kind && titles.get(kind)?.get(name);
  if (said !== undefined) return said;
  const called = (isMeant: (one: Thing['kind']) => boolean): ReadonlySet<string> =>
    new Set([...titles].flatMap(([one, names]) => (isMeant(one) ? (names.get(name) ?? []) : [])));
  const found = called((one) => !NAMESAKES.includes(one));
  const [only = null, ...others] = found.size > 0 ? found : called((one) => NAMESAKES.includes(one));
  return others.length > 0 ? null : only;
}

const titlesIn = memoiseFor((files: Files): Titles => {
  const things = THING_KINDS.map((kind): [Thing['kind'], ReadonlyMap<string, string>] => [
    kind,
    new Map(
      namesOfKind(files, kind).flatMap(({ name, title }): [string, string][] =>
        title === '' || title === name ? [] : [[name, title]],
      ),
    ),
  ]);
  const titles = new Map([...things, ['field', fieldsIn(files)] as const]);
  return titles.set('value', new Map([...(titles.get('value') ?? []), ...resultsIn(files)]));
});

/** What scales of several results give, by their way as rules read it: `droit.taux` is a column of what the value is called. */
function resultsIn(files: Files): readonly (readonly [string, string])[] {
  const part = (pointer: string): readonly JsonObject[] => {
    const list = valueAt(readAsFar(files), { file: 'rules.json', pointer });
    return isJsonList(list) ? list.filter(isJsonObject) : [];
  };
  const tables = part('/tables');
  return part('/computed').flatMap(({ name: value, title, table }) => {
    if (typeof value !== 'string' || typeof title !== 'string') return [];
    const outputs = tables.find((one) => one['name'] === table)?.['outputs'];
    return (isJsonList(outputs) ? outputs : []).flatMap((output) => {
      const { name, label } = isJsonObject(output) ? output : {};
      if (typeof name !== 'string' || typeof label !== 'string') return [];
      return [[`${value}.${name}`, `${label} (${title})`] as const];
    });
  });
}

/** Questions by their name, by their way as rules read it, and by their pointer; a name that two questions have is none. */
function fieldsIn(files: Files): ReadonlyMap<string, string> {
  return new Map(
    [...fieldsAsked(files)].flatMap(([name, { title }]) => (title === name ? [] : [[name, title] as const])),
  );
}

/** The same, whole. */
export const fieldsAsked = memoiseFor((files: Files): ReadonlyMap<string, QuestionView> => {
  const view = formView(readAsFar(files));
  const known = new Map<string, QuestionView | null>();
  for (const asked of view ? allQuestions(view) : []) {
    const way = splitPointer(asked.question).filter((part) => part !== '*');
    for (const one of new Set([asked.name, way.join('.'), asked.question])) {
      const other = known.get(one);
      known.set(one, other === undefined || other?.title === asked.title ? asked : null);
    }
  }
  return new Map([...known].flatMap(([name, asked]) => (asked === null ? [] : [[name, asked] as const])));
});
