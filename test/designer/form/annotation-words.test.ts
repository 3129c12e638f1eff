/** What else can be said of a question: by its kind, in the words of the language, and limits that are such. */
import { describe, expect, it, vi } from 'vitest';
import { limitGesture, limitsOf } from '../../../designer/form/drawn-keywords.ts';
import { annotationSchema, FIELD_KINDS } from '../../../engine/studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { optionOf, optionsOf, wordsFor } = await import('../../../designer/form/annotation-words.ts');
vi.unstubAllGlobals();

const names = (kind: Parameters<typeof wordsFor>[0]): readonly string[] => wordsFor(kind).map(({ word }) => word);

describe('the words of a kind', () => {
  it('are those that say something of it', () => {
    expect(names('date')).toContain('verified');
    expect(names('number')).not.toContain('verified');
    expect(names('piece-justificative')).toEqual(expect.arrayContaining(['wallet', 'validFor']));
    expect(names('text')).not.toContain('wallet');
    expect(names('rib')).toContain('contact');
  });

  it('are none that has a place of its own, and none of what no kind claims', () => {
    for (const kind of FIELD_KINDS)
      expect(names(kind).filter((word) => ['hint', 'personal', 'calculated', 'data'].includes(word))).toEqual([]);
    expect(names(null)).toEqual([]);
  });

  it('each have words for their author', () => {
    const all = FIELD_KINDS.flatMap((kind) => wordsFor(kind));
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ described }) => !described.fr?.title)).toEqual([]);
  });
});

describe('the values of a word', () => {
  const described = (word: string) => wordsFor('choice').find((said) => said.word === word)?.described ?? {};

  it('are the controls that the kind can be shown as', () => {
    expect(optionsOf('widget', described('widget'), 'choice')?.map(({ value }) => value)).toEqual(['radio', 'select']);
    expect(optionsOf('widget', described('widget'), 'yesNo')?.map(({ value }) => value)).toEqual(['checkbox', 'radio']);
    expect(optionsOf('widget', described('widget'), 'text')).toEqual([]);
  });

  it('are those that the language lists, and none where it lists none', () => {
    expect(optionsOf('open', { enum: ['open', 3, 'grouped'] }, 'choice')?.map(({ value }) => value)).toEqual([
      'open',
      'grouped',
    ]);
    expect(optionsOf('unit', annotationSchema.properties?.['unit'] ?? {}, 'number')).toBeNull();
  });

  it('of what the register fills in by itself are that it be left blank too; of a section, that alone', () => {
    const { described: prefill } = wordsFor('text').find(({ word }) => word === 'prefill')!;
    const values = (kind: 'text' | 'ridet' | 'group') =>
      optionsOf('prefill', prefill, kind)?.map(({ value }) => value) ?? [];
    expect(values('ridet')).toEqual(['false', ...values('text')]);
    expect(values('group')).toEqual(['false']);
    expect(values('text')).not.toContain('false');
  });

  it('are called by their name, or by themselves', () => {
    expect(optionOf('widget', 'radio').label).not.toBe('radio');
    expect(optionOf('concept', 'false').label).toBe(optionOf('prefill', 'false').label);
    expect(optionOf('widget', 'inconnu')).toEqual({ value: 'inconnu', label: 'inconnu' });
  });
});

describe('a limit', () => {
  const at = (pointer: string) => ({ file: 'form.schema.json', pointer });
  const of = (kind: Parameters<typeof limitsOf>[0]) => ({ file: 'form.schema.json', at: '/properties/x', kind });

  it.each([
    ['money', 'minimum', '-5', -5],
    ['number', 'maximum', '2.5', 2.5],
    ['text', 'maxLength', '40', 40],
    ['repeat', 'minItems', '0', 0],
    ['date', 'formatMinimum', '2026-01-01', '2026-01-01'],
  ] as const)('of %s is set: %s, %s', (kind, keyword, typed, value) => {
    expect(limitsOf(kind)).toContain(keyword);
    expect(limitGesture(of(kind), keyword, typed)).toEqual({ type: 'set', at: at(`/properties/x/${keyword}`), value });
  });

  it.each([
    ['text', 'maxLength', '2.5'],
    ['text', 'minLength', '-1'],
    ['choices', 'maxItems', 'deux'],
    ['number', 'minimum', 'Infinity'],
  ] as const)('of %s is not: %s, %s', (kind, keyword, typed) => {
    expect(limitGesture(of(kind), keyword, typed)).toBeNull();
  });

  it.each(['', '  '])('is taken away where nothing is typed: « %s »', (typed) => {
    expect(limitGesture(of('text'), 'maxLength', typed)).toEqual({ type: 'remove', at: at('/properties/x/maxLength') });
  });

  it('is none of a kind that has none', () => {
    expect([limitsOf('yesNo'), limitsOf(null)]).toEqual([[], []]);
  });
});
