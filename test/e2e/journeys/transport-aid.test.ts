/**
 * « Aide au transport scolaire », from the text of its act to the published scheme: by a mouse, then by keys alone. Its author
 * writes no JSON and brings no file but the act, which is pasted.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorWithKeys, authorWithMouse } from '../support/author.ts';
import { signInDemo } from '../support/sign-in.ts';
import { DESKTOP, openStage, START_MS, type Stage } from '../support/stage.ts';
import { savedFile } from '../support/studio.ts';
import { writeTransportAid } from '../support/transport-aid.ts';

/** What the issue of the studio asks for. */
const MOST_GESTURES = 150;
const AUTHOR = 'auteur@demo.example';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // Who writes it also administers, and so makes the group that holds a function.
  const page = await stage.open(DESKTOP);
  await signInDemo(page, stage.product.url, 'admin@demo.example');
  await page.goto(`${stage.product.url}/agent`);
  const status = await page.evaluate(async (email) => {
    const found = (await (await fetch(`/api/v1/admin/users?q=${email}`)).json()) as {
      readonly items: readonly { readonly id: string; readonly roles: readonly string[] }[];
    };
    const [user] = found.items;
    const body = JSON.stringify({ roles: [...(user?.roles ?? []), 'administrator'], groups: [] });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`/api/v1/admin/users/${user?.id}`, { method: 'PUT', headers, body })).status;
  }, AUTHOR);
  expect(status).toBe(200);
  await page.context().close();
}, START_MS);
afterAll(() => stage.close());

describe.each([
  { how: 'by mouse and keyboard', title: 'Aide au transport scolaire', hands: authorWithMouse },
  { how: 'by keyboard alone', title: 'Aide au transport des lycéens', hands: authorWithKeys },
])('a scheme is written $how', ({ title, hands }) => {
  test('and published, in no more gestures than were meant', { timeout: 300_000 }, async () => {
    const page = await stage.open(DESKTOP);
    page.setDefaultTimeout(30_000);
    await signInDemo(page, stage.product.url, AUTHOR);
    await page.goto(`${stage.product.url}/studio`);
    const author = hands(page);
    await writeTransportAid(author, title);
    const { gestures, keys } = author.counted();
    console.log(`${title}: ${gestures} gestures, ${keys} keys to get there.`);
    expect(gestures).toBeLessThanOrEqual(MOST_GESTURES);

    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const json = async (file: string) => JSON.parse(await savedFile(page, id, file));
    const { properties } = await json('form.schema.json');
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['identite', 'adresse', 'enfantsScolarises']));
    expect(properties.enfantsScolarises.items.properties.etablissement.cagou.data).toBe('etablissement');
    const rules = await json('rules.json');
    expect(rules.tables[0].rows.map(({ then }: { readonly then: readonly string[] }) => then)).toEqual([
      ['0'],
      ['15000'],
      ['25000'],
    ]);
    expect(rules.eligibility).toHaveLength(1);
    expect(await savedFile(page, id, 'documents/decision-accord.md')).toContain('montantAide');
    const sheet = await page.request.get(`${stage.product.url}/demarches/${id}`);
    expect(sheet.status()).toBe(200);
    expect(await sheet.text()).toContain('Aux familles des élèves du second degré.');
    await page.context().close();
  });
});

test('no script failed, and the content policy was kept', () => {
  expect(stage.problems()).toEqual([]);
});
