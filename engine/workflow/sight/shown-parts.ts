/** Parts of a case as a reader is shown them, in the case itself and in the events that tell of them alike. */
import { joinPointer } from '../../base/pointer.ts';
import type { JsonObject, Pointer } from '../../base/values.ts';
import type { Case } from '../../case/case.ts';
import type { CaseLookup, CaseSignature, Correction, OpinionRecord } from '../../case/records.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { Form } from '../../form/form.ts';
import { withhold } from '../../form/reading/withhold.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { CompiledAction } from '../model/compiled-workflow.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { isRead, madeOf } from '../model/limited-data.ts';
import { answersKeptFrom, deedKeptFrom, recordsKeptFrom, seesInside, type Reader } from './reader.ts';

/**
 * That an action was taken is known to all who see the case; what was given with it, and by whom, to those who see it. The
 * applicant and groups that are consulted read what applicants give: what agents write among themselves is not theirs to read
 * before it is decided.
 */
export function shownDeed(
  compiled: CompiledDispositif,
  id: string,
  taken: Case['actions'][string],
  reader: Reader,
): Case['actions'][string] {
  const action = compiled.workflow.actions[id];
  if (!action || !isDeedShown(action, reader)) return { at: taken.at, by: '', data: {} };
  if (reader.contact && reader.unread.size === 0) return taken;
  return { ...taken, data: withoutKept(compiled, action, taken.data, reader) };
}

/** Whether a reader sees what is given with an action. */
export function isDeedShown({ definition }: CompiledAction, reader: Reader): boolean {
  return seesInside(reader) || definition.by.includes('applicant');
}

/**
 * What its form asks and the reader sees. What a correction says, and what is answered to it, may be about any answer: it is
 * for those who see them all, beside what of it stands in the case.
 */
function withoutKept(
  compiled: CompiledDispositif,
  { form }: CompiledAction,
  data: JsonObject,
  reader: Reader,
): JsonObject {
  if (!form) return {};
  const asked = Object.entries(data).filter(([name]) => findField(form.form.model, joinPointer('', name)));
  return withhold(Object.fromEntries(asked), deedKeptFrom(compiled, reader, form.form));
}

/** Who signed beside the applicant, without addresses for who is shown none; applications read the answers alone. */
export function shownSignatures(
  signatures: readonly CaseSignature[],
  { standing, contact }: Reader,
): readonly CaseSignature[] {
  if (standing === 'application') return [];
  return contact ? signatures : signatures.map((signature) => ({ ...signature, email: null }));
}

/** What sources were asked, without the answers that a reader does not see; applications read the answers alone. */
export function shownLookups(
  lookups: readonly CaseLookup[],
  form: Pick<Form, 'model'>,
  reader: Reader,
): readonly CaseLookup[] {
  if (reader.standing === 'application') return [];
  return lookupsWithout(lookups, answersKeptFrom(reader, form));
}

/** Lookups without what they say of some answers. */
export function lookupsWithout(
  lookups: readonly CaseLookup[],
  isKept: (pointer: Pointer) => boolean,
): readonly CaseLookup[] {
  return lookups.map(({ fields, ...lookup }) => ({
    ...lookup,
    fields: Object.fromEntries(Object.entries(fields).filter(([pointer]) => !isKept(pointer))),
  }));
}

/** An opinion that is seen, with what of it may be read; to whom it was entrusted is known to who instructs. */
export function shownOpinion(compiled: CompiledDispositif, opinion: OpinionRecord, reader: Reader): OpinionRecord {
  const found = findOpinion(compiled.workflow, opinion);
  const { entrusted, ...others } = opinion;
  const known = entrusted && !reader.instructs && reader.standing !== 'world' ? others : opinion;
  if (!found || reader.unread.size === 0) return known;
  return { ...known, data: withhold(opinion.data, recordsKeptFrom(compiled, reader, found.form.form)) };
}

/** What is asked about answers that are seen; the words for the whole are kept where they may be about others. */
export function shownCorrection({ form }: CompiledDispositif, correction: Correction, reader: Reader): Correction {
  const isKept = answersKeptFrom(reader, form);
  const named = Object.entries(correction.fields);
  const fields = Object.fromEntries(named.filter(([pointer]) => !isKept(pointer)));
  return Object.keys(fields).length === named.length ? correction : { ...correction, fields, message: '' };
}

/** Whether the applicant is shown what is decided under a name. */
export function isPublicValue({ workflow }: CompiledDispositif, name: string): boolean {
  return workflow.decision?.schema.properties?.[name]?.cagou?.public === true;
}

/**
 * What is decided, without what a reader does not see of it. The applicant reads what the scheme makes public; the others
 * read it as they read what is computed, and no value of data that their functions do not read.
 */
export function shownDecision(compiled: CompiledDispositif, values: JsonObject, reader: Reader): JsonObject {
  const isSeen = (name: string): boolean => {
    switch (reader.standing) {
      case 'world':
        return true;
      case 'stranger':
      case 'application':
        return false;
      case 'applicant':
        return isPublicValue(compiled, name);
      case 'agent':
      case 'consulted':
        return reader.computed && isRead(madeOf(compiled).paths([`decision.${name}`]), reader.unread);
    }
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => isSeen(name)));
}
