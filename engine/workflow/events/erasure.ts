/**
 * What an erasure takes from a case, asked by each event. A value goes with its category; what was made of several (a letter, a
 * mail, a computed value) when the last of them ends; what people wrote in their own words with what agents record.
 */
import type { JsonObject } from '../../base/values.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Case, ComputedTrace } from '../../case/case.ts';
import type { CaseMail, Third } from '../../case/papers.ts';
import { NOBODY, type Actor, type Applicant, type ToldContact } from '../../case/people.ts';
import type { Correction } from '../../case/records.ts';
import { withhold } from '../../form/reading/withhold.ts';
import type { Form } from '../../form/form.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { ACCOUNT, isKeptFrom, whollyMadeOf, type Categories } from '../model/limited-data.ts';

/** What is taken from a case and its history, and from which scheme. */
export type Erasure = {
  readonly compiled: CompiledDispositif;
  /** Categories whose time is over, those erased before among them. */
  readonly gone: Categories;
  /** Whether who asked is named no more. */
  readonly applicant: boolean;
  /** Whether what people wrote in their own words goes. */
  readonly words: boolean;
  /** Whether something made of data of some categories goes: when all of them have ended, and for none when all of the case has. */
  readonly isGone: (made: Categories) => boolean;
  /** Documents of the case whose text goes, by their identifier in it. */
  readonly documents: ReadonlySet<string>;
};

/** What is taken from a case once some categories are over. */
export function erasureOf(
  compiled: CompiledDispositif,
  { documents }: Pick<Case, 'documents'>,
  gone: Categories,
): Erasure {
  const { categories, records } = compiled.privacy;
  const isAllOver = Object.keys(categories).every((name) => gone.has(name));
  const isGone = (made: Categories): boolean =>
    isAllOver || (made.size > 0 && [...made].every((name) => name !== ACCOUNT && gone.has(name)));
  const made = whollyMadeOf(compiled);
  return {
    compiled,
    gone,
    applicant: isGone(made.paths(['demandeur.nomComplet'])),
    words: isAllOver || (records !== undefined && gone.has(records)),
    isGone,
    documents: new Set(documents.flatMap(({ id, document }) => (isGone(made.document(document)) ? [id] : []))),
  };
}

/** Values of a form without those that go; `records` is the category of what names none. */
export function erasedValues(
  { gone }: Erasure,
  { model }: Pick<Form, 'model'>,
  values: JsonObject,
  records?: string,
): JsonObject {
  return withhold(values, isKeptFrom(model, gone, records));
}

/** What was given with an action: what its form asks, and words that answer no question of it. */
export function erasedDeed(erasure: Erasure, form: Form | undefined, data: JsonObject): JsonObject {
  const { privacy } = erasure.compiled;
  const asked = new Set(form?.model.fields.map(({ pointer }) => pointer));
  const kept = form ? erasedValues(erasure, form, data, privacy.records) : data;
  return erasure.words
    ? Object.fromEntries(Object.entries(kept).filter(([name]) => asked.has(joinPointer('', name))))
    : kept;
}

/** Who asked, as far as the case still says it. */
export function erasedApplicant(erasure: Erasure, applicant: Applicant): Applicant {
  // A company of one person bears their name: it goes with who asked.
  if (erasure.applicant) return { personId: NOBODY, givenName: '', familyName: '', email: null, phone: null };
  const { isGone, compiled } = erasure;
  const made = whollyMadeOf(compiled);
  return {
    ...applicant,
    email: isGone(made.paths(['demandeur.email'])) ? null : applicant.email,
    phone: isGone(made.paths(['demandeur.telephone'])) ? null : applicant.phone,
  };
}

/** How the applicant is reached, as far as the case still says it. */
export function erasedContact(erasure: Erasure, { phone, email, address, instead }: ToldContact): ToldContact {
  const kept = erasedApplicant(erasure, {
    personId: '',
    givenName: '',
    familyName: '',
    email: email ?? null,
    phone: phone ?? null,
  });
  const ofAddress = erasure.compiled.form.model.fields.flatMap(({ annotation: { prefill, personal } }) =>
    prefill === 'person.address' && typeof personal === 'string' ? [personal] : [],
  );
  const isAddressGone = ofAddress.length === 0 ? erasure.applicant : ofAddress.every((name) => erasure.gone.has(name));
  return {
    ...(kept.phone !== null && { phone: kept.phone }),
    ...(kept.email !== null && { email: kept.email }),
    ...(address !== undefined && !isAddressGone && { address }),
    ...(instead !== undefined && !isAddressGone && { instead }),
  };
}

/** Somebody written to beside the applicant, without their name once who asked is named no more. */
export function erasedThird({ applicant }: Erasure, third: Third): Third {
  return applicant ? { ...third, name: '' } : third;
}

/** Who did something: agents stay named, since they answer for it. */
export function erasedActor({ applicant }: Erasure, actor: Actor): Actor {
  return applicant && actor.type === 'applicant' ? { type: 'applicant', personId: NOBODY, name: '' } : actor;
}

/** Computed values that are still known. */
export function erasedComputed({ compiled, isGone }: Erasure, values: JsonObject): JsonObject {
  const made = whollyMadeOf(compiled);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isGone(made.value(name))));
}

/** Why a value is what it is, as long as it is known: without what it was made from once part of that is gone. */
export function erasedTrace({ compiled, isGone, gone }: Erasure, trace: ComputedTrace): readonly ComputedTrace[] {
  const made = whollyMadeOf(compiled).paths(compiled.rules.reads.values.get(trace.name) ?? []);
  if (isGone(whollyMadeOf(compiled).value(trace.name))) return [];
  if (![...made].some((name) => gone.has(name))) return [trace];
  const { members, ...one } = trace;
  return [{ ...one, inputs: {}, ...(members && { members: members.map((member) => ({ ...member, inputs: {} })) }) }];
}

/** What was to be mended: reasons go with what they are about, the words for the whole with other words. */
export function erasedCorrection({ compiled, gone, words }: Erasure, correction: Correction): Correction {
  const isKept = isKeptFrom(compiled.form.model, gone);
  const fields = Object.entries(correction.fields).filter(([pointer]) => !isKept(pointer));
  return {
    requestedAt: correction.requestedAt,
    message: words ? '' : correction.message,
    fields: Object.fromEntries(fields.map(([pointer, reason]) => [pointer, words ? '' : reason])),
  };
}

/** That a mail was sent; its subject goes with its text, where it went with how people are reached. */
export function erasedMail(erasure: Erasure, mail: CaseMail): CaseMail {
  const { compiled, isGone, applicant } = erasure;
  const made = whollyMadeOf(compiled);
  const isAddressGone = applicant || isGone(made.paths(['demandeur.email']));
  return {
    ...mail,
    subject: isGone(made.message(mail.message)) ? '' : mail.subject,
    to: isAddressGone ? null : mail.to,
    ...(mail.third && { third: erasedThird(erasure, mail.third) }),
  };
}
