/* Who can be played in a case, and what each may do: what the desk and the portal would offer them, by the same functions. */
import type { Instant, JsonObject, LocalDate, Pointer } from '../../base/values.ts';
import { localDate } from '../../calendar/noumea.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { Correction } from '../../case/records.ts';
import { groupFunction, isGroupFunction } from '../../case/opinions.ts';
import { definitionOf } from '../../language/acts.ts';
import type { QuotaCounts } from '../../names/quotas.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { whoIs } from '../../simulate/describe-when.ts';
import { actorNamed } from '../../simulate/play-scenario.ts';
import { withoutFiles } from '../../simulate/scenario-files.ts';
import type { AskableOpinion } from '../../workflow/decide/ad-hoc-opinions.ts';
import type { ActionStatus } from '../../workflow/decide/action-status.ts';
import type { CaseEvent } from '../../workflow/events/case-event.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { viewOfCase, type CaseView, type RecallStatus } from '../../workflow/view/view-of-case.ts';

/** Somebody who can be played. */
export type Player = {
  /** As scenarios name them: a function, `applicant`, `system`, or the name of a group that was asked. */
  readonly as: string;
  readonly title: string;
  /** How many things they can do now. */
  readonly open: number;
  /** Whether something is awaited of them. */
  readonly isAwaited: boolean;
};

/** An opinion to give. */
export type AskedOpinion = {
  readonly id: string;
  readonly title: string;
  readonly form: FormSchema;
  readonly question: string | null;
};

/** An act that is to be notified. */
export type NotifiableAct = {
  readonly document: string;
  readonly title: string;
  readonly on: LocalDate;
  readonly ways: readonly ('handed' | 'registered' | 'posted' | 'online')[];
};

/** What somebody may do in a case, and what is closed to them with why. */
export type PlayerSight = {
  readonly actions: readonly ActionStatus[];
  /** What they did last and may take back; null when it is nothing. */
  readonly recall: Pick<RecallStatus, 'action' | 'title'> | null;
  readonly opinions: readonly AskedOpinion[];
  readonly askable: readonly AskableOpinion[];
  /** What they may record now; null when it is nothing. */
  readonly annotations: { readonly form: FormSchema; readonly values: JsonObject } | null;
  readonly acts: readonly NotifiableAct[];
  /** Answers that a correction can name. */
  readonly nameable: CaseView['nameable'];
  /** What the applicant is asked to mend; null when it is nothing. */
  readonly correction: (Correction & { readonly pointers: readonly Pointer[] }) | null;
  readonly answers: JsonObject;
};

/** Where players are looked for. `subject`: null before the request is filed; `counted`: places of quotas that others hold. */
type Context = {
  readonly now: Instant;
  readonly subject: Case | null;
  readonly events: readonly CaseEvent[];
  readonly counted: QuotaCounts;
};
type CaseContext = Context & { readonly subject: Case };

/** Everybody who can be played, the applicant first. */
export function listPlayers(compiled: CompiledDispositif, context: Context): readonly Player[] {
  const { subject } = context;
  const takesSystem = Object.values(compiled.workflow.actions).some(({ definition }) =>
    definition.by.includes('system'),
  );
  const names = [
    'applicant',
    ...Object.keys(compiled.identity.functions),
    ...(subject ? groupsAsked(subject) : []),
    ...(takesSystem ? ['system'] : []),
  ];
  return names.map((as) => ({ as, title: capital(whoIs(compiled, as)), ...workOf(compiled, context, as) }));
}

function workOf(compiled: CompiledDispositif, context: Context, as: string): Pick<Player, 'open' | 'isAwaited'> {
  const { subject } = context;
  if (!subject) return { open: as === 'applicant' ? 1 : 0, isAwaited: as === 'applicant' };
  const { actions, opinions, correction } = playerSight(compiled, { ...context, subject }, as);
  const { functions } = functionsOf(compiled, subject, as);
  return {
    open: actions.filter(({ open }) => open).length + opinions.length,
    isAwaited: correction !== null || subject.tasks.some((task) => functions.includes(task.function)),
  };
}

/** What somebody sees to do. */
export function playerSight(
  compiled: CompiledDispositif,
  { now, subject, events, counted }: CaseContext,
  as: string,
): PlayerSight {
  const { actor } = functionsOf(compiled, subject, as);
  const view = viewOfCase(compiled, subject, events, actor, counted);
  const { annotationForm: form } = view;
  const back = view.recall(now);
  return {
    actions: view.actions(now),
    recall: back && back.reasons.length === 0 ? { action: back.action, title: back.title } : null,
    opinions: view.opinions.flatMap(({ id, asked, form: opinionForm, adHoc }) =>
      opinionForm ? [{ id, title: asked?.title ?? id, form: opinionForm, question: adHoc?.question ?? null }] : [],
    ),
    askable: view.askable(now),
    annotations:
      form && compiled.agent ? { form, values: withoutFiles(compiled.agent.form.model, subject.annotations) } : null,
    acts: notifiableActs(compiled, subject, actor, now),
    nameable: view.nameable,
    correction:
      as === 'applicant' && subject.correction
        ? { ...subject.correction, pointers: Object.keys(subject.correction.fields) }
        : null,
    answers: as === 'applicant' ? subject.answers : {},
  };
}

/** Acts that may be notified: by the applicant who opens them on line, by whoever instructs the other ways. */
function notifiableActs(
  { identity }: CompiledDispositif,
  subject: Case,
  actor: Actor,
  now: Instant,
): readonly NotifiableAct[] {
  return (subject.acts ?? []).flatMap((act): readonly NotifiableAct[] => {
    const ways = (definitionOf(identity, act.document).notified ?? []).filter((way) =>
      actor.type === 'applicant' ? way === 'online' && act.notification === null : way !== 'online',
    );
    const title = subject.documents.find(({ id }) => id === act.id)?.title ?? act.document;
    return ways.length === 0 || act.on > localDate(now) ? [] : [{ document: act.document, title, on: act.on, ways }];
  });
}

function groupsAsked({ opinions }: Case): readonly string[] {
  const names = Object.values(opinions).flatMap(({ adHoc }) => (adHoc?.of.type === 'group' ? [adHoc.of.name] : []));
  return [...new Set(names)];
}

function functionsOf(
  compiled: CompiledDispositif,
  subject: Case,
  as: string,
): { readonly actor: Actor; readonly functions: readonly string[] } {
  if (!Object.hasOwn(compiled.identity.functions, as) && groupsAsked(subject).includes(as)) {
    const functions = [groupFunction(as)];
    return { actor: { type: 'agent', userId: `scenario-${as}`, name: as, functions }, functions };
  }
  return { actor: actorNamed(compiled, as), functions: isGroupFunction(as) ? [] : [as] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
