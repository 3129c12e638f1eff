/** What records say of their events, held against what the events of all examples do. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  buildScope,
  compile,
  evolve,
  type Case,
  type CaseEvent,
  type CompiledDispositif,
} from '../../../../engine/index.ts';
import { isJsonObject } from '../../../../engine/base/guards.ts';
import { equalJson } from '../../../../engine/base/json.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { recordOf } from '../../../../engine/workflow/events/records.ts';
import { readExample } from '../../../support/example.ts';
import { NOW } from '../player.ts';

const CASE_ROOTS = ['dossier', 'demandeur', 'agent', 'actions', 'avis', 'delais'];

it.each(readdirSync('examples'))('records say all that expressions read anew after an event: %s', async (id) => {
  const result = compile(await readExample(id));
  if (result.type !== 'compiled') throw new Error(`${id} does not compile`);
  const { dispositif } = result;
  const unsaid = Object.values(dispositif.scenarios).flatMap((scenario) => {
    const events = playScenario(dispositif, scenario).flatMap((step) => step.events);
    let before: Case | null = null;
    return events.flatMap((event) => {
      const [earlier, later] = [before, evolve(before, event)];
      before = later;
      return earlier ? unsaidBy(event, dispositif, earlier, later) : [];
    });
  });
  expect(unsaid).toEqual([]);
});

it('an event that comes before the case is filed is a bug', () => {
  const event: CaseEvent = { type: 'correctionEnded', seq: 2, at: NOW, actor: { type: 'time' } };
  expect(() => evolve(null, event)).toThrow('Event 2 (correctionEnded) comes before the case is filed');
});

/** Names under the roots of the case whose value an event changes and its record does not name. */
function unsaidBy(event: CaseEvent, compiled: CompiledDispositif, before: Case, after: Case): readonly string[] {
  const { touches } = recordOf(event);
  const said = typeof touches === 'function' ? touches(event, before) : [];
  const [earlier, later] = [before, after].map((one) => buildScope(compiled, one, { now: NOW }));
  return CASE_ROOTS.flatMap((root) => {
    const [from, to] = [earlier?.[root], later?.[root]];
    if (!isJsonObject(from) || !isJsonObject(to)) return [];
    return Object.keys({ ...from, ...to })
      .filter((name) => !equalJson(from[name] ?? null, to[name] ?? null))
      .map((name) => `${root}.${name}`);
  }).filter((path) => !said.some((one) => one === path || path.startsWith(`${one}.`)));
}
