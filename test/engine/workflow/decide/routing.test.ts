/** Which group of a function has a case. */
import { beforeAll, describe, expect, it } from 'vitest';
import { routeOf, type CompiledDispositif } from '../../../../engine/index.ts';
import { compiled, withJson, withText } from '../../sources.ts';
import { fileCourse, instructeur, readCourse, signataire } from '../course.ts';
import { applicant, replay, type Player } from '../player.ts';

let dispositif: CompiledDispositif;
/** Asks for a correction without leaving the state, so that the task stays open meanwhile. */
let byTwo: CompiledDispositif;
beforeAll(async () => {
  const source = await readCourse();
  dispositif = compiled(source);
  byTwo = compiled(
    withJson(withText(source, 'scenarios/correction.json', null), 'workflow.json', (workflow) => {
      const { instruction, correction } = workflow.states;
      delete instruction.actions.demanderCorrection.to;
      instruction.actions.corriger = { ...correction.actions.corriger };
      delete instruction.actions.corriger.to;
      delete workflow.states.correction;
      delete workflow.clocks.decision.suspendedIn;
    }),
  );
});

function sendBack(player: Player, commune: string): void {
  player.act('demanderCorrection', instructeur, { fields: { '/commune': 'À revoir.' } });
  player.act('corriger', applicant, {}, { ...player.case.answers, commune });
}

describe('a case filed', () => {
  it.each([
    ['noumea', 99, null],
    ['laFoa', 99, 'nord'],
    ['bourail', 1, 'nord'],
    ['bourail', 100, 'grandesEmprises'],
    ['noumea', 5000, 'grandesEmprises'],
  ])('[R1] from %s for %i m² takes the first route that holds: %s', (commune, surface, route) => {
    const { case: filed, events } = fileCourse(dispositif, { commune, surface });
    expect(routeOf(filed, 'instructeur')).toBe(route);
    expect(routeOf(filed, 'signataire')).toBeNull();
    expect(replay(events)).toEqual(filed);
  });

  it('says nothing of routes when it takes none, so that it reads as cases did before there were any', () => {
    expect(fileCourse(dispositif).case).not.toHaveProperty('routes');
  });
});

describe('answers sent back', () => {
  it.each([
    ['noumea', 'bourail', 'nord'],
    ['bourail', 'noumea', null],
    ['bourail', 'laFoa', 'nord'],
  ])('[R2] from %s to %s route the case to %s', (before, after, route) => {
    const player = fileCourse(dispositif, { commune: before });
    sendBack(player, after);
    expect(routeOf(player.case, 'instructeur')).toBe(route);
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[R2] do not take a case from the agent who holds a task of the function', () => {
    const player = fileCourse(byTwo);
    player.act('demanderCorrection', instructeur, { fields: { '/commune': 'À revoir.' } });
    player.run({ type: 'takeTask', task: player.case.tasks[0]?.id ?? '' }, instructeur);
    player.act('corriger', applicant, {}, { ...player.case.answers, commune: 'bourail' });
    expect(player.case.tasks).toMatchObject([{ function: 'instructeur', assignee: { userId: 'u-instructeur' } }]);
    expect(routeOf(player.case, 'instructeur')).toBeNull();
  });

  it('[R2] give a case to another group while its task is free', () => {
    const player = fileCourse(byTwo);
    player.act('demanderCorrection', instructeur, { fields: { '/commune': 'À revoir.' } });
    player.act('corriger', applicant, {}, { ...player.case.answers, commune: 'bourail' });
    expect(routeOf(player.case, 'instructeur')).toBe('nord');
  });
});

it('[R1] a function that has no route is never routed', () => {
  const player = fileCourse(dispositif, { commune: 'bourail' });
  player.act('proposer', instructeur);
  player.act('signer', signataire);
  expect(player.case.routes).toEqual({ instructeur: 'nord' });
});
