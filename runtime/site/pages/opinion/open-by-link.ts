/** The opinion of a link, for whoever has it: the case as the function that is asked sees it, and nothing else. */
import {
  findOpinion,
  viewOfCase,
  type Actor,
  type AskedOpinion,
  type CaseView,
  type CompiledDispositif,
  type Entrusted,
  type OpinionRecord,
} from '../../../../engine/index.ts';
import { findByKey, isUuid, loadPinned } from '../../../cases/index.ts';
import type { CaseHead } from '../../../cases/store/case-reads.ts';
import { problem } from '../../../http/problems.ts';
import { linkReason } from '../../../privacy/index.ts';
import type { Services } from '../../../services.ts';
import { said } from './text.ts';

/** The parts of the address. */
export interface OpinionLink {
  readonly id: string;
  readonly opinion: string;
  readonly key: string;
}

/** An opinion that its link opens; `isAsked`: it may still be given. */
export interface OpenedOpinion {
  readonly found: CaseHead;
  readonly compiled: CompiledDispositif;
  readonly opinion: OpinionRecord;
  readonly entrusted: Entrusted;
  readonly asked: AskedOpinion;
  readonly isAsked: boolean;
}

/** Opens it, be it still to give or not. Throws `link-expired` for a link that is not ours, was taken back or followed by another. */
export async function openByLink(services: Services, link: OpinionLink): Promise<OpenedOpinion> {
  const { config, clock, caseReads } = services;
  const found = isUuid(link.id) ? await caseReads.head(link.id) : undefined;
  const opinion = found && findByKey(found.case, link, config.secret);
  const compiled = opinion && (await loadPinned(services, found.case));
  const asked = compiled && findOpinion(compiled.workflow, opinion);
  if (!opinion?.entrusted || !asked) throw problem('link-expired');
  // Time may not have been told of yet.
  const isDue = Date.parse(opinion.dueAt) <= Date.parse(clock.now());
  const isAsked = opinion.status === 'asked' && !isDue && found.case.outcome === null;
  return { found, compiled, opinion, entrusted: opinion.entrusted, asked, isAsked };
}

/** Who has the link, as the engine judges them: by the name they give, with the function that is asked and no other. */
export function actorOf({ asked, entrusted }: OpenedOpinion, name: string = entrusted.name): Actor {
  return {
    type: 'agent',
    userId: readerOf(entrusted),
    name: said.by(name, entrusted.email),
    functions: [asked.function],
  };
}

/** The case as that function sees it; that it was shown is recorded. */
export async function readByLink(
  { writeReading }: Pick<Services, 'writeReading'>,
  opened: OpenedOpinion,
  fileId: string | null,
): Promise<CaseView> {
  const { found, compiled, asked, entrusted } = opened;
  const { id, applicant } = found.case;
  await writeReading({
    userId: readerOf(entrusted),
    userName: entrusted.name,
    caseId: id,
    personId: applicant.personId,
    fileId,
    reason: linkReason(compiled.identity, asked.title, entrusted.name),
  });
  return viewOfCase(compiled, found.case, [], actorOf(opened));
}

/** No account: the address stands for whoever reads there. */
const readerOf = ({ email }: Entrusted): string => `link:${email}`;
