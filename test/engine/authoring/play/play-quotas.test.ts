/** What is played counts quotas with what the author says that others hold: what is open, what is refused, what is read. */
import { describe, expect, it } from 'vitest';
import { createPlayground } from '../../../../engine/play.ts';
import { viewPlay } from '../../../../engine/authoring/play/play-view.ts';
import { tryRules } from '../../../../engine/authoring/try-rules.ts';
import { instantOfLocal } from '../../../../engine/calendar/noumea.ts';
import type { Scenario, ScenarioGiven } from '../../../../schemas/types/scenario.ts';
import { licenceIn, quotaScheme } from '../../../support/quota-scheme.ts';
import { compiled, type Parsed } from '../../sources.ts';

const blocked = ({ eligibility }: Parsed): void => {
  eligibility.push({
    id: 'place',
    title: 'Une place est libre dans la commune',
    valid: 'quota.licences.restant > 0',
    effect: 'block',
    message: 'Il n’y a plus de place dans cette commune.',
  });
};
const SOURCE = quotaScheme('licence');
const scheme = compiled(SOURCE);
const NOW = '2026-03-02T09:00';

const playedWith = (quotas: ScenarioGiven['quotas'], commune = 'noumea'): Scenario => ({
  title: 'Essai',
  given: { now: NOW, answers: licenceIn(commune), ...(quotas && { quotas }) },
  steps: [
    { when: { type: 'file' } },
    { when: { type: 'annotate', as: 'instructeur', values: { facture: 'oui' } } },
    { when: { type: 'act', action: 'accorder', as: 'instructeur' } },
  ],
});

const grantOf = (quotas: ScenarioGiven['quotas'], commune?: string) =>
  viewPlay(scheme, playedWith(quotas, commune), { after: 2, as: 'instructeur' }).sight?.actions.find(
    ({ id }) => id === 'accorder',
  );

describe('a play of a scheme with a quota', () => {
  it.each([
    ['nobody', undefined, true],
    ['two others', { licences: { noumea: 2 } }, true],
    ['three others', { licences: { noumea: 3 } }, false],
    ['three others, wherever they are', { licences: 3 }, false],
    ['three others of another commune', { licences: { dumbea: 3 } }, true],
  ])('offers the last place while %s holds one', (_who, quotas, open) => {
    expect(grantOf(quotas)?.open).toBe(open);
  });

  it('says why an action is closed, and refuses who takes it all the same', () => {
    expect(grantOf({ licences: 2 }, 'dumbea')?.reasons).toEqual([
      'Le quota « Licences de vélo-taxi » est atteint pour Dumbéa : 2 places sur 2 sont prises. Il faut qu’une place se libère.',
    ]);
    const { lines } = viewPlay(scheme, playedWith({ licences: 3 }), { after: 3, as: 'instructeur' });
    expect(lines[2]?.refusal?.code).toBe('quota-reached');
  });

  it('shows what is taken as the case goes on, its own place among them', () => {
    const shown = (after: number) =>
      viewPlay(scheme, playedWith({ licences: { noumea: 1 } }), { after, as: 'instructeur' }).played?.quotas;
    const quota = { name: 'licences', title: 'Licences de vélo-taxi', key: 'noumea', of: 'Nouméa' };
    expect(shown(2)).toEqual([{ ...quota, text: '1 place sur 3' }]);
    expect(shown(3)).toEqual([{ ...quota, text: '2 places sur 3, celle-ci comprise' }]);
  });

  it('names the quotas of which others may hold places; none where the scheme has none', () => {
    expect(createPlayground(SOURCE).scheme().quotas).toEqual([{ name: 'licences', title: 'Licences de vélo-taxi' }]);
    const none = quotaScheme('licence', { rules: (rules) => delete rules.quotas });
    expect(createPlayground(none).scheme().quotas).toEqual([]);
  });
});

describe('what filing would say', () => {
  const source = quotaScheme('licence', { rules: blocked });
  const ground = createPlayground(source);
  const blockedBy = (quotas: ScenarioGiven['quotas']): readonly string[] =>
    ground.review(licenceIn('noumea'), { now: instantOfLocal(NOW), channel: 'online', ...(quotas && { quotas }) })
      .judgement.blocking;

  it('lets a request through while a place is left, and says which condition it does not meet once none is', () => {
    expect(blockedBy(undefined)).toEqual([]);
    expect(blockedBy({ licences: { noumea: 2 } })).toEqual([]);
    expect(blockedBy({ licences: { noumea: 3 } })).toEqual(['Il n’y a plus de place dans cette commune.']);
  });

  it('is told alike where rules are tried on the answers of a scenario', () => {
    const met = (quotas: ScenarioGiven['quotas']) =>
      tryRules(source, {
        answers: licenceIn('noumea'),
        channel: 'online',
        now: instantOfLocal(NOW),
        ...(quotas && { quotas }),
      })?.conditions.find(({ id }) => id === 'place')?.met;
    expect([met(undefined), met({ licences: 2 }), met({ licences: 3 }), met({ licences: { dumbea: 9 } })]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});
