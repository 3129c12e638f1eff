/**
 * Every place where the values of a case are read once it is filed, with what is sure there: one situation for each state
 * and each way to be in it, so that the one that fails can be named.
 */
import type { Decides } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { CompiledAction } from '../../workflow/model/compiled-workflow.ts';
import type { Pointer } from '../../base/values.ts';
import { readsOwnData } from '../../workflow/decide/action-status.ts';
import { kindOf, listActions, listLengths, listRoutes } from '../../language/walk-workflow.ts';
import { fieldsOf } from '../../feel/schema-type.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import { DECISION } from '../../language/case-names.ts';
import { addFacts, NO_FACTS, type Facts } from '../domains/facts.ts';
import { factsWhenTrue } from '../domains/feel-reads.ts';
import { addSure, isSure, NOTHING_SURE, sureOf, withoutFacts, type MustFact } from '../../names/must-facts.ts';
import { datedByExtension, datedIn } from './clock-dates.ts';
import {
  decidedBy,
  factsKnown,
  givenBy,
  joinGives,
  knownWhenTaken,
  requiredBy,
  sourcesOf,
  takenBy,
  type Flow,
} from './flow.ts';
import type { Site, Situation } from './site.ts';
import { documentSites, effectSites } from './effect-sites.ts';

/** All places of the routes, the workflow and the queue. */
export function listSites(parsed: ParsedSource, flow: Flow): readonly Site[] {
  const filed: readonly Situation[] = [{ state: null, sure: sureOf(datedIn(flow, null)) }];
  return [
    ...listRoutes(parsed.identity).map(({ route, pointer }): Site => ({
      file: 'dispositif.json',
      pointer: joinPointer(pointer, 'when'),
      reads: { type: 'feel', text: route.when },
      situations: [{ state: null, sure: NOTHING_SURE }],
    })),
    ...effectSites(parsed, parsed.workflow.filed, '/filed', filed),
    ...certificateSites(parsed, flow),
    ...lengthSites(parsed, flow),
    ...listActions(parsed.workflow).flatMap(({ id, pointer }) => {
      const action = flow.compiled.actions[id];
      return action ? actionSites(parsed, flow, action, pointer) : [];
    }),
    ...flow.entries.flatMap((entry) => stateSites(parsed, flow, entry)),
    ...quotaSites(parsed, flow),
    ...queueSites(parsed, flow),
  ];
}

/** What the length of a legal delay depends on is read as it starts: at filing, on entering its state, and again after a reopening. */
function lengthSites({ workflow }: ParsedSource, flow: Flow): readonly Site[] {
  const reopened = Object.values(flow.compiled.actions).flatMap(({ definition: { kind, to } }) =>
    kind === 'reopening' && to !== undefined ? [to] : [],
  );
  return listLengths(workflow).flatMap(({ clock: { startsIn, restart }, length, pointer }): readonly Site[] => {
    if (length.when === undefined) return [];
    const starts = [startsIn ?? null, ...(restart ? reopened : [])];
    const situations = starts.map((state) => ({
      state,
      sure: (state === null ? undefined : flow.entered.get(state)) ?? NOTHING_SURE,
    }));
    const reads = { type: 'feel', text: length.when } as const;
    return [{ file: 'workflow.json', pointer: joinPointer(pointer, 'when'), reads, situations }];
  });
}

/** What certifies silence is written with the action that time takes then. */
function certificateSites(parsed: ParsedSource, flow: Flow): readonly Site[] {
  return Object.entries(parsed.workflow.clocks ?? {}).flatMap(
    ([id, { certificate, action: name }]): readonly Site[] => {
      const action = flow.compiled.actions[name];
      if (certificate === undefined || !action) return [];
      const situations = sourcesOf(flow.compiled, action).time.flatMap((state) => {
        const sure = flow.within.get(state);
        return sure
          ? [
              {
                state,
                sure: addSure(addSure(sure, givenBy(flow.compiled, action, true)), [{ type: 'dated', clock: id }]),
              },
            ]
          : [];
      });
      const pointer = joinPointer('/clocks', id, 'certificate');
      return documentSites(parsed, certificate, { file: 'workflow.json', pointer }, situations);
    },
  );
}

function actionSites(parsed: ParsedSource, flow: Flow, action: CompiledAction, pointer: Pointer): readonly Site[] {
  const { id, definition } = action;
  const { people, time } = sourcesOf(flow.compiled, action);
  const from = (states: readonly string[], gives: readonly MustFact[]): readonly Situation[] =>
    [...new Set(states)].flatMap((state) => {
      const sure = flow.within.get(state);
      return sure ? [{ state, sure: addSure(addSure(sure, gives), datedIn(flow, state)) }] : [];
    });
  const before = from([...people, ...time], requiredBy(definition));
  const withData = from(people, [...requiredBy(definition), ...takenBy(id, true)]);
  const facts = answersKnown(parsed, definition);
  const deciding = [...from(people, knownWhenTaken(action, false)), ...from(time, knownWhenTaken(action, true))].map(
    (situation) => ({ ...situation, facts }),
  );
  const after = [
    ...from(people, givenBy(flow.compiled, action, false)),
    ...from(time, givenBy(flow.compiled, action, true)),
  ].map((situation) => ({
    ...situation,
    sure: addSure(situation.sure, datedByExtension(flow, action, situation.state ?? '')),
    facts: withoutDecided(facts, definition.decides),
  }));
  const guards = (definition.guards ?? []).map(({ when }, at): Site => ({
    file: 'workflow.json',
    pointer: joinPointer(pointer, 'guards', at, 'when'),
    reads: { type: 'feel', text: when },
    situations: readsOwnData(id, when) ? withData : before,
  }));
  return [
    ...guards,
    ...decidedSites(parsed, definition.decides, pointer, deciding),
    ...effectSites(parsed, definition.effects, joinPointer(pointer, 'effects'), after),
  ];
}

/** What is decided. A value that need not be there may come to nothing; one that `decision` requires may not. */
function decidedSites(
  { decisionSchema }: ParsedSource,
  decides: Decides | undefined,
  base: Pointer,
  situations: readonly Situation[],
): readonly Site[] {
  return Object.entries(decides ?? {}).map(([name, text]): Site => {
    const site = {
      file: 'workflow.json',
      pointer: joinPointer(base, 'decides', name),
      reads: { type: 'feel', text },
      situations,
    } as const;
    const isRequired = decisionSchema?.required?.includes(name) === true;
    return isRequired ? site : { ...site, allowed: ['answer', 'cell', 'written', 'fact', 'optional'] };
  });
}

/** What an action decides is no longer what its guards found. */
function withoutDecided(facts: Facts, decides: Decides | undefined): Facts {
  if (!decides) return facts;
  return new Map([...facts].filter(([path]) => !Object.keys(decides).some((name) => path === `${DECISION}.${name}`)));
}

/** What the guards of an action tell of the answers, which it leaves as they are unless they are sent back, and of what was decided. */
function answersKnown(parsed: ParsedSource, { kind, guards = [] }: CompiledAction['definition']): Facts {
  if (kind === 'resubmission') return NO_FACTS;
  return guards.map(({ when }) => factsOfAnswers(parsed, when)).reduce(addFacts, NO_FACTS);
}

/** Of the rest of a case, what is sure is said in must-facts, and computed values may change. */
function factsOfAnswers({ formSchema, decisionSchema }: ParsedSource, when: string): Facts {
  const answers = fieldsOf(formSchema);
  const isKept = (root: string): boolean =>
    Object.hasOwn(answers, root) || (root === DECISION && decisionSchema !== null);
  return new Map([...factsWhenTrue(when)].filter(([path]) => isKept(path.split('.')[0] ?? '')));
}

function stateSites(
  parsed: ParsedSource,
  flow: Flow,
  { id, state, pointer }: Flow['entries'][number],
): readonly Site[] {
  const entered = flow.entered.get(id);
  if (!entered) return [];
  const here: readonly Situation[] = [{ state: id, sure: entered }];
  // Where automatic steps lead on at once, clocks are already those of the state where the case rests.
  const rests = state.always ? here : [{ state: id, sure: addSure(entered, datedIn(flow, id)) }];
  const feel = (text: string, ...names: readonly (string | number)[]): Site => ({
    file: 'workflow.json',
    pointer: joinPointer(pointer, ...names),
    reads: { type: 'feel', text },
    situations: here,
  });
  const known = (facts: readonly MustFact[]): readonly Situation[] => [{ state: id, sure: addSure(entered, facts) }];
  // What is done on the way is written once the case has come to rest, its clocks looked at.
  const reached = (to: string | undefined): readonly MustFact[] =>
    to !== undefined && restsAt(flow, to) ? datedIn(flow, to) : [];
  const asked = kindOf(state) === 'opinions';
  const joined = (way: 'then' | 'withoutQuorum'): readonly MustFact[] => (asked ? joinGives(state, way) : []);
  const decided = (decides: Decides | undefined): readonly MustFact[] => decidedBy(flow.compiled, decides);
  const after = state.then && flow.entered.get(state.then.to);
  const join =
    kindOf(state) === 'parallel' && after
      ? [{ state: id, sure: addSure(after, reached(state.then?.to)) }]
      : known([...joined('then'), ...decided(state.then?.decides), ...reached(state.then?.to)]);
  // Of all branches, what is sure once they have ended; what the join itself decides is not yet.
  const before = withoutFacts(after ?? NOTHING_SURE, (fact) => isSure(sureOf(decided(state.then?.decides)), fact));
  const joining: readonly Situation[] =
    kindOf(state) === 'parallel' ? [{ state: id, sure: before }] : known(joined('then'));
  return [
    ...effectSites(parsed, state.entry, joinPointer(pointer, 'entry'), rests),
    ...decidedSites(parsed, state.then?.decides, joinPointer(pointer, 'then'), joining),
    ...decidedSites(
      parsed,
      state.withoutQuorum?.decides,
      joinPointer(pointer, 'withoutQuorum'),
      known(joined('withoutQuorum')),
    ),
    ...effectSites(parsed, state.then?.effects, joinPointer(pointer, 'then', 'effects'), join),
    ...effectSites(
      parsed,
      state.withoutQuorum?.effects,
      joinPointer(pointer, 'withoutQuorum', 'effects'),
      known([
        ...joined('withoutQuorum'),
        ...decided(state.withoutQuorum?.decides),
        ...reached(state.withoutQuorum?.to),
      ]),
    ),
    ...Object.entries(state.opinions ?? {}).flatMap(([name, { when }]) =>
      when === undefined ? [] : [feel(when, 'opinions', name, 'when')],
    ),
    ...Object.entries(state.timers ?? {}).flatMap(([name, { at }]) =>
      at === undefined
        ? []
        : [{ ...feel(at, 'timers', name, 'at'), allowed: ['answer', 'cell', 'written', 'optional'] as const }],
    ),
    ...(state.always ?? []).flatMap(({ when, decides, effects, to }, at) => [
      ...(when === undefined ? [] : [feel(when, 'always', at, 'when')]),
      ...decidedSites(
        parsed,
        decides,
        joinPointer(pointer, 'always', at),
        known(when === undefined ? [] : factsKnown(when)).map((situation) => ({
          ...situation,
          facts: when === undefined ? NO_FACTS : factsOfAnswers(parsed, when),
        })),
      ),
      ...effectSites(
        parsed,
        effects,
        joinPointer(pointer, 'always', at, 'effects'),
        known([...(when === undefined ? [] : factsKnown(when)), ...decided(decides), ...reached(to)]).map(
          (situation) => ({
            ...situation,
            facts: when === undefined ? NO_FACTS : withoutDecided(factsOfAnswers(parsed, when), decides),
          }),
        ),
      ),
    ]),
  ];
}

/** Whether a case that is led to a state stays there; in branches, clocks depend on where each of them rests. */
function restsAt({ compiled }: Flow, id: string): boolean {
  const state = compiled.workflow.states[id];
  return state !== undefined && !state.always && ['step', 'opinions'].includes(kindOf(state));
}

/** What a quota is made of is read as a case takes a place of it. That it has no maximum may be meant. */
function quotaSites({ rules }: ParsedSource, flow: Flow): readonly Site[] {
  return (rules.quotas ?? []).flatMap(({ holds, by, most, besides }, at): readonly Site[] => {
    const situations = holds.flatMap((state) => {
      const sure = flow.entered.get(state);
      return sure ? [{ state, sure }] : [];
    });
    const site = (member: string, text: string | undefined, allowed: NonNullable<Site['allowed']>): readonly Site[] =>
      text === undefined
        ? []
        : [
            {
              file: 'rules.json',
              pointer: joinPointer('/quotas', at, member),
              reads: { type: 'feel', text },
              situations,
              allowed,
            },
          ];
    return [...site('by', by, []), ...site('most', most, ['written']), ...site('besides', besides, [])];
  });
}

/** A queue shows cases in all states. */
function queueSites({ queue, decisionSchema }: ParsedSource, flow: Flow): readonly Site[] {
  const situations = [...flow.within].map(([state, sure]) => ({ state, sure: addSure(sure, datedIn(flow, state)) }));
  const site = (text: string, pointer: Pointer, allowed: Site['allowed'] = ['written']): Site => ({
    file: 'queue.json',
    pointer,
    reads: { type: 'feel', text },
    situations,
    allowed,
  });
  // A column that is what was decided, and nothing made of it, is blank for as long as nothing is: it says so.
  const isDecision = (text: string): boolean => decisionSchema !== null && pathIn(text)?.[0] === DECISION;
  return [
    ...queue.columns.map(({ value }, at) =>
      site(value, `/columns/${at}/value`, isDecision(value) ? ['written', 'fact', 'optional'] : undefined),
    ),
    ...(queue.alerts ?? []).map(({ when }, at) => site(when, `/alerts/${at}/when`)),
  ];
}
