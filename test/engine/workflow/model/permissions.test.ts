/** Who may do what: every action against every kind of person, as the workflow writes it. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildScope,
  decide,
  type Actor,
  type Case,
  type CompiledDispositif,
  type Refusal,
} from '../../../../engine/index.ts';
import { reasonsAgainst } from '../../../../engine/workflow/decide/action-status.ts';
import { compiled, readSource } from '../../sources.ts';
import { actCommand, agent, applicant, startCase, system, time } from '../player.ts';

let dispositif: CompiledDispositif;
let filed: Case;
let now: string;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
  ({ case: filed, now } = startCase(dispositif));
});

const PEOPLE: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['the applicant', applicant, ['applicant']],
  ['another citizen', { type: 'applicant', personId: 'p2', name: 'Autre' }, []],
  ['an agent of another scheme', { type: 'agent', userId: 'u', name: 'U', functions: [] }, []],
  [
    'an agent with a function of this name elsewhere',
    { type: 'agent', userId: 'u', name: 'U', functions: ['maire'] },
    [],
  ],
  [
    'an agent called like an actor',
    { type: 'agent', userId: 'u', name: 'U', functions: ['applicant', 'time', 'system'] },
    [],
  ],
  ['an instructor', agent('instructeur'), ['instructeur']],
  ['a technician', agent('technicien'), ['technicien']],
  ['a lawyer', agent('juriste'), ['juriste']],
  ['a signatory', agent('signataire'), ['signataire']],
  ['an accountant', agent('comptable'), ['comptable']],
  ['someone with two functions', agent('juriste', 'comptable'), ['juriste', 'comptable']],
  ['time', time, ['time']],
  ['an outside system', system, ['system']],
];

describe.for(PEOPLE)('%s', ([, actor, roles]) => {
  it('may take exactly the actions that name them', () => {
    const { actions } = dispositif.workflow;
    const allowed = Object.values(actions).filter((action) => {
      const there = { ...filed, states: action.states };
      const scope = buildScope(dispositif, filed, { now });
      return reasonsAgainst(dispositif, there, action, actor, () => scope).every(
        ({ code }) => code !== 'action-not-allowed',
      );
    });
    const named = Object.values(actions).filter(({ definition }) => definition.by.some((by) => roles.includes(by)));
    expect(allowed.map(({ id }) => id)).toEqual(named.map(({ id }) => id));
  });

  it('is refused by « decide » exactly what is closed to them', () => {
    const possible = Object.values(dispositif.workflow.actions).filter(({ states }) => states.includes('reception'));
    const refused = possible.filter(({ id }) => {
      const result = decide(dispositif, filed, actCommand(id), { now, actor });
      return codeOf(result) === 'action-not-allowed';
    });
    const strangers = possible.filter(({ definition }) => !definition.by.some((by) => roles.includes(by)));
    expect(refused.map(({ id }) => id)).toEqual(strangers.map(({ id }) => id));
  });
});

function codeOf(result: Refusal | { readonly type: 'decided' }): string | null {
  return result.type === 'refused' ? result.code : null;
}
