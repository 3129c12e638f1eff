/**
 * A case as the archives get it: what its scheme gives them and nothing else. It is the case from which all other categories were
 * erased, in memory, seen by somebody who holds every function of the scheme.
 */
import {
  eraseData,
  localDate,
  viewOfCase,
  type Actor,
  type Case,
  type CaseEvent,
  type CompiledDispositif,
} from '../../../engine/index.ts';
import { readEvents } from '../../cases/index.ts';
import { foreseeCase } from '../../erasure/index.ts';
import { listFilesOf } from '../../filing/index.ts';
import type { Services } from '../../services.ts';
import { filesOfCase, type CaseFile } from '../cases/take-out/case-files.ts';
import { presentShown } from '../cases/present-case.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';

/** What of a case is for the archives on the day. */
export interface ArchivedCase {
  readonly id: string;
  readonly version: number;
  readonly detail: CaseDetail;
  /** What it says, by what people call it. */
  readonly categories: readonly string[];
  readonly files: readonly CaseFile[];
}

/** Undefined where nothing of it is for the archives. */
export async function archivedCase(services: Services, id: string): Promise<ArchivedCase | undefined> {
  const { clock, db } = services;
  const found = await foreseeCase(services, id, localDate(clock.now()));
  if (!found || found.due.archive.length === 0) return undefined;
  const { subject, compiled, due } = found;
  const given = new Set(due.archive.map(({ category }) => category));
  const events = await readEvents(db, id);
  const left = withAlone(compiled, subject, events, given, clock.now());
  const view = viewOfCase(compiled, left.case, left.events, archivist(compiled));
  const detail = await presentShown(services, { compiled, view });
  const said = JSON.stringify(left.events);
  const files = (await listFilesOf(db, { caseId: id })).filter(
    (file) => said.includes(file.id) && view.isFileShown(file),
  );
  return {
    id,
    version: subject.version,
    detail,
    categories: due.archive.map(({ category }) => compiled.privacy.categories[category]?.title ?? category),
    files: filesOfCase(files, detail),
  };
}

/** The case and its history with the data of some categories alone. */
function withAlone(
  compiled: CompiledDispositif,
  subject: Case,
  events: readonly CaseEvent[],
  given: ReadonlySet<string>,
  now: string,
): { readonly case: Case; readonly events: readonly CaseEvent[] } {
  const others = Object.keys(compiled.privacy.categories).filter((name) => !given.has(name));
  const left = eraseData(compiled, events, { categories: others, now });
  // Nothing was erased yet of what is withheld from the archives: the last event would say that it was.
  const { erased: _told, ...rest } = left.case;
  return {
    case: { ...rest, version: subject.version, ...(subject.erased && { erased: subject.erased }) },
    events: left.events.slice(0, -1),
  };
}

const archivist = ({ identity }: CompiledDispositif): Actor => ({
  type: 'agent',
  userId: '00000000-0000-0000-0000-000000000000',
  name: '',
  functions: Object.keys(identity.functions),
});
