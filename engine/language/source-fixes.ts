/*
 * Remedies for the files themselves: JSON that cannot be read, files and members that are missing, names that no file may have.
 */
import { parse, type ParseError } from 'jsonc-parser';
import { foldText } from '../base/fold-text.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { isJson } from '../base/is-json.ts';
import { joinPointer, lastToken, parentPointer } from '../base/pointer.ts';
import { offsetsOf } from '../base/text-position.ts';
import type { Json } from '../base/values.ts';
import { articleWritten } from './articles.ts';
import type { FixMaker } from './diagnostic-table.ts';
import { FIX_TITLES } from './fix-titles.ts';
import { addMember, either, fix, reword } from './fixes.ts';
import type { OffsetEdit } from './json-edits.ts';
import { removePart } from './json-edits.ts';
import { readJsonFile } from './json-file.ts';
import { toWrite } from './to-write.ts';

/**
 * A comma too many or too few, or quotes that are not those of JSON, at the place where reading stopped. Offered where
 * less of the file is wrong then, and safe where nothing is any more.
 */
export const mendSyntax: FixMaker<unknown> = (_, site) => {
  const text = site.files[site.file] ?? '';
  const { from } = offsetsOf(text, site.range);
  const before = countErrors(text);
  return syntaxGuesses(text, from)
    .map((guess) => ({ guess, left: countErrors(text.slice(0, guess.from) + guess.text + text.slice(guess.to)) }))
    .filter(({ left }) => left < before)
    .slice(0, 1)
    .flatMap(({ guess, left }) => {
      const title =
        guess.text === '' ? FIX_TITLES.remove(text.slice(guess.from, guess.to).trim()) : titleOf(text, guess);
      return fix(title, site.splice(guess.from, guess.to, guess.text), left === 0);
    });
};

function titleOf(text: string, { from, to, text: put }: OffsetEdit) {
  return from === to ? FIX_TITLES.add(put) : FIX_TITLES.replace(text.slice(from, to), put);
}

function countErrors(text: string): number {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length;
}

/** A stretch of text that stands between quotes of another kind. */
const OTHER_QUOTES = /'([^'"\n]*)'|[“”„]([^“”„"\n]*)[“”]|«\s?([^«»"\n]*?)\s?»/gy;
const LONGEST_COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//gy;

function syntaxGuesses(text: string, at: number): readonly OffsetEdit[] {
  const end = text.slice(0, at).trimEnd().length;
  const isComma = text[end - 1] === ',';
  return [
    ...(isComma ? [{ from: end - 1, to: end, text: '' }] : [{ from: end, to: end, text: ',' }]),
    ...matchAt(OTHER_QUOTES, text, at, (parts) => JSON.stringify(parts.find((part) => part !== undefined) ?? '')),
    ...matchAt(LONGEST_COMMENT, text, at, () => ''),
    // A name that has no value yet, or a colon that was forgotten.
    ...(text[end - 1] === '"' ? [{ from: end, to: end, text: ':' }] : []),
  ];
}

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
  put: (parts: readonly (string | undefined)[]) => string,
): readonly OffsetEdit[] {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? [{ from: at, to: at + found[0].length, text: put(found.slice(1)) }] : [];
}

/** Keeps the first of two members of one name; safe when they say the same. */
export const removeSecondKey: FixMaker<unknown> = (_, site) => {
  const text = site.files[site.file] ?? '';
  const { from } = offsetsOf(text, site.range);
  const part = findProperty(readJsonFile(text).root, from);
  const container = part?.parent;
  if (!part || !container) return [];
  const same = container.children?.find((other) => other !== part && keyOf(other) === keyOf(part));
  const textOf = (node: typeof part | undefined): string => {
    const value = node?.children?.[1];
    return value ? text.slice(value.offset, value.offset + value.length) : '';
  };
  const edit = removePart(part, container);
  return fix(FIX_TITLES.removeSecond(), site.splice(edit.from, edit.to, edit.text), textOf(same) === textOf(part));
};

type TreeNode = NonNullable<ReturnType<typeof readJsonFile>['root']>;

const keyOf = (property: TreeNode): unknown => property.children?.[0]?.value;

/** The member that begins at an offset. */
function findProperty(node: TreeNode | null, offset: number): TreeNode | null {
  if (!node || offset < node.offset || offset >= node.offset + node.length) return null;
  if (node.type === 'property' && node.offset === offset) return node;
  for (const child of node.children ?? []) {
    const found = findProperty(child, offset);
    if (found) return found;
  }
  return null;
}

/** Keeps the first of two items that are the same. */
export const removeSecond: FixMaker<unknown> = (_, site) => fix(FIX_TITLES.removeSecond(), site.remove());

/** The member that is missing, with a sketch of its value. */
export const addSketch: FixMaker<{ readonly property: string; readonly sketch: string }> = (
  { property, sketch },
  site,
) => {
  const value: unknown = sketch === '' ? undefined : JSON.parse(sketch);
  return isJson(value) ? fix(FIX_TITLES.add(property), site.add(property, value)) : [];
};

/** A day written another way, as the calendar of the language writes it. */
export const writeDay: FixMaker<{ readonly found: string }> = ({ found }, site) => {
  const [, first, month, last] = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(found) ?? [];
  if (first === undefined || month === undefined || last === undefined) return [];
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year.length !== 4 || Number.isNaN(Date.parse(written))
    ? []
    : fix(FIX_TITLES.replace(found, written), site.replace(written));
};

/** Files of a scheme that say nothing yet, for their author to go on from. */
const SKELETONS: Readonly<Record<string, Json>> = {
  'form.schema.json': { type: 'object', properties: {} },
  'form.ui.json': { pages: [{ id: 'demande', title: 'Votre demande', fields: [] }] },
  'privacy.json': {
    purpose: toWrite('à quoi servent les données'),
    lawfulness: 'publicTask',
    recipients: [toWrite('qui les reçoit')],
    categories: {},
    rightsContact: toWrite('à qui s’adresser pour exercer ses droits'),
  },
  'queue.json': { columns: [] },
};

/** Creates the file that is missing. */
export const createFile: FixMaker<{ readonly file: string }> = ({ file }) => {
  const skeleton = SKELETONS[file] ?? {};
  const text = file.endsWith('.json')
    ? `${JSON.stringify(skeleton, null, 2)}\n`
    : `# {{ dispositif.title }}\n\n${toWrite('la fiche')}\n`;
  return fix(FIX_TITLES.createFile(file), [{ type: 'create', file, text }]);
};

/** Creates the text that an effect sends. */
export function createTemplate(file: string): FixMaker<unknown> {
  return (_, { files }) => {
    const text = `# ${toWrite('l’objet')}\n\n${toWrite('le texte')}\n`;
    return Object.hasOwn(files, file) ? [] : fix(FIX_TITLES.createFile(file), [{ type: 'create', file, text }]);
  };
}

/** The path with a name that a file may have, which begins with a letter; '' when nothing is left of it. */
export function slugged(path: string): string {
  const [, folder = '', name = '', extension = ''] = /^([^/]+)\/(.*)(\.\w+)$/.exec(path) ?? [];
  const slug = foldText(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const begun = /^[0-9]/.test(slug) ? `${folder.replace(/s$/, '')}-${slug}` : slug;
  return slug === '' ? '' : `${folder}/${begun}${extension}`;
}

/** What is sent to the applicant stays between agents: the document of the effect at the place, or around it. */
export const keepInside: FixMaker<unknown> = (_, site) => {
  const effect = lastToken(site.pointer) === 'document' ? site.at(parentPointer(site.pointer)) : site;
  const isDocument = isJsonObject(effect.value) && effect.value['type'] === 'document';
  return isDocument ? addMember('internal', true)(_, effect) : [];
};

/** Writes a value of a text as people read it. */
export const addFilter: FixMaker<{ readonly path: string; readonly filter: string }> = ({ path, filter }, site) =>
  reword(path, `${path} | ${filter}`)(path, site);

/** Categories of privacy.json that what agents record may have, one fix each. */
export const chooseRecords: FixMaker<unknown> = (_, site) => {
  const categories = isJsonObject(site.value) ? site.value['categories'] : undefined;
  const names = isJsonObject(categories) ? Object.keys(categories) : [];
  return either(...names.map((name) => addMember('records', name)))(_, site);
};

/** Lists an article among those of an act: of each in turn, since who reads the link knows which. */
export const listArticle: FixMaker<{ readonly article: string }> = ({ article }, site) => {
  const acts = site.of('dispositif.json', '/legalBasis').value;
  const written = articleWritten(article);
  return (isJsonList(acts) ? acts : []).flatMap((act, rank) => {
    if (!isJsonObject(act) || typeof act['act'] !== 'string') return [];
    const place = site.of('dispositif.json', joinPointer('/legalBasis', rank));
    const list = place.at(joinPointer(place.pointer, 'articles'));
    const edits = isJsonList(list.value) ? list.append(written) : place.add('articles', [written]);
    return fix(FIX_TITLES.addTo(written, act['act']), edits);
  });
};
