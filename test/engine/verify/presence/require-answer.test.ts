/** What a rule reads and people may leave out: the answer is asked of everybody, where a button says so. */
import { expect, it } from 'vitest';
import { applyEdits } from '../../../../engine/language/fix.ts';
import { compile, type DispositifSource } from '../../../../engine/index.ts';
import { applyChanges, readFixtureBase } from '../../../docs/diagnostic-fixtures.ts';

const SCHEMA = 'form.schema.json';

/** A rule reads an answer of a form that asks for some of its answers alone. */
function reads(valid: string, required: readonly string[] | null): DispositifSource {
  const asked = required === null ? { at: '/required', gone: true as const } : { at: '/required', value: required };
  return applyChanges(readFixtureBase(), [
    { file: SCHEMA, ...asked },
    { file: 'rules.json', at: '/eligibility/0/valid', value: valid },
  ]);
}

function problemOf(source: DispositifSource) {
  const result = compile(source);
  const found = result.type === 'failed' ? result.diagnostics : result.warnings;
  return found.find(({ code, pointer }) => code === 'presence.rule' && pointer === '/eligibility/0/valid');
}

it.each([
  [
    'among those that are',
    ['naissance', 'prix', 'assistance'],
    'string length(nom) > 3',
    'Rendre « Votre nom » obligatoire',
  ],
  ['as the last one', ['nom', 'naissance', 'assistance'], 'prix > 20000', 'Rendre « Prix du vélo » obligatoire'],
])('the answer becomes one that is required, %s', (_how, required, valid, title) => {
  const source = reads(valid, required);
  const fix = problemOf(source)?.fixes.find((one) => one.title.fr === title);
  const files = applyEdits(source.files, fix?.edits ?? []);
  expect(JSON.parse(files?.[SCHEMA] ?? '').required.toSorted()).toEqual(['assistance', 'naissance', 'nom', 'prix']);
  expect(problemOf({ ...source, files: files ?? {} })).toBeUndefined();
});

it('a form that requires nothing begins to', () => {
  const source = reads('prix > 20000', null);
  const [fix] = problemOf(source)?.fixes ?? [];
  expect(JSON.parse(applyEdits(source.files, fix?.edits ?? [])?.[SCHEMA] ?? '').required).toEqual(['prix']);
});

it('what is asked under a condition alone is no such answer', () => {
  expect(problemOf(reads('batterie > 20', ['nom', 'naissance', 'prix', 'assistance']))?.fixes).toEqual([]);
});
