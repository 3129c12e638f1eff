/** The people of a service, speaking to the API: where a journey is about what the citizen sees. */
import type { Product } from '../../support/product.ts';
import { PDF } from '../../support/medical-aid.ts';
import { createVisitor, type Answer, type Body, type Visitor } from '../../support/visitor.ts';

/** One grey pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBJ0PGvQAAAABJRU5ErkJggg==',
  'base64',
);

export interface Office {
  act(caseId: string, as: string, action: string, data?: object): Promise<void>;
  annotate(caseId: string, as: string, values: object): Promise<void>;
  giveOpinion(caseId: string, as: string, opinion: string, data: object): Promise<void>;
  read(caseId: string, as: string): Promise<Body>;
}

/**
 * Holders of a scheme's functions, each signed in when first needed.
 * @param accountOf address of who holds a function; that of the demonstration where nothing is said
 */
export function openOffice(
  { url }: Pick<Product, 'url'>,
  scheme: string,
  accountOf = (name: string): string => `${name}.${scheme}@demo.example`,
): Office {
  const visitors = new Map<string, Visitor>();
  const holder = async (name: string): Promise<Visitor> => {
    const known = visitors.get(name) ?? createVisitor(url);
    if (!visitors.has(name)) await known.signIn(accountOf(name));
    visitors.set(name, known);
    return known;
  };
  const read: Office['read'] = async (caseId, as) => (await (await holder(as)).get(`/api/v1/cases/${caseId}`)).json;
  const command = async (
    caseId: string,
    as: string,
    body: object,
    basis: (seen: Body) => object = ({ version }) => ({ expectedVersion: version }),
  ): Promise<void> => {
    const visitor = await holder(as);
    const send = async (): Promise<Answer> =>
      visitor.post(`/api/v1/cases/${caseId}/commands`, { ...body, ...basis(await read(caseId, as)) });
    const answer = await send();
    // A letter that was just made changes the case between reading and acting: one looks again.
    const last = answer.status === 409 ? await send() : answer;
    if (last.status !== 200) throw new Error(`${JSON.stringify(body)}: ${last.bytes.toString()}`);
  };
  return {
    read,
    act: (caseId, as, action, data = {}) => command(caseId, as, { type: 'act', action, data }),
    annotate: (caseId, as, values) =>
      command(caseId, as, { type: 'annotate', values }, ({ annotations }) => ({ base: annotations })),
    giveOpinion: (caseId, as, opinion, data) => command(caseId, as, { type: 'giveOpinion', opinion, data }),
  };
}

/**
 * Files a scenario's answers as a citizen; the documents it names are really sent. Gives the case.
 * @param more what the request is begun with beside its scheme: the mandate it is filed under, or whom it is filed for
 */
export async function fileScenario(
  visitor: Visitor,
  scheme: string,
  answers: object,
  more: { readonly under?: string; readonly establishment?: string } = {},
): Promise<{ id: string; number: string }> {
  const draft = (await visitor.post('/api/v1/drafts', { dispositif: scheme, ...more })).json;
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answers)) {
    const isFile = typeof value === 'string' && /\.(pdf|xlsx)$/u.test(value);
    const path = `/api/v1/files?draft=${draft.id}&pointer=/${name}`;
    whole[name] = isFile ? (await visitor.upload(path, value.replace('xlsx', 'pdf'), PDF)).json : value;
  }
  await visitor.put(`/api/v1/drafts/${draft.id}`, { answers: whole, revision: draft.revision });
  const filed = await visitor.post('/api/v1/cases', { draft: draft.id, declaration: true });
  if (filed.status !== 201) throw new Error(filed.bytes.toString());
  return filed.json;
}
