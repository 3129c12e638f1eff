/** What one has in hand when a button goes or closes: never the top of the page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../runtime/ui/keep-focus.ts';
import { h, openSmallPage, type SmallElement, type SmallPage } from '../../support/small-page.ts';

/** As much of a document as is watched. */
interface Watched extends EventTarget {
  readonly body: object;
  readonly activeElement: object | null;
}
const ui: { keepFocus(page: Watched): () => void } = { keepFocus };

let page: SmallPage;
let stop: () => void;
let parts: Record<string, SmallElement>;

/** A part that is found again by its name. */
function named(name: string, element: SmallElement): SmallElement {
  parts[name] = element;
  return element;
}
const button = (name: string, attributes: Readonly<Record<string, string>> = {}): SmallElement =>
  named(name, h('button', attributes));
const part = (name: string): SmallElement => {
  const found = parts[name];
  if (!found) throw new Error(`no ${name} here`);
  return found;
};
/** Name of what has the focus; `nothing` for the page itself. */
function held(): string {
  const at = page.activeElement;
  return Object.entries(parts).find(([, element]) => element === at)?.[0] ?? 'nothing';
}
function open(...children: readonly SmallElement[]): void {
  page = openSmallPage(...children);
  stop = ui.keepFocus(page);
}
function remove(...names: readonly string[]): void {
  for (const name of names) page.remove(part(name));
  page.drawn();
}
function mark(name: string, attribute: string, value: string | null): void {
  page.mark(part(name), attribute, value);
  page.drawn();
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  parts = {};
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a button that closes while its answer is on its way', () => {
  beforeEach(() =>
    open(
      h('div', {}, h('main', {}, h('form', {}, button('first'), button('before'), button('send'), button('after')))),
    ),
  );

  it('has the focus again once it opens, and keeps its turn until then', () => {
    part('send').focus();
    page.mark(part('send'), 'data-loading', '');
    mark('send', 'disabled', '');
    expect(held()).toBe('nothing');
    page.mark(part('send'), 'data-loading', null);
    mark('send', 'disabled', null);
    expect(held()).toBe('send');
  });

  it('gives it to what comes before it in its place where it only closes', () => {
    part('send').focus();
    mark('send', 'disabled', '');
    expect(held()).toBe('before');
  });

  it('gives it to what comes first where nothing comes before it', () => {
    part('first').focus();
    mark('first', 'disabled', '');
    expect(held()).toBe('before');
  });

  it('gives it without moving the page', () => {
    part('send').focus();
    mark('send', 'disabled', '');
    expect([held(), page.isStill]).toEqual(['before', true]);
  });

  it('gives it where the browser says that nothing at all has it', () => {
    part('send').focus();
    page.mark(part('send'), 'disabled', '');
    page.activeElement = null;
    page.drawn();
    expect(held()).toBe('before');
  });

  it('is what has the focus, whatever else of the page is said to', () => {
    part('send').focus();
    page.dispatchEvent(new Event('focusin'));
    mark('send', 'disabled', '');
    expect(held()).toBe('before');
  });

  it('leaves the focus where somebody else has put it meanwhile', () => {
    part('send').focus();
    page.mark(part('send'), 'disabled', '');
    part('after').focus();
    page.drawn();
    expect(held()).toBe('after');
  });
});

describe('a button that goes', () => {
  it('leaves the focus to what is first in its place: nobody knows any more where it stood', () => {
    open(h('div', {}, h('main', {}, h('section', {}, button('first'), button('gone'), button('last')), button('far'))));
    part('gone').focus();
    remove('gone');
    expect(held()).toBe('first');
  });

  it('leaves it to the nearest place that is still there', () => {
    open(
      h(
        'div',
        {},
        h('main', {}, h('div', {}, named('box', h('div', {}, button('gone'))), button('near')), button('far')),
      ),
    );
    part('gone').focus();
    remove('box');
    expect(held()).toBe('near');
  });

  it.each(['form', 'section', 'tbody', 'main'])('does not leave the %s that it was in', (place) => {
    open(h('div', {}, button('menu'), h('div', {}, h(place, {}, button('gone')), button('outside'))));
    part('gone').focus();
    remove('gone');
    expect(held()).toBe('nothing');
  });

  it.each(['dialog', 'tabpanel'])('does not leave the %s that it was in either', (role) => {
    open(h('div', {}, h('div', {}, h('div', { role }, button('gone')), button('outside'))));
    part('gone').focus();
    remove('gone');
    expect(held()).toBe('nothing');
  });

  it('gives it to the place itself, where one can go there and it holds nothing else', () => {
    open(h('div', {}, h('main', {}, named('place', h('section', { tabindex: '-1' }, button('gone'))), button('far'))));
    part('gone').focus();
    remove('gone');
    expect(held()).toBe('place');
  });

  it('gives it to the nearest of such places, that is still there', () => {
    const inner = named('gone', h('div', { tabindex: '-1' }, button('in')));
    const near = named('near', h('div', { tabindex: '-1' }, inner));
    open(h('div', {}, h('main', { tabindex: '-1' }, named('far', h('section', { tabindex: '-1' }, near)))));
    part('in').focus();
    remove('gone');
    expect(held()).toBe('near');
  });

  it('never begins again from the top: what comes first in the whole page is no place to go on from', () => {
    open(h('div', { id: 'root' }, button('logo'), button('gone')));
    part('gone').focus();
    remove('gone');
    expect(held()).toBe('nothing');
  });

  it.each<[string, string, Readonly<Record<string, string>>, boolean]>([
    ['a link', 'a', { href: '/x' }, true],
    ['a name without an address', 'a', {}, false],
    ['a field', 'input', { type: 'text' }, true],
    ['a field that is not drawn', 'input', { type: 'hidden' }, false],
    ['a field that is closed', 'input', { disabled: '' }, false],
    ['a choice', 'select', {}, true],
    ['a long text', 'textarea', {}, true],
    ['a summary', 'summary', {}, true],
    ['what is reached by Tab', 'div', { tabindex: '0' }, true],
    ['what is reached by script alone', 'div', { tabindex: '-1' }, false],
    ['a button that is closed', 'button', { disabled: '' }, false],
    ['a text', 'p', {}, false],
  ])('goes to %s or not', (_what, tag, attributes, isReached) => {
    open(h('div', {}, h('main', {}, h('form', {}, named('other', h(tag, attributes)), button('gone')))));
    part('gone').focus();
    remove('gone');
    expect(held()).toBe(isReached ? 'other' : 'nothing');
  });

  it('passes over what cannot be seen', () => {
    open(h('div', {}, h('main', {}, h('form', {}, button('folded'), button('seen'), button('gone')))));
    part('folded').isSeen = false;
    part('gone').focus();
    remove('gone');
    expect(held()).toBe('seen');
  });
});

describe.each([
  ['table', 'tbody', 'tr'],
  ['list', 'ul', 'li'],
])('a line of a %s that goes', (_what, list, line) => {
  const lineOf = (name: string, ...more: readonly SmallElement[]): SmallElement =>
    named(name, h(line, {}, button(`open ${name}`), button(`delete ${name}`), ...more));
  beforeEach(() =>
    open(h('div', {}, h('main', {}, button('top'), h(list, {}, lineOf('a'), lineOf('b'), lineOf('c'))))),
  );

  it.each([
    ['the same place in the next one', 'delete b', ['b'], 'delete c'],
    ['that place too, where it was another', 'open b', ['b'], 'open c'],
    ['the one before it, after the last', 'delete c', ['c'], 'delete b'],
    ['the next that stays, where several went', 'delete a', ['a', 'b'], 'delete c'],
    ['the one before that stays, where several went at the end', 'delete c', ['b', 'c'], 'delete a'],
    ['the same, whichever went first', 'delete b', ['c', 'b'], 'delete a'],
  ])('leaves the focus to %s', (_to, had, gone, expected) => {
    part(had).focus();
    remove(...gone);
    expect(held()).toBe(expected);
  });

  it('leaves it to the last of a line that has less in it', () => {
    mark('delete c', 'disabled', '');
    part('delete b').focus();
    remove('b');
    expect(held()).toBe('open c');
  });

  it('leaves it to the first of the line itself, where the line stays', () => {
    open(h('div', {}, h('main', {}, h(list, {}, lineOf('d', button('last')), lineOf('e')))));
    part('last').focus();
    remove('last');
    expect(held()).toBe('open d');
  });

  it('leaves it to the last of a line that has fewer places', () => {
    open(h('div', {}, h('main', {}, h(list, {}, lineOf('d', button('last')), lineOf('e')))));
    part('last').focus();
    remove('d');
    expect(held()).toBe('delete e');
  });

  it('counts the places of a line that can be seen', () => {
    part('delete c').isSeen = false;
    part('delete b').focus();
    remove('b');
    expect(held()).toBe('open c');
  });

  it('leaves it to the line before where the next has nothing to reach', () => {
    mark('delete c', 'disabled', '');
    mark('open c', 'disabled', '');
    part('delete b').focus();
    remove('b');
    expect(held()).toBe('delete a');
  });

  it('leaves it to what stands nearest once the list is empty', () => {
    part('delete b').focus();
    remove('a', 'b', 'c');
    expect(held()).toBe(list === 'tbody' ? 'nothing' : 'top');
  });
});

describe('what is left on purpose', () => {
  beforeEach(() => open(h('div', {}, h('main', {}, h('form', {}, button('one'), button('two'))))));

  it('is not brought back when something else changes', () => {
    part('two').focus();
    page.blur();
    vi.runAllTimers();
    mark('one', 'disabled', '');
    expect(held()).toBe('nothing');
  });

  it('is brought back where it was lost because it closed', () => {
    part('two').focus();
    page.mark(part('two'), 'disabled', '');
    page.dispatchEvent(new Event('focusout'));
    vi.runAllTimers();
    page.drawn();
    expect(held()).toBe('one');
  });

  it('is another than what has the focus since', () => {
    part('one').focus();
    part('two').focus();
    vi.runAllTimers();
    remove('two');
    expect(held()).toBe('one');
  });

  it('is nothing at all before anything had the focus', () => {
    mark('one', 'disabled', '');
    expect(held()).toBe('nothing');
  });
});

it('is watched over no more once that is ended', () => {
  open(h('div', {}, h('main', {}, h('form', {}, button('one'), button('two')))));
  part('two').focus();
  stop();
  remove('two');
  expect(held()).toBe('nothing');
});
