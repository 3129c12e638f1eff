/**
 * A mandate given on paper: an agent who files for people records what was signed, with its scan. It is then like any other: who is
 * appointed accepts by the link of a mail, nobody acts before, and the person who signed is told. Who records may be neither of the two.
 */
import type { Viewer } from '../identity/index.ts';
import type { Services } from '../services.ts';
import {
  keepLine,
  offerMandate,
  pageOf,
  tellEnded,
  tellPrincipal,
  type GiveOutcome,
  type NewMandate,
} from './mandates.ts';
import { fr as messages } from './messages/fr.ts';
import { endRow, lockMandate } from './store/mandates.ts';
import { dropStaleScans, findPrincipal, holdScan } from './store/scans.ts';

type Needs = Pick<Services, 'db' | 'clock' | 'config'>;
/** The agent who records. */
type Recorder = Pick<Viewer, 'userId' | 'name' | 'personId' | 'email'>;

/** `told`: whether the person who signed has an address to be told at; `scan`: what was sent is no scan of theirs; `absent`: the register has no such person. */
type RecordOutcome =
  | Exclude<GiveOutcome, { type: 'given' }>
  | { readonly type: 'recorded'; readonly id: string; readonly told: boolean }
  | { readonly type: 'scan' }
  | { readonly type: 'absent' };

/** Records it, and tells both. What is recorded was judged before. */
export async function recordMandate(
  { db, clock, config }: Needs,
  recorder: Recorder,
  personId: string,
  { scan, ...mandate }: NewMandate & { readonly scan: string },
): Promise<RecordOutcome> {
  const { userId, name } = recorder;
  if (recorder.personId === personId || mandate.email === recorder.email.toLowerCase()) return { type: 'self' };
  return db.transaction(async (tx): Promise<RecordOutcome> => {
    const principal = await findPrincipal(tx, personId);
    if (!principal) return { type: 'absent' };
    if (principal.email?.toLowerCase() === mandate.email) return { type: 'self' };
    if (!(await holdScan(tx, { id: scan, personId, userId }))) return { type: 'scan' };
    const recorded = { userId, name, scanId: scan };
    const outcome = await offerMandate(
      { tx, clock, config },
      recorder,
      { id: personId, name: principal.name },
      mandate,
      recorded,
    );
    if (outcome.type !== 'given') return outcome;
    const held = messages.held(mandate);
    await tellPrincipal(
      tx,
      { principalEmail: principal.email },
      messages.recordedMail(mandate.name, held, pageOf(config)),
    );
    return { type: 'recorded', id: outcome.id, told: principal.email !== null };
  });
}

/** Ends one that was recorded, at the word of who signed it; false for any other, and for one that has ended. */
export async function endRecorded(
  { db, clock, config }: Needs,
  recorder: Recorder,
  personId: string,
  id: string,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const mandate = await lockMandate(tx, id);
    if (!mandate || mandate.principalId !== personId || mandate.recordedBy === null) return false;
    await endRow(tx, mandate, 'counter', clock.now());
    await keepLine(tx, recorder, 'mandate-ended', mandate);
    await tellEnded(tx, config, mandate, 'counter');
    return true;
  });
}

/** Forgets scans that became no mandate within a day, and those of mandates that ended a year ago; gives how many. */
export async function forgetScans({ db, clock, files }: Pick<Services, 'db' | 'clock' | 'files'>): Promise<number> {
  const gone = await dropStaleScans(db, clock.now());
  for (const id of gone) await files.remove(id);
  return gone.length;
}
