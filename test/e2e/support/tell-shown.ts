/*
 * A wait that came to nothing says what it waited for, never what was there instead. What a page shows as its test fails is told
 * with the error, on one line: it happened on a machine that nobody looks at, and may not happen again.
 */
import type { Page } from 'playwright-core';
import { afterEach, TestRunner } from 'vitest';
import { SHOWN } from '../../run/tally.ts';
import { openPages, onClosing } from '../../support/watched-page.ts';

const MOST_CHARACTERS = 1_200;

/** Adds what a page shows to the error of the test that runs, if it failed. */
async function tellShown(page: Page): Promise<void> {
  const result = TestRunner.getCurrentTest()?.result;
  const error = result?.state === 'fail' ? result.errors?.[0] : undefined;
  if (!error || page.isClosed()) return;
  const line = `\n${SHOWN} ${page.url()} ${await shownBy(page)}`;
  if (error.message.includes(line)) return;
  error.message += line;
  if (error.stack !== undefined) error.stack += line;
}

async function shownBy(page: Page): Promise<string> {
  const look = page.evaluate(() => {
    const { activeElement, body, readyState } = document;
    const focus = activeElement === body ? 'nothing' : (activeElement?.outerHTML ?? 'nothing');
    const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    );
    const typed = fields.filter((value) => value !== '').map((value) => value.slice(0, 40));
    // What stands before the page, and is written at its end, is told first.
    const before = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].map(({ innerText }) => innerText);
    const told = [...before, body.innerText].join(' // ');
    return `(${readyState}, focus on ${focus.slice(0, 120)}; in fields: ${typed.slice(0, 20).join(' | ')}): ${told}`;
  });
  const text = await look.catch((error: unknown) => `could not be read: ${String(error)}`);
  return text.replaceAll(/\s+/gu, ' ').slice(0, MOST_CHARACTERS);
}

// Some are closed by a hook before this one.
onClosing(tellShown);
afterEach(async () => {
  for (const page of openPages) await tellShown(page);
});
