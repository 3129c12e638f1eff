/** Completing a request with others, on the pages, without a script: who helps, who signs, and what they see. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { publishSource } from '../../support/publish-source.ts';
import { OWN_ANSWERS, signedScheme } from '../../support/signed-scheme.ts';
import { PDF } from '../../support/medical-aid.ts';
import { browserOf, BUILD_MS, createSite, type Reader, type Site } from './site.ts';
import { testNow } from '../../support/clock.ts';

const SCHEME = 'velo-signe';
let site: Site;
let marie: TestPerson;
let paul: TestPerson;
beforeAll(async () => {
  site = await createSite();
  await publishSource(site.services, signedScheme(SCHEME));
  marie = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  paul = await site.signIn({ email: 'paul@exemple.nc', name: 'Paul Wea' });
}, BUILD_MS);
afterAll(() => site.close());

/** A request of Marie's with what she says herself. Gives its identifier. */
async function begun(answers: object = OWN_ANSWERS): Promise<string> {
  const payload = { dispositif: SCHEME, answers };
  const draft = await site.request({ method: 'POST', url: '/api/v1/drafts', as: marie, payload });
  if (draft.statusCode !== 201) throw new Error(draft.body);
  return draft.json().id;
}
const together = (id: string): string => `/demarches/${SCHEME}/brouillons/${id}/a-plusieurs`;
const review = (id: string): string => `/demarches/${SCHEME}/formulaire/${id}/verification`;

async function invite(id: string, pour: string, nom: string, email: string): Promise<void> {
  const sent = await site.send(together(id), { faire: 'inviter', pour, nom, email }, marie);
  if (sent.location !== `${together(id)}?fait=envoye`) throw new Error(sent.text);
}

const mailsTo = (email: string): Promise<readonly { payload: { subject: string; markdown: string } }[]> =>
  site.services.db('outbox').where({ type: 'mail' }).whereRaw("payload ->> 'to' = ?", [email]).orderBy('id');

/** The path of the last link that was sent to an address. */
async function linkTo(email: string): Promise<string> {
  const mails = await mailsTo(email);
  const [, path] = /\]\(https?:\/\/[^/]+(\/completer\/[^)]+)\)/u.exec(mails.at(-1)?.payload.markdown ?? '') ?? [];
  if (path === undefined) throw new Error(`no link was sent to ${email}`);
  return path;
}

/** Opens a link on a browser of its own. Gives the browser and where it was led. */
async function opened(path: string): Promise<Reader & { readonly location: string }> {
  const page = await site.send(path, {});
  if (page.status !== 303) throw new Error(page.text);
  return { ...browserOf(page), location: page.location };
}

/** A co-owner who was invited and opened their link. */
async function coOwnerOf(id: string, email: string): Promise<Reader & { readonly part: string }> {
  await invite(id, 'coproprietaire', 'Anne Poma', email);
  const { cookie, location } = await opened(await linkTo(email));
  return { cookie, part: location };
}

const lu = (html: string): string => /name="lu" value="([0-9a-f]+)"/u.exec(html)?.[1] ?? '';

async function signs(who: Reader & { readonly part: string }, nom = 'Anne Poma'): Promise<string> {
  const page = await site.page(`${who.part}/signature`, who);
  const done = await site.send(`${who.part}/signature`, { nom, declaration: 'oui', lu: lu(page.html) }, who);
  return done.status === 303 ? 'signed' : done.text;
}

const file = (id: string) => site.send(review(id), { declaration: 'oui' }, marie);

describe('the applicant', () => {
  it('passes over the pages of others, reads who is awaited, and cannot file before', async () => {
    const id = await begun();
    const page = await site.page(review(id), marie);
    for (const said of ['Signatures attendues', 'Le copropriétaire', 'Le bailleur', 'Signature attendue'])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain('Déposer ma demande');
    // What is missing is theirs to give.
    expect(page.html).not.toContain('cg-summary');
    const refused = await file(id);
    expect(refused.status).toBe(422);
    const base = `/demarches/${SCHEME}/formulaire/${id}`;
    const posted = await site.sendForm(
      `${base}/velo`,
      [
        ['prix', '1000'],
        ['assistance', 'non'],
        ['couleur', ''],
        ['partage', 'oui'],
      ],
      marie,
    );
    expect(posted.location).toBe(`${base}/verification`);
    expect((await site.page(`${base}/copropriete`, marie)).text).toContain(
      'à remplir et à signer par « Le copropriétaire »',
    );
  });

  it('invites, is told what is to be mended, sees where each stands, sends again and takes back', async () => {
    const id = await begun();
    const wrong = await site.send(
      together(id),
      { faire: 'inviter', pour: 'coproprietaire', nom: '', email: 'anne' },
      marie,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Indiquez le nom de la personne');
    expect(wrong.html).toContain('id="email-coproprietaire"');
    expect(wrong.html).toMatch(/value="anne"/u);
    await invite(id, 'coproprietaire', 'Anne Poma', 'anne@exemple.nc');
    await invite(id, 'bailleur', 'Garage Tiaré', 'garage@exemple.nc');
    const { text, html } = await site.page(together(id), marie);
    for (const said of ['Lien envoyé', 'Anne Poma, anne@exemple.nc', 'Attend son tour', 'Lit aussi : Votre vélo'])
      expect(text).toContain(said);
    expect(await mailsTo('garage@exemple.nc')).toEqual([]);
    const path = await linkTo('anne@exemple.nc');
    const [, invitation = ''] = /name="invitation" value="([^"]+)"/u.exec(html) ?? [];
    await site.send(together(id), { faire: 'renvoyer', invitation }, marie);
    expect(await linkTo('anne@exemple.nc')).toBe(path);
    await site.send(together(id), { faire: 'retirer', invitation }, marie);
    expect((await site.page(path)).text).toContain('Ce lien');
    expect((await site.send(path, {})).status).toBe(410);
  });

  it('may be sent no more than some links a day to one address', async () => {
    const id = await begun();
    for (const nom of ['a', 'b', 'c', 'd', 'e']) await invite(id, '', nom, 'trop@exemple.nc');
    const sixth = await site.send(
      together(id),
      { faire: 'inviter', pour: '', nom: 'f', email: 'trop@exemple.nc' },
      marie,
    );
    expect(sixth.text).toContain('Trop de messages');
  });
});

describe('who signs', () => {
  it('opens the link without an account, fills in their part, and reads nothing else', async () => {
    const id = await begun();
    await invite(id, 'coproprietaire', 'Anne Poma', 'anne2@exemple.nc');
    const path = await linkTo('anne2@exemple.nc');
    const offered = await site.page(path);
    expect(offered.text).toContain('Marie Wamytan attend votre signature');
    // Reading it, such as a mail scanner does, uses nothing up, and opens nothing.
    expect(
      (await site.services.db('draft_invitation').where({ email: 'anne2@exemple.nc' }).first()).opened_at,
    ).toBeNull();
    const anne = await opened(path);
    const led = await site.page(anne.location, anne);
    expect(led.location).toBe(`${anne.location}/page/copropriete`);
    const form = await site.page(led.location, anne);
    expect(form.text).toContain('Vous remplissez votre partie');
    const empty = await site.sendForm(
      led.location,
      [
        ['conom', ''],
        ['_action', 'continue'],
      ],
      anne,
    );
    expect((await site.page(empty.location, anne)).html).toContain('cg-summary');
    const kept = await site.sendForm(
      led.location,
      [
        ['conom', 'Poma'],
        ['_action', 'continue'],
      ],
      anne,
    );
    expect(kept.location).toBe(`${anne.location}/signature`);
    const { text, html } = await site.page(kept.location, anne);
    for (const said of ['Poma', '100 000', 'Je certifie sur l’honneur'])
      expect(text.replaceAll(/\s/gu, ' ')).toContain(said);
    for (const kept of ['Wamytan', '1990', 'Garage']) expect(html.replaceAll('Marie Wamytan', '')).not.toContain(kept);
  });

  it('is nobody elsewhere: neither the form, its answers, its files, nor the parts of others', async () => {
    const id = await begun();
    const anne = await coOwnerOf(id, 'anne3@exemple.nc');
    const base = `/demarches/${SCHEME}/formulaire/${id}`;
    for (const url of [
      `${base}/demande`,
      `${base}/verification`,
      together(id),
      `/demarches/${SCHEME}/brouillons/${id}/supprimer`,
    ])
      expect((await site.page(url, anne)).status, url).not.toBe(200);
    const api = { headers: { cookie: anne.cookie }, url: `/api/v1/drafts/${id}` } as const;
    expect((await site.request({ ...api, method: 'GET' })).statusCode).toBe(404);
    expect((await site.request({ ...api, method: 'DELETE' })).statusCode).toBe(404);
    expect((await site.page(`${anne.part}/page/demande`, anne)).location).toBe(`${anne.part}/page/copropriete`);
    expect((await site.sendForm(`${anne.part}/page/demande`, [['nom', 'Volé']], anne)).status).toBe(404);
    const { answers } = await site.services.db('case_draft').where({ id }).first('answers');
    expect(answers.nom).toBe('Wamytan');
    // Nor does another browser, a stranger's account, or a name that is none open their part.
    for (const who of [undefined, paul, marie])
      expect((await site.page(`${anne.part}/signature`, who)).status).toBe(410);
    for (const bad of [
      '/a-signer/x/signature',
      '/a-signer/00000000-0000-4000-8000-000000000000/page/velo',
      '/completer/x',
      '/completer/00000000-0000-4000-8000-000000000000.AAAA',
      '/completer/%00',
    ])
      expect([404, 410, 400], bad).toContain((await site.page(bad, anne)).status);
  });

  it('is held by the browser that opened the link last', async () => {
    const id = await begun();
    const first = await coOwnerOf(id, 'anne4@exemple.nc');
    const second = await opened(await linkTo('anne4@exemple.nc'));
    expect((await site.page(`${first.part}/signature`, first)).status).toBe(410);
    expect((await site.page(`${first.part}/signature`, second)).status).toBe(200);
    await site.services
      .db('draft_invitation')
      .where({ email: 'anne4@exemple.nc' })
      .update({ link_ends_at: new Date(0) });
    expect((await site.page(`${first.part}/signature`, second)).status).toBe(410);
    expect((await site.page(together(id), marie)).text).toContain('Lien expiré');
  });

  it('signs with their name, once nothing is missing, and what they read', async () => {
    const id = await begun();
    const anne = await coOwnerOf(id, 'anne5@exemple.nc');
    expect((await site.page(`${anne.part}/signature`, anne)).text).toContain('Il reste des réponses à donner');
    await site.sendForm(
      `${anne.part}/page/copropriete`,
      [
        ['conom', 'Poma'],
        ['_action', 'continue'],
      ],
      anne,
    );
    const page = await site.page(`${anne.part}/signature`, anne);
    const bare = await site.send(`${anne.part}/signature`, { nom: ' ', lu: lu(page.html) }, anne);
    expect(bare.text).toContain('Cochez la case pour signer');
    expect(bare.text).toContain('Écrivez vos prénom et nom');
    const other = await site.send(
      `${anne.part}/signature`,
      { nom: 'Anne Poma', declaration: 'oui', lu: 'autre' },
      anne,
    );
    expect(other.text).toContain('La demande a changé pendant que vous lisiez');
    expect(await signs(anne)).toBe('signed');
    expect((await site.page(`${anne.part}/signature`, anne)).text).toContain('Vous avez signé');
    expect((await mailsTo('marie@exemple.nc')).at(-1)?.payload.subject).toBe('Anne Poma a signé votre demande');
  });
});

describe('a request that all have signed', () => {
  it('is filed, and its case keeps who signed what, when and how', async () => {
    const id = await begun();
    await invite(id, 'bailleur', 'Garage Tiaré', 'garage6@exemple.nc');
    const anne = await coOwnerOf(id, 'anne6@exemple.nc');
    await site.sendForm(
      `${anne.part}/page/copropriete`,
      [
        ['conom', 'Poma'],
        ['_action', 'continue'],
      ],
      anne,
    );
    expect(await signs(anne)).toBe('signed');
    // Their turn has come.
    const { cookie, location } = await opened(await linkTo('garage6@exemple.nc'));
    const garage = { cookie, part: location };
    const posted = await site.sendForm(
      `${garage.part}/page/bailleur`,
      [
        ['bailleurNom', 'Garage Tiaré'],
        ['bailleurAccord', { file: 'accord.pdf', content: PDF }],
        ['_action', 'continue'],
      ],
      garage,
    );
    expect(posted.location).toBe(`${garage.part}/signature`);
    const read = await site.page(posted.location, garage);
    const [, fileAddress = ''] = /href="(\/api\/v1\/files\/[^"]+)"/u.exec(read.html) ?? [];
    expect(
      (await site.request({ method: 'GET', url: fileAddress, headers: { cookie: garage.cookie } })).statusCode,
    ).toBe(200);
    expect((await site.request({ method: 'GET', url: fileAddress, headers: { cookie: anne.cookie } })).statusCode).toBe(
      404,
    );
    expect(await signs(garage, 'Rose Tiaré')).toBe('signed');
    expect((await mailsTo('marie@exemple.nc')).at(-1)?.payload.subject).toContain('Tous ont signé');
    const filed = await file(id);
    expect(filed.location).toBe(`/compte/demandes/${id}?depose=1`);
    const { state } = await site.services.db('case').where({ id }).first('state');
    expect(state).toBe('instruction');
    const event = await site.services.db('case_event').where({ case_id: id, type: 'filed' }).first('body');
    expect(event.body.signatures).toMatchObject([
      { signatory: 'coproprietaire', name: 'Anne Poma', means: 'link', email: 'anne6@exemple.nc' },
      { signatory: 'bailleur', name: 'Rose Tiaré', means: 'link', statement: 'Je loue le garage où dort le vélo.' },
    ]);
    // What is filed opens no part any more.
    expect((await site.page(`${anne.part}/signature`, anne)).status).toBe(410);
  });

  it('is to be signed again by those who signed what changed, and by nobody else', async () => {
    const id = await begun({ ...OWN_ANSWERS });
    const anne = await coOwnerOf(id, 'anne7@exemple.nc');
    await site.sendForm(
      `${anne.part}/page/copropriete`,
      [
        ['conom', 'Poma'],
        ['_action', 'continue'],
      ],
      anne,
    );
    await signs(anne);
    const base = `/demarches/${SCHEME}/formulaire/${id}`;
    await site.sendForm(
      `${base}/demande`,
      [
        ['nom', 'Autre'],
        ['naissance', '1990-05-01'],
      ],
      marie,
    );
    expect((await site.page(together(id), marie)).text).toContain('Signé par Anne Poma');
    await site.sendForm(
      `${base}/velo`,
      [
        ['prix', '2000'],
        ['assistance', 'non'],
        ['couleur', 'vert'],
        ['partage', 'oui'],
      ],
      marie,
    );
    const { text, html } = await site.page(together(id), marie);
    expect(text).toContain('À signer à nouveau');
    const [, invitation = ''] = /name="invitation" value="([^"]+)"/u.exec(html) ?? [];
    await site.send(together(id), { faire: 'renvoyer', invitation }, marie);
    expect((await mailsTo('anne7@exemple.nc')).at(-1)?.payload.subject).toContain('a changé');
    expect((await site.page(`${anne.part}/signature`, anne)).text).toContain('a changé depuis que vous l’avez signée');
    expect(await signs(anne)).toBe('signed');
  });

  it('keeps what a signatory writes whatever the applicant’s page saves meanwhile', async () => {
    const id = await begun();
    const anne = await coOwnerOf(id, 'anne8@exemple.nc');
    await site.sendForm(
      `${anne.part}/page/copropriete`,
      [
        ['conom', 'Poma'],
        ['_action', 'continue'],
      ],
      anne,
    );
    const url = `/api/v1/drafts/${id}`;
    const payload = { answers: { ...OWN_ANSWERS, conom: 'Effacé' }, revision: 1 };
    expect((await site.request({ method: 'PUT', url, as: marie, payload })).statusCode).toBe(200);
    const { answers } = (await site.request({ method: 'GET', url, as: marie })).json();
    expect(answers.conom).toBe('Poma');
  });

  it('reminds once who has not signed after three days', async () => {
    const id = await begun();
    await invite(id, 'coproprietaire', 'Anne Poma', 'anne9@exemple.nc');
    const { remindSigners } = await import('../../../runtime/filing/index.ts');
    const before = new Date(testNow().getTime() - 4 * 86_400_000);
    await site.services.db('draft_invitation').where({ email: 'anne9@exemple.nc' }).update({ sent_at: before });
    await remindSigners(site.services);
    await remindSigners(site.services);
    expect((await mailsTo('anne9@exemple.nc')).map(({ payload }) => payload.subject)).toEqual([
      'Marie Wamytan attend votre signature pour une demande',
      'Votre signature est attendue pour la demande de Marie Wamytan',
    ]);
  });
});

describe('who helps', () => {
  it('fills all of it in by a link, tells the applicant, and files nothing', async () => {
    const id = await begun();
    await invite(id, '', 'Paul Wea', 'aide@exemple.nc');
    expect((await site.page(together(id), marie)).html).toContain('/completer/');
    const helper = await opened(await linkTo('aide@exemple.nc'));
    const base = `/demarches/${SCHEME}/formulaire/${id}`;
    expect(helper.location).toBe(base);
    expect((await site.page(`${base}/demande`, helper)).text).toContain('Vous aidez une personne à remplir sa demande');
    await site.sendForm(
      `${base}/demande`,
      [
        ['nom', 'Wamytan-Poma'],
        ['naissance', '1990-05-01'],
      ],
      helper,
    );
    const { answers } = await site.services.db('case_draft').where({ id }).first('answers');
    expect(answers.nom).toBe('Wamytan-Poma');
    const last = await site.page(review(id), helper);
    expect(last.text).toContain('Prévenir Marie Wamytan que c’est rempli');
    expect(last.text).not.toContain('Déposer ma demande');
    const told = await site.send(review(id), { declaration: 'oui' }, helper);
    expect((await site.page(told.location, helper)).text).toContain('Marie Wamytan est prévenu');
    expect((await mailsTo('marie@exemple.nc')).at(-1)?.payload.subject).toContain('a rempli votre demande');
    expect((await site.page(together(id), helper)).status).toBe(404);
    expect((await site.page(`/demarches/${SCHEME}/brouillons/${id}/supprimer`, helper)).status).toBe(404);
    const api = { headers: { cookie: helper.cookie }, url: `/api/v1/drafts/${id}` } as const;
    expect((await site.request({ ...api, method: 'DELETE' })).statusCode).toBe(404);
    expect(
      (
        await site.request({
          method: 'POST',
          url: '/api/v1/cases',
          headers: { cookie: helper.cookie },
          payload: { draft: id, declaration: true },
        })
      ).statusCode,
    ).not.toBe(201);
  });
});

describe('a form on paper', () => {
  it('has its signatures recorded by the agent who types it in', async () => {
    const { group_id: group } = await site.services
      .db('function_binding')
      .where({ dispositif_id: SCHEME })
      .first('group_id');
    const agent = await site.signIn({
      email: 'agent@exemple.nc',
      name: 'Agent Guichet',
      roles: ['agent'],
      groups: [group],
    });
    const person = { givenName: 'Léon', familyName: 'Kaba', email: null };
    const answers = { ...OWN_ANSWERS, partage: 'non', bailleurNom: 'Garage Tiaré' };
    const payload = { dispositif: SCHEME, person, channel: 'letter', receivedOn: '2026-03-01', answers };
    const draft = await site.request({ method: 'POST', url: '/api/v1/drafts', as: agent, payload });
    const { id } = draft.json();
    const page = await site.page(review(id), agent);
    expect(page.text).toContain('Signatures sur le papier');
    const wrong = await site.send(
      review(id),
      { declaration: 'oui', 'signataire-bailleur': 'Rose Tiaré', 'signe-le-bailleur': 'hier' },
      agent,
    );
    expect(wrong.text).toContain('Écrivez le nom de qui a signé (Le bailleur)');
    const filed = await site.send(
      review(id),
      { declaration: 'oui', 'signataire-bailleur': 'Rose Tiaré', 'signe-le-bailleur': '28/02/2026' },
      agent,
    );
    expect(filed.location).toContain('/deposee');
    const shown = await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: agent });
    expect(shown.json().signatures).toMatchObject([
      { signatory: 'bailleur', name: 'Rose Tiaré', means: 'paper', on: '2026-02-28', recordedBy: 'Agent Guichet' },
    ]);
  });
});
