/** What tests print: a plain letter that each of them changes where it matters. */
import { renderPdf, type Letter } from '../../../runtime/documents/index.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

export const LETTERHEAD: Letter['letterhead'] = {
  organisation: 'Province Sud',
  service: 'Direction de l’action sanitaire et sociale',
  address: '9 route de la Baie des Dames\n98800 Nouméa',
  phone: '20.30.40',
  email: 'contact@example.nc',
  reference: 'AM-2026-000123',
  place: 'Nouméa',
  date: '2026-03-01',
};

export const LETTER: Letter = {
  markdown: 'Madame,\n\nVotre demande est **acceptée**.',
  title: 'Votre demande d’aide médicale',
  letterhead: LETTERHEAD,
  recipient: 'Madame Jeanne WAMYTAN\nBP L1\n98800 Nouméa',
  lang: 'fr',
  date: new Date('2026-03-01T00:30:00Z'),
};

/** Prints a letter that must be printable. */
export async function print(change: Partial<Letter> = {}): Promise<Uint8Array> {
  const made = await renderPdf({ ...LETTER, ...change });
  if (made.type !== 'pdf') throw new Error(made.message);
  return made.bytes;
}

/** Prints a letter and reads it back. */
export async function printAndRead(change: Partial<Letter> = {}): Promise<ReadPdf> {
  return readPdf(await print(change));
}

/** What a form on paper is known by. */
export const PRINTED = { version: 3, code: '0000 1262' };
