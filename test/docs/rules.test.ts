/** The rules of the exact semantics and the tests that cite them. */
import { describe, expect, it } from 'vitest';
import { citationsOf, compareRules, freeLetters, reportRules, rulesOf } from './rules.ts';

const TEXT = `### Time

- **T1.** Days are days of Nouméa.
- **T2.** A delay that begins at midnight counts from the day that ended; see **T1.** above.

1. **A1.** It is noted.
- **Without a name**, no rule.

**A2.** It is said in a paragraph.
`;

describe('rules of the semantics', () => {
  it('are the items and paragraphs that begin with an identifier', () =>
    expect(rulesOf(TEXT)).toEqual(['T1', 'T2', 'A1', 'A2']));

  it('leave letters for the rules of another section', () => {
    expect(freeLetters(['T1', 'A1', 'A2'])).toHaveLength(24);
    expect(freeLetters(['T1', 'A1'])).not.toContain('A');
  });

  it('are cited by titles that begin with theirs, in whatever quotes, also in rows of a table', () => {
    const source = [
      `it('[T1] is the last moment', () => expect(list['T9']).toBe(1));`,
      'it.for(rows)(`[T2][A1] %s`, () => undefined);',
      `['[A1] a target inside a branch', 1],`,
      `// [T3] in a comment, "[T4]" and '[x](y)' are no titles`,
    ].join('\n');
    expect(citationsOf('a.test.ts', source).map(({ rules }) => rules)).toEqual([['T1'], ['T2', 'A1'], ['A1']]);
  });

  it('without a test, stated twice, or cited without being stated are told', () => {
    const found = compareRules(['T1', 'T2', 'A1', 'T2'], citationsOf('a.test.ts', `'[T1][Z1] a', '[Z1] b', '[A1] c'`));
    expect(found).toMatchObject({ untested: ['T2', 'T2'], twice: ['T2'], unknown: ['a.test.ts: Z1'] });
  });

  it('are, in this repository, each stated once and each held by a test', () =>
    expect(reportRules()).toMatchObject({ untested: [], twice: [], unknown: [] }));
});
