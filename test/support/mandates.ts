/** Persons who act for other persons, appointed as they would be: by a link of a mail. */
import type { TestApp, TestPerson } from './app.ts';

/** Who appoints whom, for what. */
export interface Appointed {
  readonly principal: TestPerson;
  readonly agent: TestPerson;
  readonly schemes?: readonly string[] | null;
  readonly until?: string | null;
  readonly earlier?: boolean;
  /** Whether the link is used; it is when absent. */
  readonly accepted?: boolean;
}

/** Appoints somebody, who accepts unless told otherwise. Gives the mandate's identifier. */
export async function appoint(test: TestApp, { accepted = true, ...asked }: Appointed): Promise<string> {
  const { principal, agent, schemes = null, until = null, earlier = false } = asked;
  const payload = { name: agent.name, email: agent.email, schemes, until, earlier };
  const given = await test.request({ method: 'POST', url: '/api/v1/me/mandates', as: principal, payload });
  if (given.statusCode !== 201) throw new Error(given.body);
  if (accepted) {
    const body = { token: await offeredToken(test, agent.email), accept: true };
    const url = '/api/v1/me/mandates/answers';
    const answered = await test.request({ method: 'POST', url, as: agent, payload: body });
    if (answered.statusCode !== 204) throw new Error(answered.body);
  }
  return given.json().id;
}

/** The secret of the last link that was sent to an address. */
export async function offeredToken(test: TestApp, email: string): Promise<string> {
  const mail = await test.services
    .db('outbox')
    .where({ type: 'mail' })
    .whereNull('case_id')
    .whereRaw(`payload ->> 'to' = ? and payload ->> 'markdown' like '%/mandat/%'`, [email])
    .orderBy('id', 'desc')
    .first();
  const [, token = ''] = /\/mandat\/([\w-]+)/u.exec(mail?.payload.markdown ?? '') ?? [];
  if (token === '') throw new Error(`no link was sent to ${email}`);
  return token;
}
