import { expect, it } from 'vitest';
import { fillNames } from '../../../engine/base/fill-names.ts';

it('puts each value in the place of its name, wherever and however often it stands', () => {
  expect(fillNames('{count} coins : {count} de {of}.', { count: 3, of: '$&' })).toBe('3 coins : 3 de $&.');
});

it('leaves as it is written a name without a value, and what is no name', () => {
  expect(fillNames('{count} {} {a b} {{x}}', { x: 1 })).toBe('{count} {} {a b} {1}');
});
