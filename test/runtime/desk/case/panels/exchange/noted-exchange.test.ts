import { expect, it, vi } from 'vitest';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { readNoted } = await import('../../../../../../runtime/desk/case/panels/exchange/noted-exchange.ts');
const { withFiles } = await import('../../../../../../runtime/desk/case/panels/exchange/written-text.ts');
vi.unstubAllGlobals();

const FILE = { id: 'a', name: 'lettre.pdf', size: 12, mediaType: 'application/pdf' };
const CALL = {
  text: 'Elle rappelle lundi.',
  way: 'letter',
  direction: 'sent',
  on: '2026-11-27',
  with: 'Paul',
} as const;

it.each([
  ['all that was typed', { ...CALL, files: [FILE] }, { ...CALL, files: [FILE] }],
  ['a text alone', { text: '' }, { text: '' }],
  [
    'no way and no direction that there is not',
    { text: 'x', way: 'pigeon', direction: 3, on: 4, with: null },
    { text: 'x' },
  ],
  ['nothing of what was kept of something else', { message: 'x' }, null],
])('reads %s', (_what, kept, noted) => {
  expect(readNoted(kept)).toEqual(noted);
});

it('keeps what was typed as documents come and go', () => {
  const joined = withFiles(CALL, [{ ...FILE }]);
  expect(joined).toEqual({ ...CALL, files: [FILE] });
  expect(withFiles(joined, [])).toEqual(CALL);
});
