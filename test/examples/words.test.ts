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
  // Played in the documentation (example 07d), and by a journey of the studio.
  'dispositif.blocks',
  'dispositif.replacedBy',
  'dispositif.thirdParties.email',
  'form-ui.fields.order',
  'privacy.categories.retention.from=filed',
  'privacy.lawfulness=consent',
  'privacy.lawfulness=contract',
  'privacy.lawfulness=legitimateInterests',
  'privacy.lawfulness=vitalInterests',
  'scenario.ScenarioThen.mails.message',
  'scenario.ScenarioThen.mails.to',
  'workflow.Effect.told',
];

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
});

function foldersIn(parent: string): readonly string[] {
  return readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`);
}
