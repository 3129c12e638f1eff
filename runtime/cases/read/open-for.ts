/**
 * Opens a case for somebody: finds out what they are to it, and lets nobody else in. What they see of it is the engine's to say
 * (`view`). No reading is recorded here: whoever shows something of it does so.
 */
import {
  quotasOfCase,
  viewOfCase,
  type Actor,
  type Case,
  type CaseView,
  type CompiledDispositif,
  type Instant,
  type QuotaCounts,
} from '../../../engine/index.ts';
import { problem } from '../../http/problems.ts';
import { actorFor, requireRelation, type Capability, type Relation, type Viewer } from '../../identity/index.ts';
import type { Services } from '../../services.ts';
import type { CaseHead } from '../store/case-reads.ts';
import { countingPlaces } from '../store/places.ts';
import { loadPinned } from '../write/apply.ts';

/** A case that its viewer may see, with what they are to it. */
export interface OpenCase {
  /** The whole case, for commands to be judged on: what is shown of it is `view`. */
  readonly case: Case;
  /** The case with where its history stood when it was read: what a command is carried out on. */
  readonly found: CaseHead;
  readonly compiled: CompiledDispositif;
  readonly viewer: Viewer;
  readonly actor: Actor;
  /** Places of quotas that other cases held as it was read. */
  readonly counted: QuotaCounts;
  /** What the viewer sees of it, but for what its events tell. */
  readonly view: CaseView;
}

const RELATIONS: Readonly<Record<CaseView['standing'], Relation | null>> = {
  applicant: 'owner',
  agent: 'functionHolder',
  consulted: 'consulted',
  application: null,
  world: null,
  stranger: null,
};

/** The case of an identifier, for someone who may. Throws `case-not-found` or `not-allowed`. */
export async function openFor(
  services: Pick<Services, 'caseReads' | 'dispositifs' | 'db' | 'clock'>,
  viewer: Viewer,
  id: string,
  capability: Capability,
): Promise<OpenCase> {
  const found = await services.caseReads.head(id);
  if (!found) throw problem('case-not-found');
  const { case: read } = found;
  const compiled = await loadPinned(services, read);
  const actor = actorFor(viewer, read);
  const counted = await readCounts(services.db, compiled, read, services.clock.now());
  const view = viewOfCase(compiled, read, [], actor, counted);
  const relation = RELATIONS[view.standing];
  requireRelation(viewer, capability, relation ? [relation] : []);
  return { case: read, found, compiled, viewer, actor, counted, view };
}

/** Places of quotas that other cases hold now, under what a case counts by; nobody is asked for a scheme without quotas. */
export function readCounts(
  db: Services['db'],
  compiled: CompiledDispositif,
  subject: Case,
  now: Instant,
): Promise<QuotaCounts> {
  return countingPlaces(db, subject, (counted) => {
    quotasOfCase(compiled, subject, { now, counted });
    return counted;
  });
}
