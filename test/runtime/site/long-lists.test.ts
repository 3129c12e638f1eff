/** A page with hundreds of members takes long to make: others are answered meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { syntheticScheme } from '../../bench/synthetic.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';
import { publishSource } from '../../support/publish-source.ts';

const MEMBERS = 500;
const SCHEME = 'longue-liste';
let site: Site;
let citizen: TestPerson;
let page: string;

beforeAll(async () => {
  site = await createSite();
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  const source = syntheticScheme({ fields: 10, pageSize: 10 }, SCHEME);
  const form = JSON.parse(source.files['form.schema.json'] ?? '{}');
  const ui = JSON.parse(source.files['form.ui.json'] ?? '{}');
  const text = { title: 'Nom', type: 'string', cagou: { personal: 'demande' } };
  form.properties.lots = {
    type: 'array',
    title: 'Lots',
    items: { type: 'object', title: 'Lot', properties: { a: text, b: text } },
  };
  ui.pages[0].fields.push('lots');
  const files = { ...source.files, 'form.schema.json': JSON.stringify(form), 'form.ui.json': JSON.stringify(ui) };
  await publishSource(site.services, { ...source, files });
  const lots = Array.from({ length: MEMBERS }, (_, at) => ({ a: `Wamytan ${at}`, b: 'Noé' }));
  const payload = { dispositif: SCHEME, answers: { lots } };
  const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: citizen, payload });
  if (begun.statusCode >= 300) throw new Error(begun.body);
  page = `/demarches/${SCHEME}/formulaire/${begun.json().id}/page0`;
}, BUILD_MS);
afterAll(() => site.close());

describe('a page with a long list', () => {
  it('holds every member, in their order', async () => {
    const { body } = await site.request({ method: 'GET', url: page, as: citizen });
    const names = Array.from(body.matchAll(/name="lots\[(\d+)\]\[a\]"/gu), ([, at]) => Number(at));
    expect(names).toEqual(Array.from({ length: MEMBERS }, (_, at) => at));
    expect(body).toContain('Wamytan 499');
  });

  it('lets others have their turn while it is made', async () => {
    await site.request({ method: 'GET', url: page, as: citizen });
    const shares: number[] = [];
    // Where memory is tidied up in the midst of one, another tells: a page made in one go is one go each time.
    for (let time = 0; time < 3; time += 1) {
      const stop = watchTurns();
      await site.request({ method: 'GET', url: page, as: citizen });
      const { longest, all } = stop();
      shares.push(longest / all);
    }
    expect(Math.min(...shares)).toBeLessThan(0.5);
  });
});

/**
 * Watches what is done in one go, in milliseconds of processor, since how long it takes is other processes' affair; what is
 * returned ends it, and gives the longest go and all that counts together.
 */
function watchTurns(): () => { readonly longest: number; readonly all: number } {
  const goes: number[] = [];
  let last = process.cpuUsage();
  let goesOn = true;
  const look = (): void => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    goes.push((user + system) / 1000);
    if (goesOn) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    goesOn = false;
    // What it answered with may have been made in the go that is not over yet.
    look();
    const counting = goes.filter((go) => go > 1);
    return { longest: Math.max(...counting), all: counting.reduce((sum, go) => sum + go, 0) };
  };
}
