/** Once an answer came, nothing is taken from under the hands of who has gone on elsewhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goOnFromHere, isAtNothing } from '../../../runtime/ui/go-on.ts';
import { h, openSmallPage, type SmallElement, type SmallPage } from '../../support/small-page.ts';

let page: SmallPage;
let asked: SmallElement;
let elsewhere: SmallElement;
let said: SmallElement;
let content: SmallElement;

beforeEach(() => {
  [asked, elsewhere, said] = [h('button'), h('input'), h('p', { tabindex: '-1' })];
  content = h('main', { id: 'contenu', tabindex: '-1' }, h('section', {}, asked), elsewhere, said);
  page = openSmallPage(h('div', {}, content));
  vi.stubGlobal('document', page);
  asked.focus();
});
afterEach(() => vi.unstubAllGlobals());

describe('where an answer leads', () => {
  it('one goes who waited for it', () => {
    const goOn = goOnFromHere();
    goOn(said);
    expect(page.activeElement).toBe(said);
  });

  it('one goes whose button went meanwhile', () => {
    const goOn = goOnFromHere();
    page.remove(asked);
    goOn(said);
    expect(page.activeElement).toBe(said);
  });

  it('one does not go who writes elsewhere already', () => {
    const goOn = goOnFromHere();
    elsewhere.focus();
    goOn(said);
    expect(page.activeElement).toBe(elsewhere);
  });

  it('nobody goes where there is nothing to go to', () => {
    goOnFromHere()(null);
    goOnFromHere()(undefined);
    expect(page.activeElement).toBe(asked);
  });
});

describe('nobody works anywhere', () => {
  it.each([
    ['where what had the focus went', () => page.remove(asked), true],
    ['on a page that was just opened', () => content.focus(), true],
    ['where a button has the focus', () => asked.focus(), false],
    ['where one writes', () => elsewhere.focus(), false],
  ])('%s', (_where, go, expected) => {
    go();
    expect(isAtNothing()).toBe(expected);
  });
});
