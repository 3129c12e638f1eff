/** The list of what is to be mended: in the order of the page, each line leading to its question. */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { FieldError } from '../../../engine/index.ts';
import { createTranslate, ErrorSummary, fr } from '../../../runtime/forms/index.ts';

const t = createTranslate(fr);
const error = (pointer: string): FieldError => ({ pointer, keyword: 'x', message: `Erreur de ${pointer}.` });
type Props = Parameters<typeof ErrorSummary>[0];

/** Address and text of each line. */
function linesOf(errors: readonly FieldError[], more: Partial<Props> = {}): readonly (readonly [string, string])[] {
  const html = renderToStaticMarkup(<ErrorSummary errors={errors} t={t} {...more} />);
  return [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/gu)].map(([, href = '', text = '']) => [href, text]);
}

describe('the summary of errors', () => {
  test('has a line for each, in the order of the page whatever the order in which they were found', () => {
    const fields = ['nom', 'adresse', 'membres', 'piece'];
    const pointers = [
      '/nom',
      '/adresse/rue',
      '/adresse/commune',
      '/membres',
      '/membres/0/nom',
      '/membres/2/nom',
      '/membres/10/nom',
      '/piece',
    ];
    const found = fc.shuffledSubarray(pointers, { minLength: 1 });
    fc.assert(
      fc.property(found, (some) => {
        const lines = linesOf(some.map(error), { fields }).map(([, text]) => text);
        // Within a section, questions come as they were found.
        const asFound = (pointer: string): number => (pointer.startsWith('/adresse') ? 1 : pointers.indexOf(pointer));
        const expected = some.toSorted((one, other) => asFound(one) - asFound(other));
        expect(lines).toEqual(expected.map((pointer) => `Erreur de ${pointer}.`));
      }),
    );
  });

  test('keeps at the end, and does not lose, an error of a question that the page does not list', () => {
    const lines = linesOf([error('/autre'), error('/nom')], { fields: ['nom'] });
    expect(lines.map(([, text]) => text)).toEqual(['Erreur de /nom.', 'Erreur de /autre.']);
  });

  test('leads to the question itself, or to its page where it is not on this one', () => {
    expect(linesOf([error('/membres/0/nom')])).toEqual([['#champ_membres_0_nom', 'Erreur de /membres/0/nom.']]);
    const href = (pointer: string): string => `/foyer?verifier=1#${pointer}`;
    expect(linesOf([error('/nom')], { href })[0]?.[0]).toBe('/foyer?verifier=1#/nom');
    expect(linesOf([error('/nom')], { idPrefix: 'ensemble' })[0]?.[0]).toBe('#ensemble_nom');
  });

  test('says of whom it speaks where several people are asked the same', () => {
    const memberOf = (pointer: string): string | null => (pointer.startsWith('/membres/1') ? 'Personne 2' : null);
    const lines = linesOf([error('/membres/1/nom'), error('/nom')], { memberOf, fields: ['membres', 'nom'] });
    expect(lines.map(([, text]) => text.replaceAll(/\s/gu, ' '))).toEqual([
      'Personne 2 : Erreur de /membres/1/nom.',
      'Erreur de /nom.',
    ]);
  });

  test('marks what is mended already, and only that', () => {
    const [mended, left] = [error('/nom'), error('/prenom')];
    const html = renderToStaticMarkup(<ErrorSummary errors={[mended, left]} left={[left]} t={t} />);
    expect(html.match(/<li class="cg-mended">/gu)).toHaveLength(1);
    expect(html).toMatch(/cg-mended"><a href="#champ_nom"/u);
  });

  test('is nothing where nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} t={t} />)).toBe('');
  });
});
