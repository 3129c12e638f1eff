/** The notebook of breaches as the officer reads and fills it in. */
import { describe, expect, test, vi } from 'vitest';
import type { BreachEntry, BreachLine, BreachStanding } from '../../../../schemas/types/api.ts';
import { emptyEntry, localMomentOf, missingIn } from '../../../../runtime/desk/privacy/breaches/entry.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { BreachesTable, mistakesIn } = await import('../../../../runtime/desk/privacy/breaches/breaches-page.tsx');
const { BreachForm } = await import('../../../../runtime/desk/privacy/breaches/breach-form.tsx');
const { SavingNotice } = await import('../../../../runtime/desk/privacy/breaches/breach-page.tsx');
const { Lines } = await import('../../../../runtime/desk/privacy/breaches/follow-up.tsx');
const { sayChange } = await import('../../../../runtime/desk/privacy/breaches/say-change.ts');
const { sayDelay, sayHours, toneOf } = await import('../../../../runtime/desk/privacy/breaches/say-delay.ts');
vi.unstubAllGlobals();

const HOUR = 3_600_000;
const DUE = Date.parse('2026-03-05T22:00:00.000Z');
const STANDING: BreachStanding = {
  id: 'b',
  number: 'VIO-2026-001',
  title: 'Clé perdue',
  discoveredAt: '2026-03-02T22:00:00.000Z',
  dueAt: '2026-03-05T22:00:00.000Z',
  notification: 'running',
  risk: 'high',
  personsCount: 1340,
  closedAt: null,
};
const ENTRY = emptyEntry('Clé perdue', '2026-03-03T09:00');

describe('the delay', () => {
  test('is said in hours and minutes, rounded down', () => {
    expect([sayHours(41 * HOUR + 20 * 60_000 + 59_000), sayHours(59 * 60_000), sayHours(0)]).toEqual([
      '41 h 20',
      '59 min',
      '0 min',
    ]);
  });

  test('says what is left, then since when it is over, though the page was read before', () => {
    expect(sayDelay(STANDING, DUE - 30 * HOUR)).toMatch(/^Il reste 30 h 00 pour notifier à la CNIL, jusqu’au /u);
    expect(sayDelay(STANDING, DUE + 2 * HOUR)).toMatch(/^Délai de 72 heures dépassé de 2 h 00/u);
    expect(sayDelay({ ...STANDING, notification: 'done' }, DUE + HOUR)).toBe('Notifiée à la CNIL dans les 72 heures');
    expect(sayDelay({ ...STANDING, notification: 'none' }, DUE)).toContain('Pas de notification');
  });

  test('is red only once it is over', () => {
    const tone = (notification: BreachStanding['notification'], now: number) =>
      toneOf({ ...STANDING, notification }, now);
    expect([tone('running', DUE - HOUR), tone('running', DUE + 1), tone('over', DUE + 1)]).toEqual([
      'warn',
      'danger',
      'danger',
    ]);
    expect([tone('done', DUE + 1), tone('none', DUE + 1), tone('late', DUE + 1)]).toEqual(['good', 'good', 'warn']);
  });
});

describe('the notebook', () => {
  test('says of each breach what remains, the risk, how many persons, and no code', () => {
    const closed = { ...STANDING, id: 'c', title: '', personsCount: null, closedAt: '2026-03-20T22:00:00.000Z' };
    const words = wordsOf(<BreachesTable items={[STANDING, closed]} now={DUE - HOUR} />);
    expect(words.filter((word) => word.includes('VIO-2026-001'))).toHaveLength(2);
    expect(words.filter((word) => word.includes('Clé perdue'))).toHaveLength(1);
    expect(words).toContain('1 340');
    expect(words).toContain('Inconnu');
    expect(words).toContain('Suivie');
    expect(words).toContain('Close le 21 mars 2026');
    expect(words.join(' ')).not.toMatch(/running|high|2026-03/u);
  });

  test('is begun with something to call it by, and a discovery that is not to come', () => {
    const now = localMomentOf(Date.parse('2026-03-03T00:00:00.000Z'));
    expect(now).toBe('2026-03-03T11:00');
    expect(mistakesIn('Clé perdue', '2026-03-03T11:00', now)).toEqual([]);
    expect(mistakesIn('  ', '2026-03-03T11:01', now)).toEqual(['title', 'discovered']);
    expect(mistakesIn('Clé perdue', '', now)).toEqual(['discovered']);
  });
});

describe('an entry', () => {
  const full: BreachEntry = {
    ...ENTRY,
    what: 'a',
    data: 'b',
    persons: 'c',
    consequences: 'd',
    measures: 'e',
    natures: ['confidentiality'],
    risk: 'some',
    authority: 'no',
    authorityWhy: 'f',
    told: 'no',
  };

  test('says what the law asks and it does not have, and nothing of what it does not ask', () => {
    expect(missingIn(ENTRY)).toEqual([
      'what',
      'data',
      'persons',
      'consequences',
      'measures',
      'natures',
      'risk',
      'authority',
      'told',
    ]);
    expect(missingIn(full)).toEqual([]);
    expect(missingIn({ ...full, authority: 'yes' })).toEqual(['authorityAt']);
    expect(missingIn({ ...full, authorityWhy: '' })).toEqual(['authorityWhy']);
    expect(missingIn({ ...full, risk: 'high' })).toEqual(['toldWhy']);
  });

  test('asks for the rest of a decision once it is taken', () => {
    const asked = (some: Partial<BreachEntry>): string =>
      wordsOf(<BreachForm entry={{ ...ENTRY, ...some }} readOnly={false} onChange={vi.fn<() => void>()} />).join('\n');
    expect(asked({})).not.toContain('Notifiée à la CNIL le');
    expect(asked({})).not.toContain('Pourquoi');
    expect(asked({ authority: 'yes' })).toContain('Référence donnée par la CNIL');
    expect(asked({ authority: 'no' })).toContain('Pourquoi elle n’est pas notifiée');
    expect(asked({ told: 'no' })).toContain('Pourquoi elles ne le sont pas');
    expect(asked({ told: 'yes' })).toContain('Comment elles ont été informées');
  });

  test('says whether it is kept, and whose text stays where two typed', () => {
    const say = (some: object): string =>
      wordsOf(
        <SavingNotice
          kept={{
            state: { saving: 'saved', elsewhere: false, error: null, ...some },
            choose: vi.fn<() => void>(),
            retry: vi.fn<() => void>(),
          }}
        />,
      ).join(' ');
    expect(say({})).toBe('Enregistré.');
    expect(say({ saving: 'idle' })).toContain('s’enregistre à mesure');
    expect(say({ saving: 'kept', elsewhere: true })).toContain('Quelle saisie garder ?');
  });
});

describe('the follow-up', () => {
  const line = (some: Partial<BreachLine>): BreachLine => ({
    id: 'l',
    at: '2026-03-02T22:00:00.000Z',
    by: 'Rose Adjointe',
    kind: 'note',
    text: 'Appelé le transporteur.',
    changes: [],
    hash: 'abc',
    proven: true,
    ...some,
  });

  test('says who, when and what, and that a line is not what was written', () => {
    const words = wordsOf(<Lines items={[line({}), line({ id: 'm', proven: false, kind: 'closed', text: '' })]} />);
    expect(words[0]).toMatch(/Rose Adjointe : suivi$/u);
    expect(words).toContain('Appelé le transporteur.');
    expect(words.filter((word) => word.includes('Changée'))).toHaveLength(1);
  });

  test('says in words what the entry said otherwise', () => {
    const say = (field: BreachLine['changes'][number]['field'], before: string, after: string): string =>
      sayChange({ field, before, after });
    expect(say('risk', 'unknown', 'high')).toBe('Risque pour les personnes : « À apprécier » devient « Risque élevé »');
    expect(say('authority', 'undecided', 'no')).toBe('Notifier à la CNIL : « À décider » devient « Non »');
    expect(say('natures', '', 'integrity, availability')).toMatch(/« Intégrité : .*, Disponibilité : .*»$/u);
    expect(say('authorityAt', '', '2026-03-03T09:00')).toMatch(/« 03\/03\/2026 .*09:00 »$/u);
    expect(say('what', 'Un vol.', '')).toBe('Ce qui s’est passé : « Un vol. » a été retiré');
  });
});
