/** What is offered while a letter is written, and what the studio says of a scheme whose files are half written. */
import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../designer/editor/title-of.ts';
import { completeTags } from '../../../designer/source/complete-tags.ts';
import { readExample } from '../../support/example.ts';

const { files } = await readExample('aide-medicale');

/** What is offered where the bar stands, and the text that it would take the place of. */
function offered(written: string) {
  const pos = written.indexOf('|>');
  const doc = written.replace('|>', '');
  const result = completeTags(
    'messages/essai.md',
    () => files,
  )(new CompletionContext(EditorState.create({ doc }), pos, false));
  return result && { over: doc.slice(result.from, pos), labels: result.options.map(({ label }) => label) };
}

describe('in a letter', () => {
  it('names are offered in a tag that is begun, in place of what is typed of it', () => {
    for (const [written, over] of [
      ['Bonjour {{|>', ''],
      ['Bonjour {{ dema|>', 'dema'],
      ['{{ demandeur.nom }} et {{ dossier.|> suite', 'dossier.'],
    ] as const) {
      expect(offered(written)?.over).toBe(over);
      expect(offered(written)?.labels).toEqual(expect.arrayContaining(['demandeur.nomComplet', 'dossier.numero']));
    }
  });

  it('filters are offered after a bar, and nothing in words', () => {
    expect(offered('{{ aide | mon|>')).toMatchObject({ over: 'mon', labels: expect.arrayContaining(['montant']) });
    expect(offered('Bonjour dema|>')).toBeNull();
    expect(offered('{{ demandeur.nom }} |>')).toBeNull();
  });
});

describe('the title of a scheme', () => {
  it.for<readonly [string | undefined, string | null]>([
    ['{ "title": "Aide" }', 'Aide'],
    ['{ "title": "Aide"', null],
    ['{ "title": 3 }', null],
    ['{}', null],
    ['null', null],
    ['', null],
    [undefined, null],
  ])('of %s is %s', ([text, title]) => {
    expect(titleOf(text === undefined ? {} : { 'dispositif.json': text })).toBe(title);
  });
});
