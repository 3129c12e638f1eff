/** Questions chosen together: what they become, in one step that is taken back, and why they stay where they are. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormEditor } from '../../../designer/form/use-form.ts';
import type { Chosen } from '../../../designer/form/places.ts';
import { createElement } from 'react';
import { formView, valueAt, type Files } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { groupingCommands, groupingOf } = await import('../../../designer/form/grouping.ts');
const { useForm } = await import('../../../designer/form/use-form.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
const { AskProvider } = await import('../../../designer/uses/things.tsx');
vi.unstubAllGlobals();

const [{ files: AID }, { files: HUNT }] = await Promise.all([
  readExample('aide-medicale'),
  readExample('permis-chasser'),
]);

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

function of(files: Files, ...names: readonly string[]) {
  const view = formView(files);
  if (!view) throw new Error('the form cannot be read');
  return groupingOf(
    view,
    files,
    names.map((name) => `/${name}`),
  );
}

describe('what questions would become', () => {
  it('says how many places follow, and which pages go', () => {
    const { held, places, files, pages } = of(AID, 'adresse', 'residenceDepuis', 'telephone', 'foyer');
    expect(held).toBeNull();
    expect(places).toBeGreaterThan(20);
    expect(files).toBeGreaterThan(5);
    expect(pages).toEqual(['Votre foyer']);
  });

  it.for<[string, Files, readonly string[], string, RegExp]>([
    [
      'a condition reads an answer that stays',
      AID,
      ['montantAutresRessources', 'revenus'],
      'd’autres ressources',
      /\/if$/u,
    ],
    ['one is calculated', HUNT, ['lieuRetrait', 'age'], 'est calculée', /calculated$/u],
    ['one is inside a section', AID, ['foyer/situation', 'revenus'], 'du formulaire lui-même', /^nowhere$/u],
    [
      'a file cannot be read',
      { ...AID, 'queue.json': '{' },
      ['adresse', 'telephone'],
      'sur le texte tel qu’il est',
      /^nowhere$/u,
    ],
  ])('says why they stay: %s', ([, files, names, words, pointer]) => {
    const { held } = of(files, ...names);
    expect(plain(held?.words ?? '')).toContain(words);
    expect(held?.pointer ?? 'nowhere').toMatch(pointer);
  });
});

describe('questions that are chosen', () => {
  let studio: OpenStudio;
  let chosen: Chosen;
  let hook: RenderedHook<Chosen, FormEditor | null>;
  const act = (deed: (form: FormEditor) => void): void => {
    hook.act((form) => form && deed(form));
    hook.rerender(chosen);
  };
  const form = () => JSON.parse(studio.textOf('form.schema.json') ?? '{}');

  beforeEach(() => {
    chosen = null;
    studio = openStudio(AID, StudioProvider);
    hook = renderHook(
      (now: Chosen) => useForm([], now, (next) => (chosen = next)),
      null,
      (children) => studio.around(createElement(AskProvider, { value: () => undefined }, children)),
    );
    act(({ choose }) => choose({ type: 'question', question: '/adresse' }));
    act(({ select }) => select('/telephone', 'range'));
  });
  afterEach(async () => {
    await hook.unmount();
    vi.unstubAllGlobals();
  });

  it('become a section, which is then chosen', () => {
    expect(hook.latest()?.selected).toEqual(['/adresse', '/residenceDepuis', '/telephone']);
    act(({ hands }) => groupingCommands(hands).group('Où vous joindre', null));
    expect(chosen).toEqual({ type: 'question', question: '/ouVousJoindre' });
    expect(Object.keys(form().properties.ouVousJoindre.properties)).toEqual([
      'adresse',
      'residenceDepuis',
      'telephone',
    ]);
    expect(plain(hook.latest()?.said ?? '')).toBe(
      '3 questions sont réunies dans « Où vous joindre ». « Défaire » les remet.',
    );
  });

  it('become a shared block, whose text is what they ask', () => {
    const hands = hook.latest()?.hands;
    const text = JSON.parse(hands ? groupingCommands(hands).blockOf('Où vous joindre') : 'null');
    expect([text.title, Object.keys(text.properties)]).toEqual([
      'Où vous joindre',
      ['adresse', 'residenceDepuis', 'telephone'],
    ]);
    act(({ hands }) => groupingCommands(hands).group('Où vous joindre', { id: 'joindre', version: 2 }));
    expect(form().properties.ouVousJoindre.$ref).toBe('urn:cagou:block:joindre');
    expect(JSON.parse(studio.textOf('dispositif.json') ?? '{}').blocks).toEqual({ joindre: 2 });
    expect(
      valueAt(
        { 'form.ui.json': studio.textOf('form.ui.json') ?? '' },
        { file: 'form.ui.json', pointer: '/pages/1/fields' },
      ),
    ).toEqual(['ouVousJoindre']);
  });
});
