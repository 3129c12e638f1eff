/** A page with hundreds of members takes long to make: others are answered meanwhile. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadBuiltPortal } from '../../../runtime/site/serve/built-portal.ts';
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

  it('lets others have their turn while it is made, every few members', async () => {
    const built = await loadBuiltPortal();
    const { render } = built;
    let turns = 0;
    vi.spyOn(built, 'render').mockImplementation(async (options) => {
      const stop = countTurns();
      const html = await render(options);
      turns = stop();
      return html;
    });
    await site.request({ method: 'GET', url: page, as: citizen });
    // Rendering reads and writes nothing: made in one go it gives none.
    expect(turns).toBeGreaterThan(MEMBERS / 20);
  });
});

/** Counts how often the process is free for something else; what is returned ends it, and gives the number. */
function countTurns(): () => number {
  let turns = 0;
  let goesOn = true;
  const look = (): void => {
    if (!goesOn) return;
    turns += 1;
    setImmediate(look);
  };
  setImmediate(look);
  return () => {
    goesOn = false;
    return turns;
  };
}
