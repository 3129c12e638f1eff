/** What agents do at the desk. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../../runtime/demo/accounts.ts';

/** Signs in on the site's own page and comes to the desk. */
export async function enterDesk(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/connexion?suite=/agent`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Me connecter', exact: true }).click();
  await page.getByRole('navigation', { name: 'Rubriques' }).waitFor();
}

/** Finds a case in a view of the queue and opens it. */
export async function openCase(page: Page, number: string, view = 'À prendre'): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers' }).click();
  await page.getByRole('tab', { name: view }).click();
  await page.getByLabel('Rechercher').fill(number);
  await page.getByRole('button', { name: 'Chercher' }).click();
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: number }).waitFor();
}

/** A part of the case's screen, by its heading. */
export function panel(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title });
}

/** Chooses an action; its dialog is open then. */
export async function chooseAction(page: Page, title: string): Promise<Locator> {
  // What was begun in its dialog and not sent is said beside its name.
  const named = (name: string): Locator => panel(page, 'Actions').getByRole('button', { name, exact: true });
  await named(title)
    .or(named(`${title} commencé`))
    .click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

/** Reads what would happen, presses the button of an action's dialog, and waits until it is gone. */
export async function confirmAction(dialog: Locator, title: string): Promise<void> {
  await dialog.getByText(/Le dossier (?:passe|reste|est terminé)/u).waitFor();
  await dialog.getByRole('button', { name: title, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Expects the rules to make this of the answers, on screen; a case seen before is shown while it is read again. */
export async function expectComputed(page: Page, title: string, value: string): Promise<void> {
  const line = panel(page, 'Règles et montants')
    .locator('p')
    .filter({ hasText: `${title} : ` });
  await expect
    .poll(async () => (await line.locator('strong').innerText()).replaceAll(/[\u00a0\u202f]/gu, ' '))
    .toBe(value);
}
