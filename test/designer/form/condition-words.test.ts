/** Conditions and questions as an author reads them: titles, values and days in words. */
import { describe, expect, it, vi } from 'vitest';
import type { ClauseTest, JsonObject } from '../../../engine/studio.ts';
import { perform } from '../../../engine/edit/perform.ts';
import { undrawnKeywords } from '../../../designer/form/drawn-keywords.ts';
import { annotationGesture } from '../../../designer/form/question-panel.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const words = await import('../../../designer/form/condition-words.ts');
vi.unstubAllGlobals();

const CHOICE: JsonObject = {
  type: 'string',
  oneOf: [
    { const: 'couple', title: 'En couple' },
    { const: 'seul', title: 'Seul(e)' },
  ],
};
const form = {
  properties: {
    foyer: {
      type: 'object',
      title: 'Le foyer',
      properties: {
        situation: { ...CHOICE, title: 'Situation' },
        membres: { type: 'array', items: { type: 'object', properties: { age: { type: 'integer', title: 'Âge' } } } },
      },
    },
    nom: { type: 'string' },
  },
};
const files = {
  'form.schema.json': JSON.stringify(form),
  'form.ui.json': JSON.stringify({ fields: { '/nom': { title: 'Votre nom' } } }),
};
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

describe('the question that a condition is about', () => {
  it.for<readonly [string, readonly string[], string | null]>([
    ['', ['foyer', 'situation'], 'Situation'],
    ['/foyer', ['situation'], 'Situation'],
    ['/foyer/membres/*', ['age'], 'Âge'],
    ['', ['nom'], 'Votre nom'],
    ['', ['absente'], null],
    ['/nom', ['dedans'], null],
    ['/foyer/situation/*', ['age'], null],
  ])('from %s to %s is « %s »', ([about, path, title]) => {
    expect(words.askedAt(files, about, path)?.title ?? null).toBe(title);
  });

  it('is none while the form cannot be read', () => {
    expect(words.askedAt({ 'form.schema.json': '{ "properties": ' }, '', ['nom'])).toBeNull();
  });
});

describe('a value in words', () => {
  it.for<readonly [JsonObject, string | number | boolean, string]>([
    [CHOICE, 'couple', 'En couple'],
    [CHOICE, 'disparu', 'disparu'],
    [{ type: 'array', items: CHOICE }, 'seul', 'Seul(e)'],
    [{ type: 'boolean' }, false, 'Non'],
    [{ type: 'integer', cagou: { widget: 'money' } }, 1_500_000, '1 500 000 F CFP'],
    [{ type: 'number' }, 12.5, '12,5'],
    [{ type: 'string', format: 'date' }, '2026-01-01', '1er janvier 2026'],
    [{ type: 'string' }, '2026-01-01', '2026-01-01'],
  ])('%j: %s is « %s »', ([schema, value, said]) => expect(plain(words.valueInWords(value, schema))).toBe(said));

  it('of a clause is all that it compares with, and nothing where it compares with nothing', () => {
    const say = (test: ClauseTest) => words.clauseValueInWords({ path: ['situation'], test }, CHOICE);
    expect(say({ type: 'is', values: ['couple', 'seul'] })).toBe('En couple ou Seul(e)');
    expect(say({ type: 'includes', values: ['seul'] })).toBe('Seul(e)');
    expect(say({ type: 'answered' })).toBe('');
  });
});

describe('what can be said of an answer', () => {
  const MONEY: JsonObject = { type: 'integer', cagou: { widget: 'money' } };

  it('compares only what has an order, and looks only into what holds several', () => {
    const canBe = (schema: JsonObject, test: ClauseTest['type']) => words.testsFor(schema).includes(test);
    for (const schema of [MONEY, { type: 'string', format: 'date' }]) expect(canBe(schema, 'atLeast')).toBe(true);
    for (const schema of [CHOICE, { type: 'boolean' }, { type: 'string' }])
      expect(canBe(schema, 'atLeast')).toBe(false);
    expect(canBe({ type: 'array', items: CHOICE }, 'includes')).toBe(true);
    expect(canBe(CHOICE, 'includes')).toBe(false);
    expect(canBe({ type: 'array', items: { type: 'object' } }, 'hasMembers')).toBe(true);
    expect(canBe({ type: 'object' }, 'hasMembers')).toBe(false);
    for (const schema of [MONEY, CHOICE, { type: 'string' }, { $ref: 'urn:cagou:block:rib' }])
      expect(canBe(schema, 'answered') && canBe(schema, 'unanswered')).toBe(true);
  });

  it('is before and after of days, less and more of numbers', () => {
    for (const test of ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const)
      expect(words.testInWords(test, { type: 'string', format: 'date' })).not.toBe(words.testInWords(test, MONEY));
  });
});

describe('what of a question no panel draws', () => {
  it('is told, so that nothing of it is hidden', () => {
    expect(undrawnKeywords('text', { type: 'string', title: 'Nom', maxLength: 9, pattern: '^a' })).toEqual(['pattern']);
    expect(undrawnKeywords('yesNo', { type: 'boolean', maxLength: 9 })).toEqual(['maxLength']);
    expect(undrawnKeywords(null, { type: 'null', minimum: 1 })).toEqual(['minimum']);
    expect(
      undrawnKeywords('number', { type: 'integer', minimum: 0, cagou: { unheard: 1, widget: 'money' } }),
    ).toContain('unheard');
  });
});

describe('a condition on a time of day', () => {
  const hour: JsonObject = { type: 'string', format: 'time' };

  it('is said as people say hours, and compares as dates do', () => {
    expect(words.temporalOf(hour)).toBe('time');
    expect(words.temporalOf({ type: 'string' })).toBeNull();
    expect(words.testsFor(hour)).toContain('lessThan');
    expect(words.testInWords('lessThan', hour)).toBe('est avant');
    expect(words.valueInWords('22:30', hour)).toBe('22\u00a0h\u00a030');
    expect(words.valueInWords('2026-03-01', { type: 'string', format: 'date' })).toBe('1er mars 2026');
  });

  it('has limits of its own in the panel', () => {
    expect(undrawnKeywords('time', { ...hour, formatMinimum: '07:00' })).toEqual(
      undrawnKeywords('date', { type: 'string', format: 'date', formatMinimum: '2026-01-01' }),
    );
  });
});

describe('a word of the annotation of a question', () => {
  const change = (schema: JsonObject, word: string, value: JsonObject[string] | undefined) => {
    const before = { 'form.schema.json': JSON.stringify({ properties: { nom: schema } }) };
    const performed = perform(
      before,
      annotationGesture({ file: 'form.schema.json', at: '/properties/nom' }, schema, word, value),
    );
    return performed.type === 'refused'
      ? performed.code
      : JSON.parse(performed.files['form.schema.json'] ?? '').properties.nom;
  };

  it('is set beside the others, and taken away alone', () => {
    expect(change({ type: 'string' }, 'help', 'Aide')).toEqual({ type: 'string', cagou: { help: 'Aide' } });
    expect(change({ cagou: { widget: 'radio' } }, 'help', 'Aide')).toEqual({
      cagou: { widget: 'radio', help: 'Aide' },
    });
    expect(change({ cagou: { widget: 'radio', help: 'Aide' } }, 'help', undefined)).toEqual({
      cagou: { widget: 'radio' },
    });
  });

  it('takes the annotation with it when it was the last', () => {
    expect(change({ type: 'string', cagou: { help: 'Aide' } }, 'help', undefined)).toEqual({ type: 'string' });
  });
});
