/** « Réglages » at the desk: what one types, what it becomes, and what is read of it. */
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import { isUsuallyWorked } from '../../../../engine/index.ts';
import { namedHolidays } from '../../../../engine/calendar/holidays.ts';
import { isSameDays, withDays, workingDaysOf } from '../../../../runtime/desk/admin/settings/work-days.ts';
import type { Settings, SettingChanges, SettingStanding } from '../../../../schemas/types/api.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { SettingsTab } = await import('../../../../runtime/desk/admin/settings/settings-tab.tsx');
const { headOf, isSameHeads, withHead } = await import('../../../../runtime/desk/admin/settings/letterheads.ts');
const { howItReads } = await import('../../../../runtime/desk/admin/settings/brand-part.tsx');
vi.unstubAllGlobals();

const HOLIDAYS = [...namedHolidays(2026), ...namedHolidays(2027)];
const CAME: SettingStanding = { revision: '0', isOwn: false, changedAt: null, changedBy: null, pinned: [] };
const SET: SettingStanding = {
  revision: '7',
  isOwn: true,
  changedAt: '2026-03-02T22:05:00.000Z',
  changedBy: 'Awa Administratrice',
  pinned: [],
};
const SETTINGS: Settings = {
  workDays: { value: { closed: [{ day: '2099-12-24', label: 'Pont de Noël' }], worked: [] }, standing: SET },
  brand: { value: { name: 'Province Sud', colour: '#0b4f6c', accent: '#c8102e' }, standing: CAME },
  contact: { value: { dpo: '' }, standing: CAME },
  officeHours: { value: { opens: '06:00', shuts: '18:00' }, standing: { ...CAME, pinned: ['OFFICE_HOURS'] } },
  limits: { value: { perMinute: 1200 }, standing: CAME },
  logo: { value: { picture: '' }, standing: CAME },
  letterheads: { value: { services: [] }, standing: CAME },
  signatures: { value: { signatures: [] }, standing: CAME },
  begun: { value: { anonymousDays: 30, accountDays: 180 }, standing: CAME },
  documents: { value: { megabytes: 50 }, standing: CAME },
  mailTexts: { value: { opening: '', closing: 'La Province Sud vous remercie.' }, standing: CAME },
  services: ['Direction de l’action sanitaire'],
  holidays: [{ day: '2099-09-24', label: 'Fête de la Citoyenneté' }],
};
const CHANGES: SettingChanges = {
  items: [
    {
      id: '7',
      name: 'workDays',
      at: '2026-03-02T22:05:00.000Z',
      by: 'Awa Administratrice',
      reason: 'Note de service',
      lines: ['Fermé le 24 décembre 2099 (Pont de Noël).'],
      isLast: true,
      isUndoing: false,
    },
    {
      id: '6',
      name: 'workDays',
      at: '2026-03-01T22:05:00.000Z',
      by: 'Awa Administratrice',
      reason: 'Essai',
      lines: ['Fermé le 23 décembre 2099 (Pont).'],
      isLast: false,
      isUndoing: false,
    },
  ],
  next: null,
};

function read(settings: Settings | null, changes: SettingChanges = CHANGES): string {
  const { queries, around } = openDesk('/administration/reglages');
  if (settings) queries.setQueryData(['settings'], settings);
  queries.setQueryData(['setting-changes'], { pages: [changes], pageParams: [null] });
  const html = renderToStaticMarkup(<MantineProvider>{around(<SettingsTab />)}</MantineProvider>);
  return html.replaceAll(/<style.*?<\/style>/gsu, '').replaceAll('&#x27;', '’');
}

describe('the page', () => {
  test('says of each setting where it comes from, and what the operator fixed', () => {
    const html = read(SETTINGS);
    expect(html).toContain('Réglé par Awa Administratrice le');
    expect(html).toContain('Valeur d’origine de l’installation.');
    expect(html).toContain('Fixé par l’exploitation (OFFICE_HOURS)');
    expect(html).toContain('Fermé le 24 décembre 2099');
    expect(html).toContain('Fête de la Citoyenneté, 24 septembre 2099');
  });

  test('lets nobody save what was not changed, or without a reason', () => {
    const buttons = [...read(SETTINGS).matchAll(/<button[^>]*aria-label="Enregistrer[^"]*"[^>]*>/gu)].map(
      ([tag]) => tag,
    );
    expect(buttons).toHaveLength(11);
    for (const button of buttons) expect(button).toContain('disabled');
  });

  test('says that nothing limits requests where nothing does, and shows no number that nobody may write', () => {
    const unlimited = read({ ...SETTINGS, limits: { value: { perMinute: 0 }, standing: CAME } });
    expect(unlimited).toContain('Aucune limite pour le moment');
    expect(unlimited).not.toContain('value="0"');
    const limited = read(SETTINGS).replaceAll(/\u00a0|\u202f/gu, ' ');
    expect(limited).toContain('De 120 à 20 000.');
    expect(limited).toMatch(/value="1 ?200"/u);
  });

  test('shows on which documents a signature is printed, and says when it is on none', () => {
    const signed = (...kinds: Settings['signatures']['value']['signatures'][number]['kinds']): string => {
      const signatures = [{ account: 'a1', name: 'Louise Naouna', picture: 'AAAA', kinds }];
      return read({ ...SETTINGS, signatures: { value: { signatures }, standing: SET } });
    };
    const ticked = (html: string): readonly string[] =>
      [...html.matchAll(/<input(?=[^>]*checked="")[^>]*value="([a-z]+)"/gu)].map(([, kind = '']) => kind);
    expect(ticked(signed('letter', 'order'))).toEqual(['letter', 'order']);
    expect(signed('letter')).not.toContain('Cochez au moins un type de document.');
    expect(ticked(signed())).toEqual([]);
    expect(signed()).toContain('Cochez au moins un type de document.');
  });

  test('offers to undo the last change of a setting alone', () => {
    const html = read(SETTINGS);
    expect(html.match(/Annuler ce changement/gu)).toHaveLength(1);
    expect(html).toContain('Note de service');
  });

  test('says what to expect while nothing was changed, and while it loads', () => {
    expect(read(SETTINGS, { items: [], next: null })).toContain('Aucun réglage n’a encore été changé.');
    expect(read(null)).toContain('Chargement');
  });
});

describe('closing days', () => {
  test('of a range are its working days: weekends and holidays are none', () => {
    expect(workingDaysOf('2026-12-23', '2026-12-28', HOLIDAYS)).toEqual(['2026-12-23', '2026-12-24', '2026-12-28']);
    expect(workingDaysOf('2026-12-24', '', HOLIDAYS)).toEqual(['2026-12-24']);
    expect(workingDaysOf('2026-12-26', '2026-12-27', HOLIDAYS)).toEqual([]);
  });

  test('are none of a range that goes back, has no end in sight, or was not given', () => {
    expect(workingDaysOf('2026-12-24', '2026-12-23', HOLIDAYS)).toEqual([]);
    expect(workingDaysOf('2026-01-01', '2026-12-31', HOLIDAYS)).toEqual([]);
    expect(workingDaysOf('', '', HOLIDAYS)).toEqual([]);
  });

  test('are those that the engine counts', () => {
    const first = Date.parse('2026-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 650 }), fc.integer({ min: 0, max: 60 }), (shift, length) => {
        const day = (index: number): string =>
          new Date(first + (shift + index) * 86_400_000).toISOString().slice(0, 10);
        const all = Array.from({ length: length + 1 }, (_, index) => day(index));
        expect(workingDaysOf(day(0), day(length), HOLIDAYS)).toEqual(all.filter((one) => isUsuallyWorked(one)));
      }),
    );
  });

  test('stand in their order, once, with the reason that was given last', () => {
    const days = withDays([{ day: '2026-12-24', label: 'Pont' }], ['2026-12-23', '2026-12-24'], 'Fermeture');
    expect(days).toEqual([
      { day: '2026-12-23', label: 'Fermeture' },
      { day: '2026-12-24', label: 'Fermeture' },
    ]);
    expect(isSameDays({ closed: [...days], worked: [] }, { closed: [...days].toReversed(), worked: [] })).toBe(true);
    expect(isSameDays({ closed: [...days], worked: [] }, { closed: [], worked: [...days] })).toBe(false);
  });
});

describe('a colour', () => {
  test('that is too pale to be read is said with what it becomes', () => {
    expect(howItReads('#0b4f6c')).toBe('Assez foncée pour être lue par tous.');
    expect(howItReads('#ffee88')).toMatch(/^Trop claire pour être lue : elle sera assombrie en #[0-9a-f]{6}\.$/u);
  });
});

describe('letterheads', () => {
  const head = (service: string, address = '', footer = '') => ({ service, address, footer });

  test('are typed service by service; one that says nothing is none', () => {
    const one = withHead([], head('DASS', 'a'));
    const two = withHead(one, head('', '', 'b'));
    expect(two).toEqual([head('DASS', 'a'), head('', '', 'b')]);
    expect(headOf(two, 'DASS').address).toBe('a');
    expect(headOf(two, 'Autre')).toEqual(head('Autre'));
    expect(withHead(two, head('DASS'))).toEqual([head('', '', 'b')]);
  });

  test('are the same in whatever order they were typed', () => {
    const all = [head('DASS', 'a'), head('', '', 'b')];
    expect(isSameHeads(all, all.toReversed())).toBe(true);
    expect(isSameHeads(all, [head('DASS', 'a')])).toBe(false);
    expect(isSameHeads(all, [head('DASS', 'c'), head('', '', 'b')])).toBe(false);
  });

  test('are kept for a logo alone, which tells them apart', () => {
    const withLogo = { ...head('DASS'), logo: 'AAAA' };
    expect(withHead([], withLogo)).toEqual([withLogo]);
    expect(withHead([withLogo], { ...withLogo, logo: '' })).toEqual([]);
    expect(isSameHeads([withLogo], [{ ...withLogo, logo: 'BBBB' }])).toBe(false);
    expect(isSameHeads([{ ...head('DASS', 'a'), logo: '' }], [head('DASS', 'a')])).toBe(true);
  });
});
