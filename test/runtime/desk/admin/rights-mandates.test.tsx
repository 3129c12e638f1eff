/** The history of rights says of a mandate for what it is and until when, before and after. */
import { expect, it, vi } from 'vitest';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { RightsTable } = await import('../../../../runtime/desk/register/rights-table.tsx');
vi.unstubAllGlobals();

const change = {
  id: '1',
  at: '2026-06-03T02:00:00.000Z',
  by: 'Marie Wamytan',
  subject: 'Paul Wea – pour Marie Wamytan',
} as const;
const held = { mandate: 'toutes les démarches, sans date de fin' };

it.each([
  ['mandate-given', null, held, 'Mandat donné par une personne'],
  ['mandate-accepted', null, held, 'Mandat accepté'],
  ['mandate-ended', held, null, 'Mandat terminé'],
] as const)('%s', (kind, before, after, said) => {
  const words = wordsOf(<RightsTable items={[{ ...change, kind, before, after }]} />);
  expect(words).toContain(said);
  expect(words).toContain('Paul Wea – pour Marie Wamytan');
  expect(words).toContain('Toutes les démarches, sans date de fin.');
});
