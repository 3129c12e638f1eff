/** What is told to whoever types an older form on paper into the form in force. */
import { describe, expect, it } from 'vitest';
import { askedChanges } from '../../../engine/compare/asked-changes.ts';
import { readExample } from '../../support/example.ts';

const { files } = await readExample('aide-medicale');

/** Each change in a line, after an edit of a text that must change it. */
function told(file: string, from: string | RegExp, to: string): readonly string[] {
  const text = files[file] ?? '';
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return askedChanges(files, { ...files, [file]: edited }).map(({ type, path, before, after }) =>
    [type, path.join(' › '), before, after].filter((part) => part !== null).join(' | '),
  );
}

describe('what a form asks otherwise than the one on paper', () => {
  it('is nothing where it is the same', () => {
    expect(askedChanges(files, files)).toEqual([]);
  });

  it('is a question that is named otherwise', () => {
    expect(told('form.schema.json', '"Montant de ces autres ressources, par mois"', '"Autres ressources"')).toEqual([
      expect.stringMatching(/^changed \| .*Titre \| Montant de ces autres ressources, par mois \| Autres ressources$/u),
    ]);
  });

  it('is a bound of an answer, with what it was', () => {
    const [change, ...others] = told('form.schema.json', '"minimum": 1,', '"minimum": 1000,');
    expect(change).toMatch(/Minimum \| 1 \| 1\s000$/u);
    expect(others).toEqual([]);
  });

  it('is a choice more', () => {
    expect(
      told(
        'form.schema.json',
        '{ "const": "oui", "title": "Oui" }',
        '{ "const": "oui", "title": "Oui" }, { "const": "parfois", "title": "Parfois" }',
      ),
    ).toEqual([expect.stringMatching(/^added \| .*Choix › Parfois$/u)]);
  });

  it('is neither a rule, nor a text, nor a hint', () => {
    expect(told('rules.json', '150000', '155000')).toEqual([]);
    expect(told('dispositif.json', /"summary": "[^"]*"/u, '"summary": "Autrement dit."')).toEqual([]);
  });
});
