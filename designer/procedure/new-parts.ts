/* What is written when something is added to a procedure: parts that compile as they are wherever that can be. */
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import {
  nameOfTitle,
  slugOfTitle,
  valueAt,
  type ActionView,
  type Files,
  type Gesture,
  type JsonObject,
  type PartChange,
  type Pointer,
  type ProcedureView,
  type StepView,
} from '../../engine/studio.ts';
import { t } from './text.ts';

/** What the palette adds. */
export const PART_KINDS = ['step', 'end', 'opinion', 'timer', 'clock', 'document', 'mail'] as const;
/** One of them. */
export type PartKind = (typeof PART_KINDS)[number];

/** A part with the name that it is given. */
type Named = { readonly name: string; readonly value: JsonObject };

/** What adding a part does, the part that it makes, and what is said of it once it is there. */
type PlannedPart = {
  readonly type: 'planned';
  readonly gesture: Gesture;
  readonly part: Pointer;
  readonly said: string;
};
/** A part that has no place where one is: why, and what to do first. */
type NoPlace = { readonly type: 'refused'; readonly why: string };

type Around = { readonly view: ProcedureView; readonly files: Files };

/** A step where work is to be done. */
export function newStep(taken: readonly string[]): Named {
  return { name: nameOfTitle(t('newStep'), taken), value: { title: t('newStep') } };
}

/** An action from a step, by who works there. */
export function newAction(taken: readonly string[], by: readonly string[], to: string): Named {
  return { name: nameOfTitle(t('newAction'), taken), value: { title: t('newAction'), by: [...by], to } };
}

/** Functions of the scheme, with their titles. */
export function functionsOf(files: Files): readonly { readonly name: string; readonly title: string }[] {
  const functions = valueAt(files, { file: 'dispositif.json', pointer: '/functions' });
  return Object.entries(isJsonObject(functions) ? functions : {}).map(([name, value]) => {
    const title = isJsonObject(value) ? value['title'] : undefined;
    return { name, title: typeof title === 'string' ? title : name };
  });
}

/** Who acts in a step: those of its task, or of its other actions, or the first function of the scheme. */
export function whoActsIn({ task, waiting, actions }: StepView, files: Files): readonly string[] {
  if (waiting === 'applicant') return ['applicant'];
  if (task?.by) return [task.by];
  const people = actions.find(({ isAnywhere, by }) => !isAnywhere && by.some((one) => one !== 'time'))?.by;
  return (
    people ??
    functionsOf(files)
      .slice(0, 1)
      .map(({ name }) => name)
  );
}

/** Adds a part to what is chosen. */
export function planNew(kind: PartKind, target: Pointer | null, around: Around): PlannedPart | NoPlace {
  const step = around.view.steps.find(({ part }) => isWithin(target, part)) ?? null;
  switch (kind) {
    case 'step':
    case 'end':
      return planStep(kind, step, around);
    case 'opinion':
      return planOpinion(step, around);
    case 'timer':
      return planTimer(step, around);
    case 'clock':
      return planClock(around);
    case 'document':
    case 'mail':
      return planLetter(kind, target, around);
  }
}

const isWithin = (part: Pointer | null, owner: Pointer): boolean =>
  part === owner || (part?.startsWith(`${owner}/`) ?? false);
const noPlace = (why: string): NoPlace => ({ type: 'refused', why });

const insert = (into: Pointer, { name, value }: Named): PartChange => ({
  type: 'insert',
  into,
  name,
  before: null,
  value,
});
const gesture = (...changes: readonly PartChange[]): Gesture => ({ type: 'procedure.change', changes });
const stepsOf = ({ view }: Around): readonly string[] => view.steps.map(({ id }) => id);
const actionsOf = ({ view }: Around): readonly string[] => view.actions.map(({ id }) => id);

/** Whether a case never stays in a step: an automatic way without a condition leads on at once. */
const isPassed = ({ id }: StepView, { view }: Around): boolean =>
  view.arrows.some(({ type, when, from }) => type === 'automatic' && when === null && from.includes(id));

/** Whether somebody may act in a step, and stays there until they do. */
export const isRest = (step: StepView, around: Around): boolean => step.kind === 'step' && !isPassed(step, around);

/** A step, reached by an action of the one that is chosen. */
function planStep(kind: 'step' | 'end', from: StepView | null, around: Around): PlannedPart {
  const title = t(kind === 'end' ? 'newEnd' : 'newStep');
  const name = nameOfTitle(title, stepsOf(around));
  const value = { title, ...(kind === 'end' && { kind: 'final', outcome: 'closed' }) };
  const source = from && isRest(from, around) ? from : null;
  const linked = source
    ? [insert(joinPointer(source.part, 'actions'), newAction(actionsOf(around), whoActsIn(source, around.files), name))]
    : [];
  return {
    type: 'planned',
    gesture: gesture(insert('/states', { name, value }), ...linked),
    part: joinPointer('/states', name),
    said: source
      ? t('stepAdded', { title, action: t('newAction'), from: source.title })
      : t('stepAddedAlone', { title }),
  };
}

/** Why nobody waits in a step. */
function whyNoRest(step: StepView): NoPlace {
  return noPlace(t(step.kind === 'final' ? 'noPlaceInEnd' : 'noPlaceInPassed', { title: step.title }));
}

/** One more opinion where some are asked; else a step that asks one and comes back, by an action of the one chosen. */
function planOpinion(step: StepView | null, around: Around): PlannedPart | NoPlace {
  const title = t('newOpinion');
  const opinions = around.view.steps.flatMap((one) => one.opinions.map(({ id }) => id));
  const [first] = functionsOf(around.files);
  const name = nameOfTitle(title, opinions);
  const value = { title, function: first?.name ?? '', due: { after: 'P1M' }, silence: 'favorable' };
  if (step?.kind === 'opinions') {
    const into = joinPointer(step.part, 'opinions');
    return {
      type: 'planned',
      gesture: gesture(insert(into, { name, value })),
      part: joinPointer(into, name),
      said: t('partAdded', { title, place: step.title }),
    };
  }
  if (step && !isRest(step, around)) return whyNoRest(step);
  const back = step ?? around.view.steps.find((one) => isRest(one, around));
  if (!back) return noPlace(t('noPlaceWithoutStep'));
  const state = nameOfTitle(t('newOpinionStep'), stepsOf(around));
  const asked = { title: t('newOpinionStep'), kind: 'opinions', opinions: { [name]: value }, then: { to: back.id } };
  const action = {
    name: nameOfTitle(t('askOpinion'), actionsOf(around)),
    value: { title: t('askOpinion'), by: [...whoActsIn(back, around.files)], to: state },
  };
  return {
    type: 'planned',
    gesture: gesture(
      insert('/states', { name: state, value: asked }),
      insert(joinPointer(back.part, 'actions'), action),
    ),
    part: joinPointer('/states', state, 'opinions', name),
    said: t('opinionAdded', { title, step: asked.title, action: action.value.title, from: back.title }),
  };
}

/** A delay of the step, with what time does at its end: it closes the case where the procedure has such an end. */
function planTimer(step: StepView | null, around: Around): PlannedPart | NoPlace {
  if (!step) return noPlace(t('noPlaceWithoutStep'));
  if (step.kind === 'final' || isPassed(step, around)) return whyNoRest(step);
  const title = t('newTimer');
  const end = endOf(around, ['closed', 'withdrawn']);
  const action = {
    name: nameOfTitle(title, actionsOf(around)),
    value: { title, by: ['time'], ...(end !== null && { to: end.id }) },
  };
  const timer = nameOfTitle(
    title,
    step.timers.map(({ id }) => id),
  );
  const into = joinPointer(step.part, 'timers');
  return {
    type: 'planned',
    gesture: gesture(
      insert(joinPointer(step.part, 'actions'), action),
      insert(into, { name: timer, value: { after: 'P1M', action: action.name } }),
    ),
    part: joinPointer(into, timer),
    said: t('timerAdded', {
      place: step.title,
      action: title,
      goal: end ? t('to', { title: end.title }) : t('stays'),
    }),
  };
}

/** A delay of law: it ends in a rejection where the procedure has one, since that is what silence means most often. */
function planClock(around: Around): PlannedPart | NoPlace {
  const title = t('newClock');
  const end = endOf(around, ['refused', 'closed']);
  if (end === null) return noPlace(t('noPlaceWithoutEnd'));
  const names = around.view.clocks.map(({ id }) => id);
  const name = nameOfTitle(title, names);
  const action = {
    name: nameOfTitle(t('newExpiry'), actionsOf(around)),
    value: { title: t('newExpiry'), by: ['time'], to: end.id },
  };
  return {
    type: 'planned',
    gesture: gesture(
      insert('/anywhere', action),
      insert('/clocks', { name, value: { title, after: 'P2M', silence: 'rejection', action: action.name } }),
    ),
    part: joinPointer('/clocks', name),
    said: t('clockAdded', { title, goal: t('to', { title: end.title }) }),
  };
}

function endOf({ view }: Around, outcomes: readonly string[]): StepView | null {
  const ends = view.steps.filter(({ kind }) => kind === 'final');
  return outcomes.flatMap((outcome) => ends.filter((end) => end.outcome === outcome))[0] ?? null;
}

/** The action that a part belongs to: itself, what it holds, or what time does at the end of a delay. */
function actionAt({ steps, actions, clocks }: ProcedureView, target: Pointer | null): ActionView | null {
  const delays = [...steps.flatMap(({ timers }) => timers), ...clocks];
  const ended = delays.find(({ part }) => isWithin(target, part))?.action;
  return actions.find(({ part, id }) => isWithin(target, part) || id === ended) ?? null;
}

/** A letter or a mail with the text that is to be written: of the action or the step that is chosen, else as a request is filed. */
function planLetter(kind: 'document' | 'mail', target: Pointer | null, around: Around): PlannedPart {
  const { view, files } = around;
  const action = actionAt(view, target);
  const step = view.steps.find(({ part }) => isWithin(target, part));
  const list = action ? joinPointer(action.part, 'effects') : step ? joinPointer(step.part, 'entry') : '/filed';
  const about = action ? aboutAction(view, action) : (step?.title ?? t('filing'));
  const folder = kind === 'document' ? 'documents' : 'messages';
  const taken = Object.keys(files).flatMap((file) => new RegExp(`^${folder}/(.+)\\.md$`).exec(file)?.[1] ?? []);
  const slug = slugOfTitle(about, taken);
  const effects = action?.effects ?? step?.entry ?? view.filed;
  const value = kind === 'document' ? { type: kind, document: slug } : { type: kind, message: slug };
  return {
    type: 'planned',
    gesture: {
      type: 'procedure.change',
      changes: [{ type: 'item', into: list, before: null, value }],
      letter: { file: `${folder}/${slug}.md`, text: newText(kind, about) },
    },
    part: joinPointer(list, effects.length),
    said: t(kind === 'document' ? 'documentAdded' : 'mailAdded', { about: action?.title ?? about }),
  };
}

/**
 * What a text that an action sends is about, for who receives it. What time does at the end of a delay of law is called as agents
 * see it, and means to the applicant what silence does.
 */
export function aboutAction(
  { clocks }: Pick<ProcedureView, 'clocks'>,
  { id, title }: Pick<ActionView, 'id' | 'title'>,
): string {
  switch (clocks.find(({ action }) => action === id)?.silence) {
    case 'acceptance':
      return t('aboutAcceptance');
    case 'rejection':
      return t('aboutRejection');
    default:
      return title;
  }
}

/** The beginning of a letter: what is to be written is marked, so that it is not sent by mistake. */
export function newText(kind: 'document' | 'mail', about: string): string {
  return kind === 'document'
    ? `# ${about}\n\nDemande n° {{ dossier.numero }}\n\n[à écrire : ${t('letterText')}]\n`
    : `# ${about} ({{ dossier.numero }})\n\nBonjour {{ demandeur.nomComplet }},\n\n[à écrire : ${t('mailText')}]\n`;
}
