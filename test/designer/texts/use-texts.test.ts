/** The texts of a scheme under the hands of their author: which one is chosen, and what was done, in words. */
import { createElement } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TextsEditor } from '../../../designer/texts/use-texts.ts';
import type { TextView } from '../../../engine/studio.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { titleOf, useTexts } = await import('../../../designer/texts/use-texts.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const FILES = {
  'dispositif.json': '{ "title": "Aide" }',
  'workflow.json': '{ "initial": "a", "states": { "a": { "title": "Instruction" } } }',
  'documents/accord.md': '# Accord de l’aide\n\nBonjour.\n',
  'messages/refus.md': '# Refus\n\nBonjour.\n',
  'sheet.md': '# Aide\n\nPour qui.\n',
};

let studio: OpenStudio;
let hook: RenderedHook<null, TextsEditor & { readonly at: string }>;

function open(address: string, files: Readonly<Record<string, string>> = FILES): void {
  studio = openStudio(files, StudioProvider);
  hook = renderHook(
    () => {
      const { search } = useLocation();
      return { ...useTexts([]), at: decodeURIComponent(search) };
    },
    null,
    (children) => createElement(MemoryRouter, { initialEntries: [address] }, studio.around(children)),
  );
}
afterEach(() => hook.unmount());

describe('the text that is chosen', () => {
  it.each<[string, string | undefined]>([
    ['/?texte=messages/refus.md', 'messages/refus.md'],
    ['/?texte=documents/accord.md', 'documents/accord.md'],
    ['/?texte=sheet.md', 'sheet.md'],
  ])('is that of the address %s', (address, file) => {
    open(address);
    expect(hook.latest().chosen?.file).toBe(file);
  });

  it.each(['/', '/?texte=messages/disparu.md', '/?texte=rules.json'])('is the first where %s names none', (address) => {
    open(address);
    const { chosen, texts } = hook.latest();
    expect([chosen, texts.length]).toEqual([texts[0], 3]);
  });

  it('is none in a scheme that has no text', () => {
    open('/', { 'dispositif.json': '{}' });
    expect([hook.latest().chosen, hook.latest().texts]).toEqual([null, []]);
  });

  it('is kept in the address, beside what else stands there', async () => {
    open('/?vue=texts');
    hook.act(({ choose }) => choose('messages/refus.md'));
    await hook.settle();
    expect([hook.latest().chosen?.file, hook.latest().at]).toEqual([
      'messages/refus.md',
      '?vue=texts&texte=messages/refus.md',
    ]);
  });

  it('is another once it is gone, and the same again once it is back', () => {
    open('/?texte=messages/refus.md');
    hook.act(({ act }) => act({ type: 'text.remove', file: 'messages/refus.md' }, 'Refus supprimé'));
    expect(hook.latest().chosen?.file).not.toBe('messages/refus.md');
    hook.act(() => studio.store.turn('undo'));
    expect(hook.latest().chosen?.file).toBe('messages/refus.md');
  });
});

describe('a command', () => {
  it('is done and said', () => {
    open('/');
    const done = hook.act(({ act }) => act({ type: 'text.remove', file: 'messages/refus.md' }, 'Refus supprimé'));
    expect([done, hook.latest().said, hook.latest().texts.map(({ file }) => file)]).toEqual([
      true,
      'Refus supprimé',
      expect.not.arrayContaining(['messages/refus.md']),
    ]);
  });

  it('that is refused changes nothing, which is said instead', () => {
    open('/');
    const before = hook.latest().files;
    const done = hook.act(({ act }) => act({ type: 'text.remove', file: 'messages/disparu.md' }, 'Supprimé'));
    expect([done, hook.latest().files]).toEqual([false, before]);
    expect(hook.latest().said).not.toBe('');
    expect(hook.latest().said).not.toBe('Supprimé');
  });

  it('is one step to take back', () => {
    open('/');
    hook.act(({ act }) => act({ type: 'text.remove', file: 'messages/refus.md' }, ''));
    hook.act(() => studio.store.turn('undo'));
    expect(studio.textOf('messages/refus.md')).toBe(FILES['messages/refus.md']);
  });
});

describe('a text is called', () => {
  const titled = (file: string): string | null => {
    const text = hook.latest().texts.find((one: TextView) => one.file === file);
    return text ? titleOf(text) : null;
  };

  it.each([
    ['documents/accord.md', 'Accord de l’aide'],
    ['messages/refus.md', 'Refus'],
  ])('%s by its first line', (file, title) => {
    open('/');
    expect(titled(file)).toBe(title);
  });

  it('by its file where it has none', () => {
    open('/', { ...FILES, 'messages/relance-finale.md': '' });
    expect(titled('messages/relance-finale.md')).toBe('relance-finale');
  });

  it('the sheet, whatever its title', () => {
    open('/');
    expect([titled('sheet.md'), titled('sheet.md') === 'Aide']).toEqual([expect.any(String), false]);
  });
});
