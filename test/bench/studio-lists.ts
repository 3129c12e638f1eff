/**
 * Long lists of the studio, in a real Chromium: « Accueil » of hundreds of schemes, « Règles » of hundreds of rules, and the lists of a
 * scheme of many questions, through which one goes by arrows.
 */
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import type { Visitor } from '../support/visitor.ts';
import { openAs, openClient, putScheme, quantile, typeKeys, type KeyCost } from './studio-page.ts';
import { laidOut, syntheticScheme } from './synthetic.ts';

export interface ListCost {
  /** Lines that are drawn. */
  readonly lines: number;
  /** From the press that leads to the list, whose scripts are there, to the frame that shows all of it, in ms: median. */
  readonly open: number;
  /** Of a key in its search. */
  readonly key: KeyCost;
  /** Of an arrow that goes from one line to the next; null where the list has none. */
  readonly arrow: KeyCost | null;
}

export interface ListCosts {
  readonly schemes: ListCost;
  readonly rules: ListCost;
}

/** What an arrow costs on the screens of one scheme: what it chooses is shown beside. */
export interface ArrowCosts {
  readonly form: KeyCost;
  readonly rules: KeyCost;
  readonly procedureList: KeyCost;
  readonly procedureGraph: KeyCost;
  /** A letter typed in the text of a file of the form. */
  readonly source: KeyCost;
}

/** A key that nothing but the browser answers. */
export async function measureEmpty(browser: Browser): Promise<KeyCost> {
  const page = await browser.newPage();
  try {
    await page.setContent('<input autofocus>');
    await page.locator('input').click();
    return await typeKeys(page, await openClient(page), { keys: 'abcdefghij'.split(''), count: ARROWS });
  } finally {
    await page.close();
  }
}

/** Goes through the lists of a scheme that is there. */
export async function measureArrows(page: Page, client: CDPSession, address: string): Promise<ArrowCosts> {
  const open = async (view: string, line: string, keys: readonly string[]): Promise<KeyCost> => {
    await page.goto(`${address}?vue=${view}`);
    await page.locator(line).nth(FROM).click();
    await page.waitForLoadState('networkidle');
    return typeKeys(page, client, { keys, count: ARROWS });
  };
  return {
    form: await open('form', '[role="treeitem"]', ['ArrowDown']),
    rules: await open('rules', '.rules-line button', ['ArrowDown']),
    procedureList: await open('graph&forme=liste', '[role="treeitem"]', ['ArrowDown']),
    procedureGraph: await open('graph&forme=graphe', '.react-flow [data-part]', ['ArrowRight']),
    source: await open('source&fichier=form.schema.json', '.cm-line', [' ']),
  };
}

const ARROWS = 30;
/** Rank of the line from which one goes. */
const FROM = 3;

const OPENINGS = 5;
const WORD = 'taux 12 taux 7 ';

/** A list of so many schemes, and so many rules in one of them, on a demonstration that runs. */
export async function measureLists(browser: Browser, url: string, author: Visitor, count: number): Promise<ListCosts> {
  for (let rank = 0; rank < count; rank += 1) {
    const body = { id: `liste-${rank}`, title: `Aide au taux ${rank}`, from: 'instruction-simple' };
    const begun = await author.post('/api/v1/dispositifs', body);
    if (begun.status !== 201) throw new Error(begun.bytes.toString());
  }
  // Two values are computed on each page, of which one has a scale.
  const large = laidOut(syntheticScheme({ fields: count, pageSize: 2 }, `regles-${count}`));
  await putScheme(author, large.id, large.files);
  const page = await openAs(browser, url);
  try {
    const client = await openClient(page);
    await page.goto(`${url}/studio/${large.id}?vue=rules`);
    const rules = await measureRules(page, client, count);
    return { rules, schemes: await measureSchemes(page, client, large.id, count) };
  } finally {
    await page.context().close();
  }
}

async function measureRules(page: Page, client: CDPSession, count: number): Promise<ListCost> {
  const line = '.rules-line';
  await page
    .locator(line)
    .nth(count - 1)
    .waitFor();
  await page.waitForLoadState('networkidle');
  const open = await measureOpening(page, line, count, {
    leave: page.getByRole('tab', { name: /^Scénarios/u }),
    enter: page.getByRole('tab', { name: /^Règles/u }),
  });
  await page.locator(line).first().getByRole('button').click();
  await page.waitForLoadState('networkidle');
  const arrow = await typeKeys(page, client, { keys: ['ArrowDown'], count: 40 });
  await page.getByRole('searchbox').click();
  const key = await typeKeys(page, client, { keys: WORD.split(''), count: WORD.length * 2 });
  return { lines: count, open, key, arrow };
}

async function measureSchemes(page: Page, client: CDPSession, id: string, count: number): Promise<ListCost> {
  const line = '.studio-schemes tbody tr';
  const home = page.getByRole('link', { name: 'Studio des dispositifs' });
  await home.click();
  await page.locator(line).nth(count).waitFor();
  const lines = await page.locator(line).count();
  const open = await measureOpening(page, line, lines, {
    leave: page.locator(`.studio-schemes a[href$="/${id}"]`),
    enter: home,
  });
  await page.getByRole('searchbox').click();
  return {
    lines,
    open,
    key: await typeKeys(page, client, { keys: WORD.split(''), count: WORD.length * 2 }),
    arrow: null,
  };
}

/** Goes elsewhere and comes back, several times. */
async function measureOpening(
  page: Page,
  line: string,
  count: number,
  { leave, enter }: { readonly leave: Locator; readonly enter: Locator },
): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await leave.click();
    await page.locator(line).first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    await page.evaluate(`addEventListener('pointerdown', ({ timeStamp }) => { globalThis.pressed_ = timeStamp }, { capture: true, once: true });
      globalThis.drawn_ = new Promise((resolve) => {
        const look = () => requestAnimationFrame(() => document.querySelectorAll(${JSON.stringify(line)}).length < ${count}
          ? look() : setTimeout(() => resolve(performance.now())));
        look();
      });
      // Nobody waits for it yet.
      undefined`);
    await enter.click();
    times.push(Number(await page.evaluate('globalThis.drawn_.then((at) => at - globalThis.pressed_)')));
    await page.waitForLoadState('networkidle');
  }
  return quantile(times, 0.5);
}
