/** Leaving the library, and names that rules can read: nothing that the scheme does changes, and nothing is hidden by one fault. */
import { describe, expect, it } from 'vitest';
import { detachWorkflow } from '../../../engine/authoring/detach-workflow.ts';
import { withPassingScenarios, withTextsOf } from '../../../engine/authoring/fit-files.ts';
import { newSource } from '../../../engine/authoring/new-source.ts';
import { listReadable } from '../../../engine/authoring/readable-names.ts';
import type { DispositifSource } from '../../../engine/language/source.ts';
import { runScenarios } from '../../../engine/simulate/run-scenarios.ts';
import { readExample } from '../../support/example.ts';
import { compiled, readSource, withJson, withText } from '../sources.ts';

async function madeFrom(id: string): Promise<DispositifSource> {
  const made = newSource(await readSource(`workflows/${id}`), { id: 'aide-test' });
  if (made.type === 'refused') throw new Error(made.errors[0]?.message);
  return made.source;
}

describe('a scheme that leaves the library', () => {
  it.for(['instruction-simple', 'completude-regularisation', 'avis-paralleles', 'visa-signature'])(
    'does what it did with %s, by a workflow of its own, and nothing else of it changes',
    async (id) => {
      const source = await madeFrom(id);
      const own = detachWorkflow(source);
      if (!own) throw new Error('it uses a definition');
      expect(JSON.parse(own.files['workflow.json'] ?? '')).not.toHaveProperty('use');
      expect(compiled(own).workflow.workflow).toEqual(compiled(source).workflow.workflow);
      expect(runScenarios(compiled(own))).toEqual(runScenarios(compiled(source)));
      expect({ ...own.files, 'workflow.json': '' }).toEqual({ ...source.files, 'workflow.json': '' });
      expect(detachWorkflow(own)).toBeNull();
    },
  );

  it('takes no text of the library that a version had pinned along', async () => {
    const source = await madeFrom('instruction-simple');
    const definition = (await readSource('workflows/instruction-simple')).files['definition.json'] ?? '';
    const pinned = withText(source, 'library/instruction-simple.json', definition);
    expect(Object.keys(detachWorkflow(pinned)?.files ?? {}).filter((path) => path.startsWith('library/'))).toEqual([]);
  });

  it('does not, while what it says of the definition cannot be used', async () => {
    const source = await madeFrom('instruction-simple');
    expect(detachWorkflow(withText(source, 'workflow.json', '{ "use": '))).toBeNull();
    expect(detachWorkflow(withJson(source, 'workflow.json', (use) => (use.use = 'inconnue')))).toBeNull();
    expect(detachWorkflow(withText(source, 'workflow.json', null))).toBeNull();
  });
});

describe('files that go with what a workflow does', () => {
  it('are the letters that it sends, and all that is no letter', async () => {
    const source = await readExample('aide-medicale');
    const workflow = JSON.parse(source.files['workflow.json'] ?? '');
    const more = { ...source.files, 'messages/jamais.md': '# Jamais\n', 'documents/jamais.md': '# Jamais\n' };
    expect(withTextsOf(workflow, more)).toEqual(source.files);
    // One that says nothing yet takes nothing away.
    expect(withTextsOf({ states: 3 }, more)).toEqual(more);
  });

  it('are the scenarios that tell of it: those that fail, or speak of what is not there, are left out alone', async () => {
    const source = await readExample('aide-medicale');
    const names = Object.keys(source.files).filter((path) => path.startsWith('scenarios/'));
    const [first = '', second = ''] = names;
    const wrong = withJson(source, first, (scenario) => (scenario.steps.at(-1).then = { state: 'inconnu' }));
    const failing = withJson(
      wrong,
      second,
      (scenario) => (scenario.steps.at(-1).then = { sent: ['accuse-reception', 'rien'] }),
    );
    const fitting = withPassingScenarios(failing);
    expect(names.filter((name) => !(name in fitting.files))).toEqual([first, second]);
    expect(runScenarios(compiled(fitting)).scenarios.every(({ passed }) => passed)).toBe(true);
    expect(withPassingScenarios(source).files).toEqual(source.files);
  });

  it('are left as they are where the scheme does not compile for another reason', async () => {
    const broken = withText(await readExample('aide-medicale'), 'rules.json', '{');
    expect(withPassingScenarios(broken)).toEqual(broken);
  });
});

describe('names that rules can read', () => {
  const names = (source: DispositifSource) => listReadable(source).map(({ path, type }) => `${path} ${type}`);

  it('stay when one rule is still empty, and are none while the form cannot be read', async () => {
    const source = await readExample('aide-medicale');
    const whole = names(source);
    const half = withJson(source, 'rules.json', (rules) =>
      rules.computed.push({ name: 'vide' }, 3, { title: 'Sans nom' }),
    );
    expect(names(half)).toEqual(whole);
    expect(names(withText(source, 'workflow.json', '{'))).toEqual(whole);
    expect(names(withText(source, 'form.schema.json', '{'))).toEqual([]);
    const answers = names(withText(source, 'rules.json', null));
    expect(whole.slice(0, answers.length)).toEqual(answers);
    expect(answers.length).toBeLessThan(whole.length);
  });

  it('are of single answers, with what they are chosen from unless that is too long to show', async () => {
    const read = listReadable(await readExample('aide-medicale'));
    expect(read.filter(({ path }) => path.includes('*'))).toEqual([]);
    expect(new Set(read.map(({ path }) => path)).size).toBe(read.length);
    for (const { choices } of read) expect(choices?.length ?? 0).toBeLessThanOrEqual(100);
    const source = withJson(await readExample('aide-medicale'), 'form.schema.json', (form) => {
      const options = Array.from({ length: 101 }, (_, rank) => ({ const: `v${rank}`, title: `Valeur ${rank}` }));
      form.properties.longue = { type: 'string', title: 'Longue', oneOf: options };
      form.properties.juste = { type: 'string', title: 'Juste', oneOf: options.slice(1) };
    });
    const of = (name: string) => listReadable(source).find(({ path }) => path === name);
    expect(of('longue')).toMatchObject({ type: 'string', choices: null });
    expect(of('juste')?.choices).toHaveLength(100);
  });
});
