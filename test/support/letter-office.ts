/** A service that posts letters: a scheme with an act, two agents of it and one of another, and requests brought to its counter. */
import { randomUUID } from 'node:crypto';
import { localDate } from '../../engine/index.ts';
import { runEffect } from '../../runtime/jobs/run-effect.ts';
import type { BatchLetter, LetterBatch, WaitingLetters } from '../../schemas/types/api.ts';
import { actScheme, BIKE, publishActs } from './act-scheme.ts';
import type { TestApp, TestPerson } from './app.ts';
import { readExample } from './example.ts';
import { publishSource } from './publish-source.ts';

const SCHEME = 'velo-lettres';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Opens it in a product. */
export async function openOffice(product: TestApp) {
  const { services } = product;
  await publishActs(
    services,
    actScheme(SCHEME, {
      identity: ({ documents }) => {
        documents.decision.notified = ['handed', 'registered', 'posted'];
      },
    }),
  );
  await publishSource(services, await readExample('permis-chasser'));
  const groupOf = async (id: string) =>
    (await services.db('function_binding').where({ dispositif_id: id }).first()).group_id;
  const signIn = (email: string, group: string) => product.signIn({ email, roles: ['agent'], groups: [group] });
  const agent = await signIn('louise@exemple.nc', await groupOf(SCHEME));
  const colleague = await signIn('paul@exemple.nc', await groupOf(SCHEME));
  const stranger = await signIn('autre@exemple.nc', await groupOf('permis-chasser'));

  const call = (method: Method, url: string, as: TestPerson, payload?: object) =>
    product.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });
  /** The answer of a request that must succeed. */
  async function must(method: Method, url: string, as: TestPerson, payload?: object) {
    const answer = await call(method, url, as, payload);
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer.body === '' ? null : answer.json();
  }

  /** Carries out all effects, and what they order. */
  async function carryOut(): Promise<void> {
    for (;;) {
      const waiting = await services.db('outbox').whereNull('done_at').whereNull('failed_at').orderBy('id').pluck('id');
      if (waiting.length === 0) return;
      for (const id of waiting) await runEffect(services, id, { last: true });
    }
  }

  let people = 0;
  /** A request brought to the counter, by somebody without an address unless one is given; its receipt is a letter. */
  async function filed(email: string | null = null): Promise<string> {
    people += 1;
    const person = { givenName: 'Rosalie', familyName: `Poadja ${String.fromCodePoint(64 + people)}`, email };
    const draft = await must('POST', '/drafts', agent, { dispositif: SCHEME, channel: 'counter', person });
    await must('PUT', `/drafts/${draft.id}`, agent, { answers: BIKE, revision: draft.revision });
    const { id } = await must('POST', '/cases', agent, { draft: draft.id, declaration: true });
    await carryOut();
    return id;
  }

  /** The same, granted: an order is established. */
  async function granted(): Promise<string> {
    const id = await filed();
    await must('POST', `/cases/${id}/commands`, agent, { type: 'annotate', values: { facture: 'oui' }, base: {} });
    const { version } = await must('GET', `/cases/${id}`, agent);
    const act = { type: 'act', action: 'accorder', data: {}, answers: null, expectedVersion: version };
    await must('POST', `/cases/${id}/commands`, agent, act);
    await carryOut();
    return id;
  }

  const today = () => localDate(services.clock.now());
  const waiting = async (as = agent): Promise<readonly WaitingLetters[]> => (await must('GET', '/letters', as)).waiting;
  /** Takes all that waits into a batch. */
  async function take(as = agent, id: string = randomUUID()): Promise<LetterBatch> {
    const [first] = await waiting(as);
    return must('PUT', `/letter-batches/${id}`, as, { service: first?.service ?? 'aucun', until: today() });
  }
  const lettersOf = async (batch: string): Promise<readonly BatchLetter[]> =>
    (await must('GET', `/letter-batches/${batch}`, agent)).items;
  return {
    scheme: SCHEME,
    agent,
    colleague,
    stranger,
    call,
    must,
    carryOut,
    filed,
    granted,
    today,
    waiting,
    take,
    lettersOf,
  };
}

/** What it gives. */
export type LetterOffice = Awaited<ReturnType<typeof openOffice>>;
