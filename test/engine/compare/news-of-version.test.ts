/** What of a version is news for people, on real schemes that are edited as their authors do. */
import { describe, expect, it, test } from 'vitest';
import { newsOfVersion } from '../../../engine/compare/news-of-version.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import { EXAMPLE_IDS, readExample } from '../../support/example.ts';

const { files: MEDICAL } = await readExample('aide-medicale');

/** The files after edits of texts, each of which must change its own. */
function edited(
  files: Files,
  ...edits: readonly (readonly [file: string, from: string | RegExp, to: string])[]
): Files {
  return edits.reduce((now: Files, [file, from, to]) => {
    const next = (now[file] ?? '').replace(from, to);
    expect(next).not.toBe(now[file]);
    return { ...now, [file]: next };
  }, files);
}
const newsOf = (file: string, from: string | RegExp, to: string) =>
  newsOfVersion(MEDICAL, edited(MEDICAL, [file, from, to]));

describe('a new version is news', () => {
  test.each<[string, string, string | RegExp, string, string[]]>([
    ['where others may ask', 'dispositif.json', '"foyer"]', '"foyer", "association"]', ['audiences']],
    [
      'where it ends',
      'dispositif.json',
      '"from": "2026-01-01"',
      '"from": "2026-01-01", "to": "2027-12-31"',
      ['periods'],
    ],
    [
      'where a campaign begins',
      'dispositif.json',
      '"effective"',
      '"windows": [{ "opens": "2026-03-01", "closes": "2026-04-30" }],\n  "effective"',
      ['periods'],
    ],
    [
      'where another takes its place',
      'dispositif.json',
      '"effective"',
      '"replacedBy": "aprah",\n  "effective"',
      ['successor'],
    ],
    ['where a condition is another', 'rules.json', 'duration(\\"P6M\\")', 'duration(\\"P3M\\")', ['conditions']],
    ['where an amount of a table is', 'rules.json', '150000', '155000', ['amounts']],
    ['where a computed amount is', 'rules.json', 'else revenus + montantAutresRessources', 'else revenus', ['amounts']],
    ['where an answer is bounded otherwise', 'form.schema.json', '"minimum": 1,', '"minimum": 1000,', ['questions']],
    [
      'where a choice is there that was not',
      'form.schema.json',
      '{ "const": "oui", "title": "Oui" }',
      '{ "const": "oui", "title": "Oui" }, { "const": "parfois", "title": "Parfois" }',
      ['questions'],
    ],
    [
      'where an answer must be given',
      'form.schema.json',
      '"required": ["identite", "adresse"',
      '"required": ["identite", "telephone", "adresse"',
      ['questions'],
    ],
    ['where a document must be younger', 'form.schema.json', '"validFor": "P3M"', '"validFor": "P1M"', ['documents']],
    ['where a document is needed to file', 'form.schema.json', '"soft": true,', '', ['documents']],
    ['where the legal delay is another', 'workflow.json', '"after": "P2M"', '"after": "P3M"', ['delays']],
  ])('%s', (_what, file, from, to, subjects) => {
    expect(newsOf(file, from, to)).toEqual(subjects);
  });

  test('where a document is asked for, or no longer', () => {
    const asked = /,\s*"justificatifDomicile": \{[\s\S]*?\n {4}\}(?=\n {2}\})/u;
    const without = edited(
      MEDICAL,
      ['form.schema.json', asked, ''],
      ['form.schema.json', ', "justificatifDomicile"]', ']'],
      ['form.ui.json', /,?\s*"justificatifDomicile"/u, ''],
    );
    expect(newsOfVersion(MEDICAL, without)).toEqual(['documents']);
    expect(newsOfVersion(without, MEDICAL)).toEqual(['documents']);
  });

  test('of all that it changes, in the same order', () => {
    const next = edited(
      MEDICAL,
      ['workflow.json', '"after": "P2M"', '"after": "P3M"'],
      ['rules.json', '150000', '155000'],
      ['rules.json', 'duration(\\"P6M\\")', 'duration(\\"P3M\\")'],
    );
    expect(newsOfVersion(MEDICAL, next)).toEqual(['conditions', 'amounts', 'delays']);
  });
});

describe('a new version is no news', () => {
  test.each<[string, string, string | RegExp, string]>([
    ['where its title says the same better', 'dispositif.json', '"Aide médicale"', '"Aide aux soins"'],
    ['where its sheet does', 'sheet.md', /$/u, '\n\nUne phrase de plus.\n'],
    [
      'where a question is worded otherwise',
      'form.schema.json',
      'Le foyer a-t-il d’autres ressources ?',
      'D’autres ressources ?',
    ],
    ['where a hint is', 'form.schema.json', 'Si vous ne connaissez pas le jour exact, ', ''],
    [
      'where a choice is',
      'form.schema.json',
      '{ "const": "oui", "title": "Oui" }',
      '{ "const": "oui", "title": "Oui, il en a" }',
    ],
    [
      'where a refusal is',
      'rules.json',
      'Cette date est antérieure à votre naissance.',
      'Cette date est avant votre naissance.',
    ],
    [
      'where a question is on another page',
      'form.ui.json',
      '"residenceDepuis", "telephone"',
      '"telephone", "residenceDepuis"',
    ],
    ['where agents do otherwise', 'workflow.json', '"after": "P15D"', '"after": "P10D"'],
    ['where data are kept longer', 'privacy.json', '"P5Y"', '"P12Y"'],
    ['where a delay is called otherwise', 'workflow.json', '"Délai de décision"', '"Délai pour décider"'],
  ])('%s', (_what, file, from, to) => {
    expect(newsOf(file, from, to)).toEqual([]);
  });

  test('where a question moves from one page to another', () => {
    const moved = edited(
      MEDICAL,
      ['form.ui.json', '"residenceDepuis", "telephone"', '"residenceDepuis"'],
      ['form.ui.json', '"fields": ["foyer"]', '"fields": ["foyer", "telephone"]'],
    );
    expect(newsOfVersion(MEDICAL, moved)).toEqual([]);
  });

  it.each(EXAMPLE_IDS)('where nothing is other: %s', async (id) => {
    const { files } = await readExample(id);
    expect(newsOfVersion(files, files)).toEqual([]);
  });
});
