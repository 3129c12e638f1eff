/** What an author may say of several documents to a question, and how many they may ask for. */
import { describe, expect, it } from 'vitest';
import { readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';
import { compiled, diagnosticsOf, withJson, type Parsed } from '../../sources.ts';

const BASE = readFixtureBase();
const DOCUMENT = { $ref: 'urn:cagou:block:piece-justificative' };
const asking = (question: Parsed) =>
  withJson(
    withJson(BASE, 'form.schema.json', ({ properties }) => Object.assign(properties, { photos: question })),
    'form.ui.json',
    ({ pages }) => pages[1].fields.push('photos'),
  );
const photos = (more: Parsed = {}, cagou: Parsed = {}): Parsed => ({
  title: 'Photos du vélo',
  type: 'array',
  items: DOCUMENT,
  maxItems: 6,
  cagou: { personal: 'demande', ...cagou },
  ...more,
});
const told = (question: Parsed) => diagnosticsOf(asking(question)).map(({ code, pointer }) => [code, pointer]);

describe('[I3] how many documents a question takes', () => {
  it.each([1, 6, 20])('may be %i at most', (maxItems) => {
    expect(told(photos({ maxItems }))).toEqual([]);
  });

  it.each([21, 500])('cannot be %i: no page shows as many', (maxItems) => {
    const source = asking(photos({ maxItems }));
    const [problem, ...others] = diagnosticsOf(source);
    expect([problem?.code, problem?.pointer, others]).toEqual([
      'form.documents-most',
      '/properties/photos/maxItems',
      [],
    ]);
    expect(problem?.message).toContain(`jusqu’à ${maxItems} documents`);
  });

  it('is the author’s to say for a list whose members hold documents of their own', () => {
    const items = { type: 'object', properties: { piece: { ...DOCUMENT, title: 'Facture' } }, required: ['piece'] };
    expect(told(photos({ items, maxItems: 50 })).map(([code]) => code)).not.toContain('form.documents-most');
  });
});

describe('[I2] what is said of documents', () => {
  it('stands on the list that has them', () => {
    const said = { file: { accept: ['jpeg', 'png'], maxMegabytes: 5 }, wallet: 'photo-velo', validFor: 'P1Y' };
    expect(told(photos({}, said))).toEqual([]);
  });

  it('means nothing on a list of something else', () => {
    const items = { title: 'Couleur', type: 'string', maxLength: 20 };
    expect(told(photos({ items }, { wallet: 'photo-velo' }))).toEqual([
      ['annotation.file-only', '/properties/photos/cagou/wallet'],
    ]);
  });

  it('is held against its help, as of one document', () => {
    const hint = 'Six photos au plus, au format PDF.';
    expect(told(photos({ maxItems: 4 }, { hint })).map(([code]) => code)).toEqual(['annotation.hint-most']);
  });
});

it('rules count them', () => {
  const source = withJson(asking(photos()), 'rules.json', (rules) =>
    rules.checks.push({
      id: 'assezDePhotos',
      valid: 'photos = null or count(photos) >= 2',
      message: 'Ajoutez une autre photo.',
      field: '/photos',
    }),
  );
  expect(compiled(source).form.model.fields.map(({ pointer }) => pointer)).toContain('/photos/*');
});
