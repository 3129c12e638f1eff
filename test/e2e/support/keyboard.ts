/** Answering by keyboard alone: every field is reached with the tabulator, as by someone who cannot hold a mouse. */
import type { Locator, Page } from 'playwright-core';
import type { Answer, PageAnswers } from './answers.ts';
import { fieldOf } from './hands.ts';

/** More steps than any page has places to stop at. */
const LONGEST_WAY = 120;

/** Goes on with the tabulator until the element has the focus. Throws when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    if (await hasFocus(target.first())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} cannot be reached with the tabulator`);
}

/** Goes to a link or a button and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Answers page after page, to the page where answers are read again. */
export async function typePages(page: Page, pages: readonly PageAnswers[]): Promise<void> {
  for (const { title, answers } of pages) {
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    for (const answer of answers) await typeAnswer(page, page, answer);
    await press(page, page.getByRole('button', { name: /^(Continuer|Vérifier mes réponses)$/u }).last());
  }
  await page.getByRole('heading', { name: 'Vérifiez vos réponses', level: 1 }).waitFor();
}

/** Writes over what stands in a field. */
export async function typeIn(page: Page, field: Locator, value: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
}

async function typeAnswer(page: Page, scope: Page | Locator, answer: Answer): Promise<void> {
  switch (answer.type) {
    case 'text':
      return typeIn(page, fieldOf(scope, answer.label), answer.value);
    case 'date': {
      const group = scope.getByRole('group', { name: answer.label });
      for (const [index, part] of ['Jour', 'Mois', 'Année'].entries())
        await typeIn(page, group.getByLabel(part), answer.value[index] ?? '');
      return;
    }
    case 'radio':
      return choose(page, scope.getByRole('radiogroup', { name: answer.label }), answer.value);
    case 'check':
      await tabTo(page, scope.getByRole('checkbox', { name: answer.label }));
      return page.keyboard.press('Space');
    case 'select':
      await tabTo(page, scope.getByRole('combobox', { name: answer.label }));
      return page.keyboard.type(answer.value);
    case 'file':
      return sendFile(page, scope, answer);
    case 'member': {
      await press(page, scope.getByRole('button', { name: answer.button }));
      const member = scope.getByRole('group', { name: answer.title, exact: true });
      for (const part of answer.answers) await typeAnswer(page, member, part);
      return;
    }
  }
}

/** Radios are one stop: arrows go from one to the next. */
async function choose(page: Page, group: Locator, label: string): Promise<void> {
  const radios = group.getByRole('radio');
  const wanted = group.getByRole('radio', { name: label, exact: true });
  await radios.first().waitFor();
  for (let step = 0; !(await group.locator(':focus').count()); step += 1) {
    if (step > LONGEST_WAY) throw new Error(`« ${label} » cannot be reached with the tabulator`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let step = await radios.count(); step > 0 && !(await wanted.isChecked()); step -= 1)
    await page.keyboard.press('ArrowDown');
}

async function sendFile(
  page: Page,
  scope: Page | Locator,
  { label, name, content }: Extract<Answer, { type: 'file' }>,
): Promise<void> {
  // Asked for ahead: the browser has to know before the key is pressed.
  const opened = page.waitForEvent('filechooser');
  await tabTo(page, fieldOf(scope, label));
  await page.keyboard.press('Enter');
  const chooser = await opened;
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: content });
  await scope.getByRole('button', { name: `Retirer ${name}` }).waitFor();
}

/** Whether the keyboard acts on an element. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
