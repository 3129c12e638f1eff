import { describe, expect, it } from 'vitest';
import { localDate, viewOfCase, type CaseSignature, type Refusal } from '../../../engine/index.ts';
import { readPath } from '../../../engine/base/json.ts';
import { buildScope } from '../../../engine/names/scope.ts';
import { whollyMadeOf } from '../../../engine/workflow/model/limited-data.ts';
import { decide } from '../../../engine/workflow/decide/decide.ts';
import { erasureOf } from '../../../engine/workflow/events/erasure.ts';
import { filed as record } from '../../../engine/workflow/events/filed.ts';
import { playScenario } from '../../../engine/simulate/play-scenario.ts';
import type { Scenario } from '../../../schemas/types/scenario.ts';
import { compiled } from '../sources.ts';
import { SHARED_ANSWERS, signedScheme } from '../../support/signed-scheme.ts';
import { agent, applicant, fileCommand, NOW } from './player.ts';

const scheme = compiled(signedScheme('signee'));

const signatureOf = (signatory: string, change: Partial<CaseSignature> = {}): CaseSignature => ({
  signatory,
  title: signatory,
  name: 'Anne Poma',
  at: NOW,
  means: 'link',
  email: 'anne@exemple.nc',
  on: null,
  recordedBy: null,
  statement: 'Je certifie.',
  digest: 'a'.repeat(64),
  ...change,
});
const BOTH = [
  signatureOf('coproprietaire'),
  signatureOf('bailleur', { means: 'paper', email: null, on: '2026-03-01', recordedBy: 'Agent' }),
];

function file(signatures: readonly CaseSignature[], answers = SHARED_ANSWERS, actor = applicant) {
  return decide(scheme, null, fileCommand({ answers, signatures }), { now: NOW, actor });
}

function filed(signatures: readonly CaseSignature[], answers = SHARED_ANSWERS) {
  const decision = file(signatures, answers);
  if (decision.type === 'refused') throw new Error(decision.message);
  return decision;
}

const refusal = (found: ReturnType<typeof file>): Pick<Refusal, 'code' | 'message'> => {
  if (found.type !== 'refused') throw new Error('it was filed');
  return found;
};

describe('a request that others sign', () => {
  it('[W1] is filed once all who have something to sign have', () => {
    expect(refusal(file([]))).toMatchObject({ code: 'signature-missing' });
    expect(refusal(file(BOTH.slice(0, 1))).message).toContain('« Le bailleur »');
    expect(filed(BOTH).case.signatures).toEqual(BOTH);
    expect(filed(BOTH.slice(1), { ...SHARED_ANSWERS, partage: 'non' }).case.signatures).toEqual(BOTH.slice(1));
  });

  it('is read by its letters: who signed, as what, and on which day', () => {
    const scopeOf = (signatures: readonly CaseSignature[], answers = SHARED_ANSWERS) =>
      readPath(buildScope(scheme, filed(signatures, answers).case, { now: NOW }), ['dossier', 'signataires']);
    expect(scopeOf(BOTH)).toEqual([
      { titre: 'coproprietaire', nom: 'Anne Poma', le: localDate(NOW) },
      { titre: 'bailleur', nom: 'Anne Poma', le: '2026-03-01' },
    ]);
    const unfiled = buildScope(scheme, { answers: {}, channel: 'online' }, { now: NOW });
    expect(readPath(unfiled, ['dossier', 'signataires'])).toEqual([]);
    const asked = whollyMadeOf(scheme).paths(['demandeur.nomComplet']);
    expect(asked.size).toBeGreaterThan(0);
    expect(whollyMadeOf(scheme).paths(['dossier.signataires'])).toEqual(asked);
  });

  it('[W1] is refused alike to an agent who types it in', () => {
    expect(refusal(file([], SHARED_ANSWERS, agent('instructeur'))).code).toBe('signature-missing');
  });

  it('[W5] keeps no signature of who has nothing to sign', () => {
    expect(
      filed(BOTH, { ...SHARED_ANSWERS, partage: 'non' }).case.signatures?.map(({ signatory }) => signatory),
    ).toEqual(['bailleur']);
  });

  it('[W5] says who signed what, when and how to those who read the case, and addresses to those who see contact details', () => {
    const { case: subject, events } = filed(BOTH);
    const seen = (actor: typeof applicant) => viewOfCase(scheme, subject, events, actor).case.signatures;
    expect(seen(applicant)).toEqual(BOTH);
    expect(seen(agent('instructeur'))).toEqual(BOTH);
    expect(seen({ type: 'applicant', personId: 'autre', name: 'Une autre' })).toBeUndefined();
  });

  it('[W5] loses them when it ceases to say who asked', () => {
    const { case: subject, events } = filed(BOTH);
    const [first] = events;
    if (first?.type !== 'filed') throw new Error('a case begins with its filing');
    const erasure = erasureOf(scheme, subject, new Set(Object.keys(scheme.privacy.categories)));
    expect(erasure.applicant).toBe(true);
    expect(JSON.stringify(record.erase(first, erasure))).not.toContain('Anne Poma');
  });

  it('[W5] is signed by all in a scenario but those of `unsigned`', () => {
    const scenario: Scenario = {
      title: 'Sans le bailleur',
      given: { now: '2026-03-03T09:00', answers: SHARED_ANSWERS, unsigned: ['bailleur'] },
      steps: [{ when: { type: 'file' } }],
    };
    const [refused] = playScenario(scheme, scenario);
    expect(refused?.refusal?.code).toBe('signature-missing');
    const { unsigned: _, ...given } = scenario.given;
    const [played] = playScenario(scheme, { ...scenario, given });
    expect(played?.case?.signatures?.map(({ signatory }) => signatory)).toEqual(['coproprietaire', 'bailleur']);
  });
});
