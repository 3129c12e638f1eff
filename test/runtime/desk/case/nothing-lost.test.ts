/**
 * Two agents at work on one case over a network that comes and goes: findings, notes, messages and opinions are typed, sent, kept
 * and read again in any order, while actions move the case. The case is the engine's, what keeps texts is the desk's own; only the
 * wires between them are made here.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  decide,
  type Actor,
  type Command,
  type CompiledDispositif,
  type JsonObject,
} from '../../../../engine/index.ts';
import type { Findings } from '../../../../runtime/desk/case/panels/annotations/findings.ts';
import type { Recording, Typed as TypedFindings } from '../../../../runtime/desk/case/panels/annotations/recording.ts';
import type { Memory, Typed } from '../../../../runtime/desk/case/jottings/keeping.ts';
import type { TypedKeeping } from '../../../../runtime/desk/typed-saving.ts';
import type { CaseCommand, CaseDetail } from '../../../../schemas/types/api.ts';
import { compiled, readSource, withJson } from '../../../engine/sources.ts';
import { NOW, startCase, type Player } from '../../../engine/workflow/player.ts';
import { createTab } from '../../../support/tab.ts';
import { caseDetail, messageOf } from '../case-detail.ts';

// The desk's sentences are in the language of its page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { afterSending, createKeeping } = await import('../../../../runtime/desk/case/jottings/keeping.ts');
const { createSendOnce, sendingsOf } = await import('../../../../runtime/desk/case/commands/send-once.ts');
const { createRecording } = await import('../../../../runtime/desk/case/panels/annotations/recording.ts');
const { chooseFinding, conflictsOf, readFindings, shownFindings, stillToRecord, typeFindings } =
  await import('../../../../runtime/desk/case/panels/annotations/findings.ts');
const { ApiError } = await import('../../../../runtime/ui/http.ts');
vi.unstubAllGlobals();

const AGENTS = ['Marie', 'Paul'] as const;
type Who = (typeof AGENTS)[number];
const FIELDS = ['analyse', 'motif'] as const;
const SENT = { message: 'sendMessage', note: 'addNote' } as const;
const PLACES = ['message', 'note', 'opinion:mairie'] as const;
type Place = (typeof PLACES)[number];
/** What becomes of the calls of an agent from now on; of the next one alone where its answer is lost. */
type Network = 'up' | 'down' | 'answer lost';

const problem = (
  status: number,
  code: InstanceType<typeof ApiError>['problem']['code'],
): InstanceType<typeof ApiError> => new ApiError({ type: 'x', title: 'x', status, code, detail: 'x' });

let dispositif: CompiledDispositif;
beforeAll(async () => {
  const source = withJson(await readSource('test/engine/fixtures/conformite'), 'agent.schema.json', (schema) => {
    for (const name of FIELDS) schema.properties[name] = { title: name, type: 'string' };
  });
  dispositif = compiled(source);
});

/** The case, what is kept of each agent, their networks, and all that is still on its way. */
class World {
  readonly player: Player = startCase(dispositif);
  readonly network: Record<Who, Network> = { Marie: 'up', Paul: 'up' };
  readonly kept = new Map<string, { readonly value: Typed; readonly revision: number }>();
  readonly recorded = new Set<string>();
  /** What the tab of each agent keeps when the page is loaded again. */
  readonly tabs = { Marie: createTab(), Paul: createTab() };
  readonly faults: string[] = [];
  private ways: (() => void)[] = [];
  private waits: (() => void)[] = [];
  private revisions = 0;

  /** A call of an agent: it is on its way, does something or is refused, and its answer is on its way. */
  async call<Answer>(who: Who, act: () => Answer): Promise<Answer> {
    await this.way();
    const fate = this.network[who];
    if (fate === 'down') throw problem(0, 'unreachable');
    const answer = act();
    await this.way();
    if (fate === 'answer lost') this.network[who] = 'up';
    if (fate !== 'up' || this.network[who] === 'down') throw problem(0, 'unreachable');
    return answer;
  }

  /** Waits until something is let through. */
  private way(): Promise<void> {
    return new Promise((resolve) => this.ways.push(resolve));
  }

  after(run: () => void): () => void {
    this.waits.push(run);
    return () => {
      this.waits = this.waits.filter((one) => one !== run);
    };
  }

  /** What is on its way arrives; then, unless nobody waits long enough, what is waited for comes. */
  async pass(long: boolean): Promise<void> {
    const [ways, waits] = [this.ways, long ? this.waits : []];
    this.ways = [];
    if (long) this.waits = [];
    for (const go of ways) go();
    for (const run of waits) run();
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
  }

  command(who: Who, command: Command): void {
    const actor: Actor = { type: 'agent', userId: who, name: who, functions: ['instructeur'] };
    const result = decide(dispositif, this.player.case, command, { now: NOW, actor });
    if (result.type === 'refused')
      throw problem(409, result.code === 'annotations-changed' ? result.code : 'unexpected');
    this.player.case = result.case;
  }

  detail(): CaseDetail {
    const { messages, notes } = this.player.case;
    return caseDetail({
      messages: messages.map(({ id, text }) => messageOf({ id, text })),
      notes: notes.map(({ id, name, text, at }) => ({ id, name, text, at })),
    });
  }

  /** Keeps a text over the revision that was read, as the server does. */
  keep(key: string, value: Typed, revision: number): number {
    const known = this.kept.get(key);
    if ((known?.revision ?? 0) !== revision && known?.value !== null && known !== undefined)
      throw problem(409, 'jotting-changed');
    this.revisions += 1;
    this.kept.set(key, { value, revision: value === null ? 0 : this.revisions });
    return value === null ? 0 : this.revisions;
  }

  times(type: keyof typeof SENT, text: string): number {
    const items = type === 'message' ? this.player.case.messages : this.player.case.notes;
    return items.filter((one) => one.text === text).length;
  }
}

/** The page of an agent, as it was loaded. */
class Desk {
  readonly memory: Memory = new Map();
  readonly keeping = new Map<string, TypedKeeping<Typed>>();
  readonly typed = new Map<Place, Typed>();
  readonly sending = new Set<Place>();
  /** What was written last at a place and is not known to have left. */
  readonly written: Map<Place, string>;
  readonly seen: Set<string>;
  recorded: JsonObject;
  findings: TypedFindings;
  private readonly world: World;
  private readonly who: Who;
  private isOpen = true;
  private readonly recording: Recording;
  private readonly sendOnce: ReturnType<typeof createSendOnce>;
  private onScreen: CaseDetail;

  constructor(world: World, who: Who, before?: Desk) {
    this.world = world;
    this.who = who;
    this.written = new Map(before?.written);
    this.seen = new Set(before?.seen);
    this.onScreen = world.detail();
    this.recorded = world.player.case.annotations;
    this.read();
    for (const place of [...PLACES, 'findings']) this.keeping.set(place, this.keep(place));
    for (const place of PLACES) this.typed.set(place, this.keeping.get(place)?.begun ?? null);
    const left = this.keeping.get('findings')?.begun;
    const findings = stillToRecord((left && readFindings(left)) ?? {}, this.recorded);
    const memory = new Map(
      Object.keys(findings).length === 0 ? [] : [['case', { value: { findings, schema: {} }, revision: 0, sent: [] }]],
    );
    this.recording = createRecording('case', {
      memory,
      after: (_delay, run) => world.after(() => this.isOpen && run()),
      onNetwork: () => () => undefined,
      send: (changes) =>
        world
          .call(who, () => {
            this.record(changes.values, changes.base);
            return { annotations: world.player.case.annotations };
          })
          .then((answer) => {
            this.show(answer.annotations);
            return answer;
          }),
      reload: () =>
        void world
          .call(who, () => world.player.case.annotations)
          .then(
            (now) => this.show(now),
            () => undefined,
          ),
      onTyped: (next) => {
        this.findings = next;
        this.keeping.get('findings')?.settle(this.asKept(next.findings));
      },
      onState: () => undefined,
    });
    this.findings = this.recording.left;
    const server = {
      read: () => world.call(who, () => world.detail()),
      send: (command: CaseCommand) =>
        world.call(who, () => {
          if (command.type === 'sendMessage')
            world.command(who, { type: 'sendMessage', text: command.text, files: [] });
          if (command.type === 'addNote') world.command(who, { type: 'addNote', text: command.text });
          return world.detail();
        }),
    };
    this.sendOnce = createSendOnce(
      server,
      sendingsOf('case', () => world.tabs[who]),
    );
  }

  /** It is left by who loads the page again: nothing of it goes on. */
  close(): void {
    this.isOpen = false;
  }

  /** Whether the browser lets the page go without asking. */
  get isFree(): boolean {
    return this.memory.size === 0 && this.sending.size === 0;
  }

  type(place: Place, text: string): void {
    const value = text === '' ? null : { text };
    this.typed.set(place, value);
    this.written.set(place, text);
    this.keeping.get(place)?.type(value);
  }

  /** What is written leaves; it stays in its field until that is known. */
  async send(place: keyof typeof SENT): Promise<void> {
    const sent = this.typed.get(place) ?? null;
    const text = sent?.['text'];
    if (typeof text !== 'string' || this.sending.has(place)) return;
    this.sending.add(place);
    const command =
      place === 'message' ? ({ type: 'sendMessage', text, files: [] } as const) : ({ type: 'addNote', text } as const);
    try {
      this.onScreen = await this.sendOnce(command, this.onScreen);
      const times = this.world.times(place, text);
      if (times !== 1) this.world.faults.push(`${this.who} sent « ${text} » ${times} times`);
      if (this.written.get(place) === text) this.written.delete(place);
      const left = afterSending(this.typed.get(place) ?? null, sent);
      this.typed.set(place, left);
      this.keeping.get(place)?.settle(left);
    } catch {
      // It is still in its field.
    } finally {
      this.sending.delete(place);
    }
  }

  find(name: string, text: string): void {
    const next = { ...shownFindings(this.findings.findings, this.recorded), [name]: text };
    this.change(typeFindings(this.findings.findings, this.recorded, FIELDS, next));
  }

  choose(choice: 'mine' | 'theirs' | 'both'): readonly string[] {
    const names = conflictsOf(this.findings.findings, this.recorded);
    for (const name of names) this.change(chooseFinding(this.findings.findings, this.recorded, name, choice));
    return choice === 'theirs' ? names : [];
  }

  save(): void {
    this.recording.record();
  }

  /** The case as it is now comes on screen. */
  read(): void {
    if (this.world.network[this.who] === 'up') this.show(this.world.player.case.annotations);
  }

  private show(annotations: JsonObject): void {
    this.recorded = annotations;
    for (const name of FIELDS) this.seen.add(say(name, annotations));
  }

  private change(findings: Findings): void {
    this.findings = { findings, schema: {} };
    this.recording.type(this.findings);
    this.keeping.get('findings')?.type(this.asKept(findings));
  }

  private asKept(findings: Findings): Typed {
    return Object.keys(findings).length === 0 ? null : { ...findings };
  }

  private record(values: JsonObject, base: JsonObject): void {
    const before = this.world.player.case.annotations;
    this.world.command(this.who, { type: 'annotate', values, base });
    const after = this.world.player.case.annotations;
    for (const name of FIELDS) {
      this.world.recorded.add(say(name, after));
      const isErased = say(name, before) !== say(name, after) && (before[name] ?? null) !== null;
      if (isErased && !this.seen.has(say(name, before)))
        this.world.faults.push(`${this.who} erased ${say(name, before)} unseen`);
    }
  }

  private keep(place: string): TypedKeeping<Typed> {
    const { world, who } = this;
    const key = `${who} ${place}`;
    const found = () => {
      const known = world.kept.get(key);
      return known && known.value !== null ? { place, value: known.value, revision: known.revision } : null;
    };
    return createKeeping(key, found(), {
      memory: this.memory,
      after: (_delay, run) => world.after(() => this.isOpen && run()),
      onNetwork: () => () => undefined,
      save: (value, revision) => world.call(who, () => world.keep(key, value, revision)),
      read: () => world.call(who, found),
      // Of two that this agent’s own lost answers made, the one before them stays.
      onState: (state) => {
        if (state.theirs === null || !this.isOpen) return;
        const mine =
          place === 'findings' ? this.asKept(this.findings.findings) : (this.typed.get(asPlace(place)) ?? null);
        queueMicrotask(() => this.keeping.get(place)?.overwrite(mine));
      },
    });
  }
}

const asPlace = (place: string): Place => PLACES.find((one) => one === place) ?? 'note';
const say = (name: string, { [name]: value = null }: JsonObject): string => `${name} ${JSON.stringify(value)}`;
const textIn = (typed: Typed | undefined): string => (typeof typed?.['text'] === 'string' ? typed['text'] : '');

const who = fc.constantFrom(...AGENTS);
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ what: fc.constant('type' as const), who, place: fc.constantFrom(...PLACES) }) },
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constant('send' as const), who, place: fc.constantFrom('message', 'note') }),
    },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('find' as const), who, field: fc.constantFrom(...FIELDS) }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('save' as const), who }) },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constant('choose' as const),
        who,
        choice: fc.constantFrom('mine', 'theirs', 'both'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('read' as const), who }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('act' as const), who }) },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('network' as const),
        who,
        network: fc.constantFrom<Network>('up', 'down', 'answer lost'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('load' as const), who }) },
    { weight: 6, arbitrary: fc.record({ what: fc.constant('pass' as const), long: fc.boolean() }) },
  ),
  { minLength: 10, maxLength: 60 },
);
type Step = (typeof steps extends fc.Arbitrary<infer Story extends readonly unknown[]> ? Story : never)[number];

/** What went wrong in a story, in words. */
async function play(story: readonly Step[]): Promise<readonly string[]> {
  const world = new World();
  const desks = { Marie: new Desk(world, 'Marie'), Paul: new Desk(world, 'Paul') };
  /** Findings that an agent typed last in a field, and has not given up for somebody else’s. */
  const wanted = new Map<string, string>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 24; turn += 1) await world.pass(true);
  };
  const load = (name: Who): void => {
    const desk = desks[name];
    const shown = new Map(PLACES.map((place) => [place, textIn(desk.typed.get(place))]));
    const { findings } = desk.findings;
    desk.close();
    desks[name] = new Desk(world, name, desk);
    for (const [place, text] of shown) {
      const now = textIn(desks[name].typed.get(place));
      if (now !== text) world.faults.push(`${name} finds « ${now} » and not « ${text} » at ${place}`);
    }
    const now = shownFindings(desks[name].findings.findings, world.player.case.annotations);
    for (const [field, finding] of Object.entries(findings))
      if (now[field] !== finding.mine)
        world.faults.push(`${name} finds ${say(field, now)} and not ${JSON.stringify(finding.mine)}`);
  };
  for (const [index, step] of story.entries()) {
    if (step.what === 'pass') {
      await world.pass(step.long);
      continue;
    }
    const desk = desks[step.who];
    const text = `${step.who} ${index}`;
    if (step.what === 'type') desk.type(step.place, text);
    if (step.what === 'send') void desk.send(step.place === 'message' ? 'message' : 'note');
    if (step.what === 'find') {
      desk.find(step.field, text);
      wanted.set(`${step.who} ${step.field}`, text);
    }
    if (step.what === 'save') desk.save();
    if (step.what === 'choose') {
      const choice = step.choice === 'mine' || step.choice === 'both' ? step.choice : 'theirs';
      for (const field of desk.choose(choice)) wanted.delete(`${step.who} ${field}`);
    }
    if (step.what === 'read') desk.read();
    if (step.what === 'act') {
      try {
        world.command(step.who, { type: 'annotate', values: { recevable: true }, base: null });
        world.command(step.who, { type: 'act', action: 'verifier', data: {}, answers: null, expectedVersion: null });
      } catch {
        // The case is further than that.
      }
    }
    if (step.what === 'network') world.network[step.who] = step.network;
    if (step.what === 'load' && desk.isFree && world.network[step.who] === 'up') load(step.who);
  }
  for (const name of AGENTS) world.network[name] = 'up';
  await settle();
  for (const name of AGENTS) {
    if (!desks[name].isFree) world.faults.push(`${name} still has something that only their page knows`);
    load(name);
    for (const [place, text] of desks[name].written)
      if (textIn(desks[name].typed.get(place)) !== text) world.faults.push(`${name} lost « ${text} » at ${place}`);
    for (const field of FIELDS) {
      const text = wanted.get(`${name} ${field}`);
      if (text === undefined) continue;
      const isRecorded = [...world.recorded].some((one) => one.startsWith(`${field} `) && one.includes(text));
      const shown = shownFindings(desks[name].findings.findings, world.player.case.annotations)[field];
      if (!isRecorded && !JSON.stringify(shown ?? null).includes(text))
        world.faults.push(`${name} lost « ${text} » of ${field}`);
    }
  }
  return world.faults;
}

describe('two agents who type, send, act and lose the network at random', () => {
  it('lose no text, send none twice, and erase none that they have not seen', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        expect(await play(story)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
