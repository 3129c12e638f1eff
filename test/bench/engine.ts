/**
 * The engine against the libraries it stands on, in one process and turn by turn: `decide` against a raw transition of
 * XState, and the compiled validators against Ajv's own on the same schema and the same answers.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createMachine, transition } from 'xstate';
import { compile, decide, type Actor, type Case, type Command, type CompiledDispositif } from '../../engine/index.ts';
import { DATE_BOUND_KEYWORDS } from '../../engine/form/validate/date-bounds.ts';
import { FORMATS } from '../../engine/language/formats.ts';
import { validationSchema } from '../../engine/form/validate/validation-schema.ts';
import { actorNamed, playScenario } from '../../engine/simulate/play-scenario.ts';
import { withFilesOf } from '../../engine/simulate/scenario-files.ts';
import { asJsonObject } from '../../engine/base/json.ts';
import { readExample } from '../support/example.ts';
import { alternate, type Measured } from './rounds.ts';

export interface Contest {
  readonly id: string;
  /** A second, by contestant; the product's comes first. */
  readonly rates: ReadonlyMap<string, Measured>;
}

const ROUNDS = 15;
const ROUND_MS = 60;
/** A scheme met for the first time is compiled to fast code only after thousands of decisions; a server decides all day. */
const WARM_MS = 1_500;
/** Asking the time costs as much as some of what is timed. */
const AT_ONCE = 200;

/** Decisions a second of each example: an action that only moves a case, and one that also writes to somebody. */
export async function measureDecisions(): Promise<readonly Contest[]> {
  const contests: Contest[] = [];
  for (const compiled of await readCompiled()) {
    const machine = rawMachine(compiled);
    for (const writes of [false, true]) {
      const move = findMove(compiled, writes);
      if (!move) continue;
      const { subject, command, actor, now } = move;
      const rates = await contest({
        // As in a server: each case is read anew and decided upon once, so that nothing is remembered of it.
        decide: contestant(
          () => structuredClone({ subject, command, actor }),
          (read) => decide(compiled, read.subject, read.command, { now, actor: read.actor }),
        ),
        'XState transition': contestant(
          () => machine.resolveState({ value: subject.state }),
          (snapshot) => transition(machine, snapshot, { type: command.action }),
        ),
      });
      contests.push({ id: `${compiled.id}: ${command.action}${writes ? ' (writes)' : ''}`, rates });
    }
  }
  return contests;
}

/** Answers validated a second of each example, against Ajv used as its manual says. */
export async function measureValidators(): Promise<readonly Contest[]> {
  const contests: Contest[] = [];
  for (const { id, form, scenarios, ...rest } of await readCompiled()) {
    const played = Object.values(scenarios).map(
      (scenario) => playScenario({ id, form, scenarios, ...rest }, scenario)[0],
    );
    const filed = played.find((step) => step?.case)?.case;
    if (!filed) throw new Error(`${id} has no scenario that files`);
    const ajv = new Ajv2020({ allErrors: true, strict: false, ownProperties: true, messages: false, formats: FORMATS });
    for (const keyword of DATE_BOUND_KEYWORDS) ajv.addKeyword(keyword);
    const own = ajv.compile(validationSchema(form.model.schema));
    const { validate } = form.validators;
    const rates = await contest({
      'compiled validators': contestant(() => filed.answers, validate),
      Ajv: contestant(() => filed.answers, own),
    });
    contests.push({ id, rates });
  }
  return contests;
}

async function readCompiled(): Promise<readonly CompiledDispositif[]> {
  const ids = readdirSync(join(import.meta.dirname, '../../examples'));
  const results = (await Promise.all(ids.map(readExample))).map(compile);
  return results.flatMap((result) => (result.type === 'compiled' ? [result.dispositif] : []));
}

/** The first action of a scenario that moves a case, where the scheme's own machine has one state at a time. */
function findMove(compiled: CompiledDispositif, writes: boolean) {
  for (const scenario of Object.values(compiled.scenarios)) {
    const played = playScenario(compiled, scenario);
    for (const [at, { step, refusal, effects, at: now }] of played.entries()) {
      const before: Case | null = played[at - 1]?.case ?? null;
      const { when } = step;
      if (when.type !== 'act' || refusal || before?.states.length !== 1) continue;
      const action = compiled.workflow.actions[when.action];
      if (action?.definition.to === undefined || action.definition.kind) continue;
      // A case may have to be woken; all else that follows is something written to somebody.
      if (effects.some(({ type }) => type !== 'wake') !== writes) continue;
      const data = withFilesOf(action.form, asJsonObject(when.data ?? {}));
      const command: Extract<Command, { type: 'act' }> = {
        type: 'act',
        action: when.action,
        data,
        answers: null,
        expectedVersion: before.version,
      };
      const actor: Actor = actorNamed(compiled, when.as);
      return { subject: before, command, actor, now };
    }
  }
  return null;
}

/** The same states and moves as somebody would write them for XState alone. */
function rawMachine({ workflow }: CompiledDispositif) {
  const states = Object.keys(workflow.workflow.states).map((id) => {
    const moves = Object.values(workflow.actions).filter((action) => action.states.includes(id));
    const on = moves.flatMap(({ id: name, definition: { to } }) =>
      to !== undefined && Object.hasOwn(workflow.workflow.states, to) ? [[name, to] as const] : [],
    );
    return [id, { on: Object.fromEntries(on) }] as const;
  });
  return createMachine({ initial: workflow.workflow.initial, states: Object.fromEntries(states) });
}

/** Does something as often as asked, each time with another input; gives the microseconds of processor it took. */
type Contestant = (times: number) => number;

/** @param input makes what is worked on, which is not timed */
function contestant<Input>(input: () => Input, work: (input: Input) => unknown): Contestant {
  return (times) => {
    const inputs = Array.from({ length: times }, input);
    const begun = process.cpuUsage();
    for (const one of inputs) work(one);
    const { user, system } = process.cpuUsage(begun);
    return user + system;
  };
}

/** Rates of the contestants, each warm before the first round. */
function contest(contestants: Readonly<Record<string, Contestant>>): Promise<ReadonlyMap<string, Measured>> {
  for (const work of Object.values(contestants)) rateOf(work, WARM_MS);
  const rounds = Object.entries(contestants).map(([name, work]) => [name, async () => rateOf(work, ROUND_MS)]);
  return alternate(ROUNDS, Object.fromEntries(rounds));
}

/** How often a second of processor something can be done, over a while. */
function rateOf(work: Contestant, milliseconds: number): number {
  let done = 0;
  let elapsed = 0;
  while (elapsed < milliseconds * 1_000) {
    elapsed += work(AT_ONCE);
    done += AT_ONCE;
  }
  return (done / elapsed) * 1_000_000;
}
