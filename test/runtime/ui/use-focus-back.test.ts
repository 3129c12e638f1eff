/** Where keys go that are typed as a dialog closes: where their author believes to be, without waiting for the next frame. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFocusBack } from '../../../runtime/ui/use-focus-back.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { h, openSmallPage, type SmallElement, type SmallPage } from '../../support/small-page.ts';

type Given = Parameters<typeof useFocusBack>[0];

let page: SmallPage;
let opener: SmallElement;
let beside: SmallElement;
let editor: SmallElement;
let field: SmallElement;
let content: SmallElement;
let dialog: RenderedHook<Given, void>;

const goTo = (element: SmallElement): boolean => {
  element.focus();
  return true;
};
/** The dialog closes with what holds it, and the test sees the page before anything that was put off comes round. */
const close = (): Promise<void> => dialog.unmount();
const open = (given: Given): void => {
  opener.focus();
  dialog = renderHook(useFocusBack, given);
  field.focus();
};

beforeEach(() => {
  [opener, beside, editor, field] = [h('button'), h('button'), h('textarea'), h('input')];
  content = h('main', { tabindex: '-1' }, h('section', {}, beside, opener), editor);
  page = openSmallPage(h('div', {}, content), h('div', {}, field));
  vi.stubGlobal(
    'document',
    Object.assign(page, { getElementById: (id: string) => (id === 'contenu' ? content : null) }),
  );
  vi.stubGlobal('requestAnimationFrame', () => expect.unreachable('nobody waits for a frame'));
});
afterEach(() => vi.unstubAllGlobals());

describe('as a dialog closes', () => {
  it('one goes on from what opened it', async () => {
    open({ mayRemove: false });
    const closed = close();
    expect(page.activeElement).toBe(opener);
    expect(page.isStill).toBe(true);
    await closed;
    expect(page.activeElement).toBe(opener);
  });

  it('one goes on where the dialog says, and is not at what opened it in between', async () => {
    open({ mayRemove: false, goOn: () => goTo(editor) });
    const held: unknown[] = [];
    page.addEventListener('focusin', ({ target }) => held.push(target));
    const closed = close();
    expect(held).toEqual([editor]);
    await closed;
    expect(held).toEqual([editor]);
  });

  it('what is said last counts: the text may have been opened anew meanwhile', async () => {
    open({ mayRemove: false, goOn: () => goTo(beside) });
    dialog.rerender({ mayRemove: false, goOn: () => goTo(editor) });
    await close();
    expect(page.activeElement).toBe(editor);
  });

  it('one goes back to what opened it where the dialog knows no other place after all', async () => {
    open({ mayRemove: false, goOn: () => false });
    await close();
    expect(page.activeElement).toBe(opener);
  });

  it('one goes on beside what went with it', async () => {
    open({ mayRemove: true });
    page.remove(opener);
    await close();
    expect(page.activeElement).toBe(beside);
  });

  it('one is at the beginning of the page where nothing else is known', async () => {
    open({ mayRemove: false });
    page.remove(opener);
    await close();
    expect(page.activeElement).toBe(content);
  });
});
