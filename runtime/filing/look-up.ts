/**
 * Has a source fill answers of a request that is being written: the key as it stands is sent, once it is one that the form takes, and
 * what comes back is kept beside the answers. Nobody asks without end, and what is typed meanwhile is not written over.
 */
import {
  fieldErrors,
  keyOf,
  localDate,
  lookupsOf,
  takeSourceAnswer,
  withCalculated,
  type CompiledForm,
  type FieldError,
  type SourceAnswer,
} from '../../engine/index.ts';
import type { Lookup } from '../../schemas/types/form-ui.ts';
import { pseudonymOf } from '../identity/secrets.ts';
import { networkOf } from '../identity/limits/client-network.ts';
import { endCall, takeCall } from '../lookups/index.ts';
import type { Services } from '../services.ts';
import { writtenByOthers } from './invited/signers.ts';
import { fr } from './messages/fr.ts';
import { findDraft, updateDraft, type CaseDraft } from './store/case-draft.ts';

const messages = fr.lookUp;

/** How often somebody asks in an hour; an agent at a counter types requests all day. */
export const MOST_CALLS = { visitor: 20, agent: 200 } as const;
/** How often a save is tried over again when another window saves at the same moment. */
const TRIES = 4;

/** The request with what the source gave, or why it was not asked, at its key. */
export type LookedUpDraft =
  | {
      readonly type: 'asked';
      readonly draft: CaseDraft;
      readonly lookup: Lookup;
      readonly outcome: SourceAnswer['type'];
    }
  | { readonly type: 'not-asked'; readonly lookup: Lookup; readonly error: FieldError };

interface Asking {
  readonly draft: CaseDraft;
  readonly form: CompiledForm;
  /** As the form calls it. */
  readonly id: string;
  readonly by: {
    /** Account that asks; null before signing in. */
    readonly userId: string | null;
    readonly isAgent: boolean;
    readonly address: string;
  };
}

/** Asks; null for a lookup that the form does not have, or whose request is gone meanwhile. */
export async function lookUp(
  services: Pick<Services, 'db' | 'clock' | 'config' | 'lookups'>,
  { draft, form, id, by }: Asking,
): Promise<LookedUpDraft | null> {
  const lookup = lookupsOf(form.model).find((one) => one.id === id);
  if (!lookup) return null;
  const refuse = (message: string): LookedUpDraft => ({
    type: 'not-asked',
    lookup,
    error: { pointer: lookup.key, keyword: 'lookup', message },
  });
  const key = keyOf(lookup, draft.answers);
  if (key === null) return refuse(messages.noKey(lookup.title));
  const wrong = fieldErrors(form, draft.answers).find(({ pointer }) => pointer === lookup.key);
  if (wrong) return refuse(wrong.message);
  const { db } = services;
  const call = {
    draftId: draft.id,
    dispositifId: draft.dispositifId,
    lookup: lookup.id,
    source: lookup.source,
    askers: askersOf(services, draft, by),
  };
  const most = by.isAgent ? MOST_CALLS.agent : MOST_CALLS.visitor;
  const taken = await db.transaction((tx) => takeCall(tx, call, most));
  if (taken === null) return refuse(messages.tooOften(lookup.title));
  const answer = await services.lookups.ask({ source: lookup.source, scheme: draft.dispositifId, key });
  await endCall(db, taken, answer.type);
  const kept = await keepAnswer(services, { draft, form, lookup }, { key, answer });
  return kept && { type: 'asked', draft: kept, lookup, outcome: answer.type };
}

/** Whoever is not signed in is counted by their address too: a browser forgets who it was when it is asked to. */
function askersOf({ config }: Pick<Services, 'config'>, draft: CaseDraft, by: Asking['by']): readonly string[] {
  const { secret } = config;
  if (by.userId !== null) return [pseudonymOf(secret, 'account', by.userId)];
  return [
    pseudonymOf(secret, 'client', draft.tokenHash ?? draft.id),
    pseudonymOf(secret, 'client', networkOf(by.address)),
  ];
}

async function keepAnswer(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { draft, form, lookup }: { readonly draft: CaseDraft; readonly form: CompiledForm; readonly lookup: Lookup },
  { key, answer }: { readonly key: string; readonly answer: SourceAnswer },
): Promise<CaseDraft | null> {
  let current = draft;
  const theirs = await writtenByOthers(db, form, draft.id);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const at = clock.now();
    // Another key was typed meanwhile: what came says nothing of it.
    if (keyOf(lookup, current.answers) !== key) return current;
    const { answers, looked } = takeSourceAnswer(form, lookup, current, { key, answer, at });
    const settled = withCalculated(form, answers, localDate(at));
    const saved = await updateDraft(db, current.id, current.revision, settled, at, { theirs, looked });
    if (saved) return saved;
    const found = await findDraft(db, draft.id);
    if (!found || found.caseId !== null) return null;
    current = found;
  }
  return null;
}
