import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countUses } from '../../../runtime/dispositifs/index.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';
import { moveClock } from '../../support/clock.ts';

let site: Site;
beforeAll(async () => {
  site = await createSite();
}, BUILD_MS);
afterAll(() => site.close());

describe('the catalogue', () => {
  it('finds a scheme whatever the accents and the case', async () => {
    for (const words of ['medicale', 'MÉDICALE', 'sante soin', 'hopital']) {
      const { text } = await site.page(`/?q=${encodeURIComponent(words)}`);
      expect(text, words).toContain('1 démarche');
      expect(text).toContain('Aide médicale');
    }
  });

  it('is where the beginning of an address of a scheme leads', async () => {
    expect(await site.page('/demarches')).toMatchObject({ status: 301, location: '/' });
    expect(await site.page('/demarches?q=aide&public=foyer')).toMatchObject({
      status: 301,
      location: '/?q=aide&public=foyer',
    });
  });

  it('says what to do when nothing matches', async () => {
    const { html, text } = await site.page('/?q=zzyzx');
    expect(text).toContain('Aucune démarche');
    expect(text).toContain('essayer d’autres mots');
    expect(html).toContain('<a href="/">');
    // The same words without the choices that leave nothing.
    expect((await site.page('/?q=soins&public=entreprise')).html).toContain('<a href="/?q=soins">');
  });

  it('keeps to a theme and to who asks', async () => {
    expect((await site.page('/?public=association')).text).toContain('Aucune démarche');
    expect((await site.page('/?public=foyer&theme=Sant%C3%A9+et+action+sociale')).text).toContain('1 démarche');
  });
});

describe('what is asked most', () => {
  it('is counted by requests filed or ended lately, a thousand at most', async () => {
    const { db } = site.services;
    expect((await countUses(db, new Date(0))).size).toBe(0);
    await fileMedicalAid(site, await site.signIn({ email: 'deposante@test.example' }));
    expect(await countUses(db, new Date(0))).toEqual(new Map([['aide-medicale', 1]]));
    expect((await countUses(db, new Date(Date.now() + 60_000))).size).toBe(0);
  });
});

describe('what machines read', () => {
  it('is a list of the sheets, and which pages are nobody’s business', async () => {
    const robots = await site.request({ method: 'GET', url: '/robots.txt' });
    expect(robots.body).toContain('Disallow: /compte');
    const [, address = ''] = /Sitemap: (.*)/u.exec(robots.body) ?? [];
    const sitemap = await site.request({ method: 'GET', url: new URL(address).pathname });
    expect(sitemap.headers['content-type']).toContain('application/xml');
    expect([...sitemap.body.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, loc = '']) => new URL(loc).pathname)).toEqual([
      '/',
      '/demarches/aide-medicale',
    ]);
  });

  it('is a pictogram of the site, wherever it is asked for', async () => {
    const { html } = await site.page('/');
    const [, address = ''] = /<link rel="icon"[^>]* href="([^"]*)"/u.exec(html) ?? [];
    for (const url of [address, '/favicon.ico']) {
      const icon = await site.request({ method: 'GET', url });
      expect(icon.headers['content-type']).toContain('image/svg+xml');
      expect(icon.body).toMatch(/^<svg[^]*>P<\/text><\/svg>$/u);
    }
  });

  it('is the scheme as a public service, beside its sheet', async () => {
    const { html } = await site.page('/demarches/aide-medicale');
    expect(html).toContain('<meta name="description" content="');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'GovernmentService',
      name: 'Aide médicale',
      availableChannel: { serviceUrl: expect.stringMatching(/^https?:.*\/demarches\/aide-medicale\/formulaire$/u) },
    });
    expect((await site.page('/connexion')).html).not.toContain('ld+json');
  });
});

describe('the catalogue of many schemes', () => {
  beforeAll(async () => {
    await copyScheme(site.services.db, 44);
  });
  afterAll(async () => {
    await site.services.db.raw(`delete from dispositif_version where dispositif_id like 'copie-%'`);
    await site.services.db.raw(`delete from dispositif where id like 'copie-%'`);
  });

  it('is read page after page, each scheme once, without a script', async () => {
    const seen: string[] = [];
    let address: string | undefined = '/?public=foyer';
    for (let pages = 0; address !== undefined && pages < 10; pages += 1) {
      const { html, text } = await site.page(address);
      expect(text).toContain('45 démarches');
      const found = [...html.matchAll(/<h3><a href="\/demarches\/([^"]+)"/gu)].map(([, id = '']) => id);
      expect(found.length).toBeLessThanOrEqual(20);
      seen.push(...found);
      address = /rel="next" href="([^"]+)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  it('puts titles in the order of French: numbers by their value, accents and case last', async () => {
    const { db } = site.services;
    const titles = ['Aide 2', 'Aide 10', 'aide 11', 'École', 'ecoles', 'Écoles'];
    for (const [at, title] of titles.toReversed().entries()) {
      await db('dispositif')
        .where({ id: `copie-${at + 1}` })
        .update({ title });
    }
    const ours = (listed: readonly { readonly title: string }[]) =>
      listed.map(({ title }) => title).filter((title) => titles.includes(title));
    const list = async (query: string) =>
      (await site.request({ method: 'GET', url: `/api/v1/dispositifs?${query}` })).json();
    expect(ours((await list('limit=100')).items)).toEqual(titles);
    const pages: string[] = [];
    let next = '';
    do {
      const page = await list(`limit=2${next === '' ? '' : `&after=${next}`}`);
      pages.push(...ours(page.items));
      next = page.next ?? '';
    } while (next !== '');
    expect(pages).toEqual(titles);
    // What is in force is asked each time, what it says read when that has changed.
    await db('dispositif').where({ id: 'copie-44' }).update({ current_version: null });
    expect((await site.services.catalogue.published()).entries.map(({ id }) => id).slice(0, 3)).toEqual([
      'copie-6',
      'copie-5',
      'copie-4',
    ]);
    await db.raw(
      `update dispositif set title = 'Copie numero' || substr(id, 7), current_version = 1 where id like 'copie-%'`,
    );
  });

  it('finds by words on all pages, and shows the last page to who asks for one beyond it', async () => {
    expect((await site.page('/?q=numero44')).text).toContain('1 démarche');
    const { html, text } = await site.page('/?page=99');
    expect(text).toContain('Page 3 sur 3');
    expect(html).toContain('rel="prev" href="/?page=2"');
    expect(html).not.toContain('rel="next"');
    expect((await site.page('/?page=x')).text).toContain('Page 1 sur 3');
  });

  it('shows what was published a moment ago', async () => {
    await site.page('/');
    await site.services.db('dispositif').where({ id: 'copie-44' }).update({ current_version: null });
    expect((await site.page('/?q=numero44')).text).toContain('Aucune démarche');
    await site.services.db('dispositif').where({ id: 'copie-44' }).update({ current_version: 1 });
    expect((await site.page('/?q=numero44')).text).toContain('1 démarche');
  });
});

describe('the sheet of a scheme', () => {
  it('draws its amounts and documents from the scheme, and leads to the form', async () => {
    const { status, html, text } = await site.page('/demarches/aide-medicale');
    expect(status).toBe(200);
    expect(text).toContain('Commencer la démarche');
    expect(text).toContain('Justificatif de ressources');
    expect(html).toContain('href="/demarches/aide-medicale/formulaire"');
    expect(html).toContain('<a href="mailto:aide-medicale@province-sud.example">');
    // Each frame of a wide table has its name, and no line begins with a colon.
    const frames = [...html.matchAll(/role="region" aria-label="([^"]*)"/gu)].map(([, name]) => name);
    expect(new Set(frames).size).toBe(frames.length);
    expect(html).not.toMatch(/>[^<]* [:;!?»](?:[\s<])/u);
  });

  it('gives the paper form', async () => {
    const response = await site.request({ method: 'GET', url: '/demarches/aide-medicale/formulaire.pdf' });
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says that an unknown scheme does not exist', async () => {
    const { status, text } = await site.page('/demarches/inconnue');
    expect(status).toBe(404);
    expect(text).toContain('Démarche introuvable');
  });

  it('says when requests are received, and begins nothing before', async () => {
    const { clock } = site.services;
    clock.setOffset(Date.parse('2025-11-24T00:00:00Z') - Date.now());
    const sheet = await site.page('/demarches/aide-medicale');
    const begun = await site.send('/demarches/aide-medicale/formulaire', {});
    moveClock(clock, 0);
    expect(sheet.text).toContain('Cette démarche ne reçoit pas de demandes en ce moment.');
    expect(sheet.text).toContain('Ouverture des demandes le 1er janvier 2026.');
    expect(sheet.text).not.toContain('Commencer la démarche');
    expect(begun.status).toBe(409);
    expect(begun.text).toContain('Demandes closes');
  });
});

describe('what a browser keeps', () => {
  it('is served under addresses that name their content, for ever', async () => {
    const { html } = await site.page('/');
    const [, styles = ''] = /href="(\/marque\.css[^"]*)"/u.exec(html) ?? [];
    const response = await site.request({ method: 'GET', url: styles });
    expect(response.headers['cache-control']).toContain('immutable');
    expect(response.body).toContain('--cg-brand:#0b4f6c');
  });

  it('is nothing of the pages themselves', async () => {
    const response = await site.request({ method: 'GET', url: '/' });
    expect(response.headers['cache-control']).toBe('private, no-store');
  });
});

describe('an error', () => {
  it('is a page in French for people', async () => {
    const { status, text } = await site.page('/nulle-part');
    expect(status).toBe(404);
    expect(text).toContain('Introuvable');
    expect(text).toContain('Retour à l’accueil');
  });

  it('is never a page of another site’s making: posts from elsewhere are refused', async () => {
    const response = await site.request({
      method: 'POST',
      url: '/demarches/aide-medicale/formulaire',
      headers: { origin: 'https://ailleurs.example', accept: 'text/html' },
    });
    expect(response.statusCode).toBe(403);
  });
});

it.each(['accessibilite', 'donnees-personnelles', 'mentions-legales'])('%s is there', async (path) => {
  expect((await site.page(`/${path}`)).status).toBe(200);
});

/** Copies of the scheme under other names, as lists read them. */
async function copyScheme(db: Site['services']['db'], count: number): Promise<void> {
  await db.raw(
    `insert into dispositif (id, title) select 'copie-' || n, 'Copie numero' || n from generate_series(1, ?::int) n`,
    [count],
  );
  await db.raw(
    `insert into dispositif_version (dispositif_id, number, hash, files, catalogue)
     select 'copie-' || n, 1, hash || n, files, jsonb_set(catalogue::jsonb, '{title}', to_jsonb('Copie numero' || n))
     from dispositif_version cross join generate_series(1, ?::int) n where dispositif_id = 'aide-medicale' and number = 1`,
    [count],
  );
  await db.raw(`update dispositif set current_version = 1 where id like 'copie-%'`);
}
