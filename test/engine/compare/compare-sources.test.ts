/** What differs between two texts of a scheme is said in the words of authors, and nothing that differs is left out. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asJson } from '../../../engine/base/json.ts';
import type { SchemeChange } from '../../../engine/compare/change.ts';
import { compareSources } from '../../../engine/compare/compare-sources.ts';
import { applyChanges, type Files } from '../../../engine/edit/changes.ts';
import { operate } from '../../../engine/edit/operations.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';
import { leavesOf, otherThan } from './leaves.ts';

const EXAMPLES = await Promise.all(EXAMPLE_IDS.map(async (id) => ({ id, files: (await readExample(id)).files })));
const filesOf = (id: string): Files => EXAMPLES.find((example) => example.id === id)?.files ?? {};

function say({ section, type, path, before, after }: SchemeChange): string {
  const words = before === null && after === null ? '' : ` : ${before ?? '∅'} → ${after ?? '∅'}`;
  return `${section} ${type} ${path.join(' › ')}${words}`.replaceAll(/[\u00A0\u202F]/g, ' ');
}

/** The files after an edit of one text, which must change it. */
function edited(files: Files, file: string, from: string | RegExp, to: string): Files {
  const text = files[file] ?? '';
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  return { ...files, [file]: next };
}

const changesOf = (id: string, ...[file, from, to]: [string, string | RegExp, string]): readonly string[] =>
  compareSources(filesOf(id), edited(filesOf(id), file, from, to)).map(say);

describe('what an author changes is said in words', () => {
  test.each<[string, string, string, string | RegExp, string, string[]]>([
    [
      'the title of the scheme',
      'aide-medicale',
      'dispositif.json',
      '"Aide médicale"',
      '"Aide aux soins"',
      ['identity changed Titre : Aide médicale → Aide aux soins'],
    ],
    [
      'how long data are kept',
      'aide-medicale',
      'privacy.json',
      '"P5Y"',
      '"P12Y"',
      ['privacy changed Catégories de données › Identité › Conservation › Durée : 5 ans → 12 ans'],
    ],
    [
      'an amount of a table',
      'aide-medicale',
      'rules.json',
      '150000',
      '155000',
      [
        'rules changed Barèmes › Plafond de ressources mensuelles › Ligne « Personnes du foyer : à partir de 1 personne » : Plafond pour une personne seule : 150 000 F CFP par mois ; Majoration par personne supplémentaire : 20 % → Plafond pour une personne seule : 155 000 F CFP par mois ; Majoration par personne supplémentaire : 20 %',
      ],
    ],
    [
      'the bound of a row, which stays the same row',
      'permis-construire',
      'rules.json',
      '"> 150"',
      '"> 170"',
      [
        'rules changed Barèmes › Recours à un architecte › Ligne 1 : Surface de plancher, en m² : plus de 150, donne oui → Surface de plancher, en m² : plus de 170, donne oui',
      ],
    ],
    [
      'the heading of a column of the queue',
      'aide-medicale',
      'queue.json',
      '"title": "Commune"',
      '"title": "Ville"',
      ['queue changed Colonnes › Ville › Titre : Commune → Ville'],
    ],
    [
      'the title of a page, whose questions stay where they are',
      'aide-medicale',
      'form.ui.json',
      '"title": "Votre identité"',
      '"title": "Vous"',
      ['form changed Page « Vous » › Titre : Votre identité → Vous'],
    ],
    [
      'the limit of a question',
      'aprah',
      'form.schema.json',
      '"maximum": 100000000',
      '"maximum": 90000000',
      [
        'form changed Les ressources du foyer › Revenus de tout le foyer, par mois › Maximum : 100 000 000 → 90 000 000',
      ],
    ],
    [
      'a letter',
      'aide-medicale',
      'documents/decision-refus.md',
      'Demande',
      'La demande',
      ['texts changed Document › Décision de refus de l’aide médicale'],
    ],
    ['the sheet', 'aide-medicale', 'sheet.md', /$/, '\nFin.\n', ['texts changed Fiche pratique']],
  ])('%s', (_, id, file, from, to, expected) => {
    expect(changesOf(id, file, from, to)).toEqual(expected);
  });

  it('names a question that comes with all it holds, and a list that goes', () => {
    const files = filesOf('aide-medicale');
    const add = { ...files, 'data/villages.csv': 'value,label\na,A\n', 'messages/autre.md': '# Une autre lettre\n' };
    expect(compareSources(files, add).map(say)).toEqual([
      'texts added Courriel › Une autre lettre',
      'lists added villages',
    ]);
    expect(compareSources(add, files).map(say)).toEqual([
      'texts removed Courriel › Une autre lettre',
      'lists removed villages',
    ]);
  });

  it('tells what the text of the library changes of a workflow that uses it', () => {
    const user = EXAMPLES.find(({ files }) => /"use"/.test(files['workflow.json'] ?? ''));
    if (!user) throw new Error('no example uses the library');
    expect(compareSources(user.files, user.files)).toEqual([]);
  });
});

describe.each(EXAMPLES)('any value of $id', ({ files }) => {
  const leaves = Object.entries(files)
    .filter(([file]) => file.endsWith('.json') && !file.startsWith('scenarios/'))
    .flatMap(([file, text]) => leavesOf(asJson(JSON.parse(text))).map((leaf) => ({ file, ...leaf })))
    .filter(({ pointer }) => !pointer.endsWith('$schema') && !pointer.endsWith('$id'));

  it('that changes is told, in its file', () => {
    expect(leaves.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), ({ file, pointer, value }) => {
        const done = operate(files, { type: 'set', at: { file, pointer }, value: otherThan(value) });
        const after = done.type === 'done' ? applyChanges(files, done.changes) : null;
        if (!after) throw new Error(`${file}${pointer} cannot be set`);
        const changes = compareSources(files, after);
        expect(changes.length, `${file}${pointer}`).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});
