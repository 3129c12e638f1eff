/** Answering with a pointer: fields are found by the words that name them, as people find them. */
import type { Locator, Page } from 'playwright-core';
import type { Answer } from './answers.ts';

/** Fills answers in; `scope` is the page or a part of it. */
export async function fillIn(page: Page, answers: readonly Answer[], scope: Page | Locator = page): Promise<void> {
  for (const answer of answers) await fillOne(page, answer, scope);
}

async function fillOne(page: Page, answer: Answer, scope: Page | Locator): Promise<void> {
  switch (answer.type) {
    case 'text':
      return fieldOf(scope, answer.label).fill(answer.value);
    case 'date': {
      const group = scope.getByRole('group', { name: answer.label });
      for (const [index, part] of ['Jour', 'Mois', 'Année'].entries())
        await group.getByLabel(part).fill(answer.value[index] ?? '');
      return;
    }
    case 'radio':
      return scope
        .getByRole('radiogroup', { name: answer.label })
        .getByRole('radio', { name: answer.value, exact: true })
        .check();
    case 'check':
      return scope.getByRole('checkbox', { name: answer.label }).check();
    case 'select': {
      await scope.getByRole('combobox', { name: answer.label }).selectOption(answer.value);
      return;
    }
    case 'file':
      return sendFile(scope, answer);
    case 'member': {
      await scope.getByRole('button', { name: answer.button }).click();
      return fillIn(page, answer.answers, scope.getByRole('group', { name: answer.title, exact: true }));
    }
  }
}

/** A required field bears its label alone, an optional one a note after it. */
export function fieldOf(scope: Page | Locator, label: string): Locator {
  return scope.getByLabel(new RegExp(`^${label.replaceAll(/[.?()]/gu, String.raw`\$&`)}( ?\\(.*\\)| ?\\?)?$`, 'u'));
}

async function sendFile(
  scope: Page | Locator,
  { label, name, content }: Extract<Answer, { type: 'file' }>,
): Promise<void> {
  const file = { name, mimeType: name.endsWith('.png') ? 'image/png' : 'application/pdf', buffer: content };
  await fieldOf(scope, label).setInputFiles(file);
}
