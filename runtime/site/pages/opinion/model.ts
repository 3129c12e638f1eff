/** What the pages of an opinion that is given by a link are made of. */
import { describeValues, type CaseView, type FieldError, type JsonObject } from '../../../../engine/index.ts';
import { formatDay, formatLastDay, formatMoment, sectionsForAgents } from '../../../../engine/form/words/index.ts';
import { OPINION_LINK } from '../../../cases/index.ts';
import { MOST_ROWS } from '../../filling/page-answers.ts';
import { computedOf } from '../request/computed.ts';
import type { OpenedOpinion, OpinionLink } from './open-by-link.ts';
import type { OpinionModel, OpinionOverModel } from './view.tsx';

/** What was typed, and where one is with it. */
export interface TypedOpinion {
  readonly step: 'form' | 'review';
  /** Name that it is given under. */
  readonly name: string;
  readonly nameError: string | null;
  readonly answers: JsonObject;
  readonly errors: readonly FieldError[];
  /** Why it could not be given. */
  readonly problem: string | null;
}

/** Where the page is, and posted to. */
export function pathOf({ id, opinion, key }: OpinionLink): string {
  return `${OPINION_LINK}/${id}/${opinion}/${key}`;
}

/** The case as the function sees it, and the opinion to give. */
export function opinionPageOf(
  { found, compiled, opinion, asked, entrusted }: OpenedOpinion,
  view: CaseView,
  link: OpinionLink,
  typed: TypedOpinion,
): OpinionModel {
  const { identity } = compiled;
  const { applicant, number } = view.case;
  const { name, phone = null, email = null } = identity.service;
  return {
    type: 'opinion',
    action: pathOf(link),
    title: asked.title,
    scheme: identity.title,
    number,
    service: { name, phone, email },
    until: formatLastDay(opinion.dueAt),
    question: opinion.adHoc ? { by: opinion.adHoc.askedBy, text: opinion.adHoc.question } : null,
    sentBy: entrusted.by,
    applicant: applicant.establishment?.name ?? `${applicant.givenName} ${applicant.familyName}`,
    filedOn: formatDay(found.case.filedAt),
    confidential: asked.confidential,
    ...typed,
    lines: typed.step === 'review' ? describeValues(asked.form, typed.answers) : [],
    computed: computedOf({ view, compiled }),
    // Who is asked reads of somebody else's.
    sections: sectionsForAgents(view.sections(MOST_ROWS)),
  };
}

/** What is left to say of an opinion that is no longer awaited: nothing of the case. */
export function overPageOf({ found, opinion, asked, compiled }: OpenedOpinion): OpinionOverModel {
  const { name, phone = null, email = null } = compiled.identity.service;
  const { status, answeredAt, by } = opinion;
  const given = status === 'given' && answeredAt !== null ? { on: formatMoment(answeredAt), by: by ?? '' } : null;
  const isLate = status === 'silent' || status === 'asked';
  return {
    type: 'opinionOver',
    title: asked.title,
    number: found.case.number,
    given,
    lateOn: isLate && found.case.outcome === null ? formatLastDay(opinion.dueAt) : null,
    service: { name, phone, email },
  };
}
