/** Defects that an author makes by not looking at another file: a delay, an amount, a reason that is said elsewhere. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { kindOf } from '../../../engine/language/walk-workflow.ts';
import { appendAt, getAt, removeAt, setAt } from '../json-edits.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const at = (pointer: string, file = WORKFLOW) => ({ file, pointer });

/** Columns of amounts as any numbers. */
function bareColumns(scheme: Scheme): readonly Defect[] {
  const file = 'queue.json';
  return nodesMatching(scheme, file, /^\/columns\/\d+$/).flatMap(({ pointer, value }) => {
    const isPath = isRecord(value) && typeof value['value'] === 'string' && /^[\w.]+$/.test(value['value']);
    if (!isPath || value['type'] !== 'money') return [];
    return [jsonDefect(scheme, at(pointer, file), (queue) => setAt(queue, `${pointer}/type`, 'number'))];
  });
}

/** Amounts asked as any numbers, their words still saying francs. */
function bareFields(scheme: Scheme): readonly Defect[] {
  const file = 'form.schema.json';
  return nodesMatching(scheme, file, /\/properties\/\w+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value) || getAt(value, '/cagou/widget') !== 'money') return [];
    const words = `${String(value['title'])} ${String(getAt(value, '/cagou/hint'))}`;
    if (!/francs? CFP|F CFP/.test(words) || /milliers|millions/.test(words)) return [];
    return [jsonDefect(scheme, at(pointer, file), (schema) => removeAt(schema, `${pointer}/cagou/widget`))];
  });
}

/** A reminder on the very day of the end. */
function lateReminders(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /\/timers$/).flatMap(({ pointer, value }) => {
    const timers = Object.entries(isRecord(value) ? value : {});
    const leads = (timer: unknown): boolean =>
      isRecord(timer) && scheme.actions.find(({ id }) => id === timer['action'])?.action.to !== undefined;
    const last = timers.find(([, timer]) => leads(timer) && isRecord(timer) && timer['after'] !== undefined)?.[1];
    const first = timers.find(([, timer]) => !leads(timer) && isRecord(timer) && timer['after'] !== undefined);
    if (!isRecord(last) || !first || last['calendar'] !== getAt(first[1], '/calendar')) return [];
    const place = joinPointer(pointer, first[0]);
    return [jsonDefect(scheme, at(place), (workflow) => setAt(workflow, `${place}/after`, last['after']))];
  });
}

/** A legal delay that no more stands still while the applicant mends the request, its action possible there. */
function runningWhileMending(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value) || value['silence'] === 'none' || !Array.isArray(value['suspendedIn'])) return [];
    const entry = scheme.actions.find(({ id }) => id === value['action']);
    const mended = scheme.actions.flatMap(({ action }) => (action.kind === 'correction' ? (action.to ?? []) : []));
    const suspended = value['suspendedIn'].filter((state: unknown) => mended.includes(String(state)));
    if (!entry || suspended.length === 0) return [];
    const change = (workflow: unknown): unknown => {
      const stopped = removeAt(workflow, `${pointer}/suspendedIn`);
      const from = entry.action.from;
      return from === undefined
        ? stopped
        : setAt(stopped, joinPointer(entry.pointer, 'from'), [...new Set([...from, ...suspended])]);
    };
    return [jsonDefect(scheme, at(pointer), change)];
  });
}

/** A refusal that does not print its reason any more. */
function unsaidReasons({ source }: Scheme): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    if (!/^(?:messages|documents)\//.test(file)) return [];
    const now = text.replaceAll(
      /\{\{ actions\.\w*(?:[Rr]efus|[Rr]ejet|[Ii]rrecev)\w*\.motif \}\}/g,
      'La condition n’est pas remplie.',
    );
    // Where a letter goes with it, the mail may leave the reason to the letter.
    // Nor is it silent where it prints what was chosen among reasons.
    const stillSays = /\{\{ actions\.\w+\.raison/.test(now);
    return now === text || file.startsWith('messages/') || stillSays
      ? []
      : [{ file, pointer: '', files: { [file]: now } }];
  });
}

/** An applicant who grants. */
function ownDecisions(scheme: Scheme): readonly Defect[] {
  return scheme.actions.flatMap(({ action, pointer }) => {
    const end = scheme.states.find(({ id, parent }) => id === action.to && !parent);
    if (end?.state.outcome !== 'granted' && end?.state.outcome !== 'refused') return [];
    if (action.by.includes('time') || action.by.includes('applicant')) return [];
    const refused = scheme.states.some(({ state }) => state.outcome === 'refused');
    const place = joinPointer(pointer, 'by');
    const others = scheme.actions.filter(
      (other) => other.state !== null && other.state === scheme.actions.find((one) => one.pointer === pointer)?.state,
    );
    const isOpen = others.some((other) => {
      const target = scheme.states.find(({ id }) => id === other.action.to)?.state;
      return target?.outcome !== undefined && target.outcome !== end.state.outcome && kindOf(target) === 'final';
    });
    if (!refused || !isOpen) return [];
    return [jsonDefect(scheme, at(place), (workflow) => appendAt(workflow, place, 'applicant'))];
  });
}

/** Money entered with a refusal. */
function paidRefusals(scheme: Scheme): readonly Defect[] {
  const amount = { type: 'amount', entry: 'commit', label: 'Aide', amount: '1000' };
  return scheme.actions.flatMap(({ action, pointer }) => {
    const end = scheme.states.find(({ id, parent }) => id === action.to && !parent);
    if (end?.state.outcome !== 'refused' || !action.effects) return [];
    const place = joinPointer(pointer, 'effects');
    return [jsonDefect(scheme, at(place), (workflow) => appendAt(workflow, place, amount))];
  });
}

/** Times that are typed, where those of the workflow are others. */
function typedDelays({ source }: Scheme): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    if (!/^(?:messages|documents)\/|^sheet/.test(file)) return [];
    const now = text.replace(
      /(Si nous ne vous avons pas répondu [^.]*?)\{\{ delais\.decision\.duree \}\}/,
      '$1cinq mois',
    );
    const sent = text.replace(
      /(Vous avez \**)\{\{ delais\.cloture\.duree \}\}(\** pour la renvoyer)/,
      '$1trois semaines$2',
    );
    return [now, sent].filter((one) => one !== text).map((one) => ({ file, pointer: '', files: { [file]: one } }));
  });
}

/** A usual time longer than the legal one. */
function longUsualDelays(scheme: Scheme): readonly Defect[] {
  const file = 'dispositif.json';
  const isBound = nodesMatching(scheme, WORKFLOW, /^\/clocks\/\w+$/).some(
    ({ value }) => isRecord(value) && value['silence'] !== 'none' && value['startsIn'] === undefined,
  );
  if (!isBound) return [];
  return [
    jsonDefect(scheme, at('/typicalDelay', file), (value) => setAt(value, '/typicalDelay', 'En général deux ans')),
  ];
}

/** What the account fills in, said to concern nobody. */
function impersonalPrefills(scheme: Scheme): readonly Defect[] {
  const file = 'form.schema.json';
  return nodesMatching(scheme, file, /\/properties\/\w+\/cagou$/).flatMap(({ pointer, value }) => {
    if (!isRecord(value) || !String(value['prefill']).startsWith('person.')) return [];
    const place = `${pointer}/personal`;
    return [jsonDefect(scheme, at(place, file), (schema) => setAt(schema, place, false))];
  });
}

/** A condition of access copied, and not changed. */
function copiedConditions(scheme: Scheme): readonly Defect[] {
  const file = 'rules.json';
  return nodesMatching(scheme, file, /^\/eligibility\/\d+$/).flatMap(({ value }) => {
    if (!isRecord(value)) return [];
    const copy = { ...value, id: `${String(value['id'])}Bis`, title: `${String(value['title'])} (bis)` };
    return [
      jsonDefect(scheme, at('/eligibility', file), (rules) => appendAt(rules, '/eligibility', copy), {
        names: [`${String(value['id'])}Bis`],
        also: [at('/eligibility', file)],
      }),
    ];
  });
}

/** What may wait, and is no more expected. */
function unexpectedSoft(scheme: Scheme): readonly Defect[] {
  const file = 'form.schema.json';
  const schema = scheme.json[file];
  const soft = nodesMatching(scheme, file, /^\/properties\/\w+$/).filter(
    ({ value }) => getAt(value, '/cagou/soft') === true,
  );
  return soft.flatMap(({ pointer, key }) => {
    const required: unknown = getAt(schema, '/required');
    if (!Array.isArray(required) || !required.includes(key)) return [];
    const left = required.filter((name: unknown) => name !== key);
    return [jsonDefect(scheme, at(pointer, file), (value) => setAt(value, '/required', left))];
  });
}

/** Who sees the cases of a route alone is to oversee them all. */
function overseeingRoutes(scheme: Scheme): readonly Defect[] {
  const file = 'dispositif.json';
  return nodesMatching(scheme, file, /^\/functions\/\w+$/).flatMap(({ pointer, value }) =>
    isRecord(value) && value['routes'] !== undefined
      ? [jsonDefect(scheme, at(pointer, file), (identity) => setAt(identity, `${pointer}/oversees`, true))]
      : [],
  );
}

/** Opinions that are asked again as soon as all are in. */
function endlessJoins(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/then\/to$/).map(({ pointer }) =>
    jsonDefect(scheme, at(pointer), (workflow) => setAt(workflow, pointer, pointer.split('/')[2])),
  );
}

/** A condition that names an article of no act. */
function unlistedArticles(scheme: Scheme): readonly Defect[] {
  const file = 'rules.json';
  return nodesMatching(scheme, file, /^\/eligibility\/\d+$/).map(({ pointer }) =>
    jsonDefect(scheme, at(pointer, file), (rules) => setAt(rules, `${pointer}/article`, 'art. 999')),
  );
}

/** An opinion on something sensitive, whose sense all may read. */
function openOpinions(scheme: Scheme): readonly Defect[] {
  const privacy = scheme.json['privacy.json'];
  return nodesMatching(scheme, WORKFLOW, /\/opinions\/\w+\/confidential$/).flatMap(({ pointer, value }) => {
    const asked = getAt(scheme.json[WORKFLOW], joinPointer(parentPointer(pointer), 'form', 'properties'));
    const isSensitive = Object.values(isRecord(asked) ? asked : {}).some(
      (field) =>
        getAt(privacy, joinPointer('/categories', String(getAt(field, '/cagou/personal')), 'sensitive')) === true,
    );
    if (value !== true || !isSensitive) return [];
    return [jsonDefect(scheme, at(parentPointer(pointer)), (workflow) => setAt(workflow, pointer, false))];
  });
}

/** A share of what is paid, typed as another in a text. */
function typedShares({ source }: Scheme): readonly Defect[] {
  return Object.entries(source.files).flatMap(([file, text]) => {
    if (!/^(?:messages|documents)\//.test(file)) return [];
    const now = text.replaceAll(/(?<![\wÀ-ÿ])la moitié(?= à la signature)/g, 'le tiers');
    return now === text ? [] : [{ file, pointer: '', files: { [file]: now } }];
  });
}

export const OVERSIGHT_KINDS: readonly Kind[] = [
  { name: 'column of amounts without their currency', find: bareColumns },
  { name: 'amount asked as any number', find: bareFields },
  { name: 'reminder on the day of the end', find: lateReminders },
  { name: 'delay that runs while the applicant mends', find: runningWhileMending },
  { name: 'refusal that does not say why', find: unsaidReasons },
  { name: 'opinion on something sensitive shown to all', find: openOpinions },
  { name: 'share of what is paid typed otherwise', find: typedShares },
  { name: 'applicant who decides', find: ownDecisions },
  { name: 'money entered with a refusal', find: paidRefusals },
  { name: 'delay typed otherwise', find: typedDelays },
  { name: 'usual delay longer than the legal one', find: longUsualDelays },
  { name: 'prefilled from a person and said to be of nobody', find: impersonalPrefills },
  { name: 'what may wait and is not expected', find: unexpectedSoft },
  { name: 'oversight of a function with routes', find: overseeingRoutes },
  { name: 'join that leads to itself', find: endlessJoins },
  { name: 'article of no act', find: unlistedArticles },
  { name: 'condition copied and not changed', find: copiedConditions },
];
