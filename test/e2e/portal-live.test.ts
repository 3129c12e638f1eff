/** The form once it lives in the browser: nothing typed is lost, whatever happens around. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectNoBarrier } from '../support/axe.ts';
import { testNow } from '../support/clock.ts';
import { crashPage } from '../support/crash-page.ts';
import { PDF } from '../support/medical-aid.ts';
import type { Product } from '../support/product.ts';
import { openPage, type WatchedPage } from '../support/watched-page.ts';
import { date, IDENTITY, MEDICAL_AID, radio, text } from './support/answers.ts';
import { fillIn } from './support/hands.ts';
import { withLateTimers } from './support/late-timers.ts';
import { signInDemo } from './support/sign-in.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let product: Product;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  stage = await openStage();
  ({ product, browser } = stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  watched = await openPage(browser, { viewport: { width: 390, height: 780 } });
  page = watched.page;
  return watched.close;
});

const ready = (): Promise<void> => page.locator('html[data-vivant="oui"]').waitFor();
const begin = async (): Promise<void> => {
  await page.goto(`${product.url}/demarches/aide-medicale/formulaire`);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await ready();
};
const surname = () => page.getByLabel('Nom de famille');
const go = (): Promise<void> => page.getByRole('button', { name: 'Continuer' }).last().click();
const status = () => page.locator('.p-status');
const SINCE = 'Depuis quelle date habitez-vous en province Sud';
const title = (name: string): Promise<void> => page.getByRole('heading', { name, level: 1 }).waitFor();

describe('what is typed', () => {
  test('is saved a moment later, and is there again after a reload', async () => {
    await begin();
    await surname().fill('Wamytan');
    await status().getByText('Enregistré', { exact: true }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await expect.poll(() => surname().inputValue()).toBe('Wamytan');
    expect(watched.problems).toEqual([]);
  });

  test('is said to be saved once it is, and not because what came before was', async () => {
    await begin();
    await surname().fill('Wamytan');
    const saved = status().getByText('Enregistré', { exact: true });
    await saved.waitFor();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/v1/drafts/*', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Prénoms').fill('Marie');
    await expect.poll(() => status().innerText()).toBe('Enregistrement…');
    release();
    await saved.waitFor();
  });

  test('goes from page to page without loading, and the browser’s own back button works', async () => {
    await begin();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await fillIn(page, IDENTITY.answers);
    await go();
    await title('Votre adresse');
    expect(new URL(page.url()).pathname).toMatch(/\/coordonnees$/u);
    await expect.poll(() => page.title()).toContain('Votre adresse');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('titre-page');
    await page.goBack();
    await title('Votre identité');
    await expect.poll(() => surname().inputValue()).toBe('Wamytan');
    await page.goForward();
    await title('Votre adresse');
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    expect(watched.problems).toEqual([]);
  });

  test('is judged where it stands: the summary takes the focus and leads to the field', async () => {
    await begin();
    await go();
    const summary = page.getByRole('alert');
    await summary.getByRole('heading', { name: 'Il y a 3 erreurs à corriger' }).waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole('link', { name: 'Indiquez vos prénoms.' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('champ_identite_prenoms');
    await expect.poll(() => page.title()).toMatch(/^Erreur : Votre identité – Aide médicale – /u);
    await fillIn(page, IDENTITY.answers);
    await go();
    await title('Votre adresse');
    await expect.poll(() => page.title()).toMatch(/^Votre adresse – Aide médicale – /u);
  });

  test('is told under its field where it may be a slip, as soon as it is typed, and goes on all the same', async () => {
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'coordonnees'));
    await ready();
    await fillIn(page, MEDICAL_AID[1]?.answers ?? []);
    const code = page.getByLabel('Code postal');
    await code.fill('98870');
    const remark = page.locator('.cg-remark');
    await remark.getByText('celui de Thio est d’habitude 98829.').waitFor();
    expect(await code.getAttribute('aria-describedby')).toContain(await remark.getAttribute('id'));
    await expectNoBarrier(page);
    await code.fill('98829');
    await remark.waitFor({ state: 'detached' });
    await code.fill('98870');
    await remark.waitFor();
    await go();
    await title('Votre foyer');
    expect(watched.problems).toEqual([]);
  });

  test('and what forbids filing is told as soon as it is answered, on the page that follows', async () => {
    const recent = new Date(testNow().getTime() - 60 * 86_400_000);
    const sentence = page.locator('#avis').getByText(/^L’aide médicale est réservée aux personnes/u);
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'coordonnees'));
    await ready();
    await fillIn(page, [
      ...(MEDICAL_AID[1]?.answers ?? []),
      date(SINCE, String(recent.getUTCDate()), String(recent.getUTCMonth() + 1), String(recent.getUTCFullYear())),
    ]);
    expect(await sentence.count()).toBe(0);
    await go();
    await title('Votre foyer');
    await sentence.waitFor();
    // The same page says the same when the server writes it.
    await page.reload();
    await ready();
    await expect.poll(() => sentence.count()).toBe(1);
    await expectNoBarrier(page);
    await page.goBack();
    await title('Votre adresse');
    await fillIn(page, [date(SINCE, '1', '2', '2019')]);
    await go();
    await title('Votre foyer');
    await sentence.waitFor({ state: 'detached' });
  });

  test('and where the last page led to one of its fields, that field keeps the focus', async () => {
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'verification'));
    await page.getByRole('link', { name: 'Choisissez votre commune.' }).click();
    await ready();
    // The summary takes the focus as the page comes alive, or not at all.
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('champ_adresse_commune');
    const done = page.getByRole('button', { name: 'Vérifier mes réponses' }).last();
    await done.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('cg-summary');
    // Mended, it leads back to where the answers are read, not through all the pages that follow; and what the page that is left
    // was sending, which changed nothing, is nobody else's.
    await page.goto(page.url().replace(/[^/]*$/u, 'identite?retour=1'));
    await ready();
    await fillIn(page, IDENTITY.answers);
    await done.click();
    await title('Vérifiez vos réponses');
  });
});

describe('an error', () => {
  test('goes from its field once it is mended, and the summary keeps its place', async () => {
    await begin();
    await fillIn(page, IDENTITY.answers.slice(0, 3));
    await go();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: 'Indiquez votre date de naissance.' }).waitFor();
    const told = page.locator('.cg-error').getByText('Indiquez votre date de naissance.');
    const group = page.getByRole('group', { name: 'Date de naissance' });
    await group.getByLabel('Jour').fill('14');
    await expect.poll(() => told.count(), { message: 'half a date is none' }).toBe(1);
    await fillIn(page, [date('Date de naissance', '14', '5', '1988')]);
    await told.waitFor({ state: 'detached' });
    await expect.poll(() => summary.getByRole('link').count()).toBe(1);
    await expectNoBarrier(page);
    await group.getByLabel('Année').fill('');
    await told.waitFor();
  });

  test('in a list says which member it is about', async () => {
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'foyer'));
    await ready();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    // A key that is pressed at once is for the one that has just come, or for the one that took the place of who went.
    await withLateTimers(page, async () => {
      for (const number of [1, 2, 3]) {
        await page.getByRole('button', { name: 'Ajouter une personne' }).click();
        expect(await focused()).toBe(`Personne ${number}`);
      }
      await page.getByRole('button', { name: 'Supprimer Personne 2' }).click();
      expect(await focused()).toBe('Personne 2');
    });
    await go();
    await page.getByRole('alert').waitFor();
    const lines = await page.getByRole('alert').getByRole('link').allInnerTexts();
    const people = lines.flatMap((line) => /^Personne \d/u.exec(line)?.[0] ?? []);
    expect(people, 'one person after the other').toEqual(people.toSorted());
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Personne 2\s: /u })
      .first()
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/_1_/u);
  });

  test('of a question that an answer has just brought stands where the question does', async () => {
    await page.goto(`${product.url}/demarches/permis-construire/formulaire`);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.goto(page.url().replace(/[^/]*$/u, 'demandeur'));
    await ready();
    await page.getByRole('radio', { name: /^Vous-même/u }).check();
    await page.getByRole('group', { name: 'Votre identité' }).waitFor();
    await page.getByRole('button', { name: 'Ajouter un demandeur' }).click();
    await go();
    const lines = page.getByRole('alert').getByRole('link');
    await lines.first().waitFor();
    const told = await lines.allInnerTexts();
    expect(told[0]).toContain('Statut civil');
    // As the server says them, where no script does.
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await page.goto(`${page.url()}?verifier=1`);
    await ready();
    await expect.poll(() => lines.allInnerTexts()).toEqual(told);
  });

  test('of half a point goes once the map has placed it, by keys alone', async () => {
    await page.goto(`${product.url}/demarches/permis-construire/formulaire`);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.goto(page.url().replace(/[^/]*$/u, 'terrain'));
    await ready();
    const [latitude, longitude] = [page.getByLabel('Latitude'), page.getByLabel('Longitude')];
    await latitude.fill('22,2758');
    await go();
    const told = page.locator('.cg-error').getByText('Indiquez aussi la longitude.');
    await told.waitFor();
    // Its chunk comes with the map alone.
    await page.getByRole('button', { name: 'Placer sur une carte' }).click();
    await page.getByRole('application', { name: 'Carte : L’endroit des travaux sur la carte' }).waitFor();
    // It has come near the zones of the scheme, since nothing was placed yet.
    await page.getByRole('checkbox', { name: 'Montrer les zones sur la carte' }).waitFor();
    await page.keyboard.press('Enter');
    const said = await page.getByText(/^Point placé\s: /u).innerText();
    const values = [await latitude.inputValue(), await longitude.inputValue()];
    expect(said).toBe(`Point placé\u00a0: ${values.join(', ')}.`);
    expect(values[0]).not.toBe('21,3000°\u00a0S');
    await told.waitFor({ state: 'detached' });
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => longitude.inputValue()).toBe(values[1]);
  });

  test('of a document goes once the document is there', async () => {
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'pieces'));
    await ready();
    await page.getByRole('button', { name: 'Vérifier mes réponses' }).click();
    const told = page.locator('.cg-error').getByText('Ajoutez un justificatif de vos ressources.');
    await told.waitFor();
    await page
      .getByLabel(/^Justificatif de ressources/u)
      .setInputFiles({ name: 'bulletin.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('button', { name: /^Retirer/u }).waitFor();
    await told.waitFor({ state: 'detached' });
  });
});

describe('a document that is still on its way', () => {
  const DOCUMENT = { name: 'bail.pdf', mimeType: 'application/pdf', buffer: PDF };

  test('is not lost with the page: one is asked to wait, then goes on', async () => {
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'pieces'));
    await ready();
    let arrive = (): void => {};
    await page.route('**/api/v1/files?*', async (route) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      await route.continue();
    });
    await page.getByLabel(/^Justificatif de domicile/u).setInputFiles(DOCUMENT);
    await page.getByText('Envoi de bail.pdf en cours').waitFor();
    for (const name of ['Étape précédente', 'Enregistrer et reprendre plus tard', 'Vérifier mes réponses']) {
      await page.getByRole('button', { name }).last().click();
      await page.getByText('Un document est encore en cours d’envoi.').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('avis');
    }
    await page.getByRole('heading', { name: 'Vos pièces justificatives', level: 1 }).waitFor();
    arrive();
    await page.getByRole('button', { name: 'Retirer bail.pdf' }).waitFor();
    expect(await page.getByText('Un document est encore en cours d’envoi.').count()).toBe(0);
    await page.getByRole('button', { name: 'Étape précédente' }).click();
    await title('Vos ressources');
    await page.goBack();
    await page.getByRole('button', { name: 'Retirer bail.pdf' }).waitFor();
    expect(watched.problems).toEqual([]);
  });

  test('goes on where the line was cut, twice, and after the page was loaded again', async () => {
    const buffer = Buffer.concat([PDF, Buffer.alloc(3_900_000, 'x')]);
    page.on('dialog', (dialog) => void dialog.accept());
    /** Bytes that the server is still given of each piece before its line is cut; of the one after, nothing comes nor goes. */
    const given = [1_560_000, 400_000];
    const offsets: number[] = [];
    await page.route('**/api/v1/uploads/*', async (route) => {
      const request = route.request();
      if (request.method() !== 'PATCH') return route.continue();
      const from = Number(request.headers()['upload-offset']);
      offsets.push(from);
      const bytes = given.shift();
      if (bytes === undefined) return;
      const { 'content-length': _, ...headers } = request.headers();
      const data = buffer.subarray(from, from + bytes);
      await page.context().request.fetch(request.url(), { method: 'PATCH', headers, data });
      await route.abort('connectionreset');
    });
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'pieces'));
    await ready();
    await page.getByLabel(/^Justificatif de domicile/u).setInputFiles({ ...DOCUMENT, buffer });
    await page.getByText('Le réseau est coupé, l’envoi reprendra là où il en est').waitFor();
    await page.getByText('Envoi de bail.pdf en cours : 50 %').waitFor();
    await expect.poll(() => offsets).toEqual([0, 1_560_000, 1_960_000]);
    await page.unroute('**/api/v1/uploads/*');
    await page.reload();
    await page.getByText('L’envoi de bail.pdf (3,7 Mo) a été interrompu.').waitFor();
    await page.getByRole('button', { name: 'Continuer l’envoi bail.pdf' }).click();
    await page.getByRole('button', { name: 'Retirer bail.pdf' }).waitFor();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).not.toContain('envoi');
  });

  test('is given up at a word', async () => {
    await begin();
    await page.goto(page.url().replace(/[^/]*$/u, 'pieces'));
    await ready();
    await page.route('**/api/v1/files?*', () => undefined);
    await page.getByLabel(/^Justificatif de domicile/u).setInputFiles(DOCUMENT);
    await page.getByRole('button', { name: 'Annuler l’envoi' }).click();
    await page.getByRole('button', { name: 'Étape précédente' }).click();
    await title('Vos ressources');
  });
});

describe('what is typed while the page comes alive', () => {
  /** Times at which the scripts arrive, from before anything is typed to after all of it, on a slow phone. */
  test.each([0, 80, 240])('is all there when the scripts come after %i ms', async (wait) => {
    const phone = await page.context().newCDPSession(page);
    await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.route('**/assets/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await route.continue();
    });
    await page.goto(`${product.url}/demarches/aide-medicale/formulaire`);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await fillIn(page, [
      radio('Statut civil', 'Droit coutumier'),
      text('Nom de famille', 'Poadja'),
      text('Prénoms', 'Joseph'),
      date('Date de naissance', '30', '1', '1961'),
    ]);
    await ready();
    await fillIn(page, [text('Nom mélanésien', 'Xumo')]);
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await page.reload();
    const shown = await page.evaluate(() =>
      Object.fromEntries(new FormData(document.querySelector<HTMLFormElement>('main form') ?? undefined)),
    );
    expect(shown).toMatchObject({
      'identite[statut]': 'coutumier',
      'identite[nom]': 'Poadja',
      'identite[prenoms]': 'Joseph',
      'identite[dateNaissance][jour]': '30',
      'identite[dateNaissance][mois]': '1',
      'identite[dateNaissance][annee]': '1961',
      'identite[nomMelanesien]': 'Xumo',
    });
  });

  test('is put on top of what this device kept from before', async () => {
    await begin();
    await page.route('**/api/v1/drafts/*', (route) => route.abort());
    await surname().fill('Wamytan');
    await page.waitForFunction(() => localStorage.length > 0);
    await page.unrouteAll();
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/assets/**/client*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.getByLabel('Prénoms').fill('Marie');
    release();
    await ready();
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await expect.poll(() => surname().inputValue()).toBe('Wamytan');
    await expect.poll(() => page.getByLabel('Prénoms').inputValue()).toBe('Marie');
  });

  test('is in conflict with nobody when the page was left while it was being saved', async () => {
    await begin();
    const { promise: arrived, resolve: answerIsLost } = Promise.withResolvers<void>();
    // The first stays without an answer for as long as the page is open: to stop listening would let it go to the server again.
    let isFirst = true;
    await page.route('**/api/v1/drafts/*', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      answerIsLost();
    });
    await surname().fill('Wamytan');
    await arrived;
    await page.getByLabel('Prénoms').fill('Marie');
    await page.reload();
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await expect.poll(() => surname().inputValue()).toBe('Wamytan');
    await expect.poll(() => page.getByLabel('Prénoms').inputValue()).toBe('Marie');
  });
});

describe('without network', () => {
  test('one goes on, and what was typed is saved when the network is back', async () => {
    await begin();
    await page.context().setOffline(true);
    await fillIn(page, IDENTITY.answers);
    await status().getByText('Hors connexion : votre saisie est gardée sur cet appareil').waitFor();
    await go();
    await title('Votre adresse');
    await page.context().setOffline(false);
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await page.reload();
    await page.goBack().catch(() => null);
    await page.goto(page.url().replace('coordonnees', 'identite'));
    await expect.poll(() => surname().inputValue()).toBe('Wamytan');
  });

  test('leaving for later keeps one on the page, which says so, rather than on the browser’s own', async () => {
    await begin();
    const address = page.url();
    await page.context().setOffline(true);
    await surname().fill('Wamytan');
    await page.getByRole('button', { name: 'Enregistrer et reprendre plus tard' }).click();
    await status().getByText('Hors connexion').waitFor();
    expect(page.url()).toBe(address);
    await page.context().setOffline(false);
    await status().getByText('Enregistré', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Enregistrer et reprendre plus tard' }).click();
    await page.waitForURL((url) => url.href !== address);
  });

  test('a dead battery costs nothing: the device kept it', async () => {
    await begin();
    const address = page.url();
    await page.context().setOffline(true);
    await surname().fill('Wamytan');
    await status().getByText('Hors connexion').waitFor();
    await crashPage(page);
    await page.context().setOffline(false);
    page = await page.context().newPage();
    await page.goto(address);
    await ready();
    await expect.poll(() => surname().inputValue()).toBe('Wamytan');
  });
});

describe('when the service is away', () => {
  test('it is said, and tried again until it is back', async () => {
    await begin();
    const away = (route: { fulfill: (answer: object) => Promise<void> }): Promise<void> =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"code":"unavailable"}' });
    await page.route('**/api/v1/drafts/*', away);
    await surname().fill('Wamytan');
    await status().getByText('Le service ne répond pas pour le moment').waitFor();
    await page.unroute('**/api/v1/drafts/*');
    await status().getByText('Enregistré', { exact: true }).waitFor({ timeout: 15_000 });
  });
});

test('an answer lost on the way is no change by somebody else', async () => {
  await begin();
  const lose = async (route: Route): Promise<void> => {
    await route.fetch();
    await route.abort();
  };
  await page.route('**/api/v1/drafts/*', lose, { times: 1 });
  await surname().fill('Wamytan');
  await status().getByText('Le service ne répond pas pour le moment').waitFor();
  await surname().fill('Kaloi');
  await status().getByText('Enregistré', { exact: true }).waitFor();
});

describe('when the session has ended', () => {
  test('what was typed waits on the device for whoever signs in again', async () => {
    await page.goto(`${product.url}/connexion?suite=/demarches/aide-medicale/formulaire`);
    await signIn();
    await page.getByRole('button', { name: 'Commencer' }).last().click();
    await ready();
    await page.context().clearCookies();
    await page.getByLabel('Prénoms').fill('Élise');
    await status().getByText('Votre session a expiré').waitFor();
    await page.getByRole('link', { name: 'Me reconnecter' }).click();
    await signIn();
    await ready();
    await expect.poll(() => page.getByLabel('Prénoms').inputValue()).toBe('Élise');
    await page.getByText('Votre saisie gardée sur cet appareil a été reprise.').waitFor();
  });
});

test('whoever signs in meanwhile is asked whose the request is, and finds what was typed', async () => {
  await begin();
  await surname().fill('Wamytan');
  await status().getByText('Enregistré', { exact: true }).waitFor();
  await signInDemo(page, product.url, 'marie@demo.example');
  await surname().fill('Wamytan-Kaloi');
  await status().getByText('Vous vous êtes connecté entre-temps').waitFor();
  await page.getByRole('link', { name: 'Joindre cette demande à mon compte' }).click();
  await page.getByRole('heading', { name: 'Est-ce votre demande' }).waitFor();
  expect(await page.content()).not.toContain('Wamytan');
  await page.getByRole('button', { name: 'C’est la mienne' }).click();
  await ready();
  await expect.poll(() => surname().inputValue()).toBe('Wamytan-Kaloi');
});

test('a document sent once the session has ended says so, and how to go on', async () => {
  await page.goto(`${product.url}/connexion?suite=/demarches/aide-medicale/formulaire`);
  await signIn();
  await page.getByRole('button', { name: 'Commencer' }).last().click();
  await ready();
  await page.goto(page.url().replace(/[^/]*$/u, 'pieces'));
  await ready();
  await page.context().clearCookies();
  const document = { name: 'bail.pdf', mimeType: 'application/pdf', buffer: PDF };
  await page.getByLabel(/^Justificatif de domicile/u).setInputFiles(document);
  await page.getByText('Votre session a expiré : ce document n’est pas parti.').waitFor();
});

test('what is typed while the service is tried again is saved as well', async () => {
  await begin();
  const { promise: triedAgain, resolve: hold } = Promise.withResolvers<Route>();
  let tries = 0;
  await page.route('**/api/v1/drafts/*', async (route) => {
    tries += 1;
    if (tries === 2) return hold(route);
    return tries === 1 ? route.fulfill({ status: 503, json: { code: 'unavailable' } }) : route.continue();
  });
  await surname().fill('Wamytan');
  const retry = await triedAgain;
  await page.getByLabel('Prénoms').fill('Marie');
  await retry.continue();
  await status().getByText('Enregistré', { exact: true }).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

describe('in two windows', () => {
  test('neither overwrites the other without being asked', async () => {
    await begin();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('html[data-vivant="oui"]').waitFor();
    await other.getByLabel('Nom de famille').fill('Kaloi');
    await other.locator('.p-status').getByText('Enregistré', { exact: true }).waitFor();
    await surname().fill('Wamytan');
    await status().getByText('modifiée dans une autre fenêtre').waitFor();
    await page.getByRole('button', { name: 'Reprendre l’autre version' }).click();
    await expect.poll(() => surname().inputValue()).toBe('Kaloi');
    await surname().fill('Hmaen');
    await status().getByText('Enregistré', { exact: true }).waitFor();
  });
});

async function signIn(): Promise<void> {
  await page.getByLabel('Adresse électronique').fill('paul@demo.example');
  await page.getByLabel('Mot de passe').fill('demonstration-cagou');
  await page.getByRole('button', { name: 'Me connecter', exact: true }).click();
}
