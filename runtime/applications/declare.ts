/** Administrators declare applications, change and stop them, and give them tokens; each with a line in the trail of rights. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ReadableScheme, RightState } from '../../schemas/types/api.ts';
import { problem } from '../http/problems.ts';
import type { ChangeAuthor } from '../identity/rights/right-change.ts';
import { insertRightChanges, lockRights } from '../identity/rights/store/right-changes.ts';
import { createSecret, hashSecret } from '../identity/secrets.ts';
import { fr as messages } from './messages/fr.ts';
import { deleteApplicationToken, insertApplicationToken } from './store/application-tokens.ts';
import {
  insertApplication,
  isNameTaken,
  lockApplication,
  requireRunning,
  stopApplicationRow,
  updateApplication,
  type ApplicationRow,
  type Declared,
} from './store/applications.ts';

/** Prefix of the tokens of applications: those of people begin otherwise. */
export const APPLICATION_PREFIX = 'cagou_app_';
const DAY = 86_400_000;
/** As many as are needed to put a new one in the place of an old one without a moment without. */
const MOST_TOKENS = 3;

/**
 * Declares an application and gives its identifier. Throws `application-exists` when its name is taken.
 * @param schemes those that can be read: the trail says what is read by the titles of today
 */
export async function declareApplication(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  declared: Declared,
  schemes: readonly ReadableScheme[],
): Promise<string> {
  await lockRights(tx);
  const id = randomUUID();
  if (!(await insertApplication(tx, id, declared, by.name))) throw problem('application-exists');
  await record(tx, by, 'application-declared', { id, ...declared }, null, stateOf(declared, schemes));
  return id;
}

/** Declares it anew, from now on. Throws `application-unknown`, also for one that was stopped, or `application-exists`. */
export async function changeApplication(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  declared: Declared,
  schemes: readonly ReadableScheme[],
): Promise<void> {
  await lockRights(tx);
  const before = await requireRunning(tx, id);
  if (await isNameTaken(tx, id, declared.name)) throw problem('application-exists');
  await updateApplication(tx, id, declared);
  await record(
    tx,
    by,
    'application-declared',
    { id, ...declared },
    stateOf(before, schemes),
    stateOf(declared, schemes),
  );
}

/** Stops it for good: its tokens open nothing from now on. Throws `application-unknown`. */
export async function stopApplication(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  reason: string,
  schemes: readonly ReadableScheme[],
): Promise<void> {
  await lockRights(tx);
  const before = await requireRunning(tx, id);
  await stopApplicationRow(tx, id);
  await record(tx, by, 'application-stopped', before, stateOf(before, schemes), { reason });
}

/** Makes a token, which is shown this once. Throws `application-unknown`, or `application-tokens` when it has enough. */
export async function makeApplicationToken(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  days: number,
): Promise<string> {
  await lockRights(tx);
  const application = await requireRunning(tx, id);
  const valid = application.tokens.filter(({ expiresAt }) => Date.parse(expiresAt) > Date.now());
  if (valid.length >= MOST_TOKENS) throw problem('application-tokens');
  const token = createSecret(APPLICATION_PREFIX);
  const expiresAt = new Date(Date.now() + days * DAY);
  const row = { id: randomUUID(), applicationId: id, tokenHash: hashSecret(token), by: by.name, expiresAt };
  await insertApplicationToken(tx, row);
  const after = { token: messages.tokenOf(application.name), until: expiresAt.toISOString() };
  await record(tx, by, 'token-made', application, null, after);
  return token;
}

/** Revokes a token: what uses it is refused from then on. Throws `token-unknown`. */
export async function revokeApplicationToken(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  id: string,
  token: string,
): Promise<void> {
  await lockRights(tx);
  const application = await lockApplication(tx, id);
  const until = application && (await deleteApplicationToken(tx, id, token));
  if (!until) throw problem('token-unknown');
  const before = { token: messages.tokenOf(application.name), until: until.toISOString() };
  await record(tx, by, 'token-revoked', application, before, null);
}

type Change = 'application-declared' | 'application-stopped' | 'token-made' | 'token-revoked';

async function record(
  tx: Knex.Transaction,
  by: ChangeAuthor,
  kind: Change,
  { id, name }: Pick<ApplicationRow, 'id' | 'name'>,
  before: RightState | null,
  after: RightState | null,
): Promise<void> {
  await insertRightChanges(tx, by, [{ kind, subjectId: id, subject: messages.application(name), before, after }]);
}

/** What it reads, as the trail of rights says it: by titles, or by the name of what is no longer in force. */
function stateOf(
  declared: Pick<Declared, 'grants'> & ({ endsAt: Date } | { ends_at: Date }),
  schemes: readonly ReadableScheme[],
): RightState {
  const until = 'endsAt' in declared ? declared.endsAt : declared.ends_at;
  return {
    reads: declared.grants.map(({ dispositif, categories, identity }) => {
      const scheme = schemes.find(({ id }) => id === dispositif);
      const titles = categories.map((name) => scheme?.categories.find(({ id }) => id === name)?.name ?? name);
      return messages.reads(scheme?.title ?? dispositif, [...(identity ? [messages.identity] : []), ...titles]);
    }),
    until: until.toISOString(),
  };
}
