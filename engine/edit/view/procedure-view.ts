/*
 * A procedure as its author sees it: steps, what is done in each and by whom, the ways between them, opinions, delays and
 * letters. It is read as it is written, whatever is wrong with it; what has no shape that can be drawn is there with its
 * place in the source.
 */
import { isJsonList, isJsonObject, stringsOf } from '../../base/guards.ts';
import { joinPointer, lastToken } from '../../base/pointer.ts';
import type { Json, JsonObject, Pointer } from '../../base/values.ts';
import type { Files } from '../changes.ts';
import { listParts, membersOf, type NamedPart, type StepPart } from '../procedure/list-parts.ts';
import { readProcedure, type Origin, type Procedure } from '../procedure/read-procedure.ts';
import { arrowsOf, type Arrow } from './procedure-arrows.ts';

/** What all parts have: where they stand in the workflow as it is played, and where they come from. */
type Part = { readonly part: Pointer; readonly origin: Origin };

/** A length of time: `P15D`, in days of every kind or of work. */
export type DelayView = { readonly after: string; readonly calendar: string | null };

/** Something that is done with an action, on entering a step or when a request is filed. */
export type EffectView = Part & {
  readonly type: string;
  /** The letter or the mail; null for the other effects. */
  readonly file: string | null;
  readonly when: string | null;
};

/** A condition of an action, and the sentence that is read where it is not met. */
export type GuardView = { readonly part: Pointer; readonly when: string; readonly otherwise: string };

/** An action as the procedure draws it: who takes it, where it leads, what it makes happen. */
export type ActionView = Part & {
  readonly id: string;
  readonly title: string;
  /** Functions, `applicant`, `time`, `system`. */
  readonly by: readonly string[];
  readonly kind: string;
  readonly to: string | null;
  /** Names of the steps in which it is possible. */
  readonly steps: readonly string[];
  /** Whether it stands under `anywhere`. */
  readonly isAnywhere: boolean;
  readonly guards: readonly GuardView[];
  readonly effects: readonly EffectView[];
};

/** What time does in a step, and when. */
export type TimerView = Part & {
  readonly id: string;
  readonly action: string | null;
  readonly delay: DelayView | null;
  /** FEEL expression of the day. */
  readonly at: string | null;
  /** Hour at which time acts, HH:MM. */
  readonly time: string | null;
};

/** An opinion that a step asks for. */
export type OpinionView = Part & {
  readonly id: string;
  readonly title: string;
  readonly by: readonly string[];
  readonly delay: DelayView | null;
  readonly when: string | null;
  /** Asked as the need arises. */
  readonly isAdHoc: boolean;
};

/** A legal delay. */
export type ClockView = Part & {
  readonly id: string;
  readonly title: string;
  /** Several where they depend on the case. */
  readonly lengths: readonly (DelayView & { readonly title: string | null })[];
  readonly startsIn: string | null;
  readonly suspendedIn: readonly string[];
  readonly stopsIn: readonly string[];
  readonly silence: string | null;
  readonly action: string | null;
};

/** A step, with what stands in it. */
export type StepView = Part & {
  readonly id: string;
  readonly title: string;
  readonly kind: 'step' | 'opinions' | 'parallel' | 'final';
  readonly outcome: string | null;
  readonly waiting: string | null;
  readonly isInitial: boolean;
  /** The step and the branch that hold it; null when it stands by itself. */
  readonly branch: { readonly step: string; readonly name: string; readonly title: string } | null;
  readonly task: { readonly by: string | null; readonly title: string; readonly delay: DelayView | null } | null;
  /** Those written in the step, then those of `anywhere` that are possible in it. */
  readonly actions: readonly ActionView[];
  readonly timers: readonly TimerView[];
  readonly opinions: readonly OpinionView[];
  readonly entry: readonly EffectView[];
};

/** A part that nothing draws, left to its source. */
export type SourcePart = { readonly part: Pointer; readonly name: string };

/** A procedure as its screen shows it. */
export type ProcedureView = {
  readonly title: string;
  readonly steps: readonly StepView[];
  readonly actions: readonly ActionView[];
  readonly clocks: readonly ClockView[];
  readonly arrows: readonly Arrow[];
  /** What is done as a request is filed. */
  readonly filed: readonly EffectView[];
  /** What is done on automatic ways: automatic steps, joins of opinions and of branches. */
  readonly passing: readonly EffectView[];
  readonly sources: readonly SourcePart[];
  /** The definition of the library, with the parts of it that the scheme takes away. */
  readonly library: {
    readonly id: string;
    readonly title: string;
    readonly removed: readonly { readonly part: Pointer; readonly title: string }[];
  } | null;
  /** Of the parts that are written in workflow.json, their place there. */
  readonly placeOf: (part: Pointer) => Pointer | null;
};

/** Reads the files of a scheme as its procedure; null where they cannot be read. */
export function procedureView(files: Files): ProcedureView | null {
  const procedure = readProcedure(files);
  if (!procedure) return null;
  const { workflow, library } = procedure;
  const parts = listParts(workflow);
  const actions = parts.actions.map((part) => actionOf(procedure, part, parts.steps));
  const steps = parts.steps.map((part) => stepOf(procedure, part, actions));
  const clocks = parts.clocks.map((part) => clockOf(procedure, part));
  return {
    title: textOf(workflow['title']) ?? '',
    steps,
    actions,
    clocks,
    arrows: arrowsOf(parts.steps, actions, clocks),
    filed: effectsOf(procedure, workflow['filed'], '/filed'),
    passing: parts.steps.flatMap(({ part, value }) => passingOf(procedure, part, value)),
    sources: sourcesOf(workflow, parts.steps),
    library: library && {
      id: library.id,
      title: library.title,
      removed: removedFrom(library.inherited, workflow, parts.steps),
    },
    placeOf: procedure.placeOf,
  };
}

function stepOf(procedure: Procedure, { part, value, branch }: StepPart, actions: readonly ActionView[]): StepView {
  const id = lastToken(part);
  const { task } = value;
  return {
    part,
    origin: procedure.originOf(part),
    id,
    title: textOf(value['title']) ?? id,
    kind: KINDS.find((kind) => kind === value['kind']) ?? 'step',
    outcome: textOf(value['outcome']),
    waiting: textOf(value['waiting']),
    isInitial: procedure.workflow['initial'] === id,
    branch: branch && {
      step: lastToken(branch.step),
      name: lastToken(branch.name),
      title: textOf(branch.title) ?? lastToken(branch.name),
    },
    task: isJsonObject(task)
      ? { by: textOf(task['function']), title: textOf(task['title']) ?? '', delay: delayOf(task['due']) }
      : null,
    actions: actions.filter(({ steps }) => steps.includes(id)),
    timers: membersOf(value['timers'], joinPointer(part, 'timers')).map((timer) => timerOf(procedure, timer)),
    opinions: opinionsOf(procedure, part, value),
    entry: effectsOf(procedure, value['entry'], joinPointer(part, 'entry')),
  };
}

const KINDS = ['step', 'opinions', 'parallel', 'final'] as const;

function actionOf(procedure: Procedure, { part, value }: NamedPart, steps: readonly StepPart[]): ActionView {
  const id = lastToken(part);
  const own = steps.find((step) => part === joinPointer(step.part, 'actions', id));
  const kind = textOf(value['kind']) ?? 'step';
  return {
    part,
    origin: procedure.originOf(part),
    id,
    title: textOf(value['title']) ?? id,
    by: stringsOf(value['by']),
    kind,
    to: textOf(value['to']),
    steps: own ? [lastToken(own.part)] : sourcesOfAction(value, kind, steps),
    isAnywhere: !own,
    guards: (isJsonList(value['guards']) ? value['guards'] : []).flatMap((guard, rank) =>
      isJsonObject(guard)
        ? [
            {
              part: joinPointer(part, 'guards', rank),
              when: textOf(guard['when']) ?? '',
              otherwise: textOf(guard['otherwise']) ?? '',
            },
          ]
        : [],
    ),
    effects: effectsOf(procedure, value['effects'], joinPointer(part, 'effects')),
  };
}

/** All that are not final, or for a reopening all that are, where none is named. */
function sourcesOfAction(value: JsonObject, kind: string, steps: readonly StepPart[]): readonly string[] {
  if (isJsonList(value['from'])) return stringsOf(value['from']);
  const isReopening = kind === 'reopening';
  return steps
    .filter((step) => (step.value['kind'] === 'final') === isReopening && !step.branch)
    .map(({ part }) => lastToken(part));
}

function timerOf(procedure: Procedure, { part, value }: NamedPart): TimerView {
  return {
    part,
    origin: procedure.originOf(part),
    id: lastToken(part),
    action: textOf(value['action']),
    delay: delayOf(value),
    at: textOf(value['at']),
    time: textOf(value['time']),
  };
}

function opinionsOf(procedure: Procedure, step: Pointer, value: JsonObject): readonly OpinionView[] {
  const opinionOf = ({ part, value: opinion }: NamedPart, isAdHoc: boolean): OpinionView => ({
    part,
    origin: procedure.originOf(part),
    id: lastToken(part),
    title: textOf(opinion['title']) ?? lastToken(part),
    by: isAdHoc ? stringsOf(opinion['functions']) : stringsOf([opinion['function']]),
    delay: delayOf(opinion['due']),
    when: textOf(opinion['when']),
    isAdHoc,
  });
  const { adHoc } = value;
  return [
    ...membersOf(value['opinions'], joinPointer(step, 'opinions')).map((part) => opinionOf(part, false)),
    ...(isJsonObject(adHoc) ? [opinionOf({ part: joinPointer(step, 'adHoc'), value: adHoc }, true)] : []),
  ];
}

function clockOf(procedure: Procedure, { part, value }: NamedPart): ClockView {
  const calendar = textOf(value['calendar']);
  const lengths = (isJsonList(value['lengths']) ? value['lengths'] : []).flatMap((length) => {
    const delay = delayOf(length);
    return delay && isJsonObject(length) ? [{ ...delay, calendar, title: textOf(length['title']) }] : [];
  });
  const only = delayOf(value);
  return {
    part,
    origin: procedure.originOf(part),
    id: lastToken(part),
    title: textOf(value['title']) ?? lastToken(part),
    lengths: only ? [{ ...only, title: null }] : lengths,
    startsIn: textOf(value['startsIn']),
    suspendedIn: stringsOf(value['suspendedIn']),
    stopsIn: stringsOf(value['stopsIn']),
    silence: textOf(value['silence']),
    action: textOf(value['action']),
  };
}

function passingOf(procedure: Procedure, step: Pointer, value: JsonObject): readonly EffectView[] {
  const { always } = value;
  const ways: readonly (readonly [Pointer, Json | undefined])[] = [
    ...(isJsonList(always) ? always : []).map((way, rank) => [joinPointer(step, 'always', rank), way] as const),
    ...['then', 'withoutQuorum'].map((name) => [joinPointer(step, name), value[name]] as const),
  ];
  return ways.flatMap(([at, way]) =>
    isJsonObject(way) ? effectsOf(procedure, way['effects'], joinPointer(at, 'effects')) : [],
  );
}

function effectsOf(procedure: Procedure, list: Json | undefined, at: Pointer): readonly EffectView[] {
  return (isJsonList(list) ? list : []).flatMap((effect, rank) => {
    if (!isJsonObject(effect)) return [];
    const part = joinPointer(at, rank);
    const [letter, mail] = [textOf(effect['document']), textOf(effect['message'])];
    const file = letter === null ? (mail === null ? null : `messages/${mail}.md`) : `documents/${letter}.md`;
    return [
      {
        part,
        origin: procedure.originOf(part),
        type: textOf(effect['type']) ?? '',
        file,
        when: textOf(effect['when']),
      },
    ];
  });
}

/** A length of time that an object says in `after`; null when it says none. */
function delayOf(value: Json | undefined): DelayView | null {
  const after = isJsonObject(value) ? textOf(value['after']) : null;
  return after === null || !isJsonObject(value) ? null : { after, calendar: textOf(value['calendar']) };
}

/** Members that are named as steps, actions, timers, opinions or clocks are, and are no objects: nothing draws them. */
function sourcesOf(workflow: JsonObject, steps: readonly StepPart[]): readonly SourcePart[] {
  const containers: readonly (readonly [Pointer, Json | undefined])[] = [
    ['/states', workflow['states']],
    ['/anywhere', workflow['anywhere']],
    ['/clocks', workflow['clocks']],
    ...steps.flatMap(({ part, value }) =>
      ['actions', 'timers', 'opinions', 'branches'].map((name) => [joinPointer(part, name), value[name]] as const),
    ),
  ];
  return containers.flatMap(([at, value]) => {
    if (value === undefined) return [];
    if (!isJsonObject(value)) return [{ part: at, name: lastToken(at) }];
    return Object.entries(value).flatMap(([name, member]) =>
      isJsonObject(member) ? [] : [{ part: joinPointer(at, name), name }],
    );
  });
}

/** Steps, actions, timers, opinions and clocks of the definition that the scheme has not; of a step that went, itself alone. */
function removedFrom(
  inherited: JsonObject,
  workflow: JsonObject,
  steps: readonly StepPart[],
): readonly { readonly part: Pointer; readonly title: string }[] {
  const now = listParts(workflow);
  const there = new Set(
    [...steps, ...now.actions, ...now.timers, ...now.opinions, ...now.clocks].map(({ part }) => part),
  );
  const former = listParts(inherited);
  const gone = [...former.steps, ...former.actions, ...former.timers, ...former.opinions, ...former.clocks].filter(
    ({ part }) => !there.has(part),
  );
  return gone
    .filter(({ part }) => !gone.some((other) => part.startsWith(`${other.part}/`)))
    .map(({ part, value }) => ({ part, title: textOf(value['title']) ?? lastToken(part) }));
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
