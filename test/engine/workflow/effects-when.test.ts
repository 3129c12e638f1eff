/** Effects on condition: when they are judged, and what they leave to the others. */
import { beforeAll, describe, expect, it } from 'vitest';
import { load, runScenarios, type CompiledDispositif, type DispositifSource } from '../../../engine/index.ts';
import { madeOf } from '../../../engine/workflow/model/limited-data.ts';
import { compiled, readSource, withJson, type Parsed } from '../sources.ts';
import { fileCourse, instructeur, readCourse } from './course.ts';
import { actCommand, agent, startCase, type Player } from './player.ts';

let source: DispositifSource;
let course: DispositifSource;
let event: DispositifSource;
beforeAll(async () => {
  source = await readSource('test/engine/fixtures/conformite');
  course = await readCourse();
  event = await readSource('test/schemes/manifestation');
});

const call = (name: string, when?: string) => ({ type: 'webhook', name, ...(when === undefined ? {} : { when }) });
const COMMIT = { type: 'amount', entry: 'commit', label: 'Aide', amount: '500' };

/** Names of the calls that the first action of a case makes. */
function callsOf(effects: readonly unknown[]): readonly string[] {
  const dispositif = load(
    withJson(source, 'workflow.json', (workflow) => {
      workflow.states.reception.actions.verifier.effects = effects;
    }),
  );
  const player = startCase(dispositif);
  player.run({ type: 'annotate', values: { recevable: true }, base: null }, agent('instructeur'));
  const done = player.act('verifier', agent('instructeur'));
  return done.effects.flatMap((effect) => (effect.type === 'webhook' ? [effect.name] : []));
}

describe('an effect on condition', () => {
  it('[E4] is judged at its turn, with what those before it have done', () => {
    const none = 'dossier.montantEngage = 0';
    expect(callsOf([call('avant', none), COMMIT, call('apres', none), call('engage', `not(${none})`)])).toEqual([
      'avant',
      'engage',
    ]);
  });

  it('[E4] is not done when its condition is null', () => {
    const unknown = 'actions.accorder.montantAccorde > 1';
    expect(callsOf([call('vrai', unknown), call('faux', `not(${unknown})`), call('toujours')])).toEqual(['toujours']);
  });

  it('is told by scenarios as done and as left out', () => {
    expect(runScenarios(compiled(event)).coverage.guards.covered).toEqual(
      expect.arrayContaining(['accorder.effects.1 produit', 'accorder.effects.1 laissé de côté']),
    );
  });

  it('is read by those alone who read what its condition reads', () => {
    const limited = withJson(event, 'privacy.json', (privacy) => {
      privacy.categories.demande.functions = ['instructeur'];
    });
    const changed = withJson(limited, 'workflow.json', (workflow) => {
      workflow.states.decision.actions.accorder.effects[2].when = 'string length(demande) > 100';
    });
    expect([...madeOf(load(limited)).message('decision-accord')]).toEqual([]);
    expect([...madeOf(load(changed)).message('decision-accord')]).toEqual(['demande']);
  });
});

describe('an extension on condition', () => {
  /** Day after which the delay can no longer be extended. */
  const LATE = '2026-04-30T22:00:00Z';
  const extending = (when: string, form?: Parsed): CompiledDispositif =>
    load(
      withJson(course, 'workflow.json', (workflow) => {
        const action = workflow.states.instruction.actions.notifierEnquete;
        action.effects.find(({ type }: Parsed) => type === 'extend').when = when;
        if (form) action.form = form;
      }),
    );
  const late = (dispositif: CompiledDispositif): Player => {
    const player = fileCourse(dispositif);
    player.until(LATE);
    return player;
  };
  const TOO_LATE = { code: 'guard-failed', message: expect.stringContaining('Trop tard pour prolonger') };

  it('[E4] closes its action when it comes too late, and only if its condition is true', () => {
    expect(late(extending('surface > 10')).refused(actCommand('notifierEnquete'), instructeur)).toMatchObject(TOO_LATE);
    const { events } = late(extending('surface > 50')).act('notifierEnquete', instructeur);
    expect(events.map(({ type }) => type)).not.toContain('clockExtended');
  });

  it('[E4] is refused with the data that asks for it, when the form decides', () => {
    const form = { type: 'object', properties: { prolonger: { title: 'Prolonger', type: 'boolean' } } };
    const player = late(extending('actions.notifierEnquete.prolonger = true', form));
    expect(player.refused(actCommand('notifierEnquete', { prolonger: true }), instructeur)).toMatchObject(TOO_LATE);
    const before = player.case.clocks['decision'];
    player.act('notifierEnquete', instructeur, { prolonger: false });
    expect(player.case.clocks['decision']).toEqual(before);
  });
});
