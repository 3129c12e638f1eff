/** People and answers around the scheme `aide-medicale`, for tests that need a case to speak of. */
import type { Services } from '../../runtime/services.ts';
import type { TestApp, TestPerson } from './app.ts';
import { readExample } from './example.ts';
import { publishSource } from './publish-source.ts';

export const SCHEME = 'aide-medicale';

/** Publishes the scheme; its default groups are made and bound. */
export async function publishMedicalAid(services: Services): Promise<void> {
  await publishSource(services, await readExample(SCHEME));
}

/** Identifier of the group bound to a function. */
export async function groupOf(services: Services, name: string): Promise<string> {
  const row = await services.db('function_binding').where({ dispositif_id: SCHEME, function: name }).first('group_id');
  return row.group_id;
}

/** Answers without documents: a woman with two children. */
export const ANSWERS = {
  identite: {
    statut: 'commun',
    nom: 'Wamytan',
    prenoms: 'Marie-Louise',
    dateNaissance: '1988-05-14',
    lieuNaissance: 'Thio',
  },
  telephone: '+687261234',
  adresse: { voie: 'Tribu de Saint-Philippo II', codePostal: '98829', commune: 'Thio' },
  residenceDepuis: '2019-02-01',
  foyer: {
    situation: 'seul',
    membres: [
      { nom: 'Wamytan', prenoms: 'Jean', dateNaissance: '2015-09-02', lien: 'enfant' },
      { nom: 'Wamytan', prenoms: 'Rose', dateNaissance: '2019-11-23', lien: 'enfant' },
    ],
  },
  couverture: 'aucune',
  revenus: 80_000,
  autresRessources: 'non',
} as const;

/** The smallest file that is a PDF. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A multipart body that holds one file. */
export function multipart(
  name: string,
  content: Buffer,
  type = 'application/pdf',
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = 'cagou-test-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** A company or an association, or the mandate under which somebody acts. */
type Whose = string | { readonly under: string };

/** Begins a request of the scheme for a citizen, with its documents, ready to be filed; of a company or an association, or under a mandate, where one is named. Gives the draft's identifier. */
export async function writeMedicalAid(test: TestApp, citizen: TestPerson, whose?: Whose): Promise<string> {
  const begun = await test.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: citizen,
    payload: { dispositif: SCHEME, ...(typeof whose === 'string' ? { establishment: whose } : whose) },
  });
  const draft: { id: string; revision: number; answers: object } = begun.json();
  const files: Record<string, unknown> = {};
  for (const name of ['justificatifRessources', 'justificatifDomicile']) {
    const sent = await test.request({
      method: 'POST',
      url: `/api/v1/files?draft=${draft.id}&pointer=/${name}`,
      as: citizen,
      ...multipart(`${name}.pdf`, PDF),
    });
    files[name] = sent.json();
  }
  const answers = { ...ANSWERS, ...files };
  await test.request({
    method: 'PUT',
    url: `/api/v1/drafts/${draft.id}`,
    as: citizen,
    payload: { answers, revision: draft.revision },
  });
  return draft.id;
}

/** Files a request of the scheme for a citizen, with its documents. Gives the case's identifier. */
export async function fileMedicalAid(test: TestApp, citizen: TestPerson, whose?: Whose): Promise<string> {
  const draft = await writeMedicalAid(test, citizen, whose);
  const filed = await test.request({
    method: 'POST',
    url: '/api/v1/cases',
    as: citizen,
    payload: { draft, declaration: true },
  });
  if (filed.statusCode !== 201) throw new Error(filed.body);
  return filed.json().id;
}
