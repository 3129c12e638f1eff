/** Which agents are told of what others do on a case: nobody is of a case that they may not see, whoever named them. */
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { AgentNoticeSubject } from '../decide/effect.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { standingOf } from '../sight/reader.ts';

type Scheme = Pick<CompiledDispositif, 'workflow'>;
type Subject = Pick<Case, 'applicant' | 'opinions' | 'outcome'>;

/** Whether an agent reads the notes of a case, and so may be named in one. */
export function readsNotes(compiled: Scheme, subject: Subject, actor: Actor): boolean {
  return standingOf(compiled, subject, actor) === 'agent';
}

/** Whether an agent may be told of something that others did. Messages and notes are not for those who are only consulted. */
export function mayBeTold(compiled: Scheme, subject: Subject, actor: Actor, about: AgentNoticeSubject): boolean {
  const standing = standingOf(compiled, subject, actor);
  return standing === 'agent' || (standing === 'consulted' && about === 'assigned');
}
