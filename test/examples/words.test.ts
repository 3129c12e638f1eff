/** Every word of the language is used by a scheme that is compiled and played, so that none is promised without having been tried. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOfFolder, wordsOfLanguage } from './words.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Whole schemes, and the blocks of questions that these share. */
const FOLDERS = [...foldersIn('examples'), ...foldersIn('test/schemes'), 'schemas/blocks'];

/** What no scheme uses yet; a word that one comes to use is taken out. */
const UNTRIED: readonly string[] = [
  'privacy.lawfulness=consent',
  'privacy.lawfulness=contract',
  'privacy.lawfulness=legitimateInterests',
  'privacy.lawfulness=vitalInterests',
];

/** What only a grant asks of an association: see the example of one. */
const OF_A_GRANT: readonly string[] = ['account', 'activity', 'address', 'purpose', 'rna'].map(
  (name) => `annotation.prefill=organisation.${name}`,
);
/** What the blocks of places ask with, and no scheme by itself. */
const OF_A_PLACE: readonly string[] = ['annotation.widget=latitude', 'annotation.widget=longitude'];
/** What the block of a household asks with. */
const OF_A_HOUSEHOLD = 'annotation.prefill=person.household';
/** What only a request about a land asks with: see the example of a building permit. */
const OF_A_LAND: readonly string[] = ['', '=address', '=parcel'].map((value) => `annotation.likens${value}`);
/** Those of `lawfulness` and `sort` exclude one another; a household asks for neither. */
/** Others who sign beside the applicant: the permit to build has one. */
const OF_SEVERAL = [
  'form-ui.signatories',
  'form-ui.signatories.declaration',
  'form-ui.signatories.id',
  'form-ui.signatories.inTurn',
  'form-ui.signatories.pages',
  'form-ui.signatories.shows',
  'form-ui.signatories.title',
  'scenario.given.unsigned',
];
/** A source that a request does not wait for, and what one of those knows: a grant asks it. */
const OF_A_SOURCE = ['form-ui.lookups.away=ask'];
const OF_NEITHER: readonly string[] = [
  ...OF_A_SOURCE,
  ...OF_SEVERAL,
  ...UNTRIED,
  ...OF_A_GRANT,
  ...OF_A_PLACE,
  OF_A_HOUSEHOLD,
  ...OF_A_LAND,
  'dispositif.audiences=foyer',
  'queue.sort=due',
];
const CONFORMANCE = ['agrement-assistante-maternelle', 'licence-debit-boissons'];

describe('words of the language', () => {
  const words = [...wordsOfLanguage()];
  const used = new Set(FOLDERS.flatMap((folder) => [...wordsOfFolder(join(ROOT, folder))]));

  it('are all read from the schemas', () => {
    expect(words).toEqual(expect.arrayContaining(['workflow.Effect.when', 'rules.tables.hitPolicy=O', 'annotation.unit']));
    expect([...used].filter((word) => !words.includes(word))).toEqual([]);
  });

  it('are each used by an example or a conformance scheme', () => {
    expect(words.filter((word) => !used.has(word)).toSorted()).toEqual(UNTRIED.toSorted());
  });

  it('are between them in the two schemes that use what no other needs', () => {
    const both = new Set(CONFORMANCE.flatMap((id) => [...wordsOfFolder(join(ROOT, 'test/schemes', id))]));
    expect(words.filter((word) => !both.has(word)).toSorted()).toEqual(OF_NEITHER.toSorted());
  });
});

function foldersIn(parent: string): readonly string[] {
  return readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`);
}
