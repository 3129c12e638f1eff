import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD_MS, createSite, type Page, type Site } from './site.ts';
import { SCHEME } from '../../support/medical-aid.ts';

const ADDRESS = '/a-quoi-ai-je-droit';

let site: Site;
beforeAll(async () => {
  site = await createSite();
}, BUILD_MS);
afterAll(() => site.close());

/** What a page carries along, and the question that it asks. */
function carried({ html }: Page): Readonly<Record<string, string>> {
  const fields = ['reponses', 'question', 'sens'].flatMap((name) => {
    const [, value] = new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html) ?? [];
    return value === undefined ? [] : [[name, value.replaceAll('&quot;', '"')] as const];
  });
  return Object.fromEntries(fields);
}

/** Answers the question of a page as a browser would. */
function post(page: Page, fields: Readonly<Record<string, string>>, action = 'continue'): Promise<Page> {
  return site.send(ADDRESS, { ...carried(page), ...fields, _action: action });
}

/** The answers of somebody who may have the medical aid, by question. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  applicant: { applicant: 'particulier' },
  residenceSince: { 'residenceSince[jour]': '1', 'residenceSince[mois]': '1', 'residenceSince[annee]': '2010' },
  household: {
    'household[adults]': '1',
    'household[children]': '2',
    'household[income]': '150 000',
    'household[otherIncome]': '0',
  },
  health: { 'health[cover]': 'aucune' },
};

/** Goes on to what was found, with other answers to some questions. */
async function goThrough(others: typeof ANSWERS = {}): Promise<{ readonly page: Page; readonly asked: number }> {
  let page = await site.page(ADDRESS);
  let asked = 0;
  for (; !page.text.includes('Votre résultat') && asked < 8; asked += 1) {
    const name = carried(page)['question'] ?? '';
    page = await post(page, others[name] ?? ANSWERS[name] ?? {});
  }
  return { page, asked };
}

describe('« À quoi ai-je droit ? »', () => {
  it('is found from the catalogue', async () => {
    expect((await site.page('/')).html).toContain(`href="${ADDRESS}"`);
  });

  it('says yes with an estimate, within six questions, without a script', async () => {
    const { page, asked } = await goThrough();
    expect(asked).toBeLessThanOrEqual(6);
    expect(page.text).toContain('Vous pouvez demander');
    expect(page.text).toContain('Aide médicale');
    expect(page.text).toMatch(/Carte : B/u);
    expect(page.html).not.toContain('<script');
  });

  it('says no with the sentence of the author, as soon as it is sure', async () => {
    const lately = { 'residenceSince[jour]': '1', 'residenceSince[mois]': '1', 'residenceSince[annee]': '2999' };
    const { page } = await goThrough({ residenceSince: lately });
    expect(page.text).toContain('Ce n’est pas pour vous (1)');
    expect(page.text).toContain('réservée aux personnes qui habitent en province Sud depuis plus de six mois');
    expect(page.text).toContain('Aucune démarche ne correspond');
  });

  it('says that it is for others', async () => {
    const { page, asked } = await goThrough({ applicant: { applicant: 'association' } });
    expect(asked).toBe(1);
    expect(page.text).toContain('s’adresse à d’autres');
  });

  it('says by its title which condition the service looks at is not met', async () => {
    const { page } = await goThrough({ household: { ...ANSWERS['household'], 'household[income]': '900 000' } });
    expect(page.text).toContain('Vous avez peu de chances');
    expect(page.text).toContain('Avoir des ressources inférieures au plafond');
    expect(page.text).not.toContain('aucune carte ne peut être attribuée');
  });

  it('asks again for what cannot be read, and loses nothing', async () => {
    const first = await site.page(ADDRESS);
    const refused = await post(first, {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Indiquez pour qui vous cherchez.');
    const next = await post(refused, { applicant: 'particulier' });
    expect(next.text).toContain('Question 2 sur 6');
    // Going back is a button: a page that a post gave is not kept by the browser.
    const back = await post(next, {}, 'edit:applicant');
    expect(back.text).toContain('Question 1 sur 6');
    expect(next.html).toContain('value="edit:applicant"');
  });

  it('passes a question over, shows what is missing, and changes an answer', async () => {
    let page = await post(await site.page(ADDRESS), { applicant: 'particulier' });
    while (!page.text.includes('Votre résultat')) page = await post(page, {}, 'skip');
    expect(page.text).toContain('Il manque quelque chose pour le dire');
    expect(page.text).toContain('Habiter en province Sud depuis plus de six mois');
    const changed = await post(page, {}, 'edit:applicant');
    expect(changed.html).toMatch(/value="particulier"[^>]*checked|checked[^>]*value="particulier"/u);
  });

  it('begins the form with the answers, and keeps nothing before', async () => {
    const count = async (): Promise<number> => (await site.services.db('case_draft').select('id')).length;
    const before = await count();
    const { page } = await goThrough();
    expect(await count()).toBe(before);
    const begun = await post(page, {}, `start:${SCHEME}`);
    expect(begun.status).toBe(303);
    const draft = await site.services.db<{ answers: unknown }>('case_draft').orderBy('created_at', 'desc').first();
    expect(draft?.answers).toMatchObject({
      residenceDepuis: '2010-01-01',
      couverture: 'aucune',
      revenus: 150_000,
      foyer: { membres: [{}, { lien: 'enfant' }, { lien: 'enfant' }] },
    });
  });

  it('takes anything that is sent for the beginning', async () => {
    for (const reponses of ['', '{', '[]', 'x'.repeat(5_000), '{"answers":{"__proto__":1}}']) {
      const page = await site.send(ADDRESS, { reponses, question: 'roi', sens: 'roi', _action: 'continue' });
      expect(page.status, reponses.slice(0, 30)).toBe(200);
      expect(page.text).toContain('Question 1 sur 6');
    }
    expect((await site.send(ADDRESS, { _action: 'edit:constructor' })).status).toBe(200);
    expect((await site.send(ADDRESS, { _action: 'start:nulle-part' })).status).toBe(404);
  });
});
