/** Figures that people are told and nothing counts, words of another action, days asked in the wrong order, help that says the contrary. */
import { describe, expect, it } from 'vitest';
import { applyChanges, readFixtureBase, type Change } from '../../docs/diagnostic-fixtures.ts';
import { diagnosticsOf } from '../sources.ts';

const base = readFixtureBase();

function toldOf(code: string, ...changes: readonly Change[]): readonly string[] {
  return diagnosticsOf(applyChanges(base, changes))
    .filter((one) => one.code === code)
    .map(({ file, pointer, line }) => `${file}${pointer === '' ? `:${line}` : pointer}`);
}

describe('amounts of the sheet', () => {
  const sheet = (put: string): Change => ({ file: 'sheet.md', find: 'Selon le prix du vélo.', put });

  it.each(['Jusqu’à 80 000 F CFP.', 'Soit 80 000 F.', 'Une prime de 12 345 francs CFP.'])(
    'that nothing counts are told: %s',
    (put) => {
      expect(toldOf('text.figure-unknown', sheet(put))).toEqual(['sheet.md:17']);
    },
  );

  it.each([
    'Dès 20 000 F.',
    'Au-delà de 100 000 F CFP.',
    'De 99 999 F au plus.',
    'Selon 80 000 habitants.',
    'Un vélo coûte souvent 80 000 F.',
    'Par exemple, pour 123 000 F de travaux.',
    'En 2026.',
  ])('that are counted, or are no amounts, are not: %s', (put) => {
    expect(toldOf('text.figure-unknown', sheet(put))).toEqual([]);
  });

  it('are not held to rules where there are none', () => {
    const none: Change = { file: 'rules.json', text: '{}' };
    expect(toldOf('text.figure-unknown', none, sheet('Soit 80 000 F.'))).toEqual([]);
  });
});

describe('ages of the form', () => {
  const intro = (text: string): Change => ({ file: 'form.ui.json', at: '/pages/0/intro', value: text });
  const adult: Change = {
    file: 'rules.json',
    at: '/eligibility/-',
    value: {
      id: 'majeur',
      title: 'Être majeur',
      valid: 'naissance + duration("P18Y") <= aujourdhui',
      effect: 'block',
      message: 'Il faut être majeur.',
    },
  };

  it.each(['À 14 ans, demandez à vos parents.', 'À 14 et 15 ans, demandez à vos parents.'])(
    'that nothing counts are told: %s',
    (text) => {
      expect(toldOf('text.figure-unknown', adult, intro(text))).toEqual(['form.ui.json/pages/0/intro']);
    },
  );

  it.each(['À partir de 18 ans.', 'Jusqu’à 17 ans, demandez à vos parents.', 'Depuis dix ans.'])(
    'that are counted, or nearly, are not: %s',
    (text) => {
      expect(toldOf('text.figure-unknown', adult, intro(text))).toEqual([]);
    },
  );
});

describe('what a text says was done', () => {
  const suspended: Change = { file: 'workflow.json', at: '/states/correction/title', value: 'Suspendue, à corriger' };
  const refusal = (put: string): Change => ({ file: 'messages/refus.md', find: 'Motif : ', put: `${put} Motif : ` });

  it.each(['Votre demande est suspendue.', 'La suspension est terminée.'])(
    'is told where another action does it: %s',
    (put) => {
      expect(toldOf('template.deed-other', suspended, refusal(put))).toEqual(['messages/refus.md:3']);
    },
  );

  it.each([
    'Votre demande est refusée.',
    'Votre demande peut être suspendue.',
    'Le délai est suspendu tant que nous attendons.',
    'Si elle est suspendue, écrivez-nous.',
  ])('is not where it may come, or is of a delay: %s', (put) => {
    expect(toldOf('template.deed-other', suspended, refusal(put))).toEqual([]);
  });

  it('is not where no action does it', () => {
    expect(toldOf('template.deed-other', refusal('Votre demande est suspendue.'))).toEqual([]);
  });

  it('is not where the action that writes it does', () => {
    const own: Change = { file: 'workflow.json', at: '/states/instruction/actions/refuser/title', value: 'Suspendre' };
    expect(toldOf('template.deed-other', suspended, own, refusal('Votre demande est suspendue.'))).toEqual([]);
  });
});

describe('two days of which a check says the order', () => {
  const day = (title: string): object => ({ title, type: 'string', format: 'date' });
  const asked = (fields: readonly string[], valid: string): readonly Change[] => [
    { file: 'form.schema.json', at: '/properties/debut', value: day('Début du prêt') },
    { file: 'form.schema.json', at: '/properties/fin', value: day('Fin du prêt') },
    { file: 'form.schema.json', at: '/required', value: ['nom', 'naissance', 'prix', 'assistance', 'debut', 'fin'] },
    { file: 'form.ui.json', at: '/pages/1/fields', value: ['prix', 'assistance', 'couleur', 'batterie', ...fields] },
    {
      file: 'rules.json',
      at: '/checks/-',
      value: { id: 'periode', valid, field: '/fin', message: 'Vérifiez les dates.' },
    },
  ];

  it.each(['fin >= debut', 'fin > debut', 'debut <= fin', 'debut < fin'])('are asked in that order: %s', (valid) => {
    expect(toldOf('page.days-reversed', ...asked(['fin', 'debut'], valid))).toEqual(['form.ui.json/pages/1/fields/4']);
    expect(toldOf('page.days-reversed', ...asked(['debut', 'fin'], valid))).toEqual([]);
  });

  it('are left alone where they are no days, or the check says no order', () => {
    expect(toldOf('page.days-reversed', ...asked(['fin', 'debut'], 'fin != debut'))).toEqual([]);
    const prices: Change = {
      file: 'rules.json',
      at: '/checks/-',
      value: { id: 'prix', valid: 'prix >= 1', field: '/prix', message: 'Vérifiez le prix.' },
    };
    expect(toldOf('page.days-reversed', prices)).toEqual([]);
  });
});

describe('help of a question', () => {
  const asked = (title: string, hint: string): Change => ({
    file: 'form.schema.json',
    at: '/properties/couleur',
    value: { title, type: 'string', maxLength: 40, cagou: { hint } },
  });

  it.each([
    ['Fin du contrat', 'La date de début écrite dessus.'],
    ['Dernier jour couvert', 'Le premier jour du contrat.'],
    ['Début du chantier', 'La date de fin prévue.'],
    ['Revenu brut', 'Le montant net, avant impôt.'],
    ['Prix HT', 'Le prix TTC de la facture.'],
  ])('that says the contrary is told: %s', (title, hint) => {
    expect(toldOf('annotation.hint-opposed', asked(title, hint))).toEqual([
      'form.schema.json/properties/couleur/cagou/hint',
    ]);
  });

  it.each([
    ['Fin du contrat', 'La date de fin, et non celle du début.'],
    ['Début et fin du contrat', 'La date de fin est sur la dernière page.'],
    ['Couleur', 'La date de début écrite dessus.'],
    ['Revenu brut', 'Le montant brut, avant impôt.'],
  ])('that says the same, or both, is not: %s', (title, hint) => {
    expect(toldOf('annotation.hint-opposed', asked(title, hint))).toEqual([]);
  });
});
