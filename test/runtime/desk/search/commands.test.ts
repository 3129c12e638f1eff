/** What the search offers to do before anything is typed. */
import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'fr' }, querySelector: () => null });
const { commandsAt, commandsNamed } = await import('../../../../runtime/desk/search/commands.ts');
const { placesOf } = await import('../../../../runtime/desk/places.ts');

const PLACES = placesOf({ roles: ['agent'] }, true);
const labels = (...given: Parameters<typeof commandsAt>): readonly string[] =>
  commandsAt(...given).map(({ label }) => label);

describe('what is offered', () => {
  it('on a case is what its screen has now, then the other places', () => {
    const offered = labels('/dossiers/1', PLACES, (mark) => mark === 'take' || mark === 'notes');
    expect(offered.slice(0, 2)).toEqual(['Prendre le dossier ; son premier document s’ouvre', 'Écrire une note']);
    expect(offered).toContain('Aller à « Lettres »');
    expect(offered).toHaveLength(2 + PLACES.length);
  });

  it('elsewhere is the other places alone, each but where one is', () => {
    const offered = labels('/lettres', PLACES, () => true);
    expect(offered).not.toContain('Aller à « Lettres »');
    expect(offered).not.toContain('Écrire une note');
    expect(offered).toHaveLength(PLACES.length - 1);
  });

  it('has nothing of a screen that has no such element', () => {
    expect(labels('/dossiers/1', [])).toEqual([]);
  });
});

describe('words', () => {
  const all = commandsAt('/dossiers/1', PLACES, () => true);
  it.each<readonly [typed: string, ids: readonly string[]]>([
    ['prendre', ['take']],
    ['ETIQ', ['labels']],
    ['lettres', ['/lettres']],
    ['aller phra', ['/phrases']],
    ['note', ['notes']],
    ['zzz', []],
    ['AM-2026-1', []],
  ])('%s find %j', (typed, ids) => {
    expect(commandsNamed(all, typed).map(({ id }) => id)).toEqual(ids);
  });

  it('that are none leave all of them', () => {
    expect(commandsNamed(all, '  ')).toEqual(all);
  });
});
