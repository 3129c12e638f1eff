/** Expressions in French. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordFeel, type NameOf } from '../../../engine/authoring/word-feel.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OUI = [
  { value: 'oui', label: 'Oui' },
  { value: 'non', label: 'Non' },
];
const NAMES: Readonly<Record<string, NonNullable<ReturnType<NameOf>>>> = {
  revenus: { title: 'Revenus', type: 'money', choices: null },
  aides: { title: 'Aides', type: 'money', choices: null },
  naissance: { title: 'Date de naissance', type: 'date', choices: null },
  aujourdhui: { title: 'aujourd’hui', type: 'date', choices: null },
  seul: { title: 'Vit seul', type: 'string', choices: OUI },
  membres: { title: 'Membres du foyer', type: 'list', choices: null },
  'membres.lien': {
    title: 'Lien',
    type: 'string',
    choices: [{ value: 'enfant', label: 'Enfant' }],
  },
  'membres.revenus': { title: 'Revenus de la personne', type: 'money', choices: null },
  taux: { title: 'Taux', type: 'number', choices: null },
  chantier: { title: 'Le chantier', type: 'context', choices: null },
};
const nameOf: NameOf = (path) => NAMES[path] ?? null;
const said = (text: string): string | null =>
  wordFeel(text, nameOf)
    ?.map((word) => word.text)
    .join('')
    .replaceAll(/\s/gu, ' ') ?? null;

test.each([
  ['revenus <= 100000', 'Revenus ne dépasse pas 100 000 F CFP'],
  ['seul = "oui"', 'Vit seul est Oui'],
  ['seul in ("oui", "non")', 'Vit seul est Oui ou Non'],
  ['aides = null', 'Aides n’est pas renseigné'],
  [
    'if aides = null then revenus else revenus + aides',
    'si Aides n’est pas renseigné : Revenus ; sinon : Revenus + Aides',
  ],
  ['if seul = "oui" then revenus > 0 else true', 'si Vit seul est Oui, alors Revenus dépasse 0 F CFP'],
  ['naissance <= aujourdhui - duration("P18Y")', 'Date de naissance n’est pas après (18 ans avant aujourd’hui)'],
  ['naissance < date("2026-01-01")', 'Date de naissance est avant le 1er janvier 2026'],
  ['count(membres[lien = "enfant"])', 'le nombre de Membres du foyer où Lien est Enfant'],
  ['round half up((revenus + aides) / 2, 0)', '((Revenus + Aides) ÷ 2) arrondi à l’unité'],
  ['min(revenus, aides) + 20', '(le plus petit entre Revenus et Aides) + 20 F CFP'],
  ['20 * max([revenus, aides])', '20 × le plus grand de Revenus, Aides'],
  ['min(revenus, aides, 50000)', 'le plus petit entre Revenus, Aides et 50 000 F CFP'],
  ['not(dans(chantier, "lit-majeur"))', 'il est faux que Le chantier est dans la zone « lit-majeur »'],
  ['distance(chantier, "lit-majeur") < 100', 'la distance de Le chantier à « lit-majeur » est inférieur à 100'],
  ['superficie(chantier)', 'la superficie de Le chantier'],
  ['longueur(chantier)', 'la longueur de Le chantier'],
  [
    'sum(membres[lien = "enfant"].revenus)',
    'le total de Revenus de la personne de Membres du foyer où Lien est Enfant',
  ],
  ['naissance.year', 'l’année de Date de naissance'],
  ['not(seul = "oui") and revenus > 0', 'il est faux que (Vit seul est Oui) et Revenus dépasse 0 F CFP'],
])('%s is « %s »', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  'membres[lien = "enfant"].inconnu',
  'some m in membres satisfies m.lien = "enfant"',
  'inconnu + 1',
  'revenus +',
  'for m in membres return m',
])('%s has no words', (text) => {
  expect(said(text)).toBeNull();
});

test('most expressions of the examples have words', () => {
  const written = globSync('examples/*/rules.json', { cwd: ROOT }).flatMap((file): readonly string[] => {
    const { computed = [], checks = [], eligibility = [] } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
    return [...computed, ...checks, ...eligibility].flatMap(
      (rule: { expression?: string; valid?: string }) => rule.expression ?? rule.valid ?? [],
    );
  });
  const any: NameOf = (path) => ({ title: path, type: 'number', choices: null });
  const without = written.filter((text) => wordFeel(text, any) === null);
  expect(written.length).toBeGreaterThan(70);
  expect(without.length / written.length).toBeLessThan(0.15);
});
