import { expect, test } from 'vitest';
import { mainOfMany } from '../../../../runtime/desk/bulk/main-action.ts';

const action = (id: string, change: { readonly primary?: boolean; readonly danger?: boolean } = {}) => ({
  action: {
    id,
    title: id,
    kind: 'action',
    open: true,
    reasons: [],
    form: null,
    primary: false,
    danger: false,
    ...change,
  },
});

test.each([
  ['the one that the scheme puts first', [action('renvoyer'), action('signer', { primary: true })], 'signer'],
  ['none of two that it puts first', [action('a', { primary: true }), action('b', { primary: true })], null],
  ['none that cannot be mended', [action('refuser', { primary: true, danger: true })], null],
  ['none where it puts none first', [action('renvoyer')], null],
  ['none where there is none', [], null],
])('chosen from the start is %s', (_what, actions, chosen) => {
  expect(mainOfMany(actions)).toBe(chosen);
});
