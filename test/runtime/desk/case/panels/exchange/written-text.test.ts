import { expect, it, vi } from 'vitest';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { readWritten, withFiles } = await import('../../../../../../runtime/desk/case/panels/exchange/written-text.ts');
vi.unstubAllGlobals();

const FILE = { id: 'a', name: 'liste.pdf', size: 12, mediaType: 'application/pdf' };

it.each([
  ['a text', { text: 'Bonjour' }, { text: 'Bonjour' }],
  ['a text with documents', { text: '', files: [FILE] }, { text: '', files: [FILE] }],
  [
    'documents of which something is missing',
    { text: 'x', files: [{ id: 'a' }, FILE, 3] },
    { text: 'x', files: [FILE] },
  ],
  ['nothing of the kind', { message: 'x' }, null],
])('reads %s', (_what, kept, written) => {
  expect(readWritten(kept)).toEqual(written);
});

it('is the same text again once its documents are taken out', () => {
  const joined = withFiles({ text: 'x' }, [{ ...FILE }]);
  expect(joined).toEqual({ text: 'x', files: [FILE] });
  expect(withFiles(joined, [])).toEqual({ text: 'x' });
});
