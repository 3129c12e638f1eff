/*
 * Remedies for what may be missing, and for what never answers.
 */
import type { FixMaker } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix, together } from '../language/fixes.ts';
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { joinPointer, parentPointer } from '../base/pointer.ts';
import { offsetsOf } from '../base/text-position.ts';

/** The tag is written only where what it reads is there. */
export const wrapTag: FixMaker<{ readonly path: string }> = ({ path }, site) => {
  const text = site.files[site.file] ?? '';
  const { from } = offsetsOf(text, site.range);
  const start = text.lastIndexOf('{{', from + 1);
  const tag = start === -1 ? undefined : /^\{\{[^{}]*\}\}/.exec(text.slice(start))?.[0];
  if (tag === undefined || start + tag.length < from) return [];
  return fix(FIX_TITLES.wrap(path), site.splice(start, start + tag.length, `{% if ${path} %}${tag}{% endif %}`));
};

/** An answer of the form that may be left out is asked of everybody; one in a section, where the section asks for it. */
export const requireAnswer: FixMaker<{ readonly path: string }> = ({ path }, site) => {
  const names = path.split('.');
  const section = joinPointer('', ...names.slice(0, -1).flatMap((name) => ['properties', name]));
  const within = site.of('form.schema.json', section);
  const name = names.at(-1) ?? '';
  if (!isJsonObject(within.value)) return [];
  const { properties, required } = within.value;
  if (!isJsonObject(properties) || !Object.hasOwn(properties, name)) return [];
  const title = isJsonObject(properties[name]) ? properties[name]['title'] : undefined;
  const label = FIX_TITLES.requireAnswer(typeof title === 'string' ? title : path);
  if (!isJsonList(required)) return fix(label, within.add('required', [name]));
  return required.includes(name) ? [] : fix(label, within.at(joinPointer(section, 'required')).append(name));
};

/** The defaults of all columns of a table: half of them would answer nothing. */
export const removeDefaults: FixMaker<unknown> = (_, site) => {
  const outputs = site.at(parentPointer(parentPointer(site.pointer)));
  if (!isJsonList(outputs.value)) return [];
  const removals = outputs.value.map((_output, at) => outputs.at(joinPointer(outputs.pointer, at, 'default')).remove());
  return fix(FIX_TITLES.remove(site.name), together(...removals));
};

/** The row that is missing, its results empty: what it gives is the author's to say, and an empty result is told. */
export const addRow: FixMaker<{ readonly cells: readonly string[] }> = ({ cells }, site) => {
  const outputs = site.at(joinPointer(parentPointer(site.pointer), 'outputs')).value;
  const then = isJsonList(outputs) ? outputs.map(() => '') : [];
  return fix(FIX_TITLES.addRow(), site.append({ when: cells, then }));
};
