/**
 * A morning of each function at the service of 5,000 requests, with the keyboard alone, of two agents at once on the same queue:
 * both open the same case, both take it, one goes on with the next, both decide. Run apart, by `npm run mornings`: it takes
 * the data of the large demonstration, which are made once, and some minutes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import type { Product } from '../support/product.ts';
import { startCopy } from '../support/seeded-product.ts';
import { openPage, type WatchedPage } from '../support/watched-page.ts';
import { enterDesk, panel } from '../e2e/support/agent.ts';
import { handsOf, newNotes, tabTo, type Hands, type Noted } from './hands.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const SCREEN = { width: 1280, height: 900 };
/** Cases that each of the two works on. */
const ROUNDS = 3;
/** Each function of each scheme of the demonstration, which has three agents: `instructeur.aide-medicale`, `instructeur2.…`. */
const FUNCTIONS = readdirSync(EXAMPLES).flatMap((scheme) => {
  const identity = JSON.parse(readFileSync(join(EXAMPLES, scheme, 'dispositif.json'), 'utf8'));
  return Object.keys(identity.functions).map((name) => `${name}.${scheme}`);
});

let product: Product;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
const watched: WatchedPage[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startCopy(inject('largeData'), { patience: 600_000 }), launchBrowser()]);
}, 600_000);
afterAll(async () => {
  await browser.close();
  await product.stop();
});

async function sit(email: string, noted: Noted): Promise<Hands> {
  const opened = await openPage(browser, { viewport: SCREEN });
  watched.push(opened);
  opened.page.setDefaultTimeout(20_000);
  await enterDesk(opened.page, product.url, email);
  return handsOf(opened.page, email, noted);
}

const rows = ({ page }: Hands): Locator => page.locator('[data-row-link]');
const title = ({ page }: Hands): Locator => page.getByRole('heading', { level: 1, name: /[A-Z]{2,}-\d{4}-\d{4,}/u });
const numberOf = async (hands: Hands): Promise<string> =>
  /[A-Z]{2,}[A-Z0-9-]*-\d{4}-\d{4,}/u.exec(await title(hands).innerText())?.[0] ?? '';

/** Opens the first row of what is to be taken; false where there is none, which is said in words. */
async function openFirst(hands: Hands): Promise<boolean> {
  const { page, press, see, look } = hands;
  const empty = page.getByText(/^Aucun dossier à prendre/u);
  await see('the queue', rows(hands).first().or(empty));
  await look('queue');
  if ((await rows(hands).count()) === 0) return false;
  // Rows that colleagues take meanwhile go from under the hand: one opens what has the focus, and sees what that is.
  const isOnRow = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.matches('[data-row-link]') ?? false);
  await expect
    .poll(async () => {
      await press('Alt+l');
      return isOnRow();
    })
    .toBe(true);
  await press('Enter');
  await see('a case', title(hands));
  await look('case');
  return true;
}

/** Both take the same task at the same moment: one has it, the other reads who. */
async function takeTogether(one: Hands, other: Hands): Promise<{ readonly winner: Hands; readonly loser: Hands }> {
  const mine = ({ page }: Hands): Locator => panel(page, 'À faire').getByText('Pris par vous');
  await Promise.all([one.press('Alt+p'), other.press('Alt+p')]);
  await Promise.any([mine(one).first().waitFor(), mine(other).first().waitFor()]);
  const isOne = (await mine(one).count()) > 0;
  const [winner, loser] = isOne ? [one, other] : [other, one];
  await loser.see('that a colleague has it', panel(loser.page, 'À faire').getByText(/^Pris par (?!vous)/u));
  expect(await mine(loser).count(), `${loser.name} has what ${winner.name} took`).toBe(0);
  await loser.look('case that a colleague took');
  return { winner, loser };
}

/** Writes a note for the colleagues, who see it at once. */
async function note(hands: Hands, text: string): Promise<void> {
  const { page, press, type, see } = hands;
  await press('Alt+n');
  await type(text);
  await tabTo(hands, page.getByRole('button', { name: 'Ajouter la note' }));
  await press('Enter');
  await see('a note', panel(page, 'Échanges et historique').getByText(text));
}

/** Takes the main action as far as the keyboard leads; what the service must first find is read, and left to it. */
async function decide(hands: Hands): Promise<'done' | 'closed'> {
  const { page, press, see, look, type } = hands;
  const main = page.locator('[data-key="main"]');
  if ((await main.count()) === 0) return 'closed';
  await press('Alt+Enter');
  const dialog = page.getByRole('dialog');
  const closed = page.getByRole('tooltip').or(page.getByRole('status').filter({ hasText: /\S/u }));
  const opened = await Promise.race([
    dialog.waitFor().then(() => true),
    closed
      .first()
      .waitFor()
      .then(() => false),
    page.waitForTimeout(3000).then(() => false),
  ]);
  if (!opened) return 'closed';
  await look('action');
  for (const field of await dialog.getByRole('textbox').all()) {
    await tabTo(hands, field);
    if ((await field.inputValue()) === '') await type('Vu au dossier, sans réserve.');
  }
  await press('Control+Enter');
  const refused = dialog.getByRole('alert');
  await see('what an action led to', dialog.getByText('Le dossier').or(refused).or(title(hands)).first());
  const gone = await dialog.waitFor({ state: 'hidden', timeout: 8000 }).then(
    () => true,
    () => false,
  );
  if (gone) return 'done';
  await look('action that is refused');
  await press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return 'closed';
}

/** Comes back to the queue, to the row that was left or the one beside it. */
async function goBack(hands: Hands): Promise<void> {
  const { page, press, see } = hands;
  await tabTo(hands, page.getByRole('link', { name: 'Dossiers' }));
  await press('Enter');
  await see('the queue again', page.getByRole('tab', { name: 'À prendre' }));
}

test.each(FUNCTIONS)('a morning of %s, twice at once', { timeout: 600_000 }, async (name) => {
  const noted = newNotes();
  const [fn, ...scheme] = name.split('.');
  const [one, other] = await Promise.all([
    sit(`${fn}.${scheme.join('.')}@demo.example`, noted),
    sit(`${fn}2.${scheme.join('.')}@demo.example`, noted),
  ]);
  let worked = 0;
  let decided = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = await Promise.all([openFirst(one), openFirst(other)]);
    if (!first || !second) break;
    // The queue of the one may have moved on before the other looked: they meet on the same case.
    const number = await numberOf(one);
    if ((await numberOf(other)) !== number) await other.page.goto(one.page.url());
    await other.see('the same case', other.page.getByRole('heading', { level: 1, name: new RegExp(number, 'u') }));
    // What it waits for may be another function's by then: a colleague of the morning before has gone on with it.
    const takes = panel(one.page, 'À faire').getByRole('button', { name: 'Prendre', exact: true });
    if ((await takes.count()) === 0) break;
    const { winner, loser } = await takeTogether(one, other);
    await note(loser, `Vu par ${loser.name}, au tour ${round + 1}.`);
    // It comes at once to who has the case on screen; notes are a tab of it.
    await winner.press('Alt+n');
    await winner.see(
      'the note of a colleague',
      panel(winner.page, 'Échanges et historique').getByText(`Vu par ${loser.name}, au tour ${round + 1}.`),
    );
    worked += 1;
    // One decides while the other goes on: neither waits for the other.
    await loser.press('Alt+ArrowRight');
    const [done] = await Promise.all([decide(winner), loser.page.waitForTimeout(300)]);
    if (done === 'done') decided += 1;
    await Promise.all([goBack(one), goBack(other)]);
  }
  await one.press('?');
  await one.see('the keys', one.page.getByRole('dialog'));
  await one.look('keys');
  await one.press('Escape');
  await one.press('Control+k');
  await one.type('Wamytan');
  await one.see('what a search finds', one.page.getByRole('option').first().or(one.page.getByText(/Rien/u)));
  await one.look('search');
  await one.press('Escape');
  report(name, noted, { worked, decided });
  expect(watched.flatMap(({ problems }) => problems)).toEqual([]);
  await Promise.all([one.page.context().close(), other.page.context().close()]);
});

/** One line a function, to be read after the run. */
function report(
  name: string,
  { keys, seen }: Noted,
  done: { readonly worked: number; readonly decided: number },
): void {
  const times = [...seen].map(([what, all]) => `${what} ${Math.round(Math.max(...all))}`);
  console.log(
    `${name}: ${done.worked} worked on, ${done.decided} decided, ${keys} keys; slowest, in ms: ${times.join(', ')}`,
  );
}
