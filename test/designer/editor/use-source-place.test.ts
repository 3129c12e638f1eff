/** What is open of a scheme: kept in the address, led to by every screen, and told to whoever works there too. */
import { createElement } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourcePlace } from '../../../designer/editor/use-source-place.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useSourcePlace } = await import('../../../designer/editor/use-source-place.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
vi.unstubAllGlobals();

const FILES = {
  'dispositif.json': '{ "title": "Aide" }',
  'rules.json': '{\n  "checks": [\n    { "valid": "a" },\n    { "valid": "b" }\n  ]\n}\n',
  'messages/accord.md': '# Accord\r\n\r\nBonjour.\r\n',
};

let studio: OpenStudio;
let hook: RenderedHook<null, { readonly at: string; readonly source: SourcePlace }>;
type Hear = (change: { readonly matches: boolean }) => void;
let hears: Set<Hear>;
let isWide: boolean;
let page: EventTarget & { activeElement: object | null; querySelector: (selector: string) => object };
let focused: string[];

async function open(address: string, wide = true): Promise<void> {
  isWide = wide;
  studio = openStudio(FILES, StudioProvider);
  hook = renderHook(
    () => {
      const { search } = useLocation();
      return { at: decodeURIComponent(search), source: useSourcePlace() };
    },
    null,
    (children) => createElement(MemoryRouter, { initialEntries: [address] }, studio.around(children)),
  );
  await hook.settle();
}
const source = (): SourcePlace => hook.latest().source;
async function act(deed: (source: SourcePlace) => void): Promise<void> {
  hook.act(() => deed(source()));
  await hook.settle();
}
/** The file, line and column of the place that is open. */
const place = (): readonly (string | number)[] => {
  const { file, line, column } = source().place;
  return [file, line, column];
};

beforeEach(() => {
  hears = new Set();
  focused = [];
  page = Object.assign(new EventTarget(), {
    activeElement: null,
    querySelector: (selector: string) => ({ focus: () => focused.push(selector) }),
  });
  vi.stubGlobal('document', page);
  // The hook asks the page that it stands in, which is there as long as it is.
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), {
      setTimeout: (call: () => void) => setTimeout(call),
      clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
      matchMedia: () => ({
        get matches() {
          return isWide;
        },
        addEventListener: (_type: string, hear: Hear) => hears.add(hear),
        removeEventListener: (_type: string, hear: Hear) => hears.delete(hear),
      }),
    }),
  );
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

describe('the screen', () => {
  it.each([
    ['', 'scheme'],
    ['?vue=rules', 'rules'],
    ['?vue=source', 'source'],
    ['?vue=ailleurs', 'scheme'],
  ])('of the address « %s » is %s', async (address, tab) => {
    await open(`/${address}`);
    expect(source().tab).toBe(tab);
  });

  it('is kept in the address beside all that stands there', async () => {
    await open('/?fichier=rules.json&cote=texte');
    await act(({ openTab }) => openTab('rules'));
    expect([source().tab, hook.latest().at]).toEqual(['rules', '?fichier=rules.json&cote=texte&vue=rules']);
  });

  it.each([
    ['?vue=rules', 'rules'],
    ['?vue=source&fichier=rules.json', 'rules.json'],
    ['?vue=source', 'dispositif.json'],
    ['?vue=texts&texte=messages/accord.md', 'messages/accord.md'],
    ['?vue=texts', 'texts'],
    // A text that was chosen before one went on to another screen.
    ['?vue=form&texte=messages/accord.md', 'form'],
  ])('of « %s » is told to the others as %s', async (address, said) => {
    await open(`/${address}`);
    expect(studio.said.at(-1)).toBe(said);
  });
});

describe('a place in the source', () => {
  it.each([
    ['?fichier=rules.json', ['rules.json', 1, 1]],
    ['', ['dispositif.json', 1, 1]],
  ])('is at first the beginning of the file of « %s »', async (address, expected) => {
    await open(`/${address}`);
    expect(place()).toEqual(expected);
  });

  it('is that of a part, on the screen of files', async () => {
    await open('/?vue=rules');
    await act(({ openPart }) => openPart('rules.json', '/checks/1/valid'));
    expect([place(), source().tab]).toEqual([['rules.json', 4, 7], 'source']);
    expect(hook.latest().at).toBe('?vue=source&fichier=rules.json');
  });

  it('is that of an offset, in any file', async () => {
    await open('/');
    await act(({ openAt }) => openAt('messages/accord.md', FILES['messages/accord.md'].indexOf('jour')));
    expect(place()).toEqual(['messages/accord.md', 3, 4]);
  });

  it('is gone to again though it is where one was', async () => {
    await open('/?vue=source');
    const turns: number[] = [];
    for (let time = 0; time < 2; time += 1) {
      await act(({ openPart }) => openPart('rules.json', '/checks/0'));
      turns.push(source().place.turn);
    }
    expect(turns).toEqual([1, 2]);
  });

  it('is the beginning of a file that is not there', async () => {
    await open('/');
    await act(({ openPart }) => openPart('queue.json', '/columns'));
    expect(place()).toEqual(['queue.json', 1, 1]);
  });

  it('is kept in the address by its file alone', async () => {
    await open('/?vue=source');
    await act(({ openPlace }) => openPlace({ file: 'rules.json', line: 3, column: 5, turn: 7 }));
    expect([source().place, hook.latest().at]).toEqual([
      { file: 'rules.json', line: 3, column: 5, turn: 7 },
      '?vue=source&fichier=rules.json',
    ]);
  });
});

describe('the text beside a screen', () => {
  it.each<[string, boolean, boolean, boolean]>([
    ['?vue=rules&cote=texte', true, true, true],
    ['?vue=rules', true, true, false],
    ['?vue=rules&cote=autre', true, true, false],
    // There is no room for it.
    ['?vue=rules&cote=texte', false, false, false],
    // The screen is the text itself.
    ['?vue=source&cote=texte', true, false, false],
  ])('of « %s » (room: %s) can be opened: %s, and is: %s', async (address, wide, can, isOpen) => {
    await open(`/${address}`, wide);
    expect([source().beside.toggle !== null, source().beside.isOpen]).toEqual([can, isOpen]);
  });

  it('is opened and closed in the address', async () => {
    await open('/?vue=rules');
    await act(({ beside }) => beside.toggle?.());
    expect([source().beside.isOpen, hook.latest().at]).toEqual([true, '?vue=rules&cote=texte']);
    await act(({ beside }) => beside.toggle?.());
    expect([source().beside.isOpen, hook.latest().at]).toEqual([false, '?vue=rules']);
  });

  it('closes where the window becomes too narrow, and is there again with the room', async () => {
    await open('/?vue=rules&cote=texte');
    for (const wide of [false, true]) {
      isWide = wide;
      await act(() => hears.forEach((hear) => hear({ matches: wide })));
      expect(source().beside.isOpen).toBe(wide);
    }
  });

  it('is where a place is shown, without leaving the screen', async () => {
    await open('/?vue=rules&cote=texte');
    await act(({ openPart }) => openPart('rules.json', '/checks/0/valid'));
    expect([place(), source().tab]).toEqual([['rules.json', 3, 7], 'rules']);
  });

  it('shows what is chosen on the screen', async () => {
    await open('/?vue=rules&cote=texte');
    await act(({ beside }) => beside.selection.show({ file: 'rules.json', pointer: '/checks/1' }));
    expect(source().place).toEqual({ file: 'rules.json', line: 4, column: 5, turn: 1, isShown: true });
    await act(({ beside }) => beside.selection.show({ file: 'messages/accord.md', pointer: '' }));
    expect(source().place).toMatchObject({ file: 'messages/accord.md', line: 1, column: 1, turn: 2 });
  });

  it.each<[string, string, string, boolean]>([
    ['it is closed', '?vue=rules', 'rules.json', false],
    ['there is no such file', '?vue=rules&cote=texte', 'queue.json', false],
    ['one is in it: there one has just chosen', '?vue=rules&cote=texte', 'rules.json', true],
  ])('shows nothing where %s', async (_what, address, file, isInside) => {
    await open(`/${address}`);
    const inside = {};
    const pane = { contains: (one: unknown) => one === inside };
    await act(({ beside }) => beside.pane(Object.assign(new EventTarget(), pane) as EventTarget & HTMLElement));
    page.activeElement = isInside ? inside : {};
    await act(({ beside }) => beside.selection.show({ file, pointer: '/checks/1' }));
    expect(source().place).toMatchObject({ file: 'dispositif.json', turn: 0 });
  });

  it('asks the screen for what one goes to in it', async () => {
    await open('/?vue=rules&cote=texte');
    await act(({ beside }) => beside.onGo('rules.json', FILES['rules.json'].indexOf('"b"')));
    expect(source().beside.selection.asked).toEqual({ file: 'rules.json', pointer: '/checks/1/valid' });
    await act(({ beside }) => beside.onGo('messages/accord.md', 12));
    expect(source().beside.selection.asked).toMatchObject({ file: 'messages/accord.md', pointer: '' });
    await act(({ beside }) => beside.onGo('queue.json', 3));
    expect(source().beside.selection.asked).toEqual({ file: 'queue.json', pointer: '' });
  });
});

describe('a place that is to be shown', () => {
  it('is led to on its screen, which hears of it once, and the keyboard goes on from its tab', async () => {
    await open('/?vue=publish');
    await act(({ showPart }) => showPart('rules.json', '/checks/1/valid'));
    expect([source().tab, source().beside.selection.asked]).toEqual([
      'rules',
      { file: 'rules.json', pointer: '/checks/1/valid' },
    ]);
    expect(focused).toEqual(['[role="tab"][data-screen="rules"]']);
    await act(({ beside }) => beside.selection.taken());
    expect(source().beside.selection.asked).toBeNull();
  });

  it.each(['keydown', 'pointerdown'])(
    'has the focus of its field until its author does something: %s',
    async (deed) => {
      await open('/?vue=publish');
      expect(source().beside.selection.wanted).toBeNull();
      await act(({ showPart }) => showPart('rules.json', '/checks/1/valid'));
      const { wanted } = source().beside.selection;
      expect(wanted).toMatchObject({ file: 'rules.json', pointer: '/checks/1/valid' });
      // The screen hears of it: a nearer field may still come.
      await act(({ beside }) => beside.selection.taken());
      expect(source().beside.selection.wanted).toBe(wanted);
      await act(() => page.dispatchEvent(new Event('pointermove')));
      expect(source().beside.selection.wanted).toBe(wanted);
      await act(() => page.dispatchEvent(new Event(deed)));
      expect(source().beside.selection.wanted).toBeNull();
    },
  );

  it('in a text is chosen whole there', async () => {
    await open('/?vue=publish');
    await act(({ showPart }) => showPart('messages/accord.md', '', { from: 11, to: 18 }));
    const { asked, wanted } = source().beside.selection;
    expect([source().tab, asked]).toEqual([
      'texts',
      { file: 'messages/accord.md', pointer: '', span: { from: 11, to: 18 } },
    ]);
    expect(wanted?.span).toEqual({ from: 11, to: 18 });
  });

  it('is wanted anew each time that it is asked for', async () => {
    await open('/?vue=publish');
    await act(({ showPart }) => showPart('rules.json', '/checks/1'));
    const { wanted } = source().beside.selection;
    await act(({ showPart }) => showPart('rules.json', '/checks/1'));
    expect(source().beside.selection.wanted).not.toBe(wanted);
  });

  it('takes the focus from nobody who goes about in the text beside', async () => {
    await open('/?vue=rules&cote=texte');
    await act(({ beside }) => beside.onGo('rules.json', FILES['rules.json'].indexOf('"b"')));
    expect(source().beside.selection.wanted).toBeNull();
  });

  it('is not told to a screen that one leaves meanwhile for another', async () => {
    await open('/?vue=publish');
    await act(({ showPart, openTab }) => {
      showPart('rules.json', '/checks/1');
      openTab('form');
    });
    expect([source().tab, source().beside.selection.asked]).toEqual(['form', null]);
  });

  it.each([
    ['rules.json', FILES['rules.json'].indexOf('"b"'), 'rules', { pointer: '/checks/1/valid' }],
    ['messages/accord.md', 12, 'texts', { pointer: '', span: { from: 12, to: 12 } }],
  ])('is found by where it stands in the text: %s', async (file, offset, tab, part) => {
    await open('/?vue=form');
    await act(({ showAt }) => showAt(file, offset));
    expect([source().tab, source().beside.selection.asked]).toEqual([tab, { file, ...part }]);
    expect(source().beside.selection.wanted).toMatchObject({ file, ...part });
  });

  it.each([
    ['/?vue=publish', 'README.md'],
    ['/?vue=source', 'rules.json'],
  ])('is its text where no screen shows it, or where one is in the text: %s', async (address, file) => {
    await open(address);
    await act(({ showAt }) => showAt(file, 0));
    expect([source().tab, place()[0], source().beside.selection.asked]).toEqual(['source', file, null]);
  });
});
