/** How wide columns are, as the address says it, and which stay in sight. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownColumns } from '../../../../runtime/desk/queue/shown-columns.ts';
import { staying } from '../../../../runtime/desk/queue/use-widths.ts';
import { readWidths, within, withWidth, writeWidths } from '../../../../runtime/desk/queue/widths.ts';

describe('widths in an address', () => {
  it('are read as they were written, whatever a column is called', () => {
    const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.integer({ min: -9, max: 9999 }))), (chosen) => {
        const widths = new Map(chosen.map(([name, pixels]) => [name, within(pixels)]));
        expect(readWidths(writeWidths(widths))).toEqual(widths);
      }),
    );
  });

  it.each([
    ['nothing', '', []],
    ['no pixels', 'toDo', []],
    ['no column', ':100', []],
    ['what is no number', 'toDo:wide', []],
    ['what is no code', '%E0%A4%A:100', []],
    ['too many pixels', 'toDo:9999', [['toDo', 640]]],
    ['too few', 'toDo:1', [['toDo', 64]]],
    ['one that is right beside one that is not', 'x,toDo:200', [['toDo', 200]]],
  ])('bear %s', (_what, text, read) => {
    expect([...readWidths(text)]).toEqual(read);
  });
});

describe('a column that is drawn', () => {
  const widths = readWidths('toDo:200,applicant:150');
  it('is as wide as it was drawn, and the others as they were', () => {
    expect(writeWidths(withWidth(widths, 'toDo', 300.4))).toBe('toDo:300,applicant:150');
    expect(writeWidths(withWidth(widths, 'dueAt', 5))).toBe('toDo:200,applicant:150,dueAt:64');
  });

  it('is as wide as what it holds again', () => {
    expect(writeWidths(withWidth(widths, 'toDo', null))).toBe('applicant:150');
  });
});

it.each([
  ['', 'dueAt', 'assignee'],
  ['assignee,toDo,dueAt', 'assignee', 'dueAt'],
  ['toDo', 'dueAt', 'assignee'],
])('deadline and holder stay in sight, in their order: %s', (chosen, first, last) => {
  expect(staying(shownColumns([], chosen))).toEqual(
    new Map([
      [first, 'first'],
      [last, 'last'],
    ]),
  );
});
