/*
 * Remedies that many problems share. Each looks at the place first: what does not apply there is not offered.
 */
import { isJsonList } from '../base/guards.ts';
import { joinPointer, parentPointer } from '../base/pointer.ts';
import { isSlip } from '../base/suggest.ts';
import type { Json } from '../base/values.ts';
import type { FixMaker } from './diagnostic-table.ts';
import type { Fix, FixTitle } from './fix.ts';
import { FIX_TITLES } from './fix-titles.ts';
import type { Edits } from './site.ts';
import { toWrite } from './to-write.ts';

type Meant = { readonly suggestion: string };

/** One fix, where its edits can be made. `safe`: it changes nothing that anybody could have meant. */
export function fix(title: FixTitle, edits: Edits, safe = false): readonly Fix[] {
  return edits === null || edits.length === 0 ? [] : [{ title, safe, edits }];
}

/** Edits of several places as one change; null when one of them cannot be made. */
export function together(...all: readonly Edits[]): Edits {
  return all.reduce<Edits>((sum, edits) => (sum && edits ? [...sum, ...edits] : null), []);
}

/** Several remedies, the likeliest first. */
export function either<P>(...makers: readonly FixMaker<P>[]): FixMaker<P> {
  return (params, site) => makers.flatMap((make) => make(params, site));
}

/** The name that was probably meant, in the place of a value. A guess among an author's own names is never safe. */
export const writeMeant: FixMaker<Meant> = ({ suggestion }, site) =>
  suggestion === ''
    ? []
    : fix(
        FIX_TITLES.replace(textOf(site.value), suggestion),
        site.value === undefined ? null : site.replace(suggestion),
      );

/** Likewise among the words of the language itself: safe when a slip of the finger is all that parts them. */
export const writeMeantWord: FixMaker<Meant> = ({ suggestion }, site) => {
  const written = textOf(site.value);
  return suggestion === ''
    ? []
    : fix(FIX_TITLES.replace(written, suggestion), site.replace(suggestion), isSlip(written, suggestion));
};

/** The name that was probably meant, for the member at the place. */
export const renameMeant: FixMaker<Meant> = ({ suggestion }, site) =>
  suggestion === '' ? [] : fix(FIX_TITLES.replace(site.name, suggestion), site.rename(suggestion));

/** Likewise among the words of the language itself. */
export const renameMeantWord: FixMaker<Meant> = ({ suggestion }, site) =>
  suggestion === ''
    ? []
    : fix(FIX_TITLES.replace(site.name, suggestion), site.rename(suggestion), isSlip(site.name, suggestion));

/** The name that was probably meant, whether the other one is the value at the place or the member that holds it. */
export const meantHere: FixMaker<Meant & { readonly name: string }> = (params, site) =>
  (site.value === params.name ? writeMeant : renameMeant)(params, site);

/** Takes away what stands at the place. */
export const removeIt: FixMaker<unknown> = (_, site) => fix(FIX_TITLES.remove(site.name), site.remove());

/** Likewise what has no effect at all where it stands. */
export const removeUseless: FixMaker<unknown> = (_, site) => fix(FIX_TITLES.remove(site.name), site.remove(), true);

/** Takes away the file. */
export const removeFile: FixMaker<unknown> = (_, { file }) =>
  fix(FIX_TITLES.removeFile(file), [{ type: 'remove', file }]);

/** Adds a member to the object at the place. */
export function addMember(name: string, value: Json): FixMaker<unknown> {
  return (_, site) =>
    fix(
      FIX_TITLES.add(typeof value === 'object' ? name : `"${name}": ${JSON.stringify(value)}`),
      site.add(name, value),
    );
}

/** Adds a text that its author has to write: the mark keeps the scheme from being published until then. */
export function addText(name: string, what: string): FixMaker<unknown> {
  return (_, site) => fix(FIX_TITLES.toWrite(), site.add(name, toWrite(what)));
}

/** Gives a member of the object at the place a value, whether it has the member or not. */
export function setMember(name: string, value: Json): FixMaker<unknown> {
  return (_, site) =>
    fix(FIX_TITLES.add(name), site.add(name, value) ?? site.at(joinPointer(site.pointer, name)).replace(value));
}

/** Adds a name to a list that the object at the place has, or gives it that list. */
export function addToList(member: string, name: string): FixMaker<unknown> {
  return (_, site) => {
    const list = site.at(joinPointer(site.pointer, member));
    return fix(FIX_TITLES.addTo(name, member), isJsonList(list.value) ? list.append(name) : site.add(member, [name]));
  };
}

/** Takes a name out of the list at the place. */
export function removeFrom(name: string): FixMaker<unknown> {
  return (_, site) => {
    const at = isJsonList(site.value) ? site.value.indexOf(name) : -1;
    const edits = at === -1 ? null : site.at(joinPointer(site.pointer, at)).remove();
    return fix(FIX_TITLES.removeFrom(name, site.name), edits);
  };
}

/** The value at the place and that of the member beside it, each where the other was. */
export function swapWith(name: string): FixMaker<unknown> {
  return (_, site) => {
    const other = site.at(joinPointer(parentPointer(site.pointer), name));
    return site.value === undefined || other.value === undefined
      ? []
      : fix(FIX_TITLES.swap(), together(site.replace(other.value), other.replace(site.value)));
  };
}

/** A name that is free as far as can be seen, in the place of one that is taken. */
export function anotherName(name: string): FixMaker<unknown> {
  return (_, site) => fix(FIX_TITLES.replace(name, `${name}2`), site.replace(`${name}2`));
}

/** The same remedy at the object around the place. */
export function onParent<P>(make: FixMaker<P>): FixMaker<P> {
  return (params, site) => make(params, site.at(parentPointer(site.pointer)));
}

/** The same remedy at another member of the object around the place. */
export function onSibling<P>(name: string, make: FixMaker<P>): FixMaker<P> {
  return (params, site) => make(params, site.at(joinPointer(parentPointer(site.pointer), name)));
}

/** The same remedy at a member of the object at the place. */
export function onMember<P>(name: string, make: FixMaker<P>): FixMaker<P> {
  return (params, site) => make(params, site.at(joinPointer(site.pointer, name)));
}

/** The word that was probably meant, in a text or an expression that has the other one once. */
export function reword(from: string, to: string): FixMaker<unknown> {
  return (_, site) => (from === '' || to === '' ? [] : fix(FIX_TITLES.replace(from, to), site.reword(from, to)));
}

/** Takes the line of a text away. */
export const removeLine: FixMaker<unknown> = (_, { file, range: { line } }) => {
  const range = { line, column: 1, endLine: line + 1, endColumn: 1 };
  return fix(FIX_TITLES.removeLine(), [{ type: 'replace', file, text: '', ...range }]);
};

/** Adds a paragraph at the end of a text. */
export function appendText(text: string): FixMaker<unknown> {
  return (_, site) => {
    const whole = site.files[site.file] ?? '';
    const end = whole.trimEnd().length;
    return fix(FIX_TITLES.toWrite(), site.splice(end, whole.length, `\n${text}`));
  };
}

/** Adds text after the line of the place. */
export function afterLine(text: string): FixMaker<unknown> {
  return (_, { file, range: { endLine: line, endColumn: column } }) =>
    fix(FIX_TITLES.toWrite(), [{ type: 'replace', file, text, line, column, endLine: line, endColumn: column }]);
}

/** Gives the file another path, where that is free. */
export function renameFile(to: string): FixMaker<unknown> {
  return (_, { file, files }) =>
    to === '' || Object.hasOwn(files, to) ? [] : fix(FIX_TITLES.renameFile(to), [{ type: 'rename', file, to }]);
}

/** The same value as one of the types, where it says the same: `"12"` is 12, one text is a list of one. */
export function convertTo(types: readonly string[], safe: boolean): FixMaker<unknown> {
  return (_, site) => {
    const meant = types.flatMap((type) => convert(site.value, type)).at(0);
    return meant === undefined
      ? []
      : fix(FIX_TITLES.replace(JSON.stringify(site.value), JSON.stringify(meant)), site.replace(meant), safe);
  };
}

function convert(value: Json | undefined, type: string): readonly Json[] {
  if (value === undefined || value === null) return [];
  const isPlain = typeof value !== 'object';
  switch (type) {
    case 'string':
      return isPlain && typeof value !== 'string' ? [String(value)] : [];
    case 'number':
    case 'integer':
      return isNumeral(value) && (type === 'number' || Number.isInteger(Number(value))) ? [Number(value)] : [];
    case 'boolean':
      return value === 'true' || value === 'false' ? [value === 'true'] : [];
    case 'array':
      return isPlain ? [[value]] : [];
    default:
      return [];
  }
}

function isNumeral(value: Json): value is string {
  return typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value);
}

/** A value as it is named on screen. */
function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
