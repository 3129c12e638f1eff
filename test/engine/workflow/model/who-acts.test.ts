/** Whose a request is: the applicant's own, a company's, or that of who acts under a mandate, and of nobody else. */
import { describe, expect, it } from 'vitest';
import type { Actor, Applicant, CaseMail } from '../../../../engine/index.ts';
import { isToApplicant } from '../../../../engine/workflow/model/contact.ts';
import {
  asActor,
  isApplicant,
  isHolder,
  isInvolved,
  isOfScheme,
} from '../../../../engine/workflow/model/permissions.ts';
import { refuseTaken } from '../../../../engine/workflow/decide/tasks.ts';
import { agent, APPLICANT, NOW, system, time } from '../player.ts';

const COMPANY: Applicant = { ...APPLICANT, establishment: { id: 'e1', name: 'Les Amis', ridet: null } };
const MARIE = { type: 'agent', userId: 'u1', name: 'Marie', functions: ['instructeur'] } as const;
const person = (personId: string, more: object = {}): Actor => ({
  type: 'applicant',
  personId,
  name: personId,
  ...more,
});

describe('a request', () => {
  it.each<readonly [who: string, Actor, own: boolean, company: boolean]>([
    ['who asked', person('p1'), true, false],
    ['who asked, acting for the company', person('p1', { establishment: 'e1' }), true, true],
    ['another who acts for the company', person('p2', { establishment: 'e1' }), false, true],
    ['who acts for another company', person('p2', { establishment: 'e2' }), false, false],
    ['another person', person('p2'), false, false],
    ['whom the applicant appointed', person('p2', { mandate: { id: 'm1', principal: 'p1' } }), true, false],
    ['who asked, acting for somebody else', person('p1', { mandate: { id: 'm1', principal: 'p3' } }), false, false],
    ['an agent of the same identifier', { ...MARIE, userId: 'p1' }, false, false],
    ['time', time, false, false],
    ['a system', system, false, false],
  ])('of %s', (_, actor, own, company) => {
    expect(isApplicant(actor, APPLICANT)).toBe(own);
    expect(isApplicant(actor, COMPANY)).toBe(company);
    expect(isInvolved(actor, { applicant: APPLICANT })).toBe(own || isOfScheme(actor));
  });

  it('is that of the actor that its applicant is', () => {
    for (const applicant of [APPLICANT, COMPANY]) expect(isApplicant(asActor(applicant), applicant)).toBe(true);
    expect(asActor(APPLICANT)).toEqual({ type: 'applicant', personId: 'p1', name: 'Marie Waheo' });
  });

  it.each([
    [['instructeur'], true],
    [['group:g1', 'juriste'], true],
    [['group:g1'], false],
    [[], false],
  ])('is that of an agent who holds %j or not', (functions, isOf) => {
    expect(isOfScheme(agent(...functions))).toBe(isOf);
    expect(isInvolved(agent(...functions), { applicant: APPLICANT })).toBe(isOf);
  });
});

describe('a task that Paul took', () => {
  const paul = { userId: 'u2', name: 'Paul' };
  const standsFor = (userId: string): Actor => ({ ...MARIE, standsFor: [{ userId, name: '', functions: [] }] });
  const task = { id: 't1', state: 's', opinion: null, function: 'instructeur', title: '', openedAt: NOW, dueAt: null };

  it.each<readonly [who: string, Actor, holds: boolean]>([
    ['Paul', { ...MARIE, userId: 'u2' }, true],
    ['a colleague', MARIE, false],
    ['who stands in for him', standsFor('u2'), true],
    ['who stands in for another', standsFor('u3'), false],
    ['a citizen of his identifier', person('u2'), false],
    ['time', time, false],
  ])('is for %s to do: %s', (_, actor, holds) => {
    expect(isHolder(actor, paul)).toBe(holds);
    const taken = expect.objectContaining({ code: 'task-taken', message: expect.stringContaining('Paul') });
    expect(refuseTaken({ ...task, assignee: paul }, actor)).toEqual(holds ? null : taken);
    expect(refuseTaken({ ...task, assignee: null }, actor)).toBeNull();
  });
});

describe('a mail', () => {
  const third = { id: 'assureur', name: 'Assureur', told: true };
  it.each<readonly [what: string, Pick<CaseMail, 'to' | 'third'>, isTo: boolean]>([
    ['to their address', { to: 'marie@exemple.nc' }, true],
    ['to the one they had', { to: 'ancienne@exemple.nc' }, true],
    ['on paper, from when they had none', { to: null }, true],
    ['to the service', { to: 'service@exemple.nc' }, false],
    ['to a third party', { to: 'assureur@exemple.nc', third }, false],
    ['to a third party at their address', { to: 'marie@exemple.nc', third }, false],
  ])('%s is to the applicant: %s', (_, mail, isTo) => {
    const formerEmails = ['ancienne@exemple.nc', null];
    expect(isToApplicant(mail, { applicant: APPLICANT, formerEmails })).toBe(isTo);
  });

  it('on paper is not theirs who always had an address', () => {
    expect(isToApplicant({ to: null }, { applicant: APPLICANT })).toBe(false);
  });
});
