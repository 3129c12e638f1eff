/** What becomes of people's data is asked in plain questions and read as a sentence. */
import { afterAll, expect, test, vi } from 'vitest';
import { propertiesOf, schemaOfPart } from '../../../designer/panel/part-schema.ts';
import { schemaOfFile, type JsonObject } from '../../../engine/studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
afterAll(() => vi.unstubAllGlobals());
const { isIdle, questionOf, sayRetention } = await import('../../../designer/dispositif/privacy-words.ts');

const root = schemaOfFile('privacy.json') ?? {};
const value = (retention: JsonObject): JsonObject => ({ categories: { a: { title: 'A', retention } } });
const located = schemaOfPart(root, value({}), '/categories/a/retention') ?? { root, schema: {} };

test.each(['', '/categories/a', '/categories/a/retention'])('each word of %s has its question', (part) => {
  const owner = schemaOfPart(root, value({}), part) ?? { root, schema: {} };
  const words = propertiesOf(owner).filter(({ kind }) => kind.type !== 'named');
  expect(words.filter(({ name }) => questionOf(owner.schema.title, name) === null)).toEqual([]);
});

test('a word that the language gets later keeps its title', () => {
  expect(questionOf('DataCategory', 'later')).toBeNull();
  expect(questionOf(undefined, 'purpose')).toBeNull();
});

test.each([
  [{ after: 'P5Y', from: 'closed', then: 'erase' }, /5 ans.*la clôture du dossier.*effacées/],
  [{ after: 'P2M', from: 'decided', then: 'anonymise' }, /2 mois.*décision.*anonymes/],
])('%j is read as a sentence', (retention, sentence) => {
  expect(sayRetention(retention, located)).toMatch(sentence);
});

test.each([undefined, {}, { after: 'P5Y', from: 'closed' }, { after: 'P5Y', from: 'never', then: 'erase' }])(
  '%j is not said yet',
  (retention) => {
    expect(sayRetention(retention, located)).toBeNull();
  },
);

test.each([
  [{ from: 'closed' }, true],
  [{ from: 'expired' }, false],
  [{ from: 'closed', on: 'decision.fin' }, false],
])('the day on which what was granted ends, where data are kept %j, is idle: %s', (own, idle) => {
  expect(isIdle('Retention', 'on', own)).toBe(idle);
  expect(isIdle('Retention', 'after', own)).toBe(false);
});
