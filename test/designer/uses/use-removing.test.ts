/** What is asked before something is removed, and what goes at once. */
import { describe, expect, it, vi } from 'vitest';
import { newSource } from '../../../engine/index.ts';
import { foreseeRemoval, perform, type Files, type Gesture } from '../../../engine/studio.ts';
import { readSource } from '../../engine/sources.ts';
import { readExample } from '../../support/example.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { isTold } = await import('../../../designer/uses/use-removing.ts');
vi.unstubAllGlobals();

const { files: GRANT } = await readExample('subvention-association');
const told = (files: Files, gesture: Gesture): boolean => isTold(foreseeRemoval(files, gesture));

describe('a question', () => {
  it('that letters read, or scenarios answer, is asked about', () => {
    expect(told(GRANT, { type: 'question.remove', question: '/projet/fin' })).toBe(true);
    expect(told(GRANT, { type: 'question.remove', question: '/budget' })).toBe(true);
  });
});

describe('a finding', () => {
  const remove = (name: string): Gesture => ({ type: 'question.remove', form: 'findings', question: name });

  it('that an action waits for is asked about, one that nothing speaks of is not', () => {
    expect(told(GRANT, remove('/dossierComplet'))).toBe(true);
    const alone: Gesture = {
      type: 'question.add',
      form: 'findings',
      container: '',
      name: 'note',
      schema: { type: 'string', title: 'Note' },
      required: false,
      page: null,
      before: null,
    };
    const performed = perform(GRANT, alone);
    expect(performed.type === 'done' && told(performed.files, remove('/note'))).toBe(false);
  });
});

describe('a step', () => {
  const draw: Gesture = {
    type: 'procedure.change',
    changes: [
      { type: 'insert', into: '/states', name: 'visite', before: null, value: { title: 'Visite' } },
      {
        type: 'insert',
        into: '/states/instruction/actions',
        name: 'visiter',
        before: null,
        value: { title: 'Visiter', by: ['instructeur'], to: 'visite' },
      },
    ],
  };

  it('that was just drawn goes at once with the action that leads to it, in a model too', async () => {
    const made = newSource(await readSource('workflows/visa-signature'), { id: 'aide-visee' });
    if (made.type === 'refused') throw new Error('not made');
    const drawn = perform(made.source.files, draw);
    if (drawn.type === 'refused') throw new Error(drawn.code);
    expect(told(drawn.files, { type: 'step.remove', step: '/states/visite' })).toBe(false);
  });

  it('that scenarios wait for is asked about', () => {
    expect(told(GRANT, { type: 'step.remove', step: '/states/rapport' })).toBe(true);
  });
});
