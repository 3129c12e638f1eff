/** What the scheme is, under the hands of its author: each change is one step of its file, and is said. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DispositifEditor } from '../../../designer/dispositif/use-dispositif.ts';
import type { PanelEditor } from '../../../designer/panel/panel-editor.ts';
import type { SectionFile } from '../../../designer/dispositif/sections.ts';
import type { ApiDiagnostic } from '../../../schemas/types/api.ts';
import { readExample } from '../../support/example.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, removeAnyway, type OpenStudio } from '../open-studio.ts';
import { problemAt } from '../problem-at.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { panelOf, titleAt, useDispositif } = await import('../../../designer/dispositif/use-dispositif.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
const { AskProvider } = await import('../../../designer/uses/things.tsx');
vi.unstubAllGlobals();

const { files: AID } = await readExample('aide-medicale');
const told: (readonly ApiDiagnostic[])[] = [];

let studio: OpenStudio;
let hook: RenderedHook<readonly ApiDiagnostic[], DispositifEditor>;
const said = (): string => hook.latest().said.replaceAll(/[\u00a0\u202f]/gu, ' ');
function panel(file: SectionFile = 'dispositif.json'): PanelEditor {
  const found = panelOf(hook.latest(), file, {
    draw: () => undefined,
    problems: (some) => {
      told.push(some);
      return null;
    },
    nameOf: (path) => (path === 'revenus' ? { path, title: 'Revenus', type: 'money', choices: null } : null),
  });
  if (!found) throw new Error(`${file} was never readable`);
  return found;
}
beforeEach(() => {
  told.length = 0;
  studio = openStudio(AID, StudioProvider);
  hook = renderHook(
    (diagnostics: readonly ApiDiagnostic[]) => useDispositif(diagnostics, []),
    [],
    (children) => studio.around(createElement(AskProvider, { value: removeAnyway }, children)),
  );
});
afterEach(async () => {
  await hook.unmount();
});

describe('a part of the scheme', () => {
  it('is set in its file alone, and nothing else of the text changes', () => {
    hook.act(() => panel().set('/title', 'Aide aux soins'));
    expect(studio.textOf('dispositif.json')).toBe(
      (AID['dispositif.json'] ?? '').replace('"title": "Aide médicale"', '"title": "Aide aux soins"'),
    );
    expect(said()).toBe('C’est modifié.');
    hook.act(() => panel('privacy.json').set('/purpose', 'Soigner.'));
    expect(studio.jsonOf('privacy.json')).toMatchObject({ purpose: 'Soigner.' });
  });

  it('that is set to nothing is taken away', () => {
    hook.act(() => panel().set('/typicalDelay', undefined));
    expect(studio.jsonOf('dispositif.json')).not.toHaveProperty('typicalDelay');
  });

  it('goes one place down, is said by its title, and stops at the end', () => {
    hook.act(() => panel().shift('/functions/instructeur', 1));
    expect(Object.keys((studio.jsonOf('dispositif.json') as { functions: object }).functions)).toEqual([
      'signataire',
      'instructeur',
    ]);
    expect(said()).toBe('« Instructeur » est maintenant à la place 2 sur 2.');
    const text = studio.textOf('dispositif.json');
    hook.act(() => panel().shift('/functions/instructeur', 1));
    expect(studio.textOf('dispositif.json')).toBe(text);
  });

  it('is taken away under its title', () => {
    hook.act(() => panel().remove('/functions/signataire'));
    expect(said()).toBe('« Signataire » est retiré. « Défaire » le remet.');
    studio.store.turn('undo');
    expect(studio.textOf('dispositif.json')).toBe(AID['dispositif.json']);
  });

  it('is called by its title, its act, its name, or by what it is', () => {
    const value = {
      a: { title: 'Titre', name: 'Nom' },
      b: { act: 'Acte' },
      c: { title: '', name: 'Nom' },
      d: 'mot',
      e: {},
    };
    expect(['/a', '/b', '/c', '/d'].map((part) => titleAt(value, part))).toEqual(['Titre', 'Acte', 'Nom', 'mot']);
    expect(titleAt(value, '/e')).toBe(titleAt(value, '/absent'));
  });
});

it('what is to mend is told where it is set, with that of what it holds where that is drawn as one', () => {
  hook.rerender([
    problemAt('dispositif.json', '/service'),
    problemAt('dispositif.json', '/service/email'),
    problemAt('queue.json', '/service'),
  ]);
  const { tell } = panel();
  tell?.('/service', false);
  tell?.('/service', true);
  expect(told.map((some) => some.map(({ pointer }) => pointer))).toEqual([
    ['/service'],
    ['/service', '/service/email'],
  ]);
});

it('a formula is said as a sentence where it has one', () => {
  expect(panel().sayFeel('revenus > 10')?.replaceAll(/\s/gu, ' ')).toContain('Revenus');
  expect(panel().sayFeel('revenus >')).toBeNull();
});

it('a title that was just added is to be given until something else is done', () => {
  hook.act(({ markAdded }) => markAdded('/functions/instructeur'));
  expect(panel().added).toBe('/functions/instructeur');
  hook.act(() => panel().set('/title', 'Autre'));
  expect(panel().added).toBeNull();
});

describe('a file that cannot be read', () => {
  it('is shown as it last could be; the others go on', () => {
    hook.act(() => studio.write('dispositif.json', '{ "title":'));
    expect(hook.latest().fileOf('dispositif.json')).toMatchObject({ broken: true, value: { title: 'Aide médicale' } });
    expect(hook.latest().fileOf('privacy.json')?.broken).toBe(false);
    hook.act(() => panel().set('/title', 'Autre'));
    expect([said(), studio.textOf('dispositif.json')]).toEqual([
      'Cela ne peut pas être fait sur le texte tel qu’il est : quelqu’un l’a peut-être changé entre-temps.',
      '{ "title":',
    ]);
  });

  it('is none where it never could be read, and has no panel', async () => {
    await hook.unmount();
    const { 'queue.json': _queue, ...files } = AID;
    studio = openStudio({ ...files, 'privacy.json': '[]' }, StudioProvider);
    hook = renderHook(
      (diagnostics: readonly ApiDiagnostic[]) => useDispositif(diagnostics, []),
      [],
      (children) => studio.around(createElement(AskProvider, { value: removeAnyway }, children)),
    );
    expect([hook.latest().fileOf('queue.json'), hook.latest().fileOf('privacy.json')]).toEqual([null, null]);
    expect(() => panel('privacy.json')).toThrow('never readable');
  });
});
