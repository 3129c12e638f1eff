/** What a decision tells agents: what others did, never what they did themselves. */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../engine/index.ts';
import { tellAgents } from '../../../../engine/workflow/decide/agent-notices.ts';
import type { CaseEvent, CaseEventBody } from '../../../../engine/workflow/events/case-event.ts';

const louise: Actor = { type: 'agent', userId: 'louise', name: 'Louise Naouna', functions: ['instructeur'] };
const marie: Actor = { type: 'applicant', personId: 'p1', name: 'Marie Wamytan' };
const at = '2026-03-02T22:00:00Z';

const workflow: Parameters<typeof tellAgents>[0]['compiled']['workflow'] = {
  actions: { corriger: { definition: { kind: 'resubmission' } }, retirer: { definition: { kind: 'withdrawal' } } },
};

const told = (actor: Actor, ...bodies: readonly CaseEventBody[]) =>
  tellAgents({
    compiled: { workflow },
    events: bodies.map((body, index): CaseEvent => ({ ...body, seq: index + 7, at, actor })),
  });

const assigned = (userId: string | null): CaseEventBody => ({
  type: 'taskAssigned',
  task: 't1',
  assignee: userId === null ? null : { userId, name: userId },
});
const note = (...mentions: readonly string[]): CaseEventBody => ({
  type: 'noteAdded',
  note: {
    id: 'n1',
    userId: 'louise',
    name: 'Louise Naouna',
    text: 'À voir',
    at,
    ...(mentions.length > 0 && { mentions: mentions.map((userId) => ({ userId, name: userId })) }),
  },
});
const message = (from: 'applicant' | 'agent'): CaseEventBody => ({
  type: 'messageSent',
  message: { id: 'c1', from, name: 'Quelqu’un', text: 'Bonjour', files: [], at },
});
const acted = (action: string): CaseEventBody => ({ type: 'acted', action, data: {}, by: 'Quelqu’un' });

describe('agents are told', () => {
  it('of a task that a colleague gave them, under the number of its event', () => {
    expect(told(louise, assigned('paul'))).toEqual([
      {
        type: 'agentNotice',
        key: 'agents:assigned:7',
        about: 'assigned',
        of: 't1',
        to: ['paul'],
        by: { userId: 'louise', name: 'Louise Naouna' },
      },
    ]);
  });

  it('of what the applicant writes and sends back, whoever works on the case', () => {
    expect(told(marie, message('applicant'), acted('corriger'))).toMatchObject([
      { key: 'agents:message:7', about: 'message', to: null, by: { userId: null } },
      { key: 'agents:correction:8', about: 'correction', to: null },
    ]);
  });

  it('of a correction that a colleague entered at the counter, who is named so that they are not told', () => {
    expect(told(louise, acted('corriger'))).toMatchObject([{ about: 'correction', by: { userId: 'louise' } }]);
  });

  it('of a note that names them, once each', () => {
    expect(told(louise, note('paul', 'anne', 'paul'))).toMatchObject([{ about: 'mention', to: ['paul', 'anne'] }]);
  });
});

describe('nobody is told', () => {
  it.each([
    ['of a task that they took', louise, assigned('louise')],
    ['of a task that was put back', louise, assigned(null)],
    ['of a note that names nobody', louise, note()],
    ['of a note in which they name themselves', louise, note('louise')],
    ['of a message of the service', louise, message('agent')],
    ['of another action of the applicant', marie, acted('retirer')],
    ['of an action that the workflow does not know', marie, acted('inconnue')],
  ] as const)('%s', (_what, actor, body) => {
    expect(told(actor, body)).toEqual([]);
  });
});
