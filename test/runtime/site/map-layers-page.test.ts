/** The layers of an operator on the map of a form, in a browser, from a real server of maps and from files of this machine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { expectNoBarrier } from '../../support/axe.ts';
import { MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { archive, picture, startMapServer, type Colour, type MapServer } from '../../support/map-server.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

const [GROUND, PHOTOS, CADASTRE, PLAN]: readonly Colour[] = [
  [16, 32, 48],
  [200, 16, 16],
  [16, 200, 16],
  [16, 16, 200],
];
const hex = (colour: Colour | undefined): string => Buffer.from(colour ?? []).toString('hex');

let site: Site;
let maps: MapServer;
let folder: string;
let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  [maps, browser, folder] = await Promise.all([
    startMapServer(),
    launchBrowser(),
    mkdtemp(join(tmpdir(), 'cagou-maps-')),
  ]);
  const square = [
    [
      [160, -30],
      [176, -30],
      [176, -10],
      [160, -10],
      [160, -30],
    ],
  ];
  const outline = { type: 'Feature', properties: { nom: 'Tout' }, geometry: { type: 'Polygon', coordinates: square } };
  await writeFile(join(folder, 'lots.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [outline] }));
  await writeFile(join(folder, 'plan.pmtiles'), archive(picture(PLAN ?? [0, 0, 0])));
  await writeFile(
    join(folder, 'casse.pmtiles'),
    'no archive, but long enough for its head to be read by whoever asks for that',
  );
  await writeFile(
    join(folder, 'couches.json'),
    JSON.stringify([
      {
        type: 'tiles',
        title: 'Photos aériennes',
        url: `${maps.url}/${hex(PHOTOS)}/{z}/{x}/{y}.png`,
        attribution: 'Géorep',
      },
      { type: 'wms', title: 'Cadastre', url: `${maps.url}/${hex(CADASTRE)}/wms?map=nc`, layers: '0,2', shown: false },
      { type: 'pmtiles', title: 'Plan', file: 'plan.pmtiles', shown: false },
      { type: 'geojson', title: 'Lots', file: 'lots.geojson', shown: false },
      { type: 'pmtiles', title: 'Plan cassé', file: 'casse.pmtiles', shown: false },
    ]),
  );
  site = await createSite({
    MAP_TILES: `${maps.url}/${hex(GROUND)}/{z}/{x}/{y}.png`,
    MAP_LAYERS: join(folder, 'couches.json'),
  });
  await publishManifestation(site.services);
  const person = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  const payload = { dispositif: MANIFESTATION, answers: {} };
  const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: person, payload });
  const url = await site.app.listen({ port: 0, host: '127.0.0.1' });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await context.addCookies(
    person.cookie.split('; ').map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { name, value: value.join('='), url };
    }),
  );
  page = await context.newPage();
  problems = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${url}/demarches/${MANIFESTATION}/formulaire/${begun.json().id}/lieu`);
  await page.getByRole('button', { name: 'Dessiner sur une carte' }).first().click();
  await page.getByRole('group', { name: 'Ce qui est montré sur la carte' }).waitFor();
  // The zones of the scheme lie over all layers.
  await page.getByRole('checkbox', { name: 'Montrer les zones sur la carte' }).uncheck();
}, BUILD_MS);
afterAll(async () => {
  await Promise.all([browser.close(), site.close(), maps.close(), rm(folder, { recursive: true, force: true })]);
});

/** The colour of the map away from the mark in its middle. */
async function colourShown(): Promise<readonly number[]> {
  const map = page.locator('.cg-map').first();
  await map.scrollIntoViewIfNeeded();
  const box = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clip = { x: box.x + box.width / 4, y: box.y + box.height / 4, width: 1, height: 1 };
  const shot = (await page.screenshot({ clip })).toString('base64');
  const probe = await browser.newPage();
  const colour = await probe.evaluate(async (bytes) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot);
  await probe.close();
  return colour;
}

const box = (title: string) => page.getByRole('checkbox', { name: title });
const askedFor = (colour: Colour | undefined): readonly string[] =>
  maps.asked.filter((url) => url.startsWith(`/${hex(colour)}/`));

it('has a box for each, ticked where it is shown from the start, with whom it is owed to', async () => {
  const boxes = page.getByRole('group', { name: 'Ce qui est montré sur la carte' }).getByRole('checkbox');
  const labels = await page.locator('.cg-map-layers label').allTextContents();
  expect(labels.map((label) => label.trim())).toEqual([
    'Photos aériennes (Géorep)',
    'Cadastre',
    'Plan',
    'Lots',
    'Plan cassé',
  ]);
  const ticked = await boxes.evaluateAll((inputs) =>
    inputs.map((input) => input instanceof HTMLInputElement && input.checked),
  );
  expect(ticked).toEqual([true, false, false, false, false]);
  await expectNoBarrier(page);
});

it('draws tiles over the ground, and asks for nothing that is not shown', async () => {
  await expect.poll(colourShown).toEqual(PHOTOS);
  expect(askedFor(PHOTOS).every((url) => /^\/\w{6}\/\d+\/\d+\/\d+\.png$/u.test(url))).toBe(true);
  expect(askedFor(CADASTRE)).toEqual([]);
  await box('Photos aériennes').uncheck();
  await expect.poll(colourShown).toEqual(GROUND);
});

it('asks a WMS for its layers where the map is, beside what its address says already', async () => {
  await box('Cadastre').check();
  await expect.poll(colourShown).toEqual(CADASTRE);
  const asked = new URLSearchParams(askedFor(CADASTRE)[0]?.split('?')[1]);
  expect(Object.fromEntries([...asked].map(([name, value]) => [name.toUpperCase(), value]))).toMatchObject({
    MAP: 'nc',
    SERVICE: 'WMS',
    REQUEST: 'GetMap',
    VERSION: '1.3.0',
    CRS: 'EPSG:3857',
    LAYERS: '0,2',
    FORMAT: 'image/png',
    BBOX: expect.stringMatching(/^1[78]\d{6}\./u),
  });
  await box('Cadastre').uncheck();
});

it('reads an archive by its ranges, from this machine', async () => {
  await box('Plan').first().check();
  await expect.poll(colourShown).toEqual(PLAN);
  await box('Plan').first().uncheck();
  await expect.poll(colourShown).toEqual(GROUND);
});

it('draws outlines of GeoJSON over all that is shown, by keyboard', async () => {
  await box('Lots').focus();
  await page.keyboard.press('Space');
  await expect.poll(colourShown).not.toEqual(GROUND);
  await page.keyboard.press('Space');
  await expect.poll(colourShown).toEqual(GROUND);
});

it('says what could not be shown, and the map goes on', async () => {
  await box('Plan cassé').check();
  await page.getByText(/Plan cassé.+n’a pas pu être affiché\./u).waitFor();
  await box('Cadastre').check();
  await expect.poll(colourShown).toEqual(CADASTRE);
  await expectNoBarrier(page);
});

it('the content policy had nothing to say, nor any script', () => {
  expect(problems).toEqual([]);
});
