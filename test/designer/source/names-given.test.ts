import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesGiven } from '../../../designer/source/names-given.ts';
import { parseForm, parseSource } from '../../../engine/compile/parse-source.ts';
import { readSource as readParts } from '../../../engine/compile/read-source.ts';
import { memberType, objectType, type ScopeType } from '../../../engine/feel/scope-type.ts';
import { buildVocabulary } from '../../../engine/names/vocabulary.ts';
import { listNames } from '../../../engine/studio.ts';
import { readSource } from '../../engine/sources.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['examples', 'test/schemes'].flatMap((parent) =>
  readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
);

test('the tags are the answers, the computed values and the names of the case', () => {
  const names = offered({
    'form.schema.json': '{"properties":{"foyer":{"properties":{"situation":{}}},"revenus":{}}}',
    'rules.json': '{"computed":[{"name":"quotient"}]}',
  });
  expect(names).toEqual(expect.arrayContaining(['foyer', 'foyer.situation', 'revenus', 'quotient', 'dossier.numero']));
});

test('the columns of the list that an answer is chosen in are offered after its name', () => {
  const names = offered({
    'form.schema.json': '{"properties":{"zone":{"cagou":{"data":"zones"}},"commune":{"cagou":{"data":"communes"}}}}',
    'data/zones.csv': 'value,label,Zone du plan,naturelle:boolean\nUA,Centre,a,non\n',
  });
  expect(names).toEqual(
    expect.arrayContaining(['zone', 'zone.label', 'zone.naturelle', 'commune.label', 'commune.codesPostaux']),
  );
  expect(names).not.toContain('zone.Zone du plan');
});

test('what agents record, actions, opinions and delays are offered by their names', () => {
  const names = offered({
    'agent.schema.json': '{"properties":{"surface":{}}}',
    'workflow.json': JSON.stringify({
      clocks: { decision: { lengths: [] } },
      anywhere: { retirer: {} },
      states: {
        examen: {
          actions: { refuser: { form: { properties: { motif: {} } } }, completer: { kind: 'correction' } },
          branches: {
            visite: { states: { visite: { adHoc: {}, timers: { rappel: { after: 'P5D' }, fin: { at: 'le' } } } } },
          },
        },
        avis: { opinions: { technique: { form: { properties: { reserve: {} } } } } },
      },
    }),
  });
  expect(names).toEqual(
    expect.arrayContaining([
      'agent.surface',
      'actions.refuser.motif',
      'actions.refuser.le',
      'actions.completer.corrections',
      'actions.retirer.par',
      'avis.technique.sens',
      'avis.technique.reserve',
      'avis.ponctuels',
      'delais.decision.echeance',
      'delais.decision.durees',
      'delais.rappel.duree',
    ]),
  );
  expect(names).not.toContain('actions.refuser.corrections');
  expect(names).not.toContain('delais.rappel.echeance');
  expect(names).not.toContain('delais.fin.duree');
});

test('a file being typed costs its own tags only', () => {
  expect(offered({ 'form.schema.json': '{', 'rules.json': '{"computed":[{"name":"carte"}]}' })).toContain('carte');
});

test.each(FOLDERS)('every name that is offered for %s can be read', async (folder) => {
  const { files } = await readSource(folder);
  const read = readParts({ id: folder, files });
  const form = parseForm(read);
  const parsed = form && parseSource(read, form);
  if (!parsed) throw new Error(`${folder} cannot be read`);
  const root = objectType(buildVocabulary(parsed));
  const typeOf = (path: string): ScopeType | undefined =>
    path.split('.').reduce<ScopeType | undefined>((type, name) => type && memberType(type, name), root);
  const names = offered(files);
  expect(names.filter((name) => typeOf(name) === undefined)).toEqual([]);
  const missing = Object.keys(parsed.workflow.clocks ?? {}).filter((id) => !names.includes(`delais.${id}.echeance`));
  expect(missing).toEqual([]);
});

function offered(files: Readonly<Record<string, string>>): readonly string[] {
  return listNames(namesGiven(files));
}
