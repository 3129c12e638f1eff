/** Names that are made of titles: readable by rules, free, and the same for what is heard the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOfTitle, slugOfTitle, tellingWords } from '../../../engine/edit/names.ts';
import { textBetween } from '../../../engine/edit/text-between.ts';
import { isReservedName } from '../../../engine/language/json-file.ts';

describe('a title', () => {
  it.each([
    ['Nombre d’enfants', 'nombreEnfants', 'nombre-d-enfants'],
    ['Votre foyer', 'votreFoyer', 'votre-foyer'],
    ['Les revenus de l’année', 'lesRevenusAnnee', 'les-revenus-de-l-annee'],
    ['Île-des-Pins', 'ilePins', 'ile-des-pins'],
    ['Cœur', 'coeur', 'coeur'],
    ['2 enfants', 'question2Enfants', 'page-2-enfants'],
    [`${'a'.repeat(39)} b`, `${'a'.repeat(39)}B`, 'a'.repeat(39)],
    ['…', 'question', 'page'],
    ['', 'question', 'page'],
  ])('« %s » names a question %s and a page %s', (title, name, slug) => {
    expect(nameOfTitle(title, [])).toBe(name);
    expect(slugOfTitle(title, [])).toBe(slug);
  });

  it('names something else than what has the name already', () => {
    expect(nameOfTitle('Votre foyer', ['votreFoyer', 'votreFoyer2'])).toBe('votreFoyer3');
    expect(slugOfTitle('Votre foyer', ['votre-foyer', 'votre-foyer-2'])).toBe('votre-foyer-3');
  });

  it('names what rules can read, whatever was written, and never what another has', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('constructor', '__proto__', 'to string', 'Été'),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const [names, slugs]: [string[], string[]] = [[], []];
        for (const one of titles) {
          names.push(nameOfTitle(one, names));
          slugs.push(slugOfTitle(one, slugs));
        }
        expect(new Set(names).size).toBe(titles.length);
        expect(new Set(slugs).size).toBe(titles.length);
        for (const name of names) {
          expect(name).toMatch(/^[a-z][a-zA-Z0-9]{0,42}$/);
          expect(isReservedName(name)).toBe(false);
        }
        for (const slug of slugs) expect(slug).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      }),
    );
  });

  it.each([
    [
      ['nombre', 'de', 'l', 'enfant'],
      ['nombre', 'enfant'],
    ],
    [
      ['de', 'la'],
      ['de', 'la'],
    ],
    [[], []],
  ])('%j tells %j', (words, telling) => expect(tellingWords(words)).toEqual(telling));
});

describe('what differs between two texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '\n', 'é', '😀', '😁', '\u{1FA00}'), { maxLength: 12 })
    .map((all) => all.join(''));

  it('makes one of the other, and halves no character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, text: put } = textBetween(before, after);
        expect(from).toBeLessThanOrEqual(to);
        expect(before.slice(0, from) + put + before.slice(to)).toBe(after);
        expect([put, before.slice(from, to)].every((part) => part.isWellFormed())).toBe(true);
      }),
    );
  });

  it.each([
    ['', '', { from: 0, to: 0, text: '' }],
    ['abc', 'abc', { from: 3, to: 3, text: '' }],
    ['abc', 'axc', { from: 1, to: 2, text: 'x' }],
    ['aa', 'aaa', { from: 2, to: 2, text: 'a' }],
    ['😀', '\u{1FA00}', { from: 0, to: 2, text: '\u{1FA00}' }],
    ['😀', '😁', { from: 0, to: 2, text: '😁' }],
  ])('of %j and %j is no more than it must', (before, after, edit) => expect(textBetween(before, after)).toEqual(edit));
});
