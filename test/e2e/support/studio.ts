/** The studio of one scheme, as its author handles it. */
import type { Page } from 'playwright-core';

/** The text of a file of a draft as the server keeps it. @param id of the scheme */
export async function savedFile(page: Page, id: string, path: string): Promise<string> {
  const draft: unknown = await page.evaluate(
    async (scheme) => (await fetch(`/api/v1/dispositifs/${scheme}/draft`)).json() as Promise<unknown>,
    id,
  );
  return (draft as { readonly files: Readonly<Record<string, string>> }).files[path]!;
}

/** Opens a file among those of the scheme; its name goes with the number of what is to mend there, when there is something. */
export async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole('tab', { name: 'Fichiers' }).click();
  await page.getByRole('navigation', { name: 'Fichiers du dispositif' }).getByRole('button', { name: path }).click();
}

/** Writes a text in the place of that of a file. */
export async function writeFile(page: Page, path: string, text: string): Promise<void> {
  await openFile(page, path);
  await page.getByLabel(`Texte de ${path}`).click();
  await page.keyboard.press('Control+a');
  // Typed over a heading, Chromium would keep its style in the text, which the content policy forbids.
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}
