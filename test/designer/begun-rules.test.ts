/** A rule is told what is wrong with it once its author has said what it is about. */
import { describe, expect, it } from 'vitest';
import { isOfBeginning } from '../../designer/begun-rules.ts';

const TO_WRITE = '[à écrire : ce qui ne va pas]';
const told = (code: string, rule: object, word = 'valid'): boolean =>
  isOfBeginning(
    { code, file: 'rules.json', pointer: `/checks/1/${word}` },
    { 'rules.json': JSON.stringify({ checks: [{ valid: 'a > 0', message: 'Autre.' }, rule] }) },
  );

describe('what is told of a rule', () => {
  it.each([
    [
      'that refuses nothing, while its message is to be written',
      'rules.condition-always',
      { valid: 'true', message: TO_WRITE },
      true,
    ],
    [
      'that refuses nothing, once its message is written',
      'rules.condition-always',
      { valid: 'true', message: 'Trop.' },
      false,
    ],
    [
      'whose message stands elsewhere, while it looks at nothing',
      'rules.blame-unread',
      { valid: 'true', message: 'Trop.' },
      true,
    ],
    [
      'whose message stands elsewhere, once it looks at something',
      'rules.blame-unread',
      { valid: 'a > 0', message: 'Trop.' },
      false,
    ],
    ['which is wrong otherwise', 'feel.unknown-name', { valid: 'true', message: TO_WRITE }, false],
    ['that is no rule any more', 'rules.condition-always', 3, false],
  ])('%s', (_what, code, rule, isOf) => {
    expect(told(code, rule as object)).toBe(isOf);
  });

  it('and of another file is never of a beginning', () => {
    const place = { code: 'rules.condition-always', file: 'workflow.json', pointer: '/checks/0/valid' };
    expect(isOfBeginning(place, { 'workflow.json': JSON.stringify({ checks: [{ message: TO_WRITE }] }) })).toBe(false);
  });
});
