/**
 * What an agent sees of a case beside its answers. It is decided here and nowhere else. Who instructs sees all; who is
 * only consulted sees contact details, and what is computed, when an opinion asked of them says so: data are shown for
 * what they are needed for.
 */
import { joinPointer } from '../../base/pointer.ts';
import { isContactField, withoutContact } from '../../form/reading/contact-fields.ts';
import { findField } from '../../form/fields/field-index.ts';
import { pathShown } from './queue-text.ts';
import type { Actor, Case } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { mayInstruct } from './opinion-sight.ts';
import { holdsFunction } from '../model/permissions.ts';

export type CaseSight = {
  /** How to reach or pay the applicant and others, and the mails sent to them. */
  readonly contact: boolean;
  /** Computed values with their reasons, conditions, and amounts. */
  readonly computed: boolean;
};

const ALL: CaseSight = { contact: true, computed: true };

/** What an actor sees of a case. People who are no agents see what is theirs, which is decided elsewhere. */
export function caseSight(
  compiled: Pick<CompiledDispositif, 'workflow'>,
  subject: Pick<Case, 'opinions'>,
  actor: Actor,
): CaseSight {
  if (actor.type !== 'agent' || mayInstruct(compiled, actor)) return ALL;
  const shown = Object.values(subject.opinions).flatMap((opinion) => {
    const found = findOpinion(compiled.workflow, opinion);
    return found && holdsFunction(actor, found.function) ? found.shows : [];
  });
  return { contact: shown.includes('contact'), computed: shown.includes('computed') };
}

/** Whether letters are seen too: their text may hold whatever a case holds. */
export function seesLetters({ contact, computed }: CaseSight): boolean {
  return contact && computed;
}

/** A case as it is shown within a sight: the same, without what is not seen. */
export function caseWithin({ form }: Pick<CompiledDispositif, 'form'>, subject: Case, sight: CaseSight): Case {
  return {
    ...subject,
    ...(!sight.contact && {
      applicant: { ...subject.applicant, email: null, phone: null },
      answers: withoutContact(form.model, subject.answers),
      correction: null,
      mails: [],
    }),
    ...(!sight.computed && { computed: {}, trace: [], amounts: [] }),
    ...(!seesLetters(sight) && { documents: [] }),
  };
}

/** Whether a queue may show a column to who is only consulted: an answer as it was given, and no contact detail. */
export function isPlainAnswer({ form }: Pick<CompiledDispositif, 'form'>, expression: string): boolean {
  const path = pathShown(expression);
  if (path === null) return false;
  const pointer = joinPointer('', ...path.split('.'));
  return findField(form.model, pointer) !== undefined && !isContactField(form.model, pointer);
}
