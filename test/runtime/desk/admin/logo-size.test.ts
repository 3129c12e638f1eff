import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LOGO_SIDES, sizeOfLogo } from '../../../../runtime/desk/admin/settings/logo-size.ts';

it.each<readonly [what: string, width: number, height: number, scale: number, size: readonly [number, number]]>([
  ['that fits is drawn as it is', 300, 80, 1, [300, 80]],
  ['too wide is made smaller', 2400, 200, 1, [1200, 100]],
  ['too high is made smaller', 400, 1600, 1, [100, 400]],
  ['too heavy is made smaller still', 1200, 400, 0.75, [900, 300]],
  ['of one line stays a line', 5000, 1, 1, [1200, 1]],
])('a picture %s', (_what, width, height, scale, [wide, high]) => {
  expect(sizeOfLogo({ width, height }, scale)).toEqual({ width: wide, height: high });
});

it('always stands within what is kept, and is never larger than it was', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, fc.double({ min: 0.01, max: 1, noNaN: true }), (width, height, scale) => {
      const size = sizeOfLogo({ width, height }, scale);
      expect(size.width).toBeLessThanOrEqual(Math.min(width, LOGO_SIDES.width));
      expect(size.height).toBeLessThanOrEqual(Math.min(height, LOGO_SIDES.height));
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
    }),
  );
});
