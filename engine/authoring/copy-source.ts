/*
 * A scheme that begins as another one is. What is about that other one alone would mislead people without anybody being told: its
 * act and the articles of it, its words in the catalogue, the agents who hold its functions, and its name in letters. Each is
 * taken away, named after the new scheme, or marked as a text to write (to-write.ts). A scheme that is called after the first,
 * such as its next campaign, keeps all.
 */
import type { Node } from 'jsonc-parser';
import { foldText } from '../base/fold-text.ts';
import { isJsonObject } from '../base/guards.ts';
import { joinPointer } from '../base/pointer.ts';
import { carryOut } from '../edit/carry-out.ts';
import type { Files } from '../edit/changes.ts';
import { withoutExpectedTexts } from '../edit/expected-texts.ts';
import { itemsAt, valueAt, type Operation } from '../edit/operations.ts';
import { namedPlaces } from '../edit/uses/named-places.ts';
import { tellingWords } from '../edit/names.ts';
import { ARTICLE_FILES, listArticleLinks } from '../language/articles.ts';
import { readJsonFile } from '../language/json-file.ts';
import { IDENTITY_FILE, JSON_FILES, scenarioName, SHEET, templateName } from '../language/source-files.ts';
import type { DispositifSource } from '../language/source.ts';
import { toWrite } from '../language/to-write.ts';
import { markMentions, namesOfTitle } from './mentions.ts';
import { renameIdentity } from './new-source.ts';

/** Keywords of JSON Schema and settings of a question whose texts are values, not words. */
const VALUES = new Set(['$schema', '$ref', 'const', 'enum', 'pattern', 'default', 'id', 'group', 'concept', 'wallet']);

/**
 * The folder of a scheme under a new name, title and pattern of numbers, without what is only the former's. A file that cannot be
 * read is left as it is.
 */
export function copySource(
  { files }: DispositifSource,
  { id, title }: { readonly id: string; readonly title: string },
): DispositifSource {
  const text = files[IDENTITY_FILE];
  const former = valueAt(files, { file: IDENTITY_FILE, pointer: '/title' });
  if (text === undefined) return { id, files };
  const renamed = { ...files, [IDENTITY_FILE]: renameIdentity(text, id, title) };
  if (typeof former !== 'string' || isNamedAfter(title, former)) return { id, files: renamed };
  const names = namesOfTitle(former);
  const told = carryOut(renamed, [...withoutLinks(renamed), ...ofItsOwn(renamed, former, title)]);
  const own = told.type === 'done' ? told.files : renamed;
  const marked = carryOut(own, [...marksIn(own, names), ...withoutExpected(own, former)]);
  return { id, files: marksInTexts(marked.type === 'done' ? marked.files : own, names) };
}

/**
 * What scenarios expect of letters goes where it has a word of the former's name: these are to be written, and the scenario
 * would fail until they are, of a text that nobody has decided.
 */
function withoutExpected(files: Files, former: string): readonly Operation[] {
  const telling = tellingWords(foldText(former).split(' '));
  const isFormers = (text: string): boolean =>
    foldText(text)
      .split(' ')
      .some((word) => telling.includes(word));
  const scenarios = Object.keys(files).filter((file) => scenarioName(file) !== null);
  return scenarios.flatMap((file) => withoutExpectedTexts(files, file, isFormers));
}

/** Whether a title says all that another one says, as « Aide médicale 2027 » does of « Aide médicale ». */
function isNamedAfter(title: string, former: string): boolean {
  const said = new Set(foldText(title).split(' '));
  return tellingWords(foldText(former).split(' ')).every((word) => said.has(word));
}

/** What names an article would name one of another act. */
function withoutLinks(files: Files): readonly Operation[] {
  return ARTICLE_FILES.flatMap((file) =>
    listArticleLinks(file, valueAt(files, { file, pointer: '' })).map(({ pointer }): Operation => ({
      type: 'remove',
      at: { file, pointer },
    })),
  );
}

/** What the catalogue says, the act, and groups that bear the name of the former scheme. */
function ofItsOwn(files: Files, former: string, title: string): readonly Operation[] {
  const at = (pointer: string) => ({ file: IDENTITY_FILE, pointer });
  const has = (pointer: string): boolean => valueAt(files, at(pointer)) !== undefined;
  const marks: readonly Operation[] = [
    { type: 'set', at: at('/summary'), value: toWrite('ce qu’on obtient et qui peut l’obtenir, en une phrase') },
    { type: 'set', at: at('/legalBasis'), value: [{ act: toWrite('l’acte qui crée le dispositif') }] },
  ];
  return [
    ...(has('/keywords') ? [{ type: 'remove', at: at('/keywords') } as const] : []),
    ...marks.filter((mark) => mark.type !== 'set' || has(mark.at.pointer)),
    ...groupsOf(files).flatMap(({ pointer, group }): readonly Operation[] =>
      group.startsWith(former)
        ? [{ type: 'set', at: at(pointer), value: `${title}${group.slice(former.length)}` }]
        : [],
    ),
  ];
}

/** Where functions, and the routes of one, say which group holds them. */
function groupsOf(files: Files): readonly { readonly pointer: string; readonly group: string }[] {
  const functions = valueAt(files, { file: IDENTITY_FILE, pointer: '/functions' });
  if (!isJsonObject(functions)) return [];
  return Object.keys(functions).flatMap((name) => {
    const own = joinPointer('/functions', name);
    const routes = itemsAt(files, { file: IDENTITY_FILE, pointer: `${own}/routes` });
    return [own, ...routes.map((_, rank) => joinPointer(own, 'routes', rank))].flatMap((place) => {
      const group = valueAt(files, { file: IDENTITY_FILE, pointer: `${place}/group` });
      return typeof group === 'string' ? [{ pointer: `${place}/group`, group }] : [];
    });
  });
}

/** Marks in the words of the JSON files: not in formulas, names and values. */
function marksIn(files: Files, names: readonly string[]): readonly Operation[] {
  return JSON_FILES.flatMap(({ path, meta }) => {
    const { root } = readJsonFile(files[path] ?? '');
    if (!root) return [];
    const taken = new Set(meta === null ? [] : namedPlaces(root, meta).map(({ node }) => node));
    const look = (node: Node, pointer: string): readonly Operation[] => {
      if (taken.has(node)) return [];
      if (node.type === 'string') {
        const said = String(node.value);
        const marked = markMentions(said, names);
        return marked === said ? [] : [{ type: 'set', at: { file: path, pointer }, value: marked }];
      }
      return (node.children ?? []).flatMap((child, rank) => {
        if (child.type !== 'property') return look(child, joinPointer(pointer, rank));
        const [key, inner] = child.children ?? [];
        return !inner || VALUES.has(String(key?.value)) ? [] : look(inner, joinPointer(pointer, String(key?.value)));
      });
    };
    return look(root, '');
  });
}

/** Marks in letters, mails and the sheet: what is in tags stays. */
function marksInTexts(files: Files, names: readonly string[]): Files {
  const marked = Object.entries(files).map(([file, text]): readonly [string, string] => {
    if (file !== SHEET && templateName(file) === null) return [file, text];
    const parts = text.split(/(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/u);
    return [file, parts.map((part, rank) => (rank % 2 === 0 ? markMentions(part, names) : part)).join('')];
  });
  return Object.fromEntries(marked);
}
