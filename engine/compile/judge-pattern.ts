/*
 * A regular expression in which one repetition contains another can take longer than the age of the world on a text of
 * forty letters. Those whose repeated part starts with a separator cannot: each turn has one place to begin.
 */

const SEPARATORS = "-_ ./,;:@'";

/** What is wrong with a pattern; null when nothing is. */
export function judgePattern(pattern: string): 'form.pattern-invalid' | 'form.pattern-dangerous' | null {
  try {
    RegExp(pattern, 'u');
  } catch {
    return 'form.pattern-invalid';
  }
  return hasNestedRepetition(pattern) ? 'form.pattern-dangerous' : null;
}

/** A group seen so far: where its body starts, and whether something in it repeats without end. */
type Group = { readonly start: number; repeats: boolean };

function hasNestedRepetition(pattern: string): boolean {
  const groups: Group[] = [{ start: 0, repeats: false }];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '[') at = endOfClass(pattern, at);
    else if (character === '(') groups.push({ start: at + 1, repeats: false });
    else if (character === ')') {
      const group = groups.pop();
      const parent = groups.at(-1);
      if (!group || !parent) return false;
      if (group.repeats && isUnbounded(pattern, at + 1) && !startsWithSeparator(pattern, group.start)) return true;
      parent.repeats ||= group.repeats;
    }
    const current = groups.at(-1);
    if (current && isUnbounded(pattern, at + 1)) current.repeats = true;
  }
  return false;
}

function endOfClass(pattern: string, start: number): number {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a quantifier without upper bound stands at an index. */
function isUnbounded(pattern: string, at: number): boolean {
  return /^(?:[*+]|\{\d+,\})/.test(pattern.slice(at, at + 12));
}

function startsWithSeparator(pattern: string, start: number): boolean {
  const body = pattern.slice(start).replace(/^\?(?::|<[^>]*>)/, '');
  const first = body.startsWith('\\') ? body.slice(1, 2) : body.slice(0, 1);
  return first !== '' && SEPARATORS.includes(first) && !/^[*?{]/.test(body.slice(body.startsWith('\\') ? 2 : 1));
}
