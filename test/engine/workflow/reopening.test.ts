/** Closed cases taken up again, and the decisions of silence that this takes back. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  availableActions,
  implicitDecision,
  publicTimeline,
  type CompiledDispositif,
  type DispositifSource,
} from '../../../engine/index.ts';
import { compiled, diagnosticsOf, withJson, type Parsed } from '../sources.ts';
import { fileCourse, instructeur, readCourse, signataire } from './course.ts';
import { actCommand, applicant, replay, system, time, type Player } from './player.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readCourse();
  dispositif = compiled(source);
});

const WHY = { motif: 'Le recours est accepté.' };
const END = '2026-05-03T13:00:00Z';

function refused(from: CompiledDispositif = dispositif): Player {
  const player = fileCourse(from);
  player.act('refuser', instructeur, { motif: 'La voie est trop étroite.' });
  player.now = '2026-03-23T00:00:00Z';
  return player;
}

describe('a reopening', () => {
  it('[N2] makes the case open again, with its task, no outcome and no closing date', () => {
    const player = refused();
    player.act('rouvrir', signataire, WHY);
    expect(player.case).toMatchObject({ state: 'instruction', outcome: null, closedAt: null });
    expect(player.case.tasks).toMatchObject([{ function: 'instructeur', assignee: null }]);
    expect(replay(player.events)).toEqual(player.case);
    player.act('proposer', instructeur);
    expect(player.case.state).toBe('signature');
  });

  it('is told to the applicant by mail and on their timeline, with the reason', () => {
    const player = refused();
    const { events, effects } = player.act('rouvrir', signataire, WHY);
    expect(effects).toContainEqual(
      expect.objectContaining({ type: 'mail', markdown: expect.stringContaining('Le recours est accepté') }),
    );
    expect(publicTimeline(dispositif, player.case, events)[0]?.text).toContain('Votre dossier est rouvert');
  });

  it.each([
    ['without a reason', signataire, {}, 'data-invalid'],
    ['by another function', instructeur, WHY, 'action-not-allowed'],
    ['by the applicant', applicant, WHY, 'action-not-allowed'],
    ['by time', time, WHY, 'action-not-allowed'],
    ['by a system', system, WHY, 'action-not-allowed'],
  ])('[N1] is refused %s', (_, actor, data, code) => {
    expect(refused().refused(actCommand('rouvrir', data), actor).code).toBe(code);
  });

  it('[N1] is all that is offered of a closed case, and not offered of an open one', () => {
    const player = refused();
    const offered = (): readonly string[] =>
      availableActions(dispositif, player.case, { now: player.now, actor: signataire }).map(({ id }) => id);
    expect(offered()).toEqual(['rouvrir']);
    player.act('rouvrir', signataire, WHY);
    expect(offered()).not.toContain('rouvrir');
    expect(player.refused(actCommand('rouvrir', WHY), signataire).code).toBe('action-not-possible');
  });

  it.each([
    [true, { status: 'running', startedAt: '2026-03-23T00:00:00Z', dueAt: '2026-05-23T13:00:00Z' }],
    [false, { status: 'stopped' }],
  ])('[L8] with restart %s leaves the delay so', (restart, clock) => {
    const player = refused(
      compiled(
        withJson(source, 'workflow.json', (workflow) => {
          workflow.clocks.decision.restart = restart;
        }),
      ),
    );
    player.act('rouvrir', signataire, WHY);
    expect(player.case.clocks['decision']).toMatchObject(clock);
  });

  it('[L8] forgets the extensions of a delay that runs again', () => {
    const player = fileCourse(dispositif);
    player.act('notifierEnquete', instructeur);
    player.act('refuser', instructeur, { motif: 'La voie est trop étroite.' });
    player.act('rouvrir', signataire, WHY);
    expect(player.case.clocks['decision']).not.toHaveProperty('extensions');
  });
});

describe('the proofs', () => {
  const codesWith = (change: (workflow: Parsed) => void): readonly string[] =>
    diagnosticsOf(withJson(source, 'workflow.json', change)).map(({ code }) => code);
  const toRevision = (workflow: Parsed, restart: boolean): void => {
    workflow.anywhere.rouvrir.to = 'revision';
    workflow.clocks.decision.restart = restart;
    workflow.states.revision = {
      title: 'À revoir',
      task: { function: 'instructeur', title: 'Reprendre' },
      actions: { reprendre: { title: 'Reprendre', by: ['instructeur'], to: 'instruction' } },
    };
  };

  it.each([
    [true, ['workflow.clock-gap']],
    [false, []],
  ])('with restart %s of the delay, ask that silence can act where the case is reopened: %j', (restart, expected) => {
    expect(codesWith((workflow) => toRevision(workflow, restart))).toEqual(expected);
  });

  it('still find the state from which no end is reached', () => {
    const codes = codesWith((workflow) => {
      toRevision(workflow, false);
      workflow.states.revision.actions.reprendre.to = 'revision';
    });
    expect(codes).toContain('workflow.no-end');
  });

  it.each([
    ['from a state that is no end', (action: Parsed) => action.from.push('signature'), 'workflow.reopening-outside'],
    ['to an end', (action: Parsed) => (action.to = 'accordee'), 'workflow.reopening-target'],
    ['to nowhere', (action: Parsed) => delete action.to, 'workflow.reopening-target'],
    ['by the applicant', (action: Parsed) => action.by.push('applicant'), 'workflow.reopening-by'],
    ['without a word', (action: Parsed) => (action.effects = []), 'workflow.reopening-untold'],
  ])('refuse a reopening %s', (_, change, code) => {
    expect(codesWith((workflow) => change(workflow.anywhere.rouvrir))).toContain(code);
  });
});

describe('a decision of silence', () => {
  it('[L9] is born on the last day of the delay, with its certificate, and said to the applicant', () => {
    const player = fileCourse(dispositif);
    const { events, effects } = player.until(END);
    expect(implicitDecision(dispositif, player.case)).toEqual({
      clock: 'decision',
      silence: 'acceptance',
      on: '2026-05-03',
    });
    expect(effects).toContainEqual(
      expect.objectContaining({ type: 'document', markdown: expect.stringContaining('née le 3 mai 2026') }),
    );
    expect(player.case.documents).toMatchObject([{ document: 'attestation-tacite', internal: false, at: END }]);
    const texts = publicTimeline(dispositif, player.case, events).map(({ text }) => text);
    expect(texts).toContain('Décision implicite d’acceptation née le 3 mai 2026.');
  });

  it('[L9] stands until the case is reopened', () => {
    const player = fileCourse(dispositif);
    player.until(END);
    player.act('rouvrir', signataire, WHY);
    expect(implicitDecision(dispositif, player.case)).toBeNull();
  });

  it('is none when somebody decided in time', () => {
    const player = refused();
    expect(implicitDecision(dispositif, player.case)).toBeNull();
  });
});
