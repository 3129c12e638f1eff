/** What the law calls sensitive is said to be, and is not gone through in a list; other words are left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const HEALTH = {
  title: 'Santé',
  sensitive: true,
  justification: 'L’aide en dépend.',
  retention: { after: 'P2Y', from: 'closed', then: 'erase' },
};
const told = (source: typeof BASE): readonly string[] =>
  diagnosticsOf(source).map(({ code, file, pointer }) => `${code} ${file}${pointer}`);
const asking = (title: string, personal = 'demande'): typeof BASE =>
  withJson(
    withJson(
      BASE,
      'form.schema.json',
      (form) => (form.properties.couleur = { ...form.properties.couleur, title, cagou: { personal } }),
    ),
    'privacy.json',
    ({ categories }: Parsed) => (personal === 'sante' ? (categories.sante = HEALTH) : undefined),
  );

describe('a question by whose words a datum is sensitive', () => {
  it.for<readonly [title: string, isTold: boolean]>([
    ['Avez-vous un handicap ?', true],
    ['Certificat médical', true],
    ['Condamnations de moins de cinq ans', true],
    ['Taux d’invalidité', true],
    ['Couleur du cadre', false],
    ['Syndicat des eaux', true],
    ['Pays', false],
    ['Handicapé par la pente ?', false],
  ])('« %s »', ([title, isTold]) => {
    expect(told(asking(title))).toEqual(isTold ? ['privacy.sensitive-word privacy.json/categories/demande'] : []);
  });

  it('is of a category that is, whatever it is called', () => {
    expect(told(asking('Avez-vous un handicap ?', 'sante'))).toEqual([]);
  });

  it('is told once of a category', () => {
    const two = withJson(asking('Avez-vous un handicap ?'), 'form.schema.json', ({ properties }) => {
      properties.prix.title = 'Prix du certificat médical';
    });
    expect(told(two)).toEqual(['privacy.sensitive-word privacy.json/categories/demande']);
  });
});

describe('a column of the queue', () => {
  const column = (value: string) =>
    told(
      withJson(asking('Handicap', 'sante'), 'queue.json', ({ columns }) =>
        columns.push({ title: 'Autre', value, type: 'string' }),
      ),
    );

  it('shows nothing that is sensitive', () => {
    expect(column('if couleur = null then "" else couleur')).toEqual([]);
    expect(column('assistance')).toEqual([]);
    const required = withJson(asking('Handicap', 'sante'), 'form.schema.json', (form) => form.required.push('couleur'));
    const shown = withJson(required, 'queue.json', ({ columns }) =>
      columns.push({ title: 'Autre', value: 'couleur', type: 'string' }),
    );
    expect(told(shown)).toEqual(['privacy.column-sensitive queue.json/columns/1']);
  });
});

describe('who holds what was granted', () => {
  const FIN = { title: 'Fin', type: 'string', format: 'date', cagou: { public: true, personal: 'demande' } };
  const kept = (after: string, holder = 'nom', ends = 'aujourdhui + duration("P5Y")') =>
    told(
      withJson(
        withJson(
          withJson(BASE, 'workflow.json', (workflow: Parsed) => {
            workflow.decision = { type: 'object', properties: { fin: FIN }, required: ['fin'] };
            workflow.states.instruction.actions.accorder.decides = { fin: ends };
          }),
          'dispositif.json',
          (identity: Parsed) =>
            (identity.documents = { decision: { kind: 'licence', holder, validUntil: 'decision.fin' } }),
        ),
        'privacy.json',
        ({ categories }: Parsed) => (categories.identite.retention = { after, from: 'filed', then: 'erase' }),
      ),
    ).filter((found) => found.startsWith('privacy.retention-granted'));

  it('is known for as long as it lasts', () => {
    expect(kept('P6Y')).toEqual([]);
    expect(kept('P2Y')).toEqual(['privacy.retention-granted privacy.json/categories/identite/retention/after']);
    expect(kept('P2Y', 'couleur')).toEqual([]);
  });

  it.each([
    ['aujourdhui+duration( "P5Y" )', 1],
    ['aujourdhui + duration("P1Y")', 0],
    ['aujourdhui - duration("P5Y")', 0],
    ['dossier.deposeLe + duration("P5Y")', 0],
  ])('is known by what is decided, however it is spaced: %s', (ends, found) => {
    expect(kept('P2Y', 'nom', ends)).toHaveLength(found);
  });
});
