import { describe, expect, it } from 'vitest';
import { judgePattern } from '../../../engine/compile/judge-pattern.ts';

describe('a regular expression', () => {
  it.each([
    '^[0-9]{7}\\.?[0-9]{3}$',
    '^988[0-9]{2}$',
    '^[a-z]+(-[a-z]+)*$',
    '^(?:ab|cd){1,3}$',
    '^[(+)*]+$',
    '\\(a+\\)+',
    '^W[0-9]{9}$',
    '',
  ])('%s is sound', (pattern) => expect(judgePattern(pattern)).toBeNull());

  it.each(['(a+)+', '^(a*)*$', '((a+)b?)+', '(?:x+y?){2,}', '^([a-z]+)*@', '(.*)*'])('%s explodes', (pattern) =>
    expect(judgePattern(pattern)).toBe('form.pattern-dangerous'),
  );

  it.each(['(', '[', 'a{2', '\\', '(?<a', '*'])('%s is none', (pattern) =>
    expect(judgePattern(pattern)).toBe('form.pattern-invalid'),
  );
});
