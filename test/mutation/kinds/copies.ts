/** Mistakes of authors who copy a scheme that they know: old names and sentences left, another audience, rights told wrong. */
import { isRecord } from '../../../engine/base/guards.ts';
import { joinPointer, parentPointer } from '../../../engine/base/pointer.ts';
import { getAt, setAt } from '../json-edits.ts';
import { reworded, rewritten } from '../rewrite.ts';
import { jsonDefect, nodesMatching, type Defect, type Kind, type Scheme } from '../scheme.ts';

const WORKFLOW = 'workflow.json';
const IDENTITY = 'dispositif.json';
const RULES = 'rules.json';
const FORM = 'form.schema.json';
const QUEUE = 'queue.json';

/** The reason of the condition before, for the next one. */
const sameReasons = rewritten(WORKFLOW, /\/guards\/[1-9]\d*\/otherwise$/, (otherwise, pointer, { json }) => {
  const guards = getAt(json[WORKFLOW], parentPointer(parentPointer(pointer)));
  const first = Array.isArray(guards) && isRecord(guards[0]) ? guards[0]['otherwise'] : null;
  return typeof first === 'string' && first !== otherwise ? first : null;
});

/** What the agent has to do, as what the applicant reads. */
const saidTasks = rewritten(WORKFLOW, /^\/states\/\w+\/explain$/, (_explain, pointer, { json }) => {
  const task = getAt(json[WORKFLOW], joinPointer(parentPointer(pointer), 'task', 'title'));
  return typeof task === 'string' ? task : null;
});

/** The end of what is granted is counted in one state less, of those that end so. */
function missedEnds(scheme: Scheme): readonly Defect[] {
  return nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/timers$/).flatMap(({ pointer, value }) => {
    const timers = Object.entries(isRecord(value) ? value : {});
    const isEnd = ([, timer]: readonly [string, unknown]): boolean =>
      /^decision\.\w+ \+ duration\("P1D"\)$/.test(String(getAt(timer, '/at')));
    const others = nodesMatching(scheme, WORKFLOW, /^\/states\/\w+\/timers\/\w+\/at$/).filter(
      (one) => !one.pointer.startsWith(pointer) && isEnd(['', { at: one.value }]),
    );
    // The state where it lives is the other: one that it is led to, and comes back from, has delays of its own beside, or none.
    const isBetween =
      getAt(scheme.json[WORKFLOW], `${parentPointer(pointer)}/waiting`) !== 'external' || timers.length === 2;
    if (!timers.some(isEnd) || others.length === 0 || !isBetween) return [];
    const left = Object.fromEntries(timers.filter((timer) => !isEnd(timer)));
    const state = parentPointer(pointer);
    return [jsonDefect(scheme, { file: WORKFLOW, pointer: state }, (workflow) => setAt(workflow, pointer, left))];
  });
}

/** A time of two days, Saturday and Sunday among them. */
const weekends = rewritten(WORKFLOW, /\/opinions\/\w+\/due$/, (due, pointer, { json }) => {
  const opinion = getAt(json[WORKFLOW], parentPointer(pointer));
  return isRecord(opinion) && opinion['reminder'] === undefined && isRecord(due) ? { after: 'P2D' } : null;
});

const withdrawn = rewritten(WORKFLOW, /^\/states\/\w+\/public$/, (_public, pointer, { json }) =>
  getAt(json[WORKFLOW], `${parentPointer(pointer)}/outcome`) === 'withdrawn' ? 'Demande refusée' : null,
);

/** The same column twice, under two titles. */
const twiceShown = rewritten(QUEUE, /^\/columns\/[1-9]\d*\/value$/, (_value, pointer, { json }) => {
  const [first, own] = ['/columns/0', parentPointer(pointer)].map((place) => getAt(json[QUEUE], place));
  const sameType = isRecord(first) && isRecord(own) && first['type'] === own['type'];
  return sameType ? first['value'] : null;
});

/** An act of after the scheme's beginning. */
function laterActs(scheme: Scheme): readonly Defect[] {
  const acts = getAt(scheme.json[IDENTITY], '/legalBasis');
  if (!Array.isArray(acts) || acts.length !== 1) return [];
  const place = '/legalBasis/0/date';
  return [jsonDefect(scheme, { file: IDENTITY, pointer: place }, (identity) => setAt(identity, place, '2031-02-03'))];
}

/** The mistakes of this file. */
export const COPY_KINDS: readonly Kind[] = [
  { name: 'reason of another condition', find: sameReasons },
  { name: 'task of the agent told to the applicant', find: saidTasks },
  { name: 'last day that a check outlasts', find: missedEnds },
  { name: 'two days with their week-end', find: weekends },
  { name: 'withdrawn and told refused', find: withdrawn },
  { name: 'column that is another', find: twiceShown },
  { name: 'act later than its effect', find: laterActs },
  {
    name: 'scheme in force after its scenarios',
    find: rewritten(IDENTITY, /^\/effective\/from$/, () => '2062-01-01'),
  },
  {
    name: 'help in thousands of francs',
    find: (scheme) =>
      nodesMatching(scheme, FORM, /\/cagou\/widget$/).flatMap(({ pointer, value }) => {
        const place = joinPointer(parentPointer(pointer), 'hint');
        const hinted = { file: FORM, pointer: place };
        return value === 'money'
          ? [jsonDefect(scheme, hinted, (form) => setAt(form, place, 'En milliers de francs CFP.'))]
          : [];
      }),
  },
  {
    name: 'example that is refused',
    find: (scheme) =>
      nodesMatching(scheme, FORM, /\/pattern$/).flatMap(({ pointer, value }) => {
        const place = joinPointer(parentPointer(pointer), 'cagou', 'hint');
        const isHinted = typeof getAt(scheme.json[FORM], place) === 'string' && !String(value).includes(' ');
        const hinted = { file: FORM, pointer: place };
        return isHinted ? [jsonDefect(scheme, hinted, (form) => setAt(form, place, 'Par exemple « ? 12 ? »'))] : [];
      }),
  },
  {
    name: 'exception after the general rule',
    find: rewritten(RULES, /^\/(?:eligibility|checks)\/\d+\/valid$/, (valid) => {
      const [, condition = '', then = ''] = /^if ([^()]*?) then (.*) else true$/.exec(String(valid)) ?? [];
      return condition === '' || then.includes(' else ') || condition.includes(' or ')
        ? null
        : `if ${condition} then true else if ${condition} then ${then} else true`;
    }),
  },
  {
    name: 'recourse that is denied',
    find: reworded(/^documents\//, /Cette décision peut être contestée/, 'Cette décision ne peut pas être contestée'),
  },
  {
    name: 'court of another place',
    find: reworded(
      /^(documents|messages)\//,
      /tribunal administratif de Nouvelle-Calédonie/,
      'tribunal administratif de Paris',
    ),
  },
  {
    name: 'time to contest from the filing',
    find: reworded(/^documents\//, /à compter de sa notification/, 'à compter du dépôt de la demande'),
  },
  { name: 'article of a letter numbered twice', find: reworded(/^documents\//, /^## Article 2\b/m, '## Article 1') },
  {
    name: 'subject of another scheme',
    find: reworded(/^messages\//, /votre demande de [\wÀ-ÿ ]+? est/, 'votre demande de bourse est'),
  },
];
