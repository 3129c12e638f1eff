/*
 * Remedies for what may be missing.
 */
import type { FixMaker } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix } from '../language/fixes.ts';
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
