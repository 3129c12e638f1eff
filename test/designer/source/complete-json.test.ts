import { describe, expect, test } from 'vitest';
import { proposeAt } from '../../../designer/source/complete-json.ts';

/** Labels proposed where `|` stands in the text. */
function labelsAt(file: string, marked: string): readonly string[] {
  return proposeAt({ [file]: marked.replace('|', '') }, file, marked.indexOf('|')).map((item) => item.label);
}

describe('completion in the files of a scheme', () => {
  test('offers the properties of the file', () => {
    expect(labelsAt('dispositif.json', '{ "|" }')).toContain('"numbering"');
  });

  test('follows references and maps of free names', () => {
    expect(
      labelsAt('workflow.json', '{ "states": { "instruction": { "actions": { "accepter": { "|": 1 } } } } }'),
    ).toContain('"guards"');
  });

  test('offers the values that can be listed', () => {
    expect(labelsAt('rules.json', '{ "tables": [ { "hitPolicy": "|" } ] }')).toEqual([
      '"U"',
      '"A"',
      '"P"',
      '"F"',
      '"C"',
      '"R"',
      '"O"',
    ]);
  });

  test('says in French what the language says in French', () => {
    const text = '{ "tables": [ { "outputs": [ { "" } ] } ] }';
    const found = proposeAt({ 'rules.json': text }, 'rules.json', text.indexOf('""') + 1);
    expect(found.find(({ label }) => label === '"default"')?.info).toContain('quand aucune ligne ne convient');
  });

  test('offers the alternatives of an effect', () => {
    const labels = labelsAt('workflow.json', '{ "filed": [ { "type": "|" } ] }');
    expect(labels).toEqual(expect.arrayContaining(['"mail"', '"document"', '"amount"', '"webhook"']));
  });

  test('offers annotations in the form', () => {
    expect(labelsAt('form.schema.json', '{ "properties": { "nom": { "cagou": { "|" } } } }')).toContain('"prefill"');
  });

  test('offers nothing in a file that the language does not describe', () => {
    expect(labelsAt('autre.json', '{ "|" }')).toEqual([]);
  });
});
