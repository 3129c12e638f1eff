/**
 * The safety net under the queue. Rows of the outbox are in the database; whatever the queue lost (wiped, restored from an
 * old copy, moved to another backend) is found again here, and what nobody wants is removed.
 */
import { forgetUnconfirmedAlerts } from '../alerts/index.ts';
import { forgetDeliveries, restoreLanes } from '../applications/webhooks/index.ts';
import { endEmptyRuns, forgetRuns } from '../bulk/index.ts';
import { forgetJottings, likenLeft, putBackLeft } from '../cases/index.ts';
import { eraseDueCases } from '../erasure/erase-due-cases.ts';
import { countDue } from '../erasure/index.ts';
import { closeDueAccounts } from '../closing/carry-out.ts';
import { expireDrafts, expireUploads, remindSigners, scanPending } from '../filing/index.ts';
import { forgetUnconfirmed } from '../identity/address/store/address-changes.ts';
import { forgetCounted } from '../identity/limits/store/forget-counted.ts';
import { dropEndedSessions } from '../identity/sessions/store/sessions.ts';
import { forgetCalls } from '../lookups/index.ts';
import { endDueMandates, forgetScans } from '../mandates/index.ts';
import { forgetHandledMails, releaseTakenMails } from '../mailboxes/index.ts';
import { likenPeople } from '../merging/index.ts';
import { forgetAgentNotices } from '../notices/index.ts';
import { refreshFigures } from '../open-data/index.ts';
import type { WorkerServices } from './handlers/effect-handler.ts';
import { remindDue } from './remind.ts';
import { sendAlerts } from './send-alerts.ts';
import { sendDigests } from './send-digests.ts';
import { restoreLost } from './store/restore-lost.ts';
import { tellDue } from './tell-due.ts';
import { tellEndingTokens } from './tell-ending-tokens.ts';

/** A job that was handed over is given this long before it is handed over again. */
const PATIENCE_MS = 60_000;
/** A mail that was attached or dismissed is found again this long. */
const HANDLED_DAYS = 30;
/** Longer than writing the exchange of a mail that was taken for it. */
const TAKEN_MS = 10 * 60_000;
const DAY_MS = 86_400_000;

/**
 * Restores lost effects; reminds people, those who are to sign a request among them, and tells agents what is due and what they have not read, whoever asked what is new of
 * schemes, and administrators which tokens are about to end; removes drafts given up
 * and files that never came whole, accounts whose holders asked for it; ends mandates whose last day is over, forgets scans of some long ended; puts back what disabled accounts had taken; removes at
 * night what schemes keep no longer, what agents left unsent, were told or had done to
 * many cases long ago, what applications were told, sessions that have ended, changes of address
 * and alerts that nobody confirmed and what limits no longer count, calls of sources of more than a year ago; shows the virus scanner what waits for it; counts once a month what
 * anybody may know, and once a day what falls due; works out what older cases
 * have in common with others, and who of the register may be one person.
 */
export async function runSweep(services: WorkerServices, patience = PATIENCE_MS): Promise<void> {
  const { db, clock, jobs } = services;
  if ((await restoreLost(db, clock.now(), patience)) > 0) jobs.nudge();
  if ((await restoreLanes(db, clock.now())) > 0) jobs.nudge();
  await remindDue(services);
  await tellDue(services);
  await tellEndingTokens(services);
  await sendDigests(services);
  await sendAlerts(services);
  if ((await remindSigners(services)) > 0) jobs.nudge();
  await expireDrafts(services);
  await expireUploads(services);
  if ((await closeDueAccounts(services)) > 0) jobs.nudge();
  if ((await endDueMandates(services)) > 0) jobs.nudge();
  await forgetScans(services);
  await putBackLeft(services);
  await eraseDueCases(services);
  await countDue(services);
  await forgetJottings(db);
  await forgetAgentNotices(db, clock.now());
  await endEmptyRuns(db, clock.now());
  await forgetRuns(db, clock.now());
  await forgetDeliveries(db, clock.now());
  await releaseTakenMails(db, new Date(Date.parse(clock.now()) - TAKEN_MS));
  await forgetHandledMails(db, new Date(Date.parse(clock.now()) - HANDLED_DAYS * DAY_MS));
  await forgetCounted(db);
  await forgetCalls(db);
  await dropEndedSessions(db);
  await forgetUnconfirmed(db, clock.now());
  await forgetUnconfirmedAlerts(db, clock.now());
  await scanPending(services);
  await refreshFigures(services);
  await likenLeft(services);
  await likenPeople(services);
}
