/** Defects of what a workflow means, each name and each way of it being right: decisions, silence, money, time. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { appendAt, removeAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string) => ({ file: WORKFLOW, pointer });

const isAbout = (words: string): 'granted' | 'refused' | null => {
  if (/refus|rejet|irrecev/i.test(words)) return 'refused';
  return /accord|attribu|autoris/i.test(words) ? 'granted' : null;
};

/** A proposal that leads to the signature of the other decision. */
function otherSignatures(scheme: Scheme): readonly Defect[] {
  const proposals = scheme.actions.filter(
    ({ action, id }) =>
      action.to !== undefined && isAbout(`${id} ${action.title}`) !== null && action.by.some((by) => by !== 'time'),
  );
  return proposals.flatMap(({ id, action, pointer, state }) => {
    const other = proposals.find(
      (one) =>
        one.state === state &&
        state !== null &&
        isAbout(`${one.id} ${one.action.title}`) !== isAbout(`${id} ${action.title}`) &&
        one.action.to !== action.to,
    );
    if (other?.action.to === undefined) return [];
    const { to } = other.action;
    const place = joinPointer(pointer, 'to');
    return [jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, to))];
  });
}

/** The letters, or the mails, of a grant and of a refusal, each where the other was. */
function swappedTexts(scheme: Scheme): readonly Defect[] {
  return (['document', 'message'] as const).flatMap((part) => {
    const uses = nodesMatching(
      scheme,
      WORKFLOW,
      new RegExp(String.raw`/(?:actions|anywhere)/\w+/effects/\d+/${part}$`),
    );
    const folder = part === 'document' ? 'documents' : 'messages';
    const sense = (name: unknown): ReturnType<typeof isAbout> => {
      const [title = ''] = (scheme.source.files[`${folder}/${String(name)}.md`] ?? '').split('\n', 1);
      return /\bn[’']|rappel|recours|opposition/i.test(title) ? null : isAbout(title);
    };
    const granted = uses.find(({ value }) => sense(value) === 'granted');
    const refused = uses.find(({ value }) => sense(value) === 'refused');
    if (!granted || !refused) return [];
    const swapped = (workflow: unknown): unknown =>
      setAt(setAt(workflow, granted.pointer, refused.value), refused.pointer, granted.value);
    return [jsonDefect(scheme, at(granted.pointer), swapped, { also: [at(refused.pointer)] })];
  });
}

/** An end that decides, with nothing written to the applicant on the way. */
function untoldEnds(scheme: Scheme): readonly Defect[] {
  const clocked = new Set(nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+\/action$/).map(({ value }) => value));
  return scheme.actions.flatMap(({ id, action, pointer }) => {
    const end = scheme.states.find((state) => state.id === action.to && !state.parent);
    if (!end || kindOf(end.state) !== 'final' || !action.effects || end.state.entry || clocked.has(id)) return [];
    if (end.state.outcome === 'withdrawn' || action.by.every((by) => by === 'applicant')) return [];
    const place = joinPointer(pointer, 'effects');
    const left = action.effects.filter(({ type }) => type === 'amount');
    return [jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, place, left))];
  });
}

/** Silence that is worth a decision and leaves the case where it is, or sends it back. */
function idleSilence(scheme: Scheme): readonly Defect[] {
  const initial = scheme.states[0]?.id;
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).flatMap(({ value }) => {
    const entry = scheme.actions.find(({ id }) => isRecord(value) && id === value['action']);
    if (!entry || !isRecord(value) || value['silence'] === 'none' || initial === undefined) return [];
    const place = joinPointer(entry.pointer, 'to');
    return [
      jsonDefect(scheme, at(entry.pointer), (workflow) => removeAt(workflow, place)),
      jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, initial)),
    ];
  });
}

/** A way back to the first state, from where the clock of the decision has stopped. */
function returnsAfterStop(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).flatMap(({ value }) => {
    if (!isRecord(value) || value['silence'] === 'none' || value['startsIn'] !== undefined) return [];
    const stops: readonly unknown[] = Array.isArray(value['stopsIn']) ? value['stopsIn'] : [];
    const stop = scheme.states.find(({ id, state }) => stops.includes(id) && kindOf(state) === 'step' && !state.always);
    const [first] = scheme.states;
    const by = stop?.state.task?.function;
    if (!stop || !first || by === undefined || first.state.always) return [];
    const place = joinPointer(stop.pointer, 'actions', 'reprendreTout');
    const action = { title: 'Reprendre depuis le début', by: [by], to: first.id };
    return [jsonDefect(scheme, at(place), (workflow) => setAt(workflow, place, action))];
  });
}

/** A withdrawal that says no more in which states it is possible, those of the grant among them. */
function lateWithdrawals(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action, pointer, state }) => {
    if (action.kind !== 'withdrawal' || state !== null || !action.from) return [];
    const place = joinPointer(pointer, 'from');
    const missing = scheme.states.filter(
      ({ id, parent, state: one }) => !parent && kindOf(one) !== 'final' && !action.from?.includes(id),
    );
    // Those that are only passed through do not count.
    if (missing.every(({ state: one }) => one.always)) return [];
    return [jsonDefect(scheme, at(pointer), (workflow) => removeAt(workflow, place))];
  });
}

/** Money entered in another sense. */
function turnedAmounts(scheme: Scheme): readonly Defect[] {
  const others: Readonly<Record<string, readonly string[]>> = {
    commit: ['pay', 'recover'],
    pay: ['recover'],
    recover: ['pay', 'commit'],
  };
  const amounts = nodesMatching(scheme, WORKFLOW, /\/(?:actions|anywhere)\/\w+\/effects\/\d+\/entry$/);
  return amounts.flatMap(({ pointer, value }) =>
    (others[String(value)] ?? []).map((entry) =>
      jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, entry), {
        also: [at(pointer.replace(/\/effects\/\d+\/entry$/, ''))],
      }),
    ),
  );
}

/** A judgement that agents record and nothing reads. */
function unreadJudgements(scheme: Scheme): readonly Defect[] {
  const file = 'agent.schema.json';
  const place = '/properties/avisOublie';
  const field = { title: 'Le dossier est-il urgent ?', type: 'boolean', cagou: { states: [scheme.states[0]?.id] } };
  return Object.hasOwn(scheme.json, file) && scheme.states[0]?.state.task
    ? [jsonDefect(scheme, { file, pointer: place }, (agent) => setAt(agent, place, field))]
    : [];
}

/** A yearly date that is past for those who come after it. */
function pastTimers(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/timers\/\w+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value)) return [];
    const timer = { at: 'date(aujourdhui.year, 2, 28)', action: value['action'] };
    return [jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, timer))];
  });
}

/** A period asked of an agent, that nothing keeps from ending before it begins. */
function unorderedPeriods(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action, pointer }) => {
    if (!action.form || action.by.every((by) => by === 'time' || by === 'applicant')) return [];
    const place = joinPointer(pointer, 'form', 'properties');
    const date = (title: string) => ({ title, type: 'string', format: 'date' });
    const change = (workflow: unknown): unknown =>
      setAt(
        setAt(workflow, joinPointer(place, 'suspensionDu'), date('Suspension, du')),
        joinPointer(place, 'suspensionAu'),
        date('Suspension, au'),
      );
    return [jsonDefect(scheme, at(joinPointer(place, 'suspensionAu')), change)];
  });
}

/** What must have been recorded may be recorded only where the case need not go. */
function bypassedRecordings(scheme: Scheme): readonly Defect[] {
  const file = 'agent.schema.json';
  return nodesMatching(scheme, file, /^\/properties\/\w+\/cagou\/states$/).flatMap(({ pointer }) => {
    const [, , field = ''] = pointer.split('/');
    const waiting = scheme.actions.find(({ action, state }) => action.requires?.includes(field) && state !== null);
    const before = scheme.actions.find(
      ({ action, state }) => action.to === waiting?.state && state !== null && (action.kind ?? 'step') === 'step',
    );
    const first = scheme.states.find(({ id }) => id === before?.state);
    const by = first?.state.task?.function;
    if (!waiting || !first || by === undefined || first.parent) return [];
    const detour = {
      title: 'Détour',
      task: { function: by, title: 'Noter' },
      actions: { revenirDuDetour: { title: 'Continuer', by: [by], to: waiting.state } },
    };
    const place = joinPointer(first.pointer, 'actions', 'faireDetour');
    const action = { title: 'Noter à part', by: [by], to: 'detour' };
    const defect = jsonDefect(scheme, at(joinPointer(waiting.pointer, 'requires')), (workflow) =>
      setAt(setAt(workflow, place, action), '/states/detour', detour),
    );
    const agent = jsonDefect(scheme, { file, pointer }, (value) => setAt(value, pointer, ['detour']));
    return [{ ...defect, files: { ...defect.files, ...agent.files } }];
  });
}

/** Conditions of access that nobody meets together. */
function opposedConditions(scheme: Scheme): readonly Defect[] {
  const file = 'rules.json';
  return nodesMatching(scheme, file, /^\/(checks|eligibility)\/\d+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value) || typeof value['valid'] !== 'string') return [];
    const found = /^(\w+) (<|<=|>|>=) (\d+)$/.exec(value['valid']);
    if (!found || value['effect'] === 'inform' || value['each'] !== undefined) return [];
    const [, name = '', sign = '', bound = ''] = found;
    const opposite = sign.startsWith('<') ? '>' : '<';
    const condition = {
      id: 'contraire',
      title: 'Le contraire',
      valid: `${name} ${opposite} ${bound}`,
      effect: 'block',
      message: 'Ce n’est pas possible.',
    };
    const list = '/eligibility';
    const change = (rules: unknown): unknown =>
      isRecord(rules) && Array.isArray(rules['eligibility'])
        ? appendAt(rules, list, condition)
        : setAt(rules, list, [condition]);
    return [jsonDefect(scheme, { file, pointer }, change, { also: [{ file, pointer: list }] })];
  });
}

/** Data of the decision that are erased before it can be contested no more, or while the delay runs. */
function shortRetentions(scheme: Scheme): readonly Defect[] {
  const file = 'privacy.json';
  const privacy = scheme.json[file];
  const records = isRecord(privacy) ? privacy['records'] : undefined;
  if (typeof records !== 'string') return [];
  const place = joinPointer('/categories', records, 'retention');
  const clocks = nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).filter(
    ({ value }) => isRecord(value) && value['startsIn'] === undefined,
  );
  const shorten = (retention: unknown): Defect =>
    jsonDefect(scheme, { file, pointer: place }, (value) => setAt(value, place, retention));
  return [
    shorten({ after: 'P1M', from: 'closed', then: 'erase' }),
    ...(clocks.length > 0 ? [shorten({ after: 'P10D', from: 'filed', then: 'erase' })] : []),
  ];
}

export const DECISION_KINDS: readonly Kind[] = [
  { name: 'proposal that leads to the other signature', find: otherSignatures },
  { name: 'letters or mails of the two decisions swapped', find: swappedTexts },
  { name: 'end without a word to the applicant', find: untoldEnds },
  { name: 'silence that decides nothing', find: idleSilence },
  { name: 'way back after the clock stopped', find: returnsAfterStop },
  { name: 'withdrawal of what was granted', find: lateWithdrawals },
  { name: 'money entered in the other sense', find: turnedAmounts },
  { name: 'judgement that nothing reads', find: unreadJudgements },
  { name: 'timer already past on entering', find: pastTimers },
  { name: 'period that may end before it begins', find: unorderedPeriods },
  { name: 'recording that a way goes round', find: bypassedRecordings },
  { name: 'conditions that nobody meets together', find: opposedConditions },
  { name: 'retention too short', find: shortRetentions },
];
