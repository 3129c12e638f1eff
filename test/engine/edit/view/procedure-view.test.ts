/** The procedure as it is drawn: nothing of its source is left out. */
import { describe, expect, it, test } from 'vitest';
import { load } from '../../../../engine/index.ts';
import { atPointer } from '../../../../engine/base/json.ts';
import { procedureView, type ProcedureView } from '../../../../engine/edit/view/procedure-view.ts';
import { readProcedure } from '../../../../engine/edit/procedure/read-procedure.ts';
import { listEffects, listOpinions, listActions, listStates } from '../../../../engine/language/walk-workflow.ts';
import { workflowGraph } from '../../../../engine/workflow/view/workflow-graph.ts';
import { EXAMPLE_IDS } from '../../../support/example.ts';
import { readSource } from '../../sources.ts';

const LIBRARY = ['instruction-simple', 'completude-regularisation', 'avis-paralleles', 'visa-signature'];
const FOLDERS = [...EXAMPLE_IDS.map((id) => `examples/${id}`), ...LIBRARY.map((id) => `workflows/${id}`)];

function viewOf(files: Readonly<Record<string, string>>): ProcedureView {
  const view = procedureView(files);
  if (!view) throw new Error('the procedure cannot be read');
  return view;
}

describe.each(FOLDERS)('the procedure of %s', async (folder) => {
  const source = await readSource(folder);
  const view = viewOf(source.files);
  const dispositif = load(source);
  const { workflow } = dispositif.workflow;

  it('has every step, action, opinion, delay and letter of it', () => {
    const drawn = {
      steps: view.steps.map(({ part }) => part),
      actions: view.actions.map(({ part }) => part),
      timers: view.steps.flatMap(({ timers }) => timers.map(({ part }) => part)),
      opinions: view.steps.flatMap(({ opinions }) => opinions.filter((one) => !one.isAdHoc).map(({ part }) => part)),
      adHoc: view.steps.flatMap(({ opinions }) => opinions.filter((one) => one.isAdHoc).map(({ part }) => part)),
      clocks: view.clocks.map(({ part }) => part),
    };
    const states = listStates(workflow);
    expect(drawn).toEqual({
      steps: states.map(({ pointer }) => pointer),
      actions: listActions(workflow).map(({ pointer }) => pointer),
      timers: states.flatMap(({ state, pointer }) =>
        Object.keys(state.timers ?? {}).map((id) => `${pointer}/timers/${id}`),
      ),
      opinions: listOpinions(workflow).map(({ pointer }) => pointer),
      adHoc: states.flatMap(({ state, pointer }) => (state.adHoc ? [`${pointer}/adHoc`] : [])),
      clocks: Object.keys(workflow.clocks ?? {}).map((id) => `/clocks/${id}`),
    });
    expect(view.sources).toEqual([]);
    const effects = [
      ...view.filed,
      ...view.passing,
      ...view.steps.flatMap(({ entry }) => entry),
      ...view.actions.flatMap((action) => action.effects),
    ];
    const written = listEffects({ workflow });
    expect(effects.map(({ part }) => part).toSorted()).toEqual(written.map(({ pointer }) => pointer).toSorted());
  });

  it('has every way of the compiled workflow, drawn or folded', () => {
    const ways = new Set(view.arrows.flatMap(({ from, to }) => from.map((one) => `${one} ${to}`)));
    const compiled = workflowGraph(dispositif).edges;
    expect(compiled.filter(({ from, to }) => !ways.has(`${from} ${to}`))).toEqual([]);
  });

  it('points at parts that are there', () => {
    const whole = readProcedure(source.files)?.workflow ?? {};
    for (const { part } of [...view.steps, ...view.actions, ...view.clocks, ...view.arrows]) {
      expect(atPointer(whole, part), part).toBeDefined();
    }
  });
});

test('what was folded: withdrawals, and what time does when a delay of law ends', async () => {
  const view = viewOf((await readSource('examples/permis-construire')).files);
  expect(view.arrows.filter(({ isFolded }) => isFolded).map(({ part }) => part)).toEqual([
    '/anywhere/retirer',
    '/anywhere/constaterAccord',
    '/anywhere/constaterRefus',
  ]);
});

test('a scheme that uses the library says what it takes from it, changes, adds and takes away', async () => {
  const view = viewOf((await readSource('examples/permis-chasser')).files);
  expect(view.library?.id).toBe('visa-signature');
  expect(view.library?.removed.map(({ part }) => part)).toContain('/states/accordee');
  expect(new Set(view.steps.map(({ origin }) => origin))).toEqual(new Set(['inherited', 'changed', 'added']));
});

test('what is no step, no action or no delay is left to its source, and nothing else is lost with it', () => {
  const workflow = {
    initial: 'a',
    states: { a: { title: 'A', actions: { go: 'nowhere', aller: { to: 'b' } }, timers: [] }, b: 3 },
    clocks: { c: null },
  };
  const view = viewOf({ 'workflow.json': JSON.stringify(workflow) });
  expect(view.sources.map(({ part }) => part)).toEqual([
    '/states/b',
    '/clocks/c',
    '/states/a/actions/go',
    '/states/a/timers',
  ]);
  expect(view.steps.map(({ id }) => id)).toEqual(['a']);
  expect(view.actions.map(({ id, title, by }) => ({ id, title, by }))).toEqual([
    { id: 'aller', title: 'aller', by: [] },
  ]);
});

test.each(['{', '[]', '{"use":"inconnue"}', '{"use":3}'])('the workflow %s has no view', (text) => {
  expect(procedureView({ 'workflow.json': text })).toBeNull();
});
