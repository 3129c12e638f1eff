/** Carrying out what was decided: which cases, part by part, what one reads first, and where the papers are. */
import { describe, expect, it, vi } from 'vitest';
import type { SittingTried } from '../../../../schemas/types/api.ts';
import { paperAddress } from '../../../../runtime/desk/sittings/api.ts';
import { byDecision, decidedOf, tryAll } from '../../../../runtime/desk/sittings/trial.ts';
import { keysOf } from '../../../../runtime/desk/keys.ts';
import { itemOf, sittingOf } from './sittings.ts';
import { wordsOf } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { SittingTools } = await import('../../../../runtime/desk/sittings/sitting-tools.tsx');
const { DropSitting } = await import('../../../../runtime/desk/sittings/drop-sitting.tsx');
const { BeginSitting } = await import('../../../../runtime/desk/sittings/begin-sitting.tsx');
const { BulkOutcome } = await import('../../../../runtime/desk/bulk/bulk-outcome.tsx');
const { BulkBar } = await import('../../../../runtime/desk/bulk/bulk-bar.tsx');
vi.unstubAllGlobals();

const GRANT = { decision: { type: 'act', action: 'accorder' } } as const;
const PUT_OFF = { decision: { type: 'postpone', action: '' } } as const;
const none = (): void => undefined;
const NO_FACTS = { rows: new Map(), schemes: [] };

const tried = (id: string): SittingTried => ({
  outcome: { id, number: `N-${id}`, applicant: 'Marie', told: null, ok: true, message: null, errors: [] },
  expectedVersion: 3,
  revision: 7,
});

describe('what is tried', () => {
  it('is what is decided and not carried out yet', () => {
    const items = [
      itemOf('a', GRANT),
      itemOf('b'),
      itemOf('c', PUT_OFF),
      itemOf('d', GRANT, { appliedAt: '2030-01-08T00:00:00.000Z' }),
    ];
    expect(decidedOf(items)).toEqual(['a', 'c']);
    expect(decidedOf([])).toEqual([]);
  });

  it('is asked fifty cases at a time, in their order', async () => {
    const all = Array.from({ length: 120 }, (_, at) => `c${at}`);
    const parts: number[] = [];
    const found = await tryAll(all, (part) => {
      parts.push(part.length);
      return Promise.resolve({ items: part.map(tried) });
    });
    expect(parts).toEqual([50, 50, 20]);
    expect(found.map(({ outcome }) => outcome.id)).toEqual(all);
    expect(await tryAll([], () => Promise.reject(new Error('nothing to ask')))).toEqual([]);
  });

  it('is told as it was refused', async () => {
    const refused = tryAll(['a'], () => Promise.reject(new Error('away')));
    await expect(refused).rejects.toThrow('away');
  });
});

describe('what was tried', () => {
  it('is read by what was decided, in the order of the agenda', () => {
    const titles: Readonly<Record<string, string>> = { a: 'Accorder', b: 'Reporter', c: 'Accorder' };
    const read = byDecision(['a', 'b', 'c'].map(tried), (id) => titles[id] ?? '');
    expect(read.map(({ title, tried: some }) => [title, some.map(({ outcome }) => outcome.id)])).toEqual([
      ['Accorder', ['a', 'c']],
      ['Reporter', ['b']],
    ]);
    expect(byDecision([], () => '')).toEqual([]);
  });

  it('says of a case that is refused what is to be mended, by the name of its question', () => {
    const refused = {
      ...tried('a').outcome,
      ok: false,
      message: 'Certaines informations saisies sont à corriger.',
      errors: [{ pointer: '/motif', keyword: 'required', message: 'Cette réponse est obligatoire.' }],
    };
    const say = (titleOf?: (name: string) => string | null): string =>
      wordsOf(<BulkOutcome result={{ results: [refused] }} applied={false} titleOf={titleOf} />).join('');
    expect(say((name) => (name === 'motif' ? 'Motif du refus' : null))).toMatch(
      /Motif du refus\s: Cette réponse est obligatoire\./u,
    );
    expect(say(() => null)).toContain('· Cette réponse est obligatoire.');
    expect(say()).not.toContain('obligatoire');
  });
});

describe('the tools of a sitting', () => {
  const say = (some: Parameters<typeof sittingOf>[1] = {}, busy = false) =>
    wordsOf(<SittingTools sitting={sittingOf([itemOf('a', GRANT)], some)} facts={NO_FACTS} busy={busy} />).join('|');

  it('are its papers, its decisions and its end, while it is open', () => {
    const words = say();
    for (const word of [
      'Appliquer les décisions',
      'Clore le procès-verbal',
      'Ordre du jour (PDF)',
      'Projet de procès-verbal (PDF)',
      'Tableau (XLSX)',
    ])
      expect(words).toContain(word);
  });

  it('are its papers alone once it is closed', () => {
    const words = say({ closedAt: '2030-01-09T00:00:00.000Z' });
    expect(words).toContain('Procès-verbal (PDF)');
    expect(words).not.toContain('Projet');
    expect(words).not.toContain('Appliquer');
    expect(words).not.toContain('Clore');
  });

  it('carry nothing out of an agenda without cases', () => {
    const words = wordsOf(<SittingTools sitting={sittingOf([])} facts={NO_FACTS} busy={false} />).join('|');
    expect(words).not.toContain('Appliquer');
    expect(words).toContain('Ordre du jour (PDF)');
  });

  it('lead to the papers', () => {
    expect(paperAddress('s', 'agenda')).toBe('/api/v1/sittings/s/agenda-file');
    expect(paperAddress('s', 'minutes')).toBe('/api/v1/sittings/s/minutes-file');
    expect(paperAddress('s', 'xlsx')).toBe('/api/v1/sittings/s/file?format=xlsx');
  });

  it('remove a sitting that is not held', () => {
    expect(wordsOf(<DropSitting id="s" />)).toEqual(['Supprimer la séance']);
  });
});

describe('a sitting that begins', () => {
  it('asks for its schemes, but where the cases say them', () => {
    expect(wordsOf(<BeginSitting dispositifs={null} onBegun={none} />).join('|')).toContain('Dispositifs examinés');
    const words = wordsOf(<BeginSitting dispositifs={['aide']} onBegun={none} />).join('|');
    expect(words).not.toContain('Dispositifs examinés');
    for (const word of ['Intitulé', 'Date et heure', 'Lieu', 'Ouvrir la séance']) expect(words).toContain(word);
  });

  it('is offered where cases are selected', () => {
    const selection = { ids: ['a', 'b'], dispositifs: ['aide'], complete: true };
    const words = wordsOf(<BulkBar selection={selection} onWhole={null} onAct={none} onSit={none} onClear={none} />);
    expect(words).toContain('Inscrire à une séance…');
  });
});

describe('the keys of a sitting', () => {
  it('come first on its page', () => {
    const [first] = keysOf('/seances/s');
    expect(first?.title).toBe('sitting');
    expect(first?.keys.map(([key]) => key)).toEqual(['Entrée, Maj + Entrée', '=']);
    expect(keysOf('/')[0]?.title).toBe('queue');
    expect(keysOf('/dossiers/x')[0]?.title).toBe('keysCase');
  });
});
