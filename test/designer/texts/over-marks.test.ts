/** Where what is typed takes the place of a mark of what is to be written. */
import { describe, expect, it } from 'vitest';
import { markAround } from '../../../designer/texts/over-marks.ts';
import { marksToWrite, toWrite, whatToWrite } from '../../../engine/language/to-write.ts';

const MARK = toWrite('le motif');
const LINE = `Bonjour, ${MARK} et ${MARK}.`;
const at = LINE.indexOf(MARK);

describe('a place in a text', () => {
  it.each([
    { where: 'before a mark', place: at, found: true },
    { where: 'in a mark', place: at + 4, found: true },
    { where: 'behind a mark', place: at + MARK.length, found: false },
    { where: 'in words', place: 2, found: false },
  ])('$where: $found', ({ place, found }) => {
    expect(markAround(LINE, place)).toEqual(found ? { from: at, to: at + MARK.length } : null);
  });

  it('finds the second mark of a line', () => {
    expect(markAround(LINE, LINE.lastIndexOf(MARK) + 1)?.from).toBe(LINE.lastIndexOf(MARK));
    expect(marksToWrite(LINE)).toHaveLength(2);
  });
});

describe('what a text stands for', () => {
  it.each([
    { text: MARK, what: 'le motif' },
    { text: `${MARK}\n`, what: 'le motif' },
    { text: LINE, what: null },
    { text: `${MARK} et ${MARK}`, what: null },
    { text: 'Le motif', what: null },
    { text: '', what: null },
  ])('« $text » is $what', ({ text, what }) => expect(whatToWrite(text)).toBe(what));
});
