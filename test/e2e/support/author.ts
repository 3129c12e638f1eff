/**
 * The hands of an author in the studio: a mouse, or keys alone. What is done is the same, and each deed counts for one: something
 * pressed, a text typed, a choice made, a block pasted.
 */
import type { Locator, Page } from 'playwright-core';
import { hasFocus } from './keyboard.ts';

/** Whoever writes a scheme, with what they have done so far. */
export interface Author {
  readonly page: Page;
  /** A button, a tab, a link, a line of a list. */
  press(target: Locator): Promise<void>;
  /** Writes over what a field says, and goes on. */
  write(field: Locator, text: string): Promise<void>;
  /** Types where the focus is, and presses Enter. */
  answer(text: string): Promise<void>;
  /** Types where the focus is, and leaves by a key. */
  type(text: string, leaving: string): Promise<void>;
  /** Puts a text that was copied elsewhere where the focus is. */
  paste(field: Locator, text: string): Promise<void>;
  /** Chooses in a list that is open at once. */
  choose(list: Locator, label: string): Promise<void>;
  /** Finds in a list by some words, and takes what is found first. */
  find(list: Locator, words: string): Promise<void>;
  /** Ticks a box, or one of several choices. */
  tick(box: Locator): Promise<void>;
  /** Presses a key where the focus is. */
  key(name: string): Promise<void>;
  /** Goes to an editor of text, where one types. */
  enter(editor: Locator): Promise<void>;
  /** Gives a file that is asked for. */
  give(
    button: Locator,
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void>;
  /** Deeds so far, and keys that were needed to get there. */
  counted(): { readonly gestures: number; readonly keys: number };
}

/** How a hand gets to things. */
type Way = {
  /** Gives a field, or a text, the focus. */
  readonly reach: (target: Locator) => Promise<void>;
  readonly press: (target: Locator) => Promise<void>;
  readonly tick: (target: Locator) => Promise<void>;
  readonly choose: (list: Locator, label: string) => Promise<void>;
  readonly keys: () => number;
};

/** An author with a mouse: it goes straight to what it wants. */
export function authorWithMouse(page: Page): Author {
  const click = (target: Locator): Promise<void> => target.click();
  const choose = async (list: Locator, label: string): Promise<void> => void (await list.selectOption({ label }));
  return author(page, { reach: click, press: click, tick: click, choose, keys: () => 0 });
}

/** An author without one: Tab goes there, forth or back, as many times as it takes. */
export function authorWithKeys(page: Page): Author {
  let keys = 0;
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    if (await isAmongOthers(target)) return goAmong(target);
    for (let step = 0; !(await hasFocus(target)); step += 1) {
      if (step > LONGEST_WAY) throw new Error(`${target.toString()} cannot be reached with the tabulator`);
      // In a text, Tab is a character until one has left it.
      if (await isInText(page)) await page.keyboard.press('Escape');
      keys += 1;
      await page.keyboard.press((await isBehind(target)) ? 'Shift+Tab' : 'Tab');
    }
  };
  /** Of a list that Tab enters at one place: there, then by arrows. */
  const goAmong = async (target: Locator): Promise<void> => {
    const list = target.locator('xpath=ancestor::*[@role="tree" or @role="tablist" or self::nav][1]');
    await reach(list.locator('[tabindex="0"]').first());
    const [on, back] =
      (await target.getAttribute('role')) === 'tab' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
    for (let step = 0; !(await hasFocus(target)); step += 1) {
      if (step > LONGEST_WAY) throw new Error(`${target.toString()} cannot be reached by arrows`);
      keys += 1;
      const from = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press((await isBehind(target)) ? (back ?? '') : (on ?? ''));
      await page.waitForFunction((former) => document.activeElement !== former, from);
    }
  };
  const strike = (key: string) => async (target: Locator) => {
    await reach(target);
    await page.keyboard.press(key);
  };
  /** Of radios one is a stop, and arrows go from one to the next, which they choose. */
  const tick = async (box: Locator): Promise<void> => {
    if ((await box.getAttribute('type')) !== 'radio') return strike('Space')(box);
    const group = box.locator('xpath=ancestor::*[@role="radiogroup"][1]');
    await reach(group.locator('input:checked').or(group.locator('input').first()).first());
    for (let left = await group.locator('input').count(); left > 0 && !(await box.isChecked()); left -= 1) {
      keys += 1;
      await page.keyboard.press((await hasFocus(box)) ? 'Space' : 'ArrowDown');
    }
  };
  const choose = async (list: Locator, label: string): Promise<void> => {
    await reach(list);
    // The first letters find it: no other choice of these lists begins with them.
    await page.keyboard.type(label.slice(0, 3));
  };
  return author(page, { reach, press: strike('Enter'), tick, choose, keys: () => keys });
}

/** More steps than any screen of the studio has places to stop at. */
const LONGEST_WAY = 400;

const isAmongOthers = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.getAttribute('tabindex') === '-1');

const isInText = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.classList.contains('cm-content') ?? false);

/** Whether something stands before what has the focus. */
const isBehind = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return false;
    return (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });

function author(page: Page, way: Way): Author {
  let gestures = 0;
  const counting =
    <Given extends readonly unknown[]>(deed: (...given: Given) => Promise<void>) =>
    (...given: Given): Promise<void> => {
      gestures += 1;
      return deed(...given);
    };
  return {
    page,
    press: counting(way.press),
    tick: counting(way.tick),
    choose: counting(async (list: Locator, label: string) => {
      await list.locator('option', { hasText: label }).first().waitFor({ state: 'attached' });
      await way.choose(list, label);
    }),
    enter: counting(way.reach),
    key: counting((name: string) => page.keyboard.press(name)),
    write: counting(async (field: Locator, text: string) => {
      await way.reach(field);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    }),
    answer: counting(async (text: string) => {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    }),
    type: counting(async (text: string, leaving: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press(leaving);
    }),
    paste: counting(async (field: Locator, text: string) => {
      await way.reach(field);
      await page.keyboard.insertText(text);
    }),
    find: counting(async (list: Locator, words: string) => {
      await way.reach(list);
      await page.keyboard.type(words);
      await page.locator('[role="option"]:visible').first().filter({ hasText: words }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }),
    give: counting(async (button: Locator, file: Parameters<Author['give']>[1]) => {
      const opened = page.waitForEvent('filechooser');
      await way.press(button);
      await (await opened).setFiles(file);
    }),
    counted: () => ({ gestures, keys: way.keys() }),
  };
}
