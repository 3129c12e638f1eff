/** A document that is too heavy is refused before it is sent, with a sentence that makes sense of the refusal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslate, fr } from '../../../../runtime/forms/index.ts';
import { maxBytes, tooBigSentence } from '../../../../runtime/forms/widgets/file/formats.ts';

const t = createTranslate(fr);
const MEGABYTE = 1024 * 1024;

/** The sizes that a sentence tells, in megabytes: of the document, and the largest that is taken. */
function sizesIn(sentence: string): readonly number[] {
  const plain = sentence.replaceAll(/[\u00a0\u202f]/gu, '');
  return [...plain.matchAll(/([\d,]+) ?Mo/gu)].map(([, size = '']) => Number(size.replace(',', '.')));
}

describe('a document', () => {
  it('is refused from the first byte beyond what is taken, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (maxMegabytes) => {
        const max = maxBytes({ maxMegabytes });
        expect(tooBigSentence(max, { maxMegabytes }, t)).toBeNull();
        expect(tooBigSentence(max + 1, { maxMegabytes }, t)).not.toBeNull();
      }),
    );
  });

  it('that is refused is always said to be heavier than what is taken, however little it is', () => {
    const sizes = fc.record({
      maxMegabytes: fc.integer({ min: 1, max: 100 }),
      over: fc.integer({ min: 1, max: 50 * MEGABYTE }),
    });
    fc.assert(
      fc.property(sizes, ({ maxMegabytes, over }) => {
        const bytes = maxMegabytes * MEGABYTE + over;
        const [size = 0, max = 0] = sizesIn(tooBigSentence(bytes, { maxMegabytes }, t) ?? '');
        expect(max).toBe(maxMegabytes);
        expect(size).toBeGreaterThan(max);
        // And said as it is, to a tenth.
        expect(Math.abs(size - bytes / MEGABYTE)).toBeLessThanOrEqual(0.1001);
      }),
    );
  });
});
