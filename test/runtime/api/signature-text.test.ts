/** How a signature of somebody beside the applicant reads on paper. */
import { expect, it } from 'vitest';
import { signatureText } from '../../../runtime/api/cases/signature-text.ts';

const SIGNED = {
  signatory: 'second',
  title: 'Second demandeur',
  name: 'Paul Kaba',
  at: '2026-03-03T03:05:00.000Z',
  means: 'link',
  email: 'paul@exemple.nc',
  on: null,
  recordedBy: null,
  statement: 'Je certifie que c’est exact.',
  digest: 'a'.repeat(64),
} as const;

it.each([
  [SIGNED, 'Paul Kaba, par le lien envoyé à paul@exemple.nc, le 3 mars 2026 à 14:05'],
  [{ ...SIGNED, email: null }, 'Paul Kaba, par un lien personnel, le 3 mars 2026 à 14:05'],
  [
    { ...SIGNED, means: 'paper', on: '2026-03-02', recordedBy: 'Alice Martin', email: null } as const,
    'Paul Kaba, sur papier, le 2 mars 2026 (enregistré par Alice Martin)',
  ],
  [
    { ...SIGNED, means: 'paper', on: '2026-03-01', recordedBy: null, email: null } as const,
    'Paul Kaba, sur papier, le 1er mars 2026',
  ],
])('says who, by which means and when', (signature, said) => {
  expect(signatureText(signature)).toBe(said);
});
