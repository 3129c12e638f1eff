import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
let author: TestPerson;
let base: string;
beforeAll(async () => {
  site = await createSite();
  author = await site.signIn({ email: 'auteur@exemple.nc', roles: ['author'] });
  const { id, files } = await readExample('permis-chasser');
  const compiled = await site.request({ method: 'POST', url: '/api/v1/compile', as: author, payload: { id, files } });
  base = `/studio/apercu/${compiled.json().preview}`;
}, BUILD_MS);
afterAll(() => site.close());

describe('the preview of a form', () => {
  it('is the real form, with its own model and validators', async () => {
    const start = await site.page(base, author);
    expect(start.text).toContain('Permis de chasser');
    const [, first = ''] = new RegExp(`href="(${base}/[a-z-]+)"`, 'u').exec(start.html) ?? [];
    const page = await site.page(first, author);
    expect(page.text).toContain('Aperçu du formulaire : rien n’est enregistré ni déposé.');
    const named = page.html.matchAll(new RegExp(`${base}/(?:form\\.json|validators\\.js)\\?v=[\\da-f]+`, 'gu'));
    const urls = [...new Set([...named].map(([url]) => url))];
    expect(urls).toHaveLength(2);
    for (const url of urls) {
      const { statusCode, headers } = await site.request({ method: 'GET', url, as: author });
      expect(statusCode).toBe(200);
      // Nobody else keeps a form that was not published.
      expect(headers['cache-control']).toBe('private, max-age=3600');
    }
  });

  it('has nothing of the portal around it in the frame of the studio, and all of it alone', async () => {
    const asked = (headers: Record<string, string>) => site.request({ method: 'GET', url: base, as: author, headers });
    const [framed, alone] = [
      await asked({ 'sec-fetch-dest': 'iframe' }),
      await asked({ 'sec-fetch-dest': 'document' }),
    ];
    expect(alone.body).toMatch(/<header.*<nav.*<footer/su);
    expect(framed.body).toContain('Permis de chasser');
    expect(framed.body).not.toMatch(/<header|<nav|<footer/u);
  });

  it('searches the lists of the source, and no other', async () => {
    const search = (list: string, q: string) =>
      site.request({ method: 'GET', url: `${base}/donnees/${list}?q=${encodeURIComponent(q)}`, as: author });
    expect((await search('communes', 'noumea')).json()).toMatchObject([{ value: 'Nouméa', label: 'Nouméa' }]);
    const peaches = { value: '03.11Z', label: 'Pêche en mer (03.11Z)' };
    for (const words of ['peche en mer', '03.11Z'])
      expect((await search('naf', words)).json()).toMatchObject([peaches]);
    expect((await search('inconnue', 'noumea')).statusCode).toBe(404);
  });

  it('carries answers from page to page and keeps nothing', async () => {
    const start = await site.page(base, author);
    const [, first = ''] = new RegExp(`href="(${base}/[a-z-]+)"`, 'u').exec(start.html) ?? [];
    const back = await site.sendForm(
      first,
      [
        ['_answers', '{"identite":{"nom":"Kaloi"}}'],
        ['_action', 'back'],
      ],
      author,
    );
    expect(back.status).toBe(200);
    const count = await site.services.db('case_draft').count<[{ count: string }]>('* as count').first();
    expect(count?.count).toBe('0');
  });

  it('judges answers for the page that lives in the browser, and only what are answers', async () => {
    const ask = (payload: object) =>
      site.request({ method: 'POST', url: `${base}/jugement.json`, as: author, payload });
    const { errors, blocking } = (await ask({ lieuRetrait: 'noumea' })).json();
    expect(errors).toContainEqual({
      pointer: '/nature',
      keyword: 'required',
      message: 'Indiquez si vous demandez un premier permis ou un renouvellement.',
    });
    expect(blocking).toEqual([]);
    expect((await ask(['identite'])).statusCode).toBe(422);
    const citizen = await site.signIn({ email: 'jean@exemple.nc' });
    const refused = await site.request({
      method: 'POST',
      url: `${base}/jugement.json`,
      as: citizen,
      payload: {},
    });
    expect(refused.statusCode).toBe(403);
  });

  it('shows its author every value that the rules compute, and why one is nothing', async () => {
    const { text } = await site.page(`${base}/verification`, author);
    expect(text).toContain('Ce qui a été calculé');
    expect(text).toMatch(/Numéro du permis : rien/u);
    expect(text).toContain('« Numéro du permis » est vide : « nature » est vide.');
  });

  it('may be framed by the studio alone, and is shown to authors alone', async () => {
    const response = await site.request({ method: 'GET', url: base, as: author });
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    const citizen = await site.signIn({ email: 'marie@exemple.nc' });
    expect((await site.page(base, citizen)).status).toBe(403);
    expect((await site.page(base)).status).toBe(401);
  });

  it('says so when it is gone', async () => {
    const { status, text } = await site.page('/studio/apercu/0123456789abcdef', author);
    expect(status).toBe(404);
    expect(text).toContain('Cet aperçu n’est plus disponible.');
  });
});
