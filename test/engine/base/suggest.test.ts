import { describe, expect, it } from 'vitest';
import { suggest } from '../../../engine/base/suggest.ts';

describe('the name that was meant', () => {
  const names = ['revenus', 'residence', 'foyer', 'widget'];

  it.each([
    ['revenu', 'revenus'],
    ['reveuns', 'revenus'],
    ['Foyer', 'foyer'],
    ['widgt', 'widget'],
    ['residance', 'residence'],
  ])('of « %s » is « %s »', (typed, meant) => expect(suggest(typed, names)).toBe(meant));

  it('is not guessed when none is near', () => {
    expect(suggest('telephone', names)).toBe('');
    expect(suggest('x'.repeat(100_000), names)).toBe('');
  });
});
