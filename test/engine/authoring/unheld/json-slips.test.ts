/** Slips of the files of a scheme: in expressions, and in what its words say by themselves. */
import { describe, expect, it } from 'vitest';
import { slipsOfFile } from '../../../../engine/authoring/unheld/json-slips.ts';
import { slipsOfText } from '../../../../engine/authoring/unheld/text-slips.ts';

const NOTHING = { from: 0, to: 0, text: '' };

/** `pointer: put`, the first of each place. */
function firstOf(value: unknown): readonly string[] {
  return slipsOfFile(JSON.stringify(value)).map(([slip]) => `${slip?.pointer}: ${slip?.put ?? 'gone'}`);
}

describe('slips of rules', () => {
  it('are in values, checks, conditions and tables', () => {
    const rules = {
      computed: [
        { name: 'a', expression: 'b * 2' },
        { name: 'c', values: [{ value: 300, from: '2026-01-01' }] },
        { name: 'd', values: [{ brackets: [{ above: 0, rate: 0.5 }], from: '2026-01-01' }] },
      ],
      checks: [{ id: 'e', valid: 'f < g' }],
      tables: [
        {
          name: 'h',
          rows: [
            { when: ['> 10'], then: ['"haute"'] },
            { when: ['-'], then: ['30'] },
          ],
        },
      ],
      quotas: [{ name: 'q', holds: ['enCours', 'suspendue'] }],
    };
    expect(firstOf(rules)).toEqual([
      '/computed/0/expression: b / 2',
      '/computed/0/expression: b * 4',
      '/computed/1/values/0/value: 600',
      '/computed/2/values/0/brackets/0/rate: 1',
      '/checks/0/valid: f >= g',
      '/tables/0/rows/0/when/0: > 20',
      '/tables/0/rows/1/then/0: 60',
      '/quotas/0/holds/0: gone',
      '/quotas/0/holds/1: gone',
    ]);
  });

  it('are in a form where a question depends on an answer, or is calculated, and not in what answers may be', () => {
    const form = {
      properties: { age: { type: 'integer', maximum: 120, cagou: { calculated: 'annee - 1' } } },
      allOf: [{ if: { properties: { age: { maximum: 17 } } }, then: { required: ['representant'] } }],
    };
    expect(firstOf(form)).toEqual([
      '/properties/age/cagou/calculated: annee + 1',
      '/properties/age/cagou/calculated: annee - 2',
      '/allOf/0/if/properties/age/maximum: 18',
    ]);
  });

  it('say nothing of a file that cannot be read', () => {
    expect(slipsOfFile('{ "computed": [')).toEqual([]);
    expect(slipsOfFile('{ "computed": [', () => ['autre'])).toEqual([]);
  });
});

describe('slips of a workflow', () => {
  it('are in lengths, effects and their conditions, guards, silences, quorums and lists of steps', () => {
    const workflow = {
      filed: [{ type: 'mail', message: 'accuse' }],
      states: {
        avis: {
          kind: 'opinions',
          task: { title: 'Relire', due: { after: 'P5D' } },
          quorum: 2,
          opinions: { technique: { silence: 'favorable', due: { after: 'P15D', calendar: 'working' } } },
          actions: {
            accorder: {
              guards: [{ when: 'agent.vu = true', otherwise: 'À voir.' }],
              decides: { montant: 'demande' },
              effects: [{ type: 'amount', amount: 'aide', when: 'aide > 0' }],
              form: { properties: { motif: { maxLength: 12 } } },
            },
          },
        },
      },
      clocks: { decision: { after: 'P2M', suspendedIn: ['correction'], silence: 'rejection', restart: true } },
    };
    expect(firstOf(workflow)).toEqual([
      '/filed/0: gone',
      '/states/avis/quorum: 1',
      '/states/avis/opinions/technique/silence: defavorable',
      '/states/avis/opinions/technique/due/after: P30D',
      '/states/avis/actions/accorder/guards/0: gone',
      '/states/avis/actions/accorder/guards/0/when: agent.vu != true',
      '/states/avis/actions/accorder/effects/0: gone',
      '/states/avis/actions/accorder/effects/0/when: gone',
      '/states/avis/actions/accorder/effects/0/when: aide <= 0',
      '/states/avis/actions/accorder/effects/0/when: aide > 1',
      '/clocks/decision/after: P4M',
      '/clocks/decision/suspendedIn/0: gone',
      '/clocks/decision/restart: gone',
    ]);
  });

  it('change what is there alone, as it is written', () => {
    const text = '{\n  "clocks": { "decision": { "after": "P2M",  "title": "Délai" } }\n}\n';
    const [[slip] = []] = slipsOfFile(text);
    const [{ from, to, text: put } = NOTHING] = slip?.edits ?? [];
    expect(text.slice(0, from) + put + text.slice(to)).toBe(text.replace('P2M', 'P4M'));
    expect(slip).toMatchObject({ was: 'P2M', put: 'P4M' });
  });
});

describe('slips of a text', () => {
  it('leave out each value that it prints, where it stands, but what every letter says', () => {
    const text =
      '# Titre\n\n{{ dossier.numero }} du {{ debut | date }} au {{ fin | date }}.\n{% if motif %}{{ motif }}{% endif %}\n';
    const made = slipsOfText(text).map(([slip]) => {
      const [{ from, to, text: put } = NOTHING] = slip?.edits ?? [];
      return (text.slice(0, from) + put + text.slice(to)).split('\n').slice(2).join('|');
    });
    expect(made).toEqual([
      '{{ dossier.numero }} du … au {{ fin | date }}.|{% if motif %}{{ motif }}{% endif %}|',
      '{{ dossier.numero }} du {{ debut | date }} au ….|{% if motif %}{{ motif }}{% endif %}|',
      '{{ dossier.numero }} du {{ debut | date }} au {{ fin | date }}.|{% if motif %}…{% endif %}|',
    ]);
  });
});
