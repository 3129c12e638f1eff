import { describe, expect, it } from 'vitest';
import { delaysInWords } from '../../../engine/calendar/delay-words.ts';
import type { Workflow } from '../../../schemas/types/workflow.ts';

const final = { title: 'Fin', kind: 'final', outcome: 'closed' } as const;
const workflow: Workflow = {
  title: 'Essai',
  initial: 'avis',
  states: {
    avis: {
      title: 'Avis',
      kind: 'opinions',
      opinions: {
        technique: {
          title: 'Avis technique',
          function: 'technicien',
          due: { after: 'P15D', calendar: 'working' },
          silence: 'favorable',
        },
      },
      then: { to: 'attente' },
    },
    attente: {
      title: 'Attente',
      actions: { finir: { title: 'Finir', by: ['time'], to: 'fin' } },
      timers: {
        cloture: { after: 'P1M', action: 'finir' },
        rappel: { after: 'P15D', action: 'finir' },
        echeance: { at: 'aujourdhui', action: 'finir' },
      },
    },
    relance: { title: 'Relance', timers: { rappel: { after: 'P20D', action: 'finir' } } },
    fin: final,
  },
  clocks: { decision: { title: 'Délai', after: 'P2M', silence: 'none', action: 'finir' } },
};

describe('delays in words', () => {
  it('are those of clocks, timers, opinions and appeals', () => {
    expect(delaysInWords(workflow, { appeal: 'P2M' })).toEqual({
      recours: { duree: '2 mois' },
      decision: { duree: '2 mois' },
      cloture: { duree: '1 mois' },
      technique: { duree: '15 jours ouvrés' },
    });
  });

  it('leave out the name of two different delays, and appeals when the scheme does not say', () => {
    const delays = delaysInWords(workflow, {});
    expect(delays).not.toHaveProperty('rappel');
    expect(delays).not.toHaveProperty('recours');
  });
});
