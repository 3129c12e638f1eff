/** Who is led to a part has the focus in the field that sets it: the nearest of those that are drawn. */
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { nearnessOf } = await import('../../../designer/form/field-place.tsx');
vi.unstubAllGlobals();

const RULE = { file: 'rules.json', pointer: '/computed/1' };
const EXPRESSION = { file: 'rules.json', pointer: '/computed/1/expression' };

describe('how near a field is to a part', () => {
  it.each([
    ['a field that sets it', EXPRESSION, [EXPRESSION], EXPRESSION.pointer.length],
    ['a field that sets what it is in', EXPRESSION, [RULE], RULE.pointer.length],
    ['a whole file', EXPRESSION, [{ file: 'rules.json', pointer: '' }], 0],
    ['the nearest of what one field sets', EXPRESSION, [RULE, EXPRESSION], EXPRESSION.pointer.length],
    ['a field that sets something inside it', RULE, [EXPRESSION], null],
    ['a field of another file', EXPRESSION, [{ ...EXPRESSION, file: 'form.schema.json' }], null],
    ['a name that begins alike', { ...RULE, pointer: '/computed/10' }, [RULE], null],
    ['a field that sets nothing', RULE, [], null],
  ])('%s', (_what, wanted, sets, near) => {
    expect(nearnessOf(wanted, sets)).toBe(near);
  });

  it('takes what a scheme adds to a workflow of the library for a part of it', () => {
    const set = { file: 'workflow.json', pointer: '/states/etude/title' };
    expect(nearnessOf({ file: 'workflow.json', pointer: '/add/states/etude/title' }, [set])).toBe(set.pointer.length);
    // Elsewhere a part may be called « add ».
    expect(
      nearnessOf({ file: 'rules.json', pointer: '/add/states' }, [{ file: 'rules.json', pointer: '/states' }]),
    ).toBeNull();
  });
});
