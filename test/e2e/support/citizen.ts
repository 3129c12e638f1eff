/** What a citizen does on the public site, with or without JavaScript. */
import type { Locator, Page } from 'playwright-core';
import type { PageAnswers } from './answers.ts';
import { fillIn } from './hands.ts';

export const PASSWORD = 'un mot de passe de trois mots';

export interface Account {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

/** Looks at each screen as it is reached; nothing by default. */
export type Look = (page: Page) => Promise<void>;
const NO_LOOK: Look = () => Promise.resolve();

/** Asks for an account, then confirms the address from the mailbox of the demonstration. */
export async function register(page: Page, account: Account, look: Look = NO_LOOK): Promise<void> {
  await page.getByRole('link', { name: 'Me connecter' }).first().click();
  await page.getByRole('heading', { name: 'Connexion', level: 1 }).waitFor();
  await look(page);
  await page.getByRole('link', { name: 'Je n’ai pas de compte' }).click();
  await page.getByRole('heading', { name: 'Créer un compte', level: 1 }).waitFor();
  await look(page);
  await page.getByLabel('Prénom').fill(account.givenName);
  await page.getByLabel('Nom de famille').fill(account.familyName);
  await page.getByLabel('Adresse électronique').fill(account.email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Créer un compte' }).click();
  await page.getByText(account.email).first().waitFor();
  await look(page);
  const mail = await openMail(page, account.email, 'Confirmez votre adresse électronique');
  await look(page);
  await mail.getByRole('link', { name: /verify-email/u }).click();
  await page.getByRole('link', { name: 'Mon compte' }).first().waitFor();
}

/** Opens a mail in the mailbox of the demonstration, as soon as it is there. */
export async function openMail(page: Page, to: string, subject: string): Promise<Locator> {
  await page.getByRole('link', { name: 'Courriels de démonstration', exact: true }).click();
  const mail = page.getByRole('group').filter({ hasText: to }).filter({ hasText: subject }).first();
  for (let attempt = 0; attempt < 100 && (await mail.count()) === 0; attempt += 1) {
    await page.waitForTimeout(200);
    await page.reload();
  }
  await mail.getByText(subject).first().click();
  return mail;
}

/** From the home page to the first page of the form of a scheme. */
export async function beginRequest(page: Page, scheme: string, look: Look = NO_LOOK): Promise<void> {
  await page.getByRole('link', { name: 'Démarches', exact: true }).first().click();
  await page.getByLabel('Que cherchez-vous').fill(scheme);
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await page.getByText('1 démarche', { exact: true }).waitFor();
  await look(page);
  await page.getByRole('link', { name: scheme, exact: true }).click();
  await page.getByRole('heading', { name: 'Pièces à fournir' }).waitFor();
  await look(page);
  await page.getByRole('link', { name: 'Commencer la démarche' }).first().click();
  await page.getByRole('heading', { name: 'Documents à préparer' }).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Commencer' }).click();
}

/** Answers page after page, to the page where answers are read again. */
export async function answerPages(page: Page, pages: readonly PageAnswers[], look: Look = NO_LOOK): Promise<void> {
  for (const { title, answers } of pages) {
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    await fillIn(page, answers);
    await filesReceived(page, answers.filter(({ type }) => type === 'file').length);
    await look(page);
    await continueForm(page);
  }
  await page.getByRole('heading', { name: 'Vérifiez vos réponses', level: 1 }).waitFor();
}

/** Goes on to the next page of the form. */
export async function continueForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Continuer|Vérifier mes réponses)$/u }).click();
}

/** With JavaScript files leave as they are chosen; without, they go with the page. */
async function filesReceived(page: Page, count: number): Promise<void> {
  if (count > 0 && (await isLive(page)))
    await page
      .getByRole('button', { name: /^Retirer/u })
      .nth(count - 1)
      .waitFor();
}

/** Whether scripts run in the page. */
async function isLive(page: Page): Promise<boolean> {
  return (await page.locator('html[data-vivant]').count()) > 0;
}

/** Declares and files; gives the number of the request. */
export async function fileRequest(page: Page, look: Look = NO_LOOK): Promise<string> {
  await look(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await page.getByRole('heading', { name: 'Votre demande est déposée' }).waitFor();
  await look(page);
  const said = await page.getByText('Numéro de dossier').innerText();
  return /[A-Z]{2,}-\d{4}-\d+/u.exec(said)?.[0] ?? '';
}

/** Opens a request from the account. */
export async function openRequest(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Mon compte' }).first().click();
  // What is new about it is listed too, and leads elsewhere.
  const row = page.locator('.p-card, .p-row').filter({ hasText: number });
  await row.locator('a[href^="/compte/demandes/"]').first().click();
  await page.getByText(`Dossier ${number},`).waitFor();
}
