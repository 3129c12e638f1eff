/** Pages that ask nothing of an association: on the form of a real scheme, whatever is taken away from what is known. */
import { describe, expect, it } from 'vitest';
import { firstPage, load, sessionAt, stepForm, type FormSession, type JsonObject } from '../../../../engine/index.ts';
import { isJsonObject } from '../../../../engine/base/index.ts';
import { knownPages } from '../../../../engine/form/pages/known-page.ts';
import { formErrors } from '../../../../engine/form/session/session.ts';
import { readExample } from '../../../support/example.ts';

const { form } = load(await readExample('subvention-association'));
const today = '2027-01-10';
const FILE = { id: '7b0f4c5e-3f2a-4d0e-8a53-0d1f0f6a9d11', name: 'x.pdf', size: 10, mediaType: 'application/pdf' };
const KNOWN: JsonObject = {
  association: { nom: 'Club de va’a', ridet: '1234566.001', rna: 'W9N1001234', objet: 'Faire connaître le va’a.' },
  siege: { voie: '3 rue des Mangroves', codePostal: '98800', commune: 'Nouméa' },
  compte: { titulaire: 'Club de va’a', iban: 'FR7630006000011234567890189' },
  releveIdentiteBancaire: FILE,
  avisRidet: FILE,
  statuts: FILE,
  pvAssemblee: FILE,
  comptes: FILE,
};
const OWN: JsonObject = {
  representant: { nom: 'Wamytan', prenoms: 'Marie', qualite: 'tresorier', telephone: '+687261234' },
  projet: {
    intitule: 'Course des îles',
    description: 'Une course de va’a ouverte à tous les clubs de la province, pendant deux jours à Nouméa.',
    debut: '2027-03-01',
    fin: '2027-03-02',
    cout: 400_000,
    montantDemande: 200_000,
  },
  budget: FILE,
};

const begin = (answers: JsonObject, passes = knownPages(form.model)): FormSession =>
  sessionAt(form, { answers, today, page: null, returning: false, passes });
/** The pages that are shown on the way through, from the one on which one begins; what each asks is answered there. */
function shown(answers: JsonObject, passes?: readonly string[]): readonly string[] {
  const begun = begin(answers, passes);
  const pages: string[] = [];
  let session: FormSession = { ...begun, page: firstPage(form, begun) };
  while (session.page !== null) {
    const { page } = session;
    pages.push(page);
    const fields = form.model.ui.pages.find(({ id }) => id === page)?.fields ?? [];
    const given = Object.fromEntries(Object.entries({ ...KNOWN, ...OWN }).filter(([name]) => fields.includes(name)));
    const answered = { ...session, answers: { ...session.answers, ...given } };
    const judgement = { errors: formErrors(form, answered), blocking: [] };
    session = stepForm(form, answered, { type: 'goOn', judgement, seen: answered.answers });
    if (pages.length > form.model.ui.pages.length) throw new Error(`it goes round: ${pages.join(' ')}`);
  }
  return pages;
}

const ALL = form.model.ui.pages.map(({ id }) => id);
function without(name: string, member?: string): JsonObject {
  const { [name]: whole = null, ...others } = KNOWN;
  if (member === undefined || !isJsonObject(whole)) return others;
  const { [member]: _out, ...rest } = whole;
  return { ...others, [name]: rest };
}

describe('a second request of an association', () => {
  it('asks who represents it, the project and its budget, and nothing that was given', () => {
    expect(shown(KNOWN)).toEqual(['representant', 'projet', 'pieces']);
  });

  it('passes over nothing for who asks for themselves, and for a first one', () => {
    expect(shown(KNOWN, [])).toEqual(ALL);
    expect(shown({})).toEqual(ALL);
  });

  it.each([
    ['the number of the association', 'association', 'rna', 'association'],
    ['its purpose', 'association', 'objet', 'association'],
    ['its seat', 'siege', undefined, 'association'],
    ['the street of its seat', 'siege', 'voie', 'association'],
    ['its account', 'compte', undefined, 'compte'],
    ['the statement of its account, too old to be taken again', 'releveIdentiteBancaire', undefined, 'compte'],
  ])('shows the page where %s is missing', (_, name, member, page) => {
    expect(shown(without(name, member))).toEqual(
      ALL.filter((id) => [page, 'representant', 'projet', 'pieces'].includes(id)),
    );
  });

  it('shows a page on which something that is known is wrong', () => {
    const known = { ...KNOWN, compte: { titulaire: 'Club de va’a', iban: 'FR76' } };
    expect(shown(known)).toContain('compte');
    expect(shown({ ...KNOWN, association: { ...Object(KNOWN['association']), rna: '12' } })[0]).toBe('association');
  });

  it('goes back to a page that was passed over, and from there on to the next that asks', () => {
    const back = stepForm(form, { ...begin({ ...KNOWN, ...OWN }), page: 'pieces' }, { type: 'back' });
    expect(back).toMatchObject({ page: 'compte', passes: ['association', 'compte'] });
    const judgement = { errors: [], blocking: [] };
    expect(stepForm(form, back, { type: 'goOn', judgement, seen: back.answers }).page).toBe('pieces');
    expect(stepForm(form, begin(KNOWN), { type: 'open', page: 'association', returning: true })).toMatchObject({
      page: 'association',
      returning: true,
    });
  });
});

describe('the pages that may be passed over', () => {
  it('are those that hold what is given once and nothing of one’s own', () => {
    expect(knownPages(form.model)).toEqual(['association', 'compte']);
  });

  type Fields = typeof form.model.fields;
  const changed = (pointer: string, change: Partial<Fields[number]>): readonly string[] =>
    knownPages({
      ...form.model,
      fields: form.model.fields.map((field) => (field.pointer === pointer ? { ...field, ...change } : field)),
    });

  it.each([
    ['a detail that is not of the record', '/association/objet', { annotation: {} }, ['compte']],
    ['a document that is not kept', '/releveIdentiteBancaire', { annotation: {} }, ['association']],
    ['a document that may come later', '/releveIdentiteBancaire', { required: false }, ['association']],
    ['a document that is asked by some answers', '/releveIdentiteBancaire', { conditional: true }, ['association']],
    ['a detail that may be left out', '/association/activite', { required: false }, ['association', 'compte']],
    [
      'an answer that is calculated',
      '/association/objet',
      { annotation: { calculated: '1' } },
      ['association', 'compte'],
    ],
  ])('leave out those with %s', (_what, pointer, change, pages) => {
    expect(changed(pointer, change)).toEqual(pages);
  });

  it('are none of a scheme that asks nothing of an association', async () => {
    const medical = load(await readExample('aide-medicale'));
    expect(knownPages(medical.form.model)).toEqual([]);
  });
});
