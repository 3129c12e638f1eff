/** What a case keeps of the sources that were asked before it was filed. */
import { describe, expect, it } from 'vitest';
import { takeSourceAnswer, type LookedUp } from '../../../engine/form/lookups/looked-up.ts';
import { decide, viewOfCase, type Actor, type Case, type CaseEvent, type JsonObject } from '../../../engine/index.ts';
import { evolve } from '../../../engine/workflow/events/evolve.ts';
import { erasureOf } from '../../../engine/workflow/events/erasure.ts';
import { filed } from '../../../engine/workflow/events/filed.ts';
import { playScenario, SCENARIO_APPLICANT } from '../../../engine/simulate/play-scenario.ts';
import type { Scenario } from '../../../schemas/types/scenario.ts';
import { KEYED_ANSWERS, REGISTERED, SOURCED_ANSWERS, sourcedScheme } from '../../support/sourced-scheme.ts';
import { compiled } from '../sources.ts';

const scheme = compiled(sourcedScheme('sourcee'));
const waiting = compiled(sourcedScheme('attente', 'wait'));
const NOW = '2026-03-03T08:00:00.000Z';
const { personId, givenName, familyName } = SCENARIO_APPLICANT;
const applicant: Actor = { type: 'applicant', personId, name: `${givenName} ${familyName}` };
const [lookup] = scheme.form.model.ui.lookups ?? [];
if (!lookup) throw new Error('the scheme looks something up');
const given = takeSourceAnswer(
  scheme.form,
  lookup,
  { answers: KEYED_ANSWERS, looked: [] },
  { key: 'NC-42', answer: { type: 'found', values: REGISTERED }, at: NOW },
);

function file(answers: JsonObject, looked: readonly LookedUp[], of = scheme) {
  return decide(
    of,
    null,
    {
      type: 'file',
      caseId: 'case-1',
      number: 'V-1',
      version: 1,
      answers,
      channel: 'online',
      receivedOn: null,
      applicant: SCENARIO_APPLICANT,
      mandate: null,
      looked,
    },
    { now: NOW, actor: applicant, nextNumber: () => 1 },
  );
}

function filedCase(answers: JsonObject, looked: readonly LookedUp[]): { subject: Case; events: readonly CaseEvent[] } {
  const decision = file(answers, looked);
  if (decision.type === 'refused') throw new Error(decision.message);
  return { subject: decision.case, events: decision.events };
}

describe('a request that was filed', () => {
  it('[X6] says which answers a source gave, and nothing of what it said', () => {
    const { subject } = filedCase({ ...given.answers, couleur: 'vert' }, given.looked);
    expect(subject.lookups).toEqual([
      {
        lookup: 'velo',
        title: 'Registre des vélos',
        source: 'velos',
        key: '/numero',
        at: NOW,
        outcome: 'found',
        fields: { '/prix': 'given', '/couleur': 'changed' },
      },
    ]);
    expect(JSON.stringify(subject.lookups)).not.toContain('bleu');
  });

  it('says nothing of a source that was asked by another key, or not at all', () => {
    expect(filedCase({ ...given.answers, numero: 'NC-7' }, given.looked).subject.lookups).toBeUndefined();
    expect(filedCase(SOURCED_ANSWERS, []).subject.lookups).toBeUndefined();
  });

  it('keeps that a source did not answer, or knew nothing', () => {
    for (const outcome of ['unknown', 'away'] as const) {
      const looked = [{ lookup: 'velo', key: 'NC-42', at: NOW, outcome, filled: {} }];
      expect(filedCase(SOURCED_ANSWERS, looked).subject.lookups).toMatchObject([{ outcome, fields: {} }]);
    }
  });

  it('[X6] follows a correction: what is changed there, or all of it once the key is', () => {
    const { subject } = filedCase(given.answers, given.looked);
    const corrected = (answers: JsonObject): unknown =>
      evolve(subject, { type: 'answersChanged', seq: 9, at: NOW, actor: applicant, answers }).lookups?.[0]?.fields;
    expect(corrected({ ...subject.answers, nom: 'Poma' })).toEqual({ '/prix': 'given', '/couleur': 'given' });
    expect(corrected({ ...subject.answers, prix: 7 })).toEqual({ '/prix': 'changed', '/couleur': 'given' });
    expect(corrected({ ...subject.answers, numero: 'NC-9' })).toEqual({ '/prix': 'changed', '/couleur': 'changed' });
  });

  it('shows beside each answer, to agents and to the applicant, where it came from', () => {
    const { subject, events } = filedCase({ ...given.answers, couleur: 'vert' }, given.looked);
    const agent: Actor = { type: 'agent', userId: 'a', name: 'A', functions: Object.keys(scheme.identity.functions) };
    for (const actor of [applicant, agent]) {
      const rows = viewOfCase(scheme, subject, events, actor)
        .sections()
        .flatMap((section) => section.rows);
      const origins = Object.fromEntries(
        rows.flatMap(({ pointer, origin }) => (origin ? [[pointer, origin.changed]] : [])),
      );
      expect(origins).toEqual({ '/prix': false, '/couleur': true });
    }
  });

  it('loses with an answer that is erased that a source gave it', () => {
    const { subject, events } = filedCase(given.answers, given.looked);
    const [first] = events;
    if (first?.type !== 'filed') throw new Error('a case begins by being filed');
    const erased = filed.erase(first, erasureOf(scheme, subject, new Set(['demande'])));
    expect(erased.lookups?.[0]?.fields).toEqual({});
    const kept = filed.erase(first, erasureOf(scheme, subject, new Set(['identite'])));
    expect(kept.lookups?.[0]?.fields).toEqual({ '/prix': 'given', '/couleur': 'given' });
  });
});

describe('a request whose source must answer', () => {
  it('[X5] is refused until it did, in words that say who and where', () => {
    const refusal = file(SOURCED_ANSWERS, [], waiting);
    expect(refusal).toMatchObject({ type: 'refused', code: 'lookup-awaited' });
    expect(refusal.type === 'refused' && refusal.message).toMatch(
      /« Registre des vélos » \(question « Numéro gravé »\)/u,
    );
    const answered = [{ lookup: 'velo', key: 'NC-42', at: NOW, outcome: 'unknown', filled: {} }] as const;
    expect(file(SOURCED_ANSWERS, answered, waiting).type).not.toBe('refused');
  });
});

describe('in a scenario', () => {
  const played = (sources: Scenario['given']['sources'], answers: JsonObject = KEYED_ANSWERS, of = scheme) => {
    const scenario: Scenario = {
      title: 'Un vélo',
      given: { now: '2026-03-03T09:00', answers, ...(sources && { sources }) },
      steps: [{ when: { type: 'file' } }],
    };
    return playScenario(of, scenario)[0];
  };

  it('[X6] a source gives what its author says that it knows', () => {
    const step = played({ velos: { 'NC-42': REGISTERED } });
    expect(step?.case?.answers).toMatchObject({ prix: 100_000, couleur: 'bleu' });
    expect(step?.case?.lookups?.[0]?.fields).toEqual({ '/prix': 'given', '/couleur': 'given' });
  });

  it('[X6] one that is not named gave what the answers say', () => {
    const step = played(undefined, SOURCED_ANSWERS, waiting);
    expect(step?.case?.lookups?.[0]).toMatchObject({
      outcome: 'found',
      fields: { '/prix': 'given', '/couleur': 'given' },
    });
  });

  it('is away, or knows nothing of the key', () => {
    expect(played({ velos: 'away' }, SOURCED_ANSWERS)?.case?.lookups?.[0]?.outcome).toBe('away');
    expect(played({ velos: {} }, SOURCED_ANSWERS)?.case?.lookups?.[0]?.outcome).toBe('unknown');
    expect(played({ velos: 'away' }, SOURCED_ANSWERS, waiting)?.refusal?.code).toBe('lookup-awaited');
    expect(played({ velos: {} }, SOURCED_ANSWERS, waiting)?.refusal).toBeNull();
  });
});
