/** What was found in a page of a PDF, as it is marked over its picture. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Found } from '../../../../../runtime/desk/case/reading/find-text.ts';
import { markFound } from '../../../../../runtime/desk/case/reading/mark-found.ts';
import { h, openSmallPage, type SmallElement, type SmallText } from '../../../../support/small-page.ts';

const reading: {
  markFound(pieces: readonly object[], found: readonly Found[], current: number | null): () => void;
} = { markFound };

type End = { readonly text: string; readonly offset: number };
/** From where to where in the texts of the page. */
class SmallRange {
  from: End | null = null;
  to: End | null = null;
  startContainer: SmallText | null = null;
  setStart(node: SmallText, offset: number): void {
    this.startContainer = node;
    this.from = { text: node.data, offset };
  }
  setEnd(node: SmallText, offset: number): void {
    this.to = { text: node.data, offset };
  }
}

let highlights: Map<string, Set<SmallRange>>;
let pieces: SmallElement[];
let broughtTo: string[];

const found = (startPiece: number, start: number, endPiece: number, end: number): Found => ({
  start: { piece: startPiece, offset: start },
  end: { piece: endPiece, offset: end },
});
/** What is marked under a name: `avis+0 … avis+4`. */
const marked = (name: 'desk-found' | 'desk-found-current'): readonly string[] =>
  [...(highlights.get(name) ?? [])].map(({ from, to }) => `${from?.text}+${from?.offset} … ${to?.text}+${to?.offset}`);

beforeEach(() => {
  [highlights, broughtTo] = [new Map(), []];
  pieces = ['avis favorable', ' de la ', 'commission', ''].map((text) => {
    const piece = text === '' ? h('span') : h('span', {}, text);
    return Object.assign(piece, { scrollIntoView: () => broughtTo.push(text) });
  });
  openSmallPage(...pieces);
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('document', { createRange: () => new SmallRange() });
});
afterEach(() => vi.unstubAllGlobals());

describe('what was found', () => {
  it('is marked in its piece, and where it goes over several', () => {
    reading.markFound(pieces, [found(0, 5, 0, 14), found(1, 4, 2, 3)], null);
    expect(marked('desk-found')).toEqual(['avis favorable+5 … avis favorable+14', ' de la +4 … commission+3']);
    expect([marked('desk-found-current'), broughtTo]).toEqual([[], []]);
  });

  it('is marked apart where one is, which comes in sight', () => {
    reading.markFound(pieces, [found(0, 0, 0, 4), found(2, 0, 2, 3)], 1);
    expect(marked('desk-found')).toEqual(['avis favorable+0 … avis favorable+4']);
    expect([marked('desk-found-current'), broughtTo]).toEqual([['commission+0 … commission+3'], ['commission']]);
  });

  it('ends with its piece, whatever was counted', () => {
    reading.markFound(pieces, [found(1, 2, 2, 99), found(2, 99, 2, 99)], null);
    expect(marked('desk-found')).toEqual([' de la +2 … commission+10', 'commission+10 … commission+10']);
  });

  it.each<[string, Found]>([
    ['begins in a piece that is empty', found(3, 0, 2, 1)],
    ['ends in a piece that is empty', found(0, 0, 3, 0)],
    ['is in a piece that is not there', found(9, 0, 9, 1)],
  ])('is passed over where it %s', (_what, one) => {
    reading.markFound(pieces, [one, found(0, 0, 0, 4)], 0);
    expect([marked('desk-found'), marked('desk-found-current'), broughtTo]).toEqual([
      ['avis favorable+0 … avis favorable+4'],
      [],
      [],
    ]);
  });

  it('is led to nowhere by a rank that there is not', () => {
    reading.markFound(pieces, [found(0, 0, 0, 4)], 5);
    expect([marked('desk-found').length, broughtTo]).toEqual([1, []]);
  });
});

describe('marks', () => {
  it('are taken away together, and those of another page stay', () => {
    const takeAway = reading.markFound(pieces, [found(0, 0, 0, 4), found(2, 0, 2, 3)], 0);
    reading.markFound(pieces, [found(1, 1, 1, 3)], 0);
    takeAway();
    expect([marked('desk-found'), marked('desk-found-current')]).toEqual([[], [' de la +1 …  de la +3']]);
  });

  it('are left out by a browser that cannot mark, which still leads there', () => {
    vi.stubGlobal('CSS', {});
    const takeAway = reading.markFound(pieces, [found(2, 0, 2, 3)], 0);
    expect([broughtTo, highlights.size]).toEqual([['commission'], 0]);
    takeAway();
  });
});
