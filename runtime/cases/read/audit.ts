/**
 * Proves that nothing was changed behind the product's back: the chain of each case holds, and everything the product
 * shows of it is, byte for byte, what its events lead to under its pinned version.
 */
import type { Knex } from 'knex';
import { createLibrary, type Library } from '../../dispositifs/library.ts';
import type { Services } from '../../services.ts';
import { auditCase, expectRows, rebuildCase, type AuditFinding, type ExpectedRows } from './audit-case.ts';
import { ofPerson } from '../rows/of-person.ts';
import { findAuditedCases, findWords, type AuditedCase, type FoundBy } from '../store/find-audited-cases.ts';

/** What an audit looked at, and all that does not hold; a sound store has no finding. */
export interface AuditReport {
  readonly cases: number;
  readonly events: number;
  readonly findings: readonly AuditFinding[];
}

interface Batch {
  readonly audited: readonly AuditedCase[];
  readonly findings: readonly AuditFinding[];
}

const BATCH = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Audits all cases, in the order of their identifiers, a batch at a time. Each batch is read in one snapshot, so that a
 * case somebody is working on is not found between two states.
 */
export async function auditCases({ db }: Pick<Services, 'db'>): Promise<AuditReport> {
  const library = createLibrary(db);
  const findings: AuditFinding[] = [];
  let cases = 0;
  let events = 0;
  for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
    const batch: Batch = await auditBatch(db, library, after);
    cases += batch.audited.length;
    events += batch.audited.reduce((sum, audited) => sum + audited.events.length, 0);
    findings.push(...batch.findings);
    after = batch.audited.at(-1)?.id;
  }
  return { cases, events, findings };
}

function auditBatch(db: Knex, library: Library, after: string): Promise<Batch> {
  const snapshot = { isolationLevel: 'repeatable read', readOnly: true } as const;
  return db.transaction(async (tx) => {
    const audited = await findAuditedCases(tx, after, BATCH);
    const expected: (ExpectedRows | null)[] = [];
    for (const one of audited) expected.push(await expectedOf(library, one));
    const words = await findWords(
      tx,
      expected.map((rows) => rows && foundBy(rows)),
    );
    const findings = audited.flatMap((one, at) => auditCase(one, expected[at] ?? null, words[at] ?? null));
    return { audited, findings };
  }, snapshot);
}

function foundBy({ search, case: { channel, filed_at, columns, alerts, labels, opinions } }: ExpectedRows): FoundBy {
  return { search, channel, filed_at, columns, alerts, labels, opinions };
}

/** Null when the case has no events, or its version is not there or not readable any more. */
async function expectedOf(
  library: Library,
  { dispositif, events, updatedAt, mergedInto }: AuditedCase,
): Promise<ExpectedRows | null> {
  const rebuilt = rebuildCase(events.map(({ event }) => event));
  const compiled = await library.load(dispositif.id, dispositif.version).catch(() => undefined);
  return rebuilt && compiled
    ? expectRows(compiled, mergedInto === null ? rebuilt : ofPerson(rebuilt, mergedInto), updatedAt)
    : null;
}
