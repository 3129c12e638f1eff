/** Agents' work around the actions: tasks, what they record, messages, notes, and documents made. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, CompiledDispositif, Task } from '../../../engine/index.ts';
import { compiled, readSource } from '../sources.ts';
import { agent, applicant, startCase, system, time, type Player } from './player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

const marie = agent('instructeur');
const paul: Actor = { type: 'agent', userId: 'u-paul', name: 'Paul', functions: ['instructeur'] };
const jean = agent('juriste');

function taskOf(player: Player): Task {
  const [task] = player.case.tasks;
  if (!task) throw new Error('No task');
  return task;
}

describe('a task', () => {
  it('is taken, held, and given back', () => {
    const player = startCase(dispositif);
    const { id } = taskOf(player);
    player.run({ type: 'takeTask', task: id }, marie);
    expect(taskOf(player).assignee).toEqual({ userId: 'u-instructeur', name: 'instructeur' });
    expect(player.run({ type: 'takeTask', task: id }, marie).events).toEqual([]);
    expect(player.refused({ type: 'takeTask', task: id }, paul)).toMatchObject({
      code: 'task-taken',
      message: 'instructeur s’occupe de ce dossier.',
    });
    expect(player.refused({ type: 'releaseTask', task: id }, paul).code).toBe('task-taken');
    player.run({ type: 'releaseTask', task: id }, marie);
    player.run({ type: 'takeTask', task: id }, paul);
    expect(taskOf(player).assignee?.name).toBe('Paul');
  });

  it('that somebody left is put back by the server, which takes and gives none', () => {
    const player = startCase(dispositif);
    const { id } = taskOf(player);
    player.run({ type: 'takeTask', task: id }, marie);
    expect(player.refused({ type: 'takeTask', task: id }, system).code).toBe('action-not-allowed');
    const assignee = { userId: 'u-paul', name: 'Paul' };
    expect(player.refused({ type: 'assignTask', task: id, assignee }, system).code).toBe('action-not-allowed');
    player.run({ type: 'releaseTask', task: id }, system);
    expect(taskOf(player).assignee).toBeNull();
    expect(player.run({ type: 'releaseTask', task: id }, system).events).toEqual([]);
  });

  it('is given to a colleague', () => {
    const player = startCase(dispositif);
    const assignee = { userId: 'u-paul', name: 'Paul' };
    player.run({ type: 'assignTask', task: taskOf(player).id, assignee }, marie);
    expect(taskOf(player).assignee).toEqual(assignee);
  });

  it.for<readonly [string, Actor]>([
    ['another function', jean],
    ['the applicant', applicant],
    ['time', time],
  ])('is not for %s', ([, actor]) => {
    const player = startCase(dispositif);
    expect(player.refused({ type: 'takeTask', task: taskOf(player).id }, actor).code).toBe('action-not-allowed');
  });

  it('that is done is known no more', () => {
    expect(startCase(dispositif).refused({ type: 'takeTask', task: 't99' }, marie).code).toBe('task-unknown');
  });
});

describe('what agents record', () => {
  it('is merged, and emptied by null', () => {
    const player = startCase(dispositif);
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, marie);
    player.run({ type: 'annotate', values: { abattement: 5, recevable: null }, base: null }, marie);
    expect(player.case.annotations).toEqual({ recevable: null, abattement: 5 });
  });

  it.for([
    ['by the applicant', applicant, { abattement: 1 }, 'action-not-allowed', []],
    ['by another function than the field’s', jean, { recevable: true }, 'action-not-allowed', ['/recevable']],
    ['in no field', marie, { rien: 1 }, 'data-invalid', ['/rien']],
    ['of another type', marie, { abattement: 'beaucoup' }, 'data-invalid', ['/abattement']],
    ['beyond its bounds', marie, { abattement: 101 }, 'data-invalid', ['/abattement']],
  ] as const)('%s is refused', ([, actor, values, code, pointers]) => {
    const found = startCase(dispositif).refused({ type: 'annotate', values, base: null }, actor);
    expect([found.code, found.errors.map(({ pointer }) => pointer)]).toEqual([code, pointers]);
  });

  it('in a field where somebody wrote since it was read is refused at that field, and erases nothing', () => {
    const player = startCase(dispositif);
    player.run({ type: 'annotate', values: { abattement: 5 }, base: {} }, marie);
    const late = { type: 'annotate', values: { abattement: 8, recevable: true }, base: {} } as const;
    expect(player.refused(late, paul)).toMatchObject({
      code: 'annotations-changed',
      errors: [{ pointer: '/abattement', keyword: 'changed' }],
    });
    player.run({ ...late, base: { abattement: 5 } }, paul);
    expect(player.case.annotations).toEqual({ abattement: 8, recevable: true });
  });

  it('in other fields than a colleague’s, or the same in the same field, goes beside theirs', () => {
    const player = startCase(dispositif);
    player.run({ type: 'annotate', values: { abattement: 5 }, base: {} }, marie);
    player.run({ type: 'annotate', values: { recevable: true, abattement: 5 }, base: { recevable: null } }, paul);
    expect(player.case.annotations).toEqual({ abattement: 5, recevable: true });
  });

  it('in another state than the field’s is refused', () => {
    const player = startCase(dispositif);
    player.act('demanderCorrection', marie, { message: 'x' });
    const found = player.refused({ type: 'annotate', values: { recevable: true }, base: null }, marie);
    expect(found.errors).toMatchObject([{ pointer: '/recevable' }]);
  });
});

describe('messages', () => {
  const file = { id: 'f1', name: 'devis.pdf', size: 10, mediaType: 'application/pdf' };

  it('go both ways, and may be a document alone', () => {
    const player = startCase(dispositif);
    player.run({ type: 'sendMessage', text: ' Bonjour ', files: [] }, applicant);
    player.run({ type: 'sendMessage', text: '', files: [file] }, marie);
    expect(player.case.messages).toMatchObject([
      { from: 'applicant', name: 'Marie Waheo', text: 'Bonjour' },
      { from: 'agent', files: [file] },
    ]);
  });

  it('may follow the end of the case', () => {
    const player = startCase(dispositif);
    player.act('retirer', applicant);
    player.run({ type: 'sendMessage', text: 'Merci', files: [] }, applicant);
    player.run({ type: 'addNote', text: 'Clos.' }, marie);
    expect(player.case).toMatchObject({ messages: [{ text: 'Merci' }], notes: [{ text: 'Clos.' }] });
  });

  it('[C8] and notes are said at once, though something is due, and hold nothing up', () => {
    const player = startCase(dispositif);
    player.now = '2026-03-14T00:00:00Z';
    expect(player.run({ type: 'sendMessage', text: 'Bonjour', files: [] }, applicant).events).toMatchObject([
      { type: 'messageSent', at: player.now },
    ]);
    expect(player.run({ type: 'addNote', text: 'Rappeler.' }, marie).events).toMatchObject([{ type: 'noteAdded' }]);
    expect(player.run({ type: 'passTime' }, time).events).toMatchObject([
      { type: 'timerEnded', at: '2026-03-13T13:00:00Z' },
      { type: 'acted', action: 'rappeler' },
      { type: 'mailOrdered' },
    ]);
  });

  it('say something', () => {
    const player = startCase(dispositif);
    expect(player.refused({ type: 'sendMessage', text: '  ', files: [] }, applicant).code).toBe('text-missing');
    expect(player.refused({ type: 'addNote', text: '' }, marie).code).toBe('text-missing');
  });

  it('are between the applicant and the agents of the scheme', () => {
    const player = startCase(dispositif);
    const other: Actor = { type: 'applicant', personId: 'p2', name: 'Autre' };
    const stranger: Actor = { type: 'agent', userId: 'u', name: 'U', functions: [] };
    for (const actor of [other, stranger, time]) {
      expect(player.refused({ type: 'sendMessage', text: 'x', files: [] }, actor).code).toBe('action-not-allowed');
    }
    for (const actor of [applicant, stranger, time]) {
      expect(player.refused({ type: 'addNote', text: 'x' }, actor).code).toBe('action-not-allowed');
    }
  });
});

describe('a document made', () => {
  it('is kept with the case, once', () => {
    const player = startCase(dispositif, { montantDemande: 2_000_000 });
    player.run({ type: 'annotate', values: { recevable: true }, base: null }, marie);
    player.act('verifier', marie);
    player.until('2026-03-18T13:00:00Z');
    const documentId = player.case.documents[0]?.id ?? '';
    const command = { type: 'recordDocument', documentId, fileId: 'f9' } as const;
    expect(player.run(command, system).events).toHaveLength(1);
    expect(player.run(command, system).events).toHaveLength(0);
    expect(player.case.documents[0]?.fileId).toBe('f9');
    expect(player.refused(command, marie).code).toBe('action-not-allowed');
  });

  it('that nobody ordered is refused', () => {
    const command = { type: 'recordDocument', documentId: 'd1', fileId: 'f' } as const;
    expect(startCase(dispositif).refused(command, system).code).toBe('action-not-possible');
  });
});
