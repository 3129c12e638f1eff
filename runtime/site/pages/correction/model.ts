/** The page on which a request is mended: the questions that the service named, each with its reason. */
import { splitPointer } from '../../../../engine/base/index.ts';
import { formatLastDay } from '../../../../engine/form/words/index.ts';
import { awaitedUntil, localDate, type FieldError, type JsonObject } from '../../../../engine/index.ts';
import type { OpenCase } from '../../../api/cases/open-case.ts';
import type { Services } from '../../../services.ts';
import { fixedPointers, walletOf } from '../../../filing/index.ts';
import { markNoticesRead } from '../../../notices/index.ts';
import { findPerson } from '../../../people/index.ts';
import { buildState } from '../../filling/form-state.ts';
import { walletModel } from '../../filling/wallet.ts';
import { said as shared } from '../../serve/text.ts';
import type { FormModelPage } from '../draft/view.tsx';
import { said } from './text.ts';

/** A correction as it stands; the server keeps nothing of it between two posts. */
export interface Correction {
  readonly answers: JsonObject;
  /** Root properties that are shown. */
  readonly fields: readonly string[];
  readonly errors: readonly FieldError[];
  readonly notices: readonly string[];
  /** Why something asked for stays as it is, as far as it was written, and whether it is needed. */
  readonly explanation: { readonly text: string; readonly missing: boolean };
}

/** What is shown before anything is typed. */
export function asked(opened: OpenCase): Correction {
  const { answers, correction } = opened.case;
  const errors = Object.entries(correction?.fields ?? {}).map(([pointer, message]) => ({
    pointer,
    keyword: 'correction',
    message,
  }));
  return {
    answers,
    fields: inOrder(opened, rootsOf(errors)),
    errors,
    notices: [],
    explanation: { text: '', missing: false },
  };
}

/** The page of a correction. */
export async function correctionPage(
  services: Services,
  opened: OpenCase,
  { answers, fields, errors, notices, explanation }: Correction,
): Promise<FormModelPage> {
  const { case: mine, compiled } = opened;
  const { model } = compiled.form;
  const assisted = isAssisted(opened);
  const title = assisted ? said.correctionTitleFor : shared.correctionTitle;
  const person = await findPerson(services.db, mine.applicant.personId);
  const today = localDate(services.clock.now());
  const { personId } = opened.viewer;
  if (!assisted && personId !== null)
    await markNoticesRead(services.db, personId, { about: { type: 'case', id: mine.id } });
  const until = awaitedUntil(compiled, mine);
  const state = await buildState(
    {
      compiled,
      mode: 'correction',
      base: `/compte/demandes/${mine.id}/correction`,
      assetsBase: `/demarches/${mine.dispositif.id}/versions/${mine.dispositif.version}`,
      page: { id: 'correction', title, fields },
      answers,
      today,
      mostMegabytes: services.config.mostMegabytes,
    },
    {
      caseId: mine.id,
      // Of this request for a correction: another one is not to begin with what was typed for the last.
      copyKey: !assisted && mine.correction ? `${mine.id}.${mine.correction.requestedAt}` : null,
      assisted: assisted ? `${mine.applicant.givenName} ${mine.applicant.familyName}` : null,
      errors,
      notices: [
        ...(mine.correction?.message ? [mine.correction.message] : []),
        ...(until === null ? [] : [said.answerBy(formatLastDay(until))]),
        ...notices,
      ],
      readOnlyPointers: fixedPointers(model, person, today),
      askedPointers: Object.keys(mine.correction?.fields ?? {}),
      explanation: { ...explanation, words: said.explanation },
      wallet: assisted ? {} : await walletModel(services, model, walletOf(opened), mine.id),
    },
  );
  const crumbs = [
    ...(assisted ? [] : [{ label: shared.goAccount, href: '/compte' }]),
    { label: mine.number, href: homeOf(opened) },
    { label: title, href: '' },
  ];
  return { type: 'form', state, crumbs, together: null };
}

/** Where the request is followed: by its applicant in their account, by agents at the desk. */
export function homeOf(opened: OpenCase): string {
  const { id } = opened.case;
  return isAssisted(opened) ? `/agent/dossiers/${id}` : `/compte/demandes/${id}`;
}

/** Whether an agent mends it for somebody at the counter. */
export function isAssisted({ actor }: OpenCase): boolean {
  return actor.type === 'agent';
}

/** Root properties in the order of the form; all of them when a correction names none. */
export function inOrder({ compiled }: OpenCase, names: readonly string[]): readonly string[] {
  const all = compiled.form.model.ui.pages.flatMap(({ fields }) => fields);
  const named = all.filter((name) => names.includes(name));
  return named.length > 0 ? named : all;
}

/** Root properties that errors blame. */
export function rootsOf(errors: readonly FieldError[]): readonly string[] {
  return errors.map(({ pointer }) => splitPointer(pointer)[0] ?? '');
}
