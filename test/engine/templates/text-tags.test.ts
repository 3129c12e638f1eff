/** What a letter prints: its tags where they stand, its sentences, its first line, and its values in French. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../engine/templates/sentences.ts';
import { printedTags, titleWithoutTags } from '../../../engine/templates/text-tags.ts';

describe('the tags of a text', () => {
  it.each<readonly [text: string, tags: readonly (readonly [path: string, filters: string])[]]>([
    ['{{ aide }}', [['aide', '']]],
    ['{{aide|montant}}', [['aide', 'montant']]],
    ['{{- aide | montant | plus: 3 -}}', [['aide', 'montant | plus: 3']]],
    [
      'De {{ a.b }} à {{ c_d.e2 }}',
      [
        ['a.b', ''],
        ['c_d.e2', ''],
      ],
    ],
    ['{% if aide %}oui{% endif %}', []],
    ['{{ "texte" }} {{ 12 }}', []],
    ['{{ aide\n}}', []],
    ['{% for f in factures %}{{ f.montant }}{% endfor %}', [['factures.*.montant', '']]],
    ['{% for f in lots %}{% for l in f.lignes %}{{ l.prix }}{% endfor %}{% endfor %}', [['lots.*.lignes.*.prix', '']]],
    ['{%- for f in factures -%}{{ f }}{%- endfor -%}', [['factures.*', '']]],
  ])('« %s »', (text, tags) => {
    expect(printedTags(text).map(({ path, filters }) => [path, filters])).toEqual(tags);
  });

  it('stand where they are said to, with what follows them on their line', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const piece = fc.oneof(
      word,
      fc.constantFrom('\n', ' ', '.', '{% if x %}', '{'),
      word.map((name) => `{{ ${name} }}`),
      word.map((name) => `{{ ${name} | montant }}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join('');
        const rows = text.split('\n');
        const tags = printedTags(text);
        for (const { written, line, column, after } of tags) {
          expect(rows[line - 1]?.slice(column - 1)).toBe(`${written}${after}`);
        }
        expect(tags).toHaveLength(pieces.filter((one) => one.startsWith('{{')).length);
      }),
    );
  });
});

describe('the first line of a text', () => {
  it.each([
    ['# Décision n° {{ numero }}\nSuite', 'Décision n° …'],
    ['{% if accord %}Accord{% else %}Refus{% endif %}', 'Accord / Refus'],
    ['## {% if a %}Un{% elsif b %}Deux{% else %}Trois{% endif %}', 'Un / Deux / Trois'],
    ['# Accusé de réception ({{ dossier.numero }})', 'Accusé de réception'],
    ['# Reçu ({{ dossier.numero }} {{ dossier.recuLe | date }}), suite', 'Reçu, suite'],
    ['# Aide (loyer de {{ mois }})', 'Aide (loyer de …)'],
    ['{{ titre }}', null],
    ['{% if a %}{{ b }}{% else %}{{ c }}{% endif %}', null],
    ['\nSuite', null],
    ['', null],
  ])('« %s » is listed as « %s »', (text, title) => expect(titleWithoutTags(text)).toBe(title));
});

describe('the sentences of a text', () => {
  it.each<readonly [text: string, sentences: readonly string[]]>([
    ['Un. Deux ! Trois ?', ['Un.', 'Deux !', 'Trois ?']],
    ['Le montant est de 1.500 F. Bien à vous', ['Le montant est de 1.500 F.', 'Bien à vous']],
    ['Une phrase\nsur deux lignes.', ['Une phrase sur deux lignes.']],
    ['Titre\n\nTexte', ['Titre', 'Texte']],
    ['- un\n- deux', ['- un', '- deux']],
    ['1. un\n2. deux', ['1.', 'un', '2.', 'deux']],
    ['{{ a.b }} F ; {{ c }}', ['{{ a.b }} F ;', '{{ c }}']],
    [' \n ', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map((one) => one.text.trim())).toEqual(sentences);
  });

  it('lose no word, and give each its place in the file', () => {
    const word = fc.constantFrom('un', 'deux', 'trois.', 'quatre ;', '\n', '\n\n', '\n- ', ' ', '{{ a.b }}');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        const rows = text.split('\n');
        const sentences = sentencesOf(text);
        expect(
          sentences
            .map((one) => one.text)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''));
        for (const { text: sentence, placeOf } of sentences) {
          for (const { index, 0: found } of sentence.matchAll(/[a-z]+/g)) {
            const { line, column, endLine, endColumn } = placeOf(index, found.length);
            expect(endLine).toBe(line);
            expect(rows[line - 1]?.slice(column - 1, endColumn - 1)).toBe(found);
          }
        }
      }),
    );
  });
});
