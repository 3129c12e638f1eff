/** What the help of a question says is held against what its answer may be; help that agrees, or says nothing of it, is left alone. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
const asking = (questions: Readonly<Record<string, Parsed>>): readonly string[] =>
  diagnosticsOf(
    withJson(
      withJson(BASE, 'form.schema.json', ({ properties }) => Object.assign(properties, questions)),
      'form.ui.json',
      ({ pages }) => pages[1].fields.push(...Object.keys(questions)),
    ),
  ).map(({ code }) => code);
const text = (hint: string, more: Parsed = {}) =>
  asking({ essai: { title: 'Numéro', type: 'string', maxLength: 20, cagou: { personal: 'demande', hint }, ...more } });
const money = (title: string, hint: string) =>
  asking({ essai: { title, type: 'integer', minimum: 0, cagou: { widget: 'money', personal: 'demande', hint } } });
const document = (hint: string, file: Parsed) =>
  asking({
    essai: { $ref: 'urn:cagou:block:piece-justificative', title: 'Devis', cagou: { personal: 'demande', hint, file } },
  });

describe('an example', () => {
  it.for<readonly [hint: string, pattern: string | undefined, found: readonly string[]]>([
    ['Par exemple W9N1001234.', '^W[0-9A-Z]{9}$', []],
    ['Un W et neuf signes, par exemple W9N1001234. Il est sur le récépissé.', '^W[0-9A-Z]{9}$', []],
    ['Un W et neuf signes, par exemple W9N1001234.', '^W[0-9A-Z]{8}$', ['annotation.example-refused']],
    ['Par exemple « 12 345 »', '^[0-9]{5}$', ['annotation.example-refused']],
    // One with spaces, and a sentence that goes on after it.
    ['Comme sur la carte grise, par exemple 412 345 NC.', '^[0-9]{3} [0-9]{3} NC$', []],
    ['Par exemple 412 345 NC sur la carte grise', '^[0-9]{3} [0-9]{3} NC$', []],
    ['Par exemple T00412. La carte est bleue.', '^T[0-9]{5}$', []],
    ['Par exemple 412 345 NC.', '^[0-9]{6} NC$', ['annotation.example-refused']],
    // A word may be looked for in a list; without a pattern, anything is accepted.
    ['Cherchez un mot, par exemple boulanger.', '^[0-9]{5}$', []],
    ['Par exemple 12345.', undefined, []],
  ])('%s', ([hint, pattern, found]) => {
    expect(text(hint, pattern === undefined ? {} : { pattern })).toEqual(found);
  });
});

describe('the scale and the period of an amount', () => {
  it.for<readonly [title: string, hint: string, found: readonly string[]]>([
    ['Revenus', 'En milliers de francs CFP.', ['annotation.hint-scale']],
    ['Revenus', 'En millions.', ['annotation.hint-scale']],
    ['Revenus, en milliers', 'En milliers de francs CFP.', []],
    ['Revenus', 'En francs CFP.', []],
    ['Revenus par mois', 'Le total de l’année.', ['annotation.hint-period']],
    ['Revenus par mois', 'La moyenne de l’année.', []],
    ['Revenus par mois', 'Le total de l’année, divisé par douze.', []],
    ['Revenus par an', 'Ce que vous gagnez chaque mois.', ['annotation.hint-period']],
    ['Revenus', 'Le total de l’année.', []],
  ])('%s: %s', ([title, hint, found]) => {
    expect(money(title, hint)).toEqual(found);
  });
});

describe('the most of a list', () => {
  const list = (hint: string, maxItems?: number) =>
    asking({
      essai: {
        title: 'Trajets',
        type: 'array',
        items: {
          title: 'Trajet',
          type: 'object',
          properties: { ville: { title: 'Ville', type: 'string', maxLength: 80, cagou: { personal: 'demande' } } },
        },
        ...(maxItems && { maxItems }),
        cagou: { hint },
      },
    });

  it.for<readonly [hint: string, most: number | undefined, found: readonly string[]]>([
    ['Dix trajets au plus.', 6, ['annotation.hint-most']],
    ['6 trajets au maximum.', 6, []],
    ['Dix trajets au plus.', undefined, []],
    ['Deux trajets par jour.', 6, []],
  ])('%s, of %s', ([hint, most, found]) => {
    expect(list(hint, most)).toEqual(found);
  });
});

describe('a document', () => {
  it.for<readonly [hint: string, file: Parsed, found: readonly string[]]>([
    ['Au format PDF.', { accept: ['jpeg', 'png'] }, ['annotation.hint-file']],
    ['Au format PDF.', { accept: ['pdf', 'jpeg'] }, []],
    ['Un tableur.', { accept: ['pdf'] }, ['annotation.hint-file']],
    ['10 Mo au plus.', { accept: ['pdf'], maxMegabytes: 5 }, ['annotation.hint-file']],
    ['5 Mo au plus.', { accept: ['pdf'], maxMegabytes: 5 }, []],
    ['Signé et daté.', { accept: ['pdf'] }, []],
  ])('%s', ([hint, file, found]) => {
    expect(document(hint, file)).toEqual(found);
  });

  it('has a name of its own in the wallet, unless it stands for another', () => {
    const piece = (title: string) => ({
      $ref: 'urn:cagou:block:piece-justificative',
      title,
      cagou: { personal: 'demande', wallet: 'devis' },
    });
    expect(asking({ un: piece('Devis'), deux: piece('Facture') })).toEqual(['annotation.wallet-twice']);
    expect(asking({ un: piece('Devis'), deux: piece('Devis') })).not.toContain('annotation.wallet-twice');
    const conditional = withJson(BASE, 'form.schema.json', ({ allOf }) => {
      allOf[0].then.properties.un = piece('Devis');
      allOf[0].else = { properties: { deux: piece('Facture') } };
    });
    expect(diagnosticsOf(conditional).map(({ code }) => code)).not.toContain('annotation.wallet-twice');
  });
});

describe('a date', () => {
  const date = (name: string, title: string, concept?: string) =>
    asking({
      [name]: { title, type: 'string', format: 'date', cagou: { personal: 'demande', ...(concept && { concept }) } },
    });

  it.for<readonly [name: string, title: string, concept: string | undefined, found: readonly string[]]>([
    ['debut', 'Date de début', undefined, []],
    ['debut', 'Date de fin', undefined, ['form.title-other']],
    ['fin', 'Date de début', undefined, ['form.title-other']],
    ['fin', 'Fin du début', undefined, []],
    ['finance', 'Date de début', undefined, []],
    ['jour', 'Fin du projet', 'project.end', []],
    ['jour', 'Début du projet', 'project.end', ['annotation.concept-other']],
  ])('%s, %s', ([name, title, concept, found]) => {
    expect(date(name, title, concept)).toEqual(found);
  });
});
