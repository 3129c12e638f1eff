import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { passageOf } from '../../../../runtime/cases/queue/passage.ts';

const LONG = `Bonjour, ${'je vous écris au sujet de ma demande et '.repeat(4)}le devis signé par l’électricien vous sera déposé au guichet de La Foa ${'dès que possible '.repeat(6)}merci.`;

test.each([
  ['the word as it is written', 'Voici mon Devis.', ['devis'], ['Voici mon ', 'Devis', '.']],
  ['a word by its beginning, without its accents', 'Il a été réparé.', ['repa'], ['Il a été ', 'réparé', '.']],
  ['the first of those meant', 'Un, deux, trois.', ['trois', 'deux'], ['Un, ', 'deux', ', trois.']],
  ['on one line', 'Bonjour,\n\n  le  devis', ['devis'], ['Bonjour, le ', 'devis', '']],
  ['the beginning, where a message holds none of them', 'Bonjour à vous', ['devis'], ['', '', 'Bonjour à vous']],
])('a passage is %s', (_, text, meant, [before, found, after]) => {
  expect(passageOf(text, meant)).toEqual({ before, found, after });
});

describe('a long message', () => {
  it('is cut between words, and says that it was', () => {
    const { before, found, after } = passageOf(LONG, ['electri']);
    expect(before).toMatch(/^… \p{L}+ .*l’$/u);
    expect(found).toBe('électricien');
    expect(after).toMatch(/^ vous sera .*\p{L} …$/u);
    expect(LONG).toContain(`${before.slice(2)}${found}${after.slice(0, -2)}`);
    expect(`${before}${found}${after}`.length).toBeLessThan(150);
  });

  it('is never shown at length, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 5 }), (text, word) => {
        const { before, found, after } = passageOf(text, [word]);
        expect(before.length + after.length).toBeLessThanOrEqual(130);
        expect(found === '' || text.includes(found)).toBe(true);
      }),
    );
  });
});
