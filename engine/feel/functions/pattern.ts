/**
 * Regular expressions of `matches`, `replace` and `split` (XQuery functions 3.1, 5.6, that DMN 1.5 refers to), tried by the
 * machine's own where they are proved not to take long. The others, in versions that were published before they were
 * refused, are matched in linear time; what cannot be gives null.
 */
import { judgePattern } from '../../pattern/judge-pattern.ts';
import { linearPattern } from '../../pattern/match.ts';
import { memoise } from '../../base/memoise.ts';

/** Functions whose second argument is a regular expression. */
export const PATTERN_NAMES: readonly string[] = ['matches', 'replace', 'split'];

/** An expression that is ready to be tried; what cannot be done gives undefined. */
export type Pattern = {
  readonly test: (text: string) => boolean | undefined;
  /** Each match replaced: `$1` is what a group read, `$0` all of it, `\$` a dollar. */
  readonly replace: (text: string, replacement: string) => string | undefined;
  readonly split: (text: string) => readonly string[] | undefined;
};

/** Flags of the standard: `s`, `m`, `i`, and `x`, which leaves spaces out of the expression. */
const FLAGS = /^[smix]*$/;

/** A regular expression with its flags; undefined when it is none, or has flags that there are none of. */
export function compilePattern(pattern: string, flags: string): Pattern | undefined {
  return compiled(`${flags}/${pattern}`) ?? undefined;
}

/** An expression and flags as the machine takes them: spaces that `x` leaves out are left out. */
export function writtenPattern(pattern: string, flags: string): { readonly pattern: string; readonly flags: string } {
  const others = [...new Set(flags)].filter((flag) => flag !== 'x').join('');
  return { pattern: flags.includes('x') ? withoutSpaces(pattern) : pattern, flags: others };
}

const compiled = memoise((key): Pattern | null => {
  const slash = key.indexOf('/');
  const given = key.slice(0, slash);
  if (!FLAGS.test(given)) return null;
  const { pattern, flags } = writtenPattern(key.slice(slash + 1), given);
  if (judgePattern(pattern, flags) !== null) return linearPattern(pattern, flags);
  const expression = new RegExp(pattern, `${flags}u`);
  const everywhere = new RegExp(pattern, `${flags}gu`);
  return {
    test: (text) => expression.test(text),
    replace: (text, replacement) => text.replaceAll(everywhere, replacementOf(replacement)),
    split: (text) => text.split(expression),
  };
});

/** A replacement as the machine takes it. */
function replacementOf(replacement: string): string {
  return replacement.replaceAll(/\\(\$|\\)|\$0(?!\d)/gu, (written: string, escaped?: string) => {
    if (escaped === undefined) return '$&';
    return escaped === '$' ? '$$' : escaped === '\\' ? '\\' : written;
  });
}

/** An expression without its spaces, those of character classes kept; a backslash escapes what then follows it. */
function withoutSpaces(pattern: string): string {
  let result = '';
  let inClass = 0;
  let isEscaped = false;
  for (const sign of pattern) {
    if (inClass === 0 && /\s/.test(sign)) continue;
    result += sign;
    if (sign === '[' && !isEscaped) inClass++;
    if (sign === ']' && !isEscaped && inClass > 0) inClass--;
    isEscaped = sign === '\\' && !isEscaped;
  }
  return result;
}
