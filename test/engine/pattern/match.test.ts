import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../../engine/base/guards.ts';
import { judgePattern } from '../../../engine/pattern/judge-pattern.ts';
import { linearPattern } from '../../../engine/pattern/match.ts';
import { readPattern } from '../../../engine/pattern/program.ts';
import { WIDEST } from '../../../engine/pattern/width.ts';
import { countSteps } from './backtracking.ts';
import { LENGTH, pumpedTexts } from './pumped-texts.ts';

const ATOMS = ['a', 'b', '[ab]', '\\d', '.', '[^a]', 'é', '\\p{L}', '\\s'];
const { pattern: randomPattern } = fc.letrec<{ pattern: string; sequence: string; item: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((ways) => ways.join('|')),
  sequence: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join('')),
  item: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .tuple(fc.constantFrom(...ATOMS), fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,2}', '{1,}', '*?', '+?'))
      .map((parts) => parts.join('')),
    fc.constantFrom('\\b', '\\B', '^', '$'),
    fc
      .tuple(fc.constantFrom('(', '(?:'), tie('pattern'), fc.constantFrom(')', ')*', ')+', ')?', '){0,2}', ')*?'))
      .map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('(?=', '(?!'), tie('pattern')).map(([ahead, body]) => `${ahead}${body})`),
  ),
}));
const randomText = fc
  .array(fc.constantFrom('a', 'b', 'é', '1', ' ', '\n', 'Z'), { maxLength: 9 })
  .map((c) => c.join(''));

/** What the native expression does with a text; null where it tries for too long, which is what ours is for. */
function nativeOf(pattern: string, bare: string, text: string): readonly unknown[] | null {
  const code = `[new RegExp(pattern, 'u').test(text), text.replace(new RegExp(pattern, 'gu'), '<$&>'),
    text.split(new RegExp(bare, 'u'))]`;
  try {
    const done: unknown = runInNewContext(`JSON.stringify(${code})`, { pattern, bare, text }, { timeout: 1_000 });
    return JSON.parse(String(done));
  } catch (error) {
    // What the other context throws is no Error of this one.
    if (isRecord(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}

describe('a pattern matched in linear time', () => {
  it('finds, replaces and cuts what a native expression does', () => {
    fc.assert(
      fc.property(randomPattern, fc.array(randomText, { minLength: 5, maxLength: 5 }), (pattern, texts) => {
        const linear = linearPattern(pattern, '');
        // `split` puts what groups read among the parts; FEEL asks for parts.
        const ungrouped = pattern.replaceAll(/\((?!\?)/gu, '(?:');
        const bare = linearPattern(ungrouped, '');
        if (!linear || !bare) throw new Error(`${pattern} cannot be read`);
        for (const text of texts) {
          const ours = [linear.test(text), linear.replace(text, '<$&>'), bare.split(text)];
          expect(nativeOf(pattern, ungrouped, text) ?? ours).toEqual(ours);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('puts back what groups read', () => {
    expect(linearPattern('(\\d+)-(\\d+)', '')?.replace('12-34, 5-6', '$2/$1 [$0] $$')).toBe(
      '34/12 [12-34] $, 6/5 [5-6] $',
    );
  });

  it('heeds flags', () => {
    expect(linearPattern('^b$', 'm')?.test('a\nb')).toBe(true);
    expect(linearPattern('É', 'i')?.test('é')).toBe(true);
    expect(linearPattern('a.b', 's')?.test('a\nb')).toBe(true);
  });

  it.each(['^(a|a)*$', '^(a+)+$', '^(\\w+\\s?)*$', '(.*)(.*)(.*)x', '^([a-z]+)*@'])(
    '%s is quick on a long text',
    (pattern) => {
      const linear = linearPattern(pattern, '');
      const before = process.cpuUsage();
      expect(linear?.test(`${'a'.repeat(LENGTH)}!`)).toBe(false);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(1_000);
    },
  );

  it('cannot be made of what looks back', () => {
    expect(linearPattern('(a)\\1', '')).toBeNull();
    expect(linearPattern('(?<=a)b', '')).toBeNull();
  });
});

it('a pattern that is accepted keeps to its steps on every pumped text', () => {
  let accepted = 0;
  fc.assert(
    fc.property(randomPattern, fc.constantFrom('', '^'), fc.constantFrom('', '$'), (body, start, end) => {
      const pattern = `${start}(?:${body})${end}`;
      if (judgePattern(pattern) !== null) return;
      const program = readPattern(pattern, '');
      if (typeof program === 'string') throw new Error(`${pattern} is ${program}`);
      accepted++;
      const most = WIDEST * (LENGTH + 1);
      let tried = 0;
      for (const text of pumpedTexts(program, 2)) {
        if (tried++ > 40) return;
        expect(countSteps(program, text, most), `${pattern} on ${text}`).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 60 },
  );
  expect(accepted).toBeGreaterThan(0);
});
