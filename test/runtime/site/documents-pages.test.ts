/** Several documents in answer to one question: posted without scripts, sent by the API, corrected, read by the agent, taken out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../runtime/cases/index.ts';
import type { FormState } from '../../../runtime/site/form/state.ts';
import type { TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { ANSWERS, groupOf, multipart, PDF, SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';
import { BUILD_MS, createSite, type Part, type Site } from './site.ts';

const MOST = 4;
const PROOFS = 'justificatifRessources[]';

let site: Site;
let citizen: TestPerson;
let stranger: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  site = await createSite();
  await publishSource(site.services, await manyProofs());
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  stranger = await site.signIn({ email: 'autre@exemple.nc', name: 'Jean Autre' });
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
}, BUILD_MS);
afterAll(() => site.close());

/** The medical aid, whose proofs of income are as many payslips as one has. */
async function manyProofs() {
  const source = await readExample(SCHEME);
  const form = JSON.parse(source.files['form.schema.json'] ?? '');
  const { cagou, title } = form.properties.justificatifRessources;
  form.properties.justificatifRessources = {
    title,
    type: 'array',
    items: { $ref: 'urn:cagou:block:piece-justificative' },
    maxItems: MOST,
    cagou: { ...cagou, wallet: 'bulletin-salaire' },
  };
  const files = Object.fromEntries(
    Object.entries(source.files).map(([path, text]) => [
      path,
      path.startsWith('scenarios/') ? text.replaceAll(/("justificatifRessources": )("[^"]+\.pdf")/gu, '$1[$2]') : text,
    ]),
  );
  return { ...source, files: { ...files, 'form.schema.json': JSON.stringify(form) } };
}

async function askCorrection(id: string): Promise<void> {
  const fields = { '/justificatifRessources': 'Joignez vos trois derniers bulletins.' };
  const asked = await site.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as: agent,
    payload: {
      type: 'act',
      action: 'demanderCorrection',
      data: { message: 'Un bulletin manque.', fields },
      expectedVersion: (await readCase(site.services.db, id))!.version,
    },
  });
  if (asked.statusCode !== 200) throw new Error(asked.body);
}

const payslip = (file: string, content = PDF): Part => [PROOFS, { file, content }];
const kept = (id: string) => site.services.db('case_draft').where({ id }).first('answers');
const draftIn = (address: string): string => /formulaire\/([0-9a-f-]{36})/u.exec(address)?.[1] ?? '';

/** A begun request, its page of documents, and the names of what it holds, in their order. */
async function begin(as: TestPerson) {
  const first = await site.begin(as);
  const page = `${first}/pieces`;
  const id = draftIn(first);
  const files = async (): Promise<readonly { readonly id: string; readonly name: string }[]> =>
    (await kept(id)).answers.justificatifRessources ?? [];
  const names = async () => (await files()).map(({ name }) => name);
  /** What the page posts beside what is chosen: all that it holds. */
  const held = async (): Promise<readonly Part[]> =>
    (await files()).map((file): Part => [PROOFS, JSON.stringify(file)]);
  const post = async (...parts: readonly Part[]) => site.sendForm(page, [...(await held()), ...parts], as);
  /** What one reads after the page was posted. */
  const told = async (...parts: readonly Part[]): Promise<string> => {
    const { location, text } = await post(...parts);
    return location === '' ? text : (await site.page(location, as)).text;
  };
  return { id, page, files, names, post, told };
}

describe('a page that is posted without scripts', () => {
  it('takes all that were chosen at once, then more, in that order', async () => {
    const { page, names, post } = await begin(citizen);
    await post(payslip('janvier.pdf'), payslip('fevrier.pdf'), ['_action', 'later']);
    await post(payslip('mars.pdf'), ['_action', 'later']);
    expect(await names()).toEqual(['janvier.pdf', 'fevrier.pdf', 'mars.pdf']);
    const { html, text } = await site.page(page, citizen);
    expect(html).toContain(`name="${PROOFS}"`);
    expect(html).toContain('multiple');
    expect(text).toContain('Ajouter d’autres documents');
  });

  it('puts one before another, and takes one away, by plain buttons', async () => {
    const { names, post, told } = await begin(citizen);
    await post(payslip('a.pdf'), payslip('b.pdf'), payslip('c.pdf'), ['_action', 'later']);
    const moved = await post(['_action', 'up:/justificatifRessources/2']);
    expect(moved.location).toContain('#champ_justificatifRessources');
    expect(await names()).toEqual(['a.pdf', 'c.pdf', 'b.pdf']);
    await post(['_action', 'remove:/justificatifRessources/0']);
    expect(await names()).toEqual(['c.pdf', 'b.pdf']);
    await post(['_action', 'remove:/justificatifRessources/0']);
    await post(['_action', 'remove:/justificatifRessources/0']);
    expect(await told(['_action', 'continue'])).toContain('Ajoutez un justificatif de vos ressources.');
  });

  it('loads a client of its own and nothing of that of other forms, its validators too, and says so to devices that keep it', async () => {
    const { page } = await begin(citizen);
    const { html } = await site.page(page, citizen);
    const loaded = [...html.matchAll(/ (?:href|src)="(\/[^"]+\.js[^"]*)"/gu)].map(([, address = '']) => address);
    expect(loaded.filter((address) => address.startsWith('/assets/portal/'))).toEqual([]);
    expect(loaded.some((address) => address.startsWith('/assets/documents/client-'))).toBe(true);
    const state: FormState = JSON.parse(/id="etat-formulaire">(.*?)<\/script>/su.exec(html)?.[1] ?? 'null');
    const validators = await site.request({ url: state.validatorsUrl });
    const [, runtime = ''] = /from "(\/assets\/documents\/validator-runtime-[^"]+\.js)"/u.exec(validators.body) ?? [];
    const parts = state.offline?.parts ?? [];
    expect([...loaded, runtime].filter((address) => !parts.includes(address))).toEqual([]);
    const answers = await Promise.all(parts.map((part) => site.request({ url: part })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
  });

  it('names the one that is refused, and keeps the others', async () => {
    const { names, post } = await begin(citizen);
    const { status, text } = await post(
      payslip('janvier.pdf'),
      payslip('programme.exe', Buffer.from('MZ\u0090\u0000')),
      ['_action', 'continue'],
    );
    expect(status).toBe(422);
    expect(text).toContain('programme.exe : ');
    expect(await names()).toEqual(['janvier.pdf']);
  });

  it('says how many are too many, and keeps them until one chooses', async () => {
    const { names, told } = await begin(citizen);
    const chosen = Array.from({ length: MOST + 1 }, (_, at) => payslip(`${at}.pdf`));
    expect(await told(...chosen, ['_action', 'continue'])).toContain(`Retirez des documents : ${MOST} au plus.`);
    expect(await names()).toHaveLength(MOST + 1);
  });

  it('stores no more than a question can take, whatever is posted', async () => {
    const { id, post } = await begin(citizen);
    const chosen = Array.from({ length: 30 }, (_, at) => payslip(`${at}.pdf`));
    const { text } = await post(...chosen, ['_action', 'continue']);
    expect(text).toContain('Une question prend 20 documents au plus');
    expect(await site.services.db('file').where({ draft_id: id })).toHaveLength(20);
  });

  it('takes nobody else’s document for one of its own', async () => {
    const theirs = await begin(stranger);
    await theirs.post(payslip('secret.pdf'), ['_action', 'later']);
    const [stolen] = await theirs.files();
    const mine = await begin(citizen);
    await mine.post([PROOFS, JSON.stringify(stolen)], payslip('a.pdf'), ['_action', 'later']);
    expect(await mine.names()).toEqual(['a.pdf']);
  });
});

describe('a request with several documents to a question', () => {
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, as: TestPerson, payload?: object) =>
    site.request({ method, url: `/api/v1${path}`, as, ...(payload && { payload }) });
  const send = async (draft: string, pointer: string, name: string, as = citizen) => {
    const url = `/api/v1/files?draft=${draft}&pointer=${pointer}`;
    return (await site.request({ method: 'POST', url, as, ...multipart(name, PDF) })).json();
  };
  /** Files a request with two payslips; gives the case and them. */
  const fileTwo = async (as: TestPerson) => {
    const { id: draft, revision } = (await call('POST', '/drafts', as, { dispositif: SCHEME })).json();
    const proofs = [
      await send(draft, '/justificatifRessources/0', 'janvier.pdf', as),
      await send(draft, '/justificatifRessources/1', 'fevrier.pdf', as),
    ];
    const home = await send(draft, '/justificatifDomicile', 'edf.pdf', as);
    const answers = { ...ANSWERS, justificatifRessources: proofs, justificatifDomicile: home };
    await call('PUT', `/drafts/${draft}`, as, { answers, revision });
    const filed = await call('POST', '/cases', as, { draft, declaration: true });
    expect(filed.statusCode).toBe(201);
    const id: string = filed.json().id;
    return { id, proofs: proofs.map((proof: { readonly id: string }) => proof.id) };
  };

  it('takes a document for each of them, and none for all at once', async () => {
    const { id } = (await call('POST', '/drafts', citizen, { dispositif: SCHEME })).json();
    expect(await send(id, '/justificatifRessources', 'tout.pdf')).toMatchObject({ code: 'field-not-a-file' });
    expect(await send(id, '/justificatifRessources/7', 'un.pdf')).toMatchObject({ name: 'un.pdf' });
  });

  it('is read document by document, by who may, and taken out with all of them', async () => {
    const { id, proofs } = await fileTwo(citizen);
    const { sections } = (await call('GET', `/cases/${id}`, agent)).json();
    const rows: readonly { readonly label: string; readonly file: { readonly id: string } | null }[] = sections.flatMap(
      (section: { readonly rows: readonly object[] }) => section.rows,
    );
    expect(rows.filter(({ file }) => file && proofs.includes(file.id)).map(({ label }) => label)).toEqual([
      'Pièce justificative 1',
      'Pièce justificative 2',
    ]);
    for (const proof of proofs) {
      expect((await call('GET', `/files/${proof}`, agent)).statusCode).toBe(200);
      expect((await call('GET', `/files/${proof}`, stranger)).statusCode).toBe(403);
    }
    expect((await call('GET', `/cases/${id}/take-out?format=zip&reason=Recours`, agent)).statusCode).toBe(200);
  });

  it('has one of the wallet offered beside those that are sent', async () => {
    const someone = await site.signIn({ email: 'deuxieme@exemple.nc', name: 'Rose Wea' });
    await fileTwo(someone);
    const { page, names, post } = await begin(someone);
    const offered = /value="(wallet:\/justificatifRessources\/\*)"/u.exec((await site.page(page, someone)).html)?.[1];
    await post(payslip('mars.pdf'), ['_action', offered ?? '']);
    const [first, second] = await names();
    expect([first, ['janvier.pdf', 'fevrier.pdf'].includes(second ?? '')]).toEqual(['mars.pdf', true]);
    expect((await site.page(page, someone)).html).not.toContain('wallet:/justificatifRessources');
  });

  it('is corrected as a whole: what stands, what is added and what is taken away', async () => {
    const { id, proofs } = await fileTwo(citizen);
    const url = `/compte/demandes/${id}/correction`;
    await askCorrection(id);
    const { html } = await site.page(url, citizen);
    const held = [...html.matchAll(/<input type="hidden" name="justificatifRessources\[\]" value="([^"]*)"/gu)].map(
      ([, value = '']): Part => [PROOFS, value.replaceAll('&quot;', '"')],
    );
    expect(held).toHaveLength(2);
    const fields: Part = ['_fields', 'justificatifRessources'];
    // The first is taken away: one page after the other, nothing is kept between them but what is posted.
    const without = held.slice(1);
    const sent = await site.sendForm(url, [fields, ...without, payslip('mars.pdf'), ['_action', 'continue']], citizen);
    expect(sent.location).toBe(`/compte/demandes/${id}?acte=corriger`);
    const mended = (await readCase(site.services.db, id))!;
    expect(mended.answers['justificatifRessources']).toMatchObject([{ id: proofs[1] }, { name: 'mars.pdf' }]);
    expect((await call('GET', `/cases/${id}`, agent)).body).toContain('mars.pdf');
  });
});
