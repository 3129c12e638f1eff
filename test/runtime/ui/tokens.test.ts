/** The look of the house: what is read can be read, and nothing is coloured beside the tokens. */
import fc from 'fast-check';
import { globSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { contrast, READABLE } from '../../../runtime/ui/tokens/colour.ts';
import { brandColours } from '../../../runtime/ui/tokens/styles.ts';
import { COLOURS } from '../../../runtime/ui/tokens/tokens.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DEFAULT = { colour: '#0b4f6c', accent: '#c8102e' };
const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Text, and what it stands on somewhere. */
const READ: readonly (readonly [keyof typeof COLOURS, readonly (keyof typeof COLOURS)[]])[] = [
  ['text', ['surface', 'surface-soft', 'good-soft', 'warn-soft', 'danger-soft']],
  ['text-soft', ['surface', 'surface-soft', 'good-soft', 'warn-soft', 'danger-soft']],
  ['good', ['surface', 'surface-soft', 'good-soft']],
  ['warn', ['surface', 'surface-soft', 'warn-soft']],
  ['danger', ['surface', 'surface-soft', 'danger-soft']],
  // White words on a button of that colour.
  ['surface', ['good', 'warn', 'danger']],
];

describe('a text', () => {
  test.each(READ.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'in %s is read on %s',
    (text, ground) => {
      expect(contrast(COLOURS[text], COLOURS[ground])).toBeGreaterThanOrEqual(READABLE.text);
    },
  );

  it('of any brand is read: on white, on soft grounds, and in white on it', () => {
    fc.assert(
      fc.property(colour, (given) => {
        const made = brandColours({ ...DEFAULT, colour: given });
        for (const ground of [COLOURS.surface, COLOURS['surface-soft'], made['brand-soft']]) {
          expect(contrast(made.brand, ground)).toBeGreaterThanOrEqual(READABLE.text);
        }
        expect(contrast(COLOURS.text, made['brand-soft'])).toBeGreaterThanOrEqual(READABLE.text);
      }),
    );
  });

  it('of a brand that can be read keeps its colour', () => {
    expect(brandColours(DEFAULT).brand).toBe(DEFAULT.colour);
  });
});

test.each([
  ['edge', 'surface'],
  ['edge', 'surface-soft'],
  ['focus-edge', 'surface'],
  ['focus-edge', 'focus'],
] as const)('the edge of a control in %s is seen on %s', (edge, ground) => {
  expect(contrast(COLOURS[edge], COLOURS[ground])).toBeGreaterThanOrEqual(READABLE.edge);
});

test('contrast is that of WCAG: 21 between black and white, 1 with itself, the same both ways', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0b4f6c', '#0b4f6c')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe('the style sheets', () => {
  it('name no colour of their own, and only properties that the tokens define', async () => {
    const tokens = await readFile(join(ROOT, 'runtime/ui/tokens/tokens.css'), 'utf8');
    const defined = new Set(tokens.match(/--cg-[\w-]+(?=:)/gu));
    const sheets = globSync('{runtime,designer}/**/*.css', { cwd: ROOT });
    expect(sheets.length).toBeGreaterThan(4);
    for (const sheet of sheets.filter((name) => !name.endsWith('tokens.css'))) {
      const text = await readFile(join(ROOT, sheet), 'utf8');
      expect([sheet, text.match(/#[0-9a-f]{3,8}\b|\brgba?\(/giu)]).toEqual([sheet, null]);
      const own = new Set(text.match(/--cg-[\w-]+(?=:)/gu));
      const unknown = (text.match(/var\(--(?:cg|p)-[\w-]+/gu) ?? []).map((use) => use.slice(4));
      expect([sheet, unknown.filter((name) => !defined.has(name) && !own.has(name))]).toEqual([sheet, []]);
    }
  });
});

test('the typeface weighs less than 25 kB, whatever the weight of the letters', async () => {
  const { size } = await stat(join(ROOT, 'runtime/ui/tokens/cagou-sans.woff2'));
  expect(size).toBeLessThan(25_000);
});
