/* A case that is played, as its author looks at it from outside: everything, whoever may read it. */
import type { Instant, Json, LocalDate } from '../../base/values.ts';
import { appealEnd } from '../../calendar/appeal-end.ts';
import { dayInCourse } from '../../calendar/noumea.ts';
import type { Case, Outcome } from '../../case/case.ts';
import type { TriedValue } from '../try-rules.ts';
import { textOf } from '../value-text.ts';
import { isScale } from '../../form/words/bracket-words.ts';
import { formatQuantity } from '../../form/words/format-value.ts';
import { whoIs } from '../../simulate/describe-when.ts';
import type { PlayedStep } from '../../simulate/play-scenario.ts';
import type { WhenTimePasses } from '../../../schemas/types/scenario.ts';
import { waitFor } from '../../simulate/waiting.ts';
import { describeDecided } from '../../workflow/events/decided.ts';
import { nextDue, type Due } from '../../workflow/decide/due.ts';
import { sayTaken } from '../../workflow/model/quota-words.ts';
import { findOpinion } from '../../workflow/model/find-opinion.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import type { QuotaCounts } from '../../names/quotas.ts';
import { buildScope } from '../../names/scope.ts';
import { quotasOfCase, type QuotaOfCase } from '../../workflow/view/quotas-of-case.ts';
import { viewOfCase } from '../../workflow/view/view-of-case.ts';
import { writingsOf, type Writing } from './writings.ts';

/** What somebody has to do. */
export type PlayedTask = {
  readonly title: string;
  readonly who: string;
  /** The function, or `group:…`. */
  readonly function: string;
  readonly dueAt: Instant | null;
};

/** A legal delay. `lastDay`: null while it does not run. */
export type PlayedClock = {
  readonly title: string;
  readonly status: 'running' | 'suspended' | 'stopped' | 'expired';
  readonly lastDay: LocalDate | null;
  readonly remainingDays: number | null;
};

/** An act: what was written in a register, or is notified. */
export type PlayedAct = {
  /** Name of its document. */
  readonly document: string;
  readonly title: string;
  readonly on: LocalDate;
  readonly number: string | null;
  readonly notifiedOn: LocalDate | null;
  readonly appealUntil: LocalDate | null;
};

/** A computed value, with where it comes from. */
export type PlayedValue = TriedValue & { readonly title: string };

/** A quota as the case finds it, with those that other cases hold as the author says. */
export type PlayedQuota = Pick<QuotaOfCase, 'name' | 'title' | 'key' | 'of'> & {
  /** « 11 places sur 12, celle-ci comprise ». */
  readonly text: string;
};

/** The next thing that time does. */
export type PlayedDue = {
  readonly at: Instant;
  readonly title: string;
  /** How long one waits for it. */
  readonly wait: Pick<WhenTimePasses, 'for' | 'time'>;
};

/** A case that is played. */
export type PlayedCase = {
  /** Titles of its states, the outer first. */
  readonly states: readonly string[];
  readonly outcome: Outcome | null;
  readonly tasks: readonly PlayedTask[];
  readonly clocks: readonly PlayedClock[];
  readonly values: readonly PlayedValue[];
  readonly decided: readonly { readonly title: string; readonly text: string | null }[];
  readonly amounts: Case['amounts'];
  readonly acts: readonly PlayedAct[];
  readonly quotas: readonly PlayedQuota[];
  readonly writings: readonly Writing[];
  readonly due: PlayedDue | null;
};

/** The case after some steps. */
export function playedCase(
  compiled: CompiledDispositif,
  subject: Case,
  past: readonly PlayedStep[],
  { now, counted }: { readonly now: Instant; readonly counted: QuotaCounts },
): PlayedCase {
  const { workflow } = compiled;
  const due = nextDue(subject);
  return {
    states: subject.states.map((id) => workflow.states[id]?.title ?? id),
    outcome: subject.outcome,
    tasks: subject.tasks.map((task) => ({
      title: task.title,
      who: whoHas(compiled, subject, task),
      function: task.function,
      dueAt: task.dueAt,
    })),
    clocks: Object.values(subject.clocks).map(({ id, status, dueAt, remainingDays }) => ({
      title: workflow.workflow.clocks?.[id]?.title ?? id,
      status,
      lastDay: dueAt === null ? null : dayInCourse(dueAt),
      remainingDays,
    })),
    values: valuesOf(compiled, subject, { now, counted }),
    decided: describeDecided(compiled, subject.decision ?? {}).map(({ label, text }) => ({ title: label, text })),
    amounts: subject.amounts,
    acts: actsOf(compiled, subject),
    quotas: quotasOfCase(compiled, subject, { now, counted }).map(({ name, title, key, of, ...standing }) => ({
      name,
      title,
      key,
      of,
      text: `${sayTaken(standing) ?? ''}${standing.held ? ', celle-ci comprise' : ''}`,
    })),
    writings: writingsOf(compiled, past),
    due: due && { at: due.at, title: titleOfDue(compiled, subject, due), wait: waitFor(now, due.at) },
  };
}

function whoHas(
  compiled: CompiledDispositif,
  subject: Case,
  task: { readonly function: string; readonly opinion: string | null },
): string {
  const of = task.opinion === null ? undefined : subject.opinions[task.opinion]?.adHoc?.of;
  return of?.type === 'group' ? of.name : whoIs(compiled, task.function);
}

/** All values, as who sees the whole case reads them, with why some are nothing. */
function valuesOf(
  compiled: CompiledDispositif,
  subject: Case,
  moment: { readonly now: Instant; readonly counted: QuotaCounts },
): readonly PlayedValue[] {
  const scope = buildScope(compiled, subject, moment);
  const rules = new Map((compiled.rules.rules.computed ?? []).map((rule) => [rule.name, rule]));
  // A whole line of a table, and the brackets of a scale, are only the way to the values that follow.
  const read = viewOfCase(compiled, subject, [], { type: 'time' }).values.filter(
    ({ name, value }) => rules.get(name)?.type !== 'context' && !isScale(value),
  );
  return read.map(({ name, title, value, shown, reasons, table, rows, of }) => {
    const { type = '', unit } = rules.get(name) ?? {};
    const say = (one: Json): string =>
      typeof one === 'number' ? formatQuantity(one, unit, type === 'money') : textOf(one, type);
    return {
      name,
      title,
      text: say(shown),
      reasons,
      table,
      rows: rows ?? [],
      empty: value === null ? compiled.rules.whyEmpty(name, scope, subject.receivedOn) : [],
      members: of.map((member) => ({
        title: member.title,
        text: say(member.value),
        reasons: member.inputs,
        table: member.table,
        rows: member.rows ?? [],
      })),
    };
  });
}

function actsOf({ identity }: CompiledDispositif, { acts = [], documents }: Case): readonly PlayedAct[] {
  return acts.map((act) => ({
    document: act.document,
    title: documents.find(({ id }) => id === act.id)?.title ?? act.document,
    on: act.on,
    number: act.entry?.number ?? null,
    notifiedOn: act.notification?.on ?? null,
    appealUntil: appealEnd(identity, act),
  }));
}

function titleOfDue({ workflow }: CompiledDispositif, subject: Case, due: Due): string {
  switch (due.type) {
    case 'clock':
      return `fin du délai « ${workflow.workflow.clocks?.[due.id]?.title ?? due.id} »`;
    case 'opinion':
    case 'reminder': {
      const opinion = subject.opinions[due.id];
      const title = (opinion && findOpinion(workflow, opinion)?.title) ?? due.id;
      return due.type === 'opinion' ? `dernier jour de l’avis « ${title} »` : `rappel de l’avis « ${title} »`;
    }
    case 'timer': {
      const action = subject.timers.find(({ id }) => id === due.id)?.action ?? '';
      return `« ${workflow.actions[action]?.definition.title ?? action} »`;
    }
  }
}
