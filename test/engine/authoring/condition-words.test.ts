/** Conditions of procedures as sentences, where they have one. */
import { expect, test } from 'vitest';
import { conditionInWords, type NamedValue } from '../../../engine/authoring/condition-words.ts';

const VALUES: Readonly<Record<string, NamedValue>> = {
  'agent.secteur': { title: 'Secteur protégé', type: 'string', choices: [{ value: 'oui', label: 'Oui' }] },
  surface: { title: 'Surface', type: 'number', choices: null },
  public: { title: 'Reçoit du public', type: 'boolean', choices: null },
};
const words = (feel: string): string | null => conditionInWords(feel, (path) => VALUES[path] ?? null);

test.each([
  ['agent.secteur = "oui"', 'Secteur protégé : Oui'],
  ['agent.secteur != "oui"', 'Secteur protégé : sauf Oui'],
  ['surface > 20 and public', 'Surface : plus de 20 et Reçoit du public'],
  [
    'surface >= 20 or (public and agent.secteur = null)',
    'Surface : à partir de 20 ou (Reçoit du public et Secteur protégé : sans réponse)',
  ],
  ['surface != null', 'Surface : avec une réponse'],
])('%s is « %s »', (feel, expected) => {
  expect(words(feel)).toBe(expected);
});

test.each(['autre = 1', 'surface + 1 > 2', 'count(surface) > 1', 'surface > autre', 'surface', 'if', 'surface > null'])(
  '%s has none',
  (feel) => {
    expect(words(feel)).toBeNull();
  },
);
