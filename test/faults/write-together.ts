/**
 * Two authors write one scheme at the same moment, while the server is killed, its database with it, and pages are lost:
 * what each of them did is on the server, or they were told that it is not.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { applyChanges, readChanges, type Files, type Gesture } from '../../engine/studio.ts';
import { isReadable } from '../../engine/edit/operations.ts';
import { drawFrom, type Draw } from '../engine/edit/draw.ts';
import { randomGesture } from '../engine/edit/random-gestures.ts';
import { startProduct, type Product } from '../support/product.ts';
import { findDatabase } from '../support/running-database.ts';
import { createVisitor, type Body, type Visitor } from '../support/visitor.ts';
import { createBrowser, type Browser, type StudioPage } from './pages-of-the-studio.ts';
import { acknowledged, until } from './journey.ts';

export interface Writing {
  readonly scheme: string;
  /** Gestures of both together that changed something. */
  readonly gestures: number;
  readonly kills: number;
  /** Pages that are lost and opened again. */
  readonly losses: number;
  readonly seed: number;
}

export interface Written {
  readonly gestures: number;
  readonly kills: number;
  readonly losses: number;
  /** Steps that the server has kept. */
  readonly kept: number;
  /** Gestures whose author was told that they could not be done again. */
  readonly displaced: number;
  /** Gestures that another had made needless: what they take away was gone, what they set was so. */
  readonly needless: number;
  /** Gestures that neither are kept, nor were told, though they had written something. */
  readonly lost: readonly Gesture[];
  /** Files that could not be read at some revision, with it. */
  readonly broken: readonly string[];
  /** Whether both pages and the server end alike, and the journal leads from the first files to the last and back. */
  readonly isAlike: boolean;
  /** The product as it was started last. */
  readonly product: Product;
}

/** An author with the page they are at. */
interface Author {
  readonly browser: Browser;
  readonly visitor: Visitor;
  page: StudioPage;
}

/** Writes on a running product, and gives what came of it. `lendBrowserGlobals` was called. */
export async function writeTogether(started: Product, writing: Writing): Promise<Written> {
  const { scheme, gestures, kills, losses, seed } = writing;
  const draw = drawFrom(seed);
  let product = started;
  const authors = await gatherAuthors(product, scheme);
  const [{ visitor }] = authors;
  const first = await readFiles(visitor, scheme);
  const made = new Map<string, Gesture>();
  const killAt = spread(gestures, kills);
  const loseAt = spread(gestures, losses);
  let dying: Promise<void> | null = null;
  while (made.size < gestures) {
    const author = authors[draw(2)] ?? authors[0];
    const before = made.size;
    act(author.page, draw, made);
    if (made.size === before) continue;
    if (draw(3) === 0) void author.page.flush();
    // Answers come in between; at the same time the other goes on.
    if (draw(4) === 0) await delay(draw(12));
    if (loseAt.has(made.size)) {
      author.page.lose();
      await dying;
      dying = null;
      author.page = await author.browser.open(scheme);
    }
    if (killAt.has(made.size)) {
      await dying;
      dying = crash(product, draw).then((again) => void (product = again));
    }
  }
  await dying;
  // Each sends what it has and hears what the other sent, until nothing is left to send.
  await until(async () => {
    for (const { page } of [...authors, authors[0]]) await page.flush();
    return authors.every(({ page }) => page.waiting() === 0);
  });
  for (const author of authors) {
    author.page.lose();
    author.page = await author.browser.open(scheme);
  }
  const judged = await judge(authors, scheme, { first, made });
  for (const { page } of authors) page.lose();
  return { gestures: made.size, kills, losses, ...judged, product };
}

async function gatherAuthors(product: Product, scheme: string): Promise<readonly [Author, Author]> {
  const [thierry, helene] = [createVisitor(product.url), createVisitor(product.url)];
  await thierry.signIn('auteur@demo.example');
  await helene.signIn('admin@demo.example');
  const { user } = acknowledged(await helene.get('/api/v1/session')).json;
  const rights = { roles: [...user.roles, 'author'], groups: [] };
  acknowledged(await helene.put(`/api/v1/admin/users/${user.id}`, rights));
  return [await arrive(thierry, scheme), await arrive(helene, scheme)];
}

async function arrive(visitor: Visitor, scheme: string): Promise<Author> {
  const { user } = acknowledged(await visitor.get('/api/v1/session')).json;
  const browser = createBrowser(visitor, user.id);
  return { browser, visitor, page: await browser.open(scheme) };
}

/** Something that an author does; of what changes a file, the gesture is kept under the key of its step. */
function act(page: StudioPage, draw: Draw, made: Map<string, Gesture>): void {
  const chance = draw(20);
  if (chance < 3) return page.turn(chance === 0 ? 'redo' : 'undo');
  if (chance < 6) {
    const [file, text] = Object.entries(page.files()).find(([name]) => name.endsWith('.md')) ?? [];
    if (file === undefined || text === undefined) return;
    const from = draw(text.length + 1);
    const written = `Ajout ${made.size}. `;
    made.set(page.type(file, from, written), { type: 'splice', file, from, to: from, text: written });
    return;
  }
  const gesture = randomGesture(page.files(), draw);
  const done = page.perform(gesture);
  if (done && 'key' in done) made.set(done.key, gesture);
}

/** Moments between the first gesture and the last. */
function spread(gestures: number, times: number): ReadonlySet<number> {
  return new Set(Array.from({ length: times }, (_, rank) => Math.round((gestures * (rank + 1)) / (times + 1))));
}

/** The server alone, or its database with it as in a power cut, at a moment like any other; then another start. */
async function crash(product: Product, draw: Draw): Promise<Product> {
  const database = draw(2) === 0 ? await findDatabase(product) : null;
  await delay(draw(40));
  const killed = product.kill();
  database?.kill();
  await killed;
  return startProduct({ dataDir: product.dataDir, port: Number(new URL(product.url).port) });
}

async function readFiles(visitor: Visitor, scheme: string): Promise<Files> {
  return acknowledged(await visitor.get(`/api/v1/dispositifs/${scheme}/draft`)).json.files;
}

/** The whole journal, oldest first. */
async function readSteps(visitor: Visitor, scheme: string): Promise<readonly Body[]> {
  const steps: Body[] = [];
  for (;;) {
    const since = steps.at(-1)?.revision ?? 0;
    const { items } = acknowledged(await visitor.get(`/api/v1/dispositifs/${scheme}/steps?since=${since}`)).json;
    if (items.length === 0) return steps;
    steps.push(...items);
  }
}

type Judged = Omit<Written, 'gestures' | 'kills' | 'losses' | 'product'>;

async function judge(
  authors: readonly [Author, Author],
  scheme: string,
  { first, made }: { readonly first: Files; readonly made: ReadonlyMap<string, Gesture> },
): Promise<Judged> {
  const [{ visitor }] = authors;
  const last = await readFiles(visitor, scheme);
  const steps = await readSteps(visitor, scheme);
  const forth = replay(first, steps, 'changes');
  const back = replay(last, steps.toReversed(), 'back');
  const told = new Set(authors.flatMap(({ page }) => page.displaced().map(({ key }) => key)));
  const kept = new Set(steps.map(({ key }) => key));
  const silent = [...made].filter(([key]) => !kept.has(key) && !told.has(key)).map(([, gesture]) => gesture);
  const ends = [...authors.map(({ page }) => page.files()), forth.files];
  return {
    kept: steps.length,
    displaced: [...made.keys()].filter((key) => told.has(key)).length,
    needless: silent.filter((gesture) => !writesText(gesture)).length,
    lost: silent.filter(writesText),
    broken: forth.broken,
    isAlike: ends.every((files) => isSame(files, last)) && isSame(back.files, first),
  };
}

/** Whether a gesture brings something that nothing but itself can have brought. */
function writesText(gesture: Gesture): boolean {
  return gesture.type === 'splice' ? gesture.text !== '' : /insert|add/.test(gesture.type);
}

function replay(
  first: Files,
  steps: readonly Body[],
  way: 'changes' | 'back',
): { readonly files: Files; readonly broken: readonly string[] } {
  let files = first;
  const broken: string[] = [];
  for (const step of steps) {
    const changes = readChanges(step[way]);
    const next = changes && applyChanges(files, changes);
    if (!next) throw new Error(`revision ${step.revision} does not follow (${way})`);
    files = next;
    const unreadable = Object.keys(files).filter((file) => file.endsWith('.json') && !isReadable(files, file));
    broken.push(...unreadable.map((file) => `${file} at ${step.revision}`));
  }
  return { files, broken };
}

function isSame(one: Files, other: Files): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
