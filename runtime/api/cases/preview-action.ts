/**
 * What an action would do, told before it is confirmed: who gets what, how much and why, which letter and mail, what becomes
 * of the case. It is decided on a copy, and nothing is written.
 */
import {
  describeDecided,
  describeEvents,
  findField,
  foreseenPlaces,
  nameOfApplicant,
  reviewSections,
  type Foreseen,
  type Case,
  type CaseEvent,
  type DocumentLayout,
  type Form,
  type Instant,
  type JsonObject,
  type ReviewRow,
} from '../../../engine/index.ts';
import type { ActionPreview, LabelledText, Payee, PreviewRequest } from '../../../schemas/types/api.ts';
import { headOfAct, markdownToHtml, signatoryLines } from '../../documents/index.ts';
import type { Services } from '../../services.ts';
import { jsonObject } from '../json-body.ts';
import { problemOf } from '../refusals.ts';
import type { OpenCase } from './open-case.ts';
import { presentThird } from './present-exchange.ts';
import { titleOfConsulted } from './present-opinions.ts';

/** Throws the refusal that the action would meet. */
export function previewAction(
  { clock }: Pick<Services, 'clock'>,
  opened: OpenCase,
  { action, data }: PreviewRequest,
): ActionPreview {
  const command = { type: 'act', action, data: jsonObject(data), answers: null, expectedVersion: null } as const;
  const foreseen = opened.view.foresee(command, clock.now(), clock.days());
  if (foreseen.type === 'refused') throw problemOf({ ...foreseen, current: null });
  return presentForeseen(opened, foreseen, clock.now());
}

function presentForeseen(opened: OpenCase, foreseen: Foreseen, now: Instant): ActionPreview {
  const { compiled } = opened;
  const { case: read } = opened.view;
  const { case: next, events, letters, mails, amounts, calls } = foreseen;
  const { title } = compiled.workflow.states[next.state] ?? { title: next.state };
  return {
    stateTitle: title,
    moves: next.state !== read.state,
    outcome: next.outcome,
    letters: letters.map(({ document, title: name, internal, markdown, recipient, third, layout }) => ({
      document,
      title: name,
      internal,
      markdown,
      html: markdownToHtml(markdown),
      recipient,
      third: presentThird(compiled, third),
      ...presentLayout(name, layout),
    })),
    mails: mails.map(({ subject, to, markdown, reader, recipient = null, third }) => ({
      subject,
      to,
      forApplicant: reader === 'applicant',
      html: markdownToHtml(markdown),
      recipient,
      third: presentThird(compiled, third),
    })),
    decided: decidedOf(opened, events, next),
    amounts: amounts.map(({ entry, label, amount, reasons }) => ({
      entry,
      label,
      amount,
      reasons: opened.view.shown.computed ? reasons : [],
    })),
    payee: amounts.length > 0 ? payeeOf(opened, next) : null,
    tasks: tasksOf(opened, events, next),
    delays: describeEvents(
      compiled,
      events.filter(({ type }) => type === 'clockChanged' || type === 'clockExtended'),
    ),
    places: foreseenPlaces(compiled, foreseen, { now, counted: opened.counted }),
    calls: calls.map(({ name }) => name),
  };
}

/** A letter is read as its text; another document with what stands around it, its number left out as long as it has none. */
function presentLayout(
  title: string,
  layout: DocumentLayout | undefined,
): Pick<ActionPreview['letters'][number], 'kind' | 'heading' | 'frame' | 'signatory'> {
  if (!layout || layout.kind === 'letter')
    return { kind: 'letter', heading: [], frame: [], signatory: layout ? signatoryLines(layout) : [] };
  const { heading, frame } = headOfAct(title, layout);
  return { kind: layout.kind, heading, frame, signatory: signatoryLines(layout) };
}

/** What would be decided by the action and what follows it, beside what is in force. */
function decidedOf({ compiled, view }: OpenCase, events: readonly CaseEvent[], next: Case): ActionPreview['decided'] {
  const names = new Set(events.flatMap((event) => (event.type === 'decided' ? Object.keys(event.values) : [])));
  const before = new Map(describeDecided(compiled, view.case.decision ?? {}).map(({ name, text }) => [name, text]));
  return describeDecided(compiled, next.decision ?? {})
    .filter(({ name }) => names.has(name))
    .map(({ name, label, text }) => ({ title: label, before: before.get(name) ?? null, after: text }));
}

/** Tasks that the action opens and that nothing which follows closes. */
function tasksOf({ compiled }: OpenCase, events: readonly CaseEvent[], next: Case): readonly LabelledText[] {
  const opened = new Set(events.flatMap((event) => (event.type === 'taskOpened' ? [event.task.id] : [])));
  return next.tasks
    .filter(({ id }) => opened.has(id))
    .map((task) => ({ label: task.title, text: titleOfConsulted(compiled, next, task) }));
}

/** The applicant, and the bank account that was given with the request or with an action, the last one. */
function payeeOf(opened: OpenCase, next: Case): Payee {
  const { compiled, view } = opened;
  const given = Object.entries(next.actions)
    .toSorted(([, left], [, right]) => Date.parse(left.at) - Date.parse(right.at))
    .flatMap(([id, { data }]) => accountsIn(compiled.workflow.actions[id]?.form?.form, data));
  const account = [...accountsIn(compiled.form, next.answers), ...given].at(-1) ?? [];
  return {
    name: nameOfApplicant(next.applicant),
    account: view.shown.contact
      ? account.map(({ label, value }) => ({ label, text: value ?? '' }))
      : account.filter(({ iban }) => iban).map(({ label, value }) => ({ label, text: maskAccount(value ?? '') })),
  };
}

/** The last four signs, enough to compare with. */
function maskAccount(account: string): string {
  return `•••• ${account.replaceAll(/\s/g, '').slice(-4)}`;
}

type AccountRow = ReviewRow & { readonly iban: boolean };

/** Each account among answers: its number with what stands in the same section, such as its holder. */
function accountsIn(form: Form | undefined, values: JsonObject): readonly (readonly AccountRow[])[] {
  if (!form) return [];
  const rows = reviewSections(form, values)
    .flatMap((section) => section.rows)
    .filter(({ heading }) => !heading)
    .map((row) => ({ ...row, iban: findField(form.model, row.pointer)?.format === 'iban' }));
  return rows
    .filter(({ iban, value }) => iban && value !== null)
    .map((found) => {
      const section = found.pointer.slice(0, found.pointer.lastIndexOf('/'));
      return section === '' ? [found] : rows.filter(({ pointer }) => pointer.startsWith(`${section}/`));
    });
}
