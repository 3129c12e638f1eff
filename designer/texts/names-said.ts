/* What everything is called that a formula or a text of a scheme can read, whichever file says it. */
import { isJsonList, isJsonObject, joinPointer, memoiseFor, splitPointer } from '../../engine/base/index.ts';
import {
  allQuestions,
  formView,
  procedureView,
  readProcedure,
  RULES,
  SHEET_TITLES,
  titlesOfZones,
  valueAt,
  type Files,
  type NameOf,
} from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { valuesRead } from '../procedure/words.ts';
import { knownNames, nameOfIn } from '../rules/known-names.ts';

/**
 * How paths are called: answers, members of lists, computed values, findings, what steps, opinions, delays and acts leave.
 * @param each list whose members are looked at as `membre`; of any list that has the name when null
 */
export function namesSaid(files: Files, names: readonly ReadableName[], each: string | null = null): NameOf {
  const { known, nameOf } = namesOfAll(files)(names);
  const list = each === null ? null : splitPointer(each).join('.');
  return (path) => {
    // Members of a list have no rank in words: `parcelles.*.surface` is called as `parcelles.surface` is.
    const plain = path.replaceAll('.*', '');
    if (!plain.startsWith('membre.')) return nameOf(plain) ?? nameOf(path);
    const member = plain.slice('membre.'.length);
    return list === null
      ? (known.find((name) => name.path.endsWith(`.${member}`)) ?? null)
      : nameOf(`${list}.${member}`);
  };
}

/** The same in a file of the scheme: the sheet reads names of its own, of which some stand for a table or a fixed value. */
export function namesInText(files: Files, names: readonly ReadableName[], file: string): NameOf {
  const nameOf = namesSaid(files, names);
  if (file !== 'sheet.md') return nameOf;
  return (path) => {
    const [root = '', id = '', ...rest] = path.split('.');
    const holder = root === 'baremes' ? '<table>' : root === 'constantes' ? '<value>' : null;
    const said = holder === null ? path : [root, holder, ...rest].join('.');
    // What is typed may be a word that every object has.
    const words = Object.hasOwn(SHEET_TITLES, said) ? SHEET_TITLES[said] : undefined;
    if (words === undefined) return nameOf(path);
    const title = words.replace('{title}', () => nameOf(id)?.title ?? titleOfTable(files, id));
    return { title, type: YES_OR_NO_ON_SHEET.has(said) ? 'boolean' : 'string', choices: null };
  };
}

/** What the sheet tells of a document and that a text can only ask. */
const YES_OR_NO_ON_SHEET: ReadonlySet<string> = new Set(['pieces.*.obligatoire', 'pieces.*.conditionnelle']);

type NamesOfAll = { readonly known: readonly ReadableName[]; readonly nameOf: NameOf };

const namesOfAll = memoiseFor((files: Files) =>
  memoiseFor((names: readonly ReadableName[]): NamesOfAll => {
    const known = knownNames(files, names, null);
    const [view, procedure] = [procedureView(files), readProcedure(files)];
    const read = view && procedure ? valuesRead(files, view, procedure.workflow, known) : nameOfIn(known);
    const form = formView(files);
    // A section or a document has no value to compare, and a title all the same: « est renseigné » is said of it.
    const titles = new Map((form ? allQuestions(form) : []).map(({ question, title }) => [question, title]));
    const nameOf: NameOf = (path) => {
      const title = titles.get(joinPointer('', ...path.split('.')));
      return read(path) ?? (title === undefined ? null : { title, type: 'context', choices: null });
    };
    return { known, nameOf: withZones(files, nameOf) };
  }),
);

/** A place is in one of the zones of the scheme or in none: beside it, zones are called as people call them. */
function withZones(files: Files, nameOf: NameOf): NameOf {
  const zones = titlesOfZones(files).map(({ value, label }) => ({ value, label: `« ${label} »` }));
  if (zones.length === 0) return nameOf;
  return (path) => {
    const name = nameOf(path);
    return name?.type === 'context' ? { ...name, choices: zones } : name;
  };
}

/** What a table is called; its name where it has no title. */
export function titleOfTable(files: Files, name: string): string {
  const tables = valueAt(files, { file: RULES, pointer: '/tables' });
  const [title] = (isJsonList(tables) ? tables : []).flatMap((table) =>
    isJsonObject(table) && table['name'] === name ? [table['title']] : [],
  );
  return typeof title === 'string' ? title : name;
}
