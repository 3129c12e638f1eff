/** What people are told of their data is held against what privacy.json says. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';

const BASE = readFixtureBase();
const codesOf = (source: typeof BASE): readonly string[] => diagnosticsOf(source).map(({ code }) => code);

describe('readers that an aid promises', () => {
  const hinted = (hint: string, functions?: readonly string[]) => {
    const source = withJson(BASE, 'form.schema.json', (form: Parsed) => {
      form.properties.couleur.cagou = { hint };
    });
    return diagnosticsOf(
      functions
        ? withJson(source, 'privacy.json', (privacy: Parsed) => {
            privacy.categories.demande.functions = functions;
          })
        : source,
    ).filter(({ code }) => code === 'privacy.readers-said');
  };

  it.for<readonly [hint: string, isTold: boolean]>([
    ['L’instructeur est seul à lire cette réponse.', true],
    ['Elle sera lue uniquement par le médecin.', true],
    ['Cette réponse n’est lue que par un agent.', false],
    ['Elle ne sera communiquée qu’au médecin.', true],
    ['Seul un nombre entier convient.', false],
    ['Un agent lit cette réponse.', false],
  ])('%s', ([hint, isTold]) => {
    expect(hinted(hint)).toHaveLength(isTold ? 1 : 0);
  });

  it('are those of the category where it names them', () => {
    expect(hinted('L’instructeur est seul à lire cette réponse.', ['instructeur'])).toEqual([]);
  });

  it('are given by the fix where the aid names one function', () => {
    const fixesOf = (hint: string) => hinted(hint).flatMap(({ fixes }) => fixes.map(({ title }) => title.fr));
    expect(fixesOf('L’instructeur est seul à lire cette réponse.')).toEqual(['Ajouter « functions »']);
    expect(fixesOf('Le médecin est seul à lire cette réponse.')).toEqual([]);
  });
});

describe('a consent', () => {
  const consenting = (change: (source: typeof BASE) => typeof BASE) =>
    codesOf(
      change(
        withJson(BASE, 'privacy.json', (privacy: Parsed) => {
          privacy.lawfulness = 'consent';
        }),
      ),
    );

  it('is asked for by a question, a choice or the declaration', () => {
    expect(consenting((source) => source)).toEqual(['privacy.consent-unasked']);
    const declared = (declaration: string) => (source: typeof BASE) =>
      withJson(source, 'form.ui.json', (ui: Parsed) => {
        ui.declaration = declaration;
      });
    expect(consenting(declared('J’accepte que ces réponses servent à étudier ma demande.'))).toEqual([]);
    expect(consenting(declared('Je certifie que ces réponses sont exactes.'))).toEqual(['privacy.consent-unasked']);
    const chosen = (source: typeof BASE) =>
      withJson(source, 'form.schema.json', (form: Parsed) => {
        form.properties.assistance.oneOf[0].title = 'J’y consens';
      });
    expect(consenting(chosen)).toEqual([]);
  });
});

describe('data kept from the filing', () => {
  const kept = (after: string) =>
    codesOf(
      withJson(
        withJson(BASE, 'dispositif.json', (identity: Parsed) => {
          identity.appeal = 'P2M';
        }),
        'privacy.json',
        (privacy: Parsed) => {
          privacy.categories.demande.retention = { after, from: 'filed', then: 'erase' };
        },
      ),
    ).filter((code) => code.startsWith('privacy.'));

  it('outlast the legal delay and the time to contest', () => {
    expect(kept('P1M')).toEqual(['privacy.retention-clock']);
    expect(kept('P3M')).toEqual(['privacy.retention-appeal']);
    expect(kept('P5M')).toEqual([]);
  });
});
