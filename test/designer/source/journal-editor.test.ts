/** An editor of one file beside the journal: what others change in it, and what the compiler says of it. */
import { Text } from '@codemirror/state';
// Before there is a page that it would ask for its looks.
import '@codemirror/view';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shownChanges, shownText } from '../../../designer/source/line-ends.ts';
import type { Change } from '../../../designer/journal/store.ts';
import { changesBetween, type Files } from '../../../engine/studio.ts';
import type { ApiDiagnostic, ApiFix } from '../../../schemas/types/api.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { markProblem, offsetOf } = await import('../../../designer/source/journal-editor.ts');
vi.unstubAllGlobals();

const doc = (text: string): Text => Text.of(text.split('\n'));
const THREE = doc('un\n\ntrois');

describe('a place in the text of an editor', () => {
  it.each<[number, number, number]>([
    [1, 1, 0],
    [1, 3, 2],
    [2, 1, 3],
    [3, 1, 4],
    [3, 6, 9],
    // What is told of a text that is shorter now stays in it.
    [1, 99, 2],
    [2, 5, 3],
    [9, 1, 4],
    [9, 99, 9],
    [0, 0, 0],
    [-1, -5, 0],
  ])('line %i, column %i is %i', (line, column, offset) => {
    expect(offsetOf(THREE, { line, column })).toBe(offset);
  });
});

describe('a problem', () => {
  // Fixes are titled in the language of the page.
  beforeEach(() => void vi.stubGlobal('document', { documentElement: { lang: 'fr' } }));
  afterEach(() => vi.unstubAllGlobals());

  const FIX: ApiFix = { title: { fr: 'Retirer « total »', en: 'Remove “total”' }, edits: [], safe: true };
  const problem = (change: Partial<ApiDiagnostic> = {}): ApiDiagnostic => ({
    code: 'name-unknown',
    severity: 'error',
    message: 'Ce nom est inconnu : total ?',
    params: {},
    inherited: false,
    file: 'rules.json',
    pointer: '',
    line: 3,
    column: 2,
    endLine: 3,
    endColumn: 4,
    related: [],
    fixes: [],
    ...change,
  });

  it('is marked from where it begins to where it ends', () => {
    expect(markProblem(THREE, problem(), () => undefined)).toMatchObject({
      from: 5,
      to: 7,
      severity: 'error',
      actions: [],
    });
  });

  it.each([
    ['over several lines', { line: 1, column: 2, endLine: 3, endColumn: 2 }, 1, 5],
    ['at a single place', { endColumn: 2 }, 5, 5],
    ['never backwards, where its end is gone', { endLine: 1, endColumn: 1 }, 5, 5],
    ['in a text that is shorter now', { line: 8, endLine: 9 }, 5, 7],
  ])('is marked %s', (_what, change, from, to) => {
    expect(markProblem(THREE, problem(change), () => undefined)).toMatchObject({ from, to });
  });

  it('is as grave as the compiler says', () => {
    expect(markProblem(THREE, problem({ severity: 'warning' }), () => undefined).severity).toBe('warning');
  });

  it('is said with the spaces that French asks for: the editor sets no text of its own', () => {
    expect(markProblem(THREE, problem(), () => undefined).message).toMatch(
      /inconnu[\u00a0\u202f]: total[\u00a0\u202f]\?/u,
    );
  });

  it('offers each of its fixes, which is the one that is asked for', () => {
    const other: ApiFix = { ...FIX, title: { fr: 'Garder', en: 'Keep' } };
    const asked: ApiFix[] = [];
    const { actions = [] } = markProblem(THREE, problem({ fixes: [FIX, other] }), (fix) => asked.push(fix));
    expect(actions.map(({ name }) => name.replaceAll(/[\u00a0\u202f]/gu, ' '))).toEqual([
      'Retirer « total »',
      'Garder',
    ]);
    const apply: { apply(view: object, from: number, to: number): void } | undefined = actions[1];
    apply?.apply({}, 0, 0);
    expect(asked).toEqual([other]);
  });
});

describe('what is changed elsewhere in a file', () => {
  const change = (before: Files, after: Files): Pick<Change, 'before' | 'after' | 'changes'> => ({
    before,
    after,
    changes: changesBetween(before, after),
  });
  /** What an editor that shows a file has once it was told of a change. */
  function shownAfter(before: string, after: string): string {
    const told = shownChanges(change({ 'a.md': before }, { 'a.md': after }), 'a.md');
    const shown = shownText(before);
    if (!told) return shown;
    if ('apply' in told && typeof told.apply === 'function') {
      const applied: unknown = told.apply(doc(shown));
      return String(applied);
    }
    const {
      from,
      to = from,
      insert,
    } = told as { readonly from: number; readonly to?: number; readonly insert: string };
    return shown.slice(0, from) + insert + shown.slice(to);
  }

  it.each<[string, string, string]>([
    ['a word', 'un deux trois', 'un quatre trois'],
    ['a line, in a file of another system', 'un\r\ndeux\r\n', 'un\r\nentre\r\ndeux\r\n'],
    ['line ends alone', 'un\ndeux\n', 'un\r\ndeux\r\n'],
    ['a line end of old', 'un\rdeux', 'un\rtrois\rdeux'],
    ['all of it', 'un', ''],
    ['an empty file', '', 'un\n'],
  ])('%s is what an editor then shows', (_what, before, after) => {
    expect(shownAfter(before, after)).toBe(shownText(after));
  });

  it('is what an editor then shows, whatever was changed', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', 'é', '🌴'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(shownAfter(before, after)).toBe(shownText(after));
      }),
    );
  });

  it.each<[string, Files, Files]>([
    ['another file', { 'a.md': 'un', 'b.md': 'x' }, { 'a.md': 'un', 'b.md': 'y' }],
    ['a file that was made', { 'b.md': 'x' }, { 'b.md': 'x', 'a.md': 'un' }],
    ['a file that was taken away', { 'a.md': 'un' }, {}],
    ['nothing', { 'a.md': 'un' }, { 'a.md': 'un' }],
  ])('is not shown where it is %s', (_what, before, after) => {
    expect(shownChanges(change(before, after), 'a.md')).toBeNull();
  });
});
