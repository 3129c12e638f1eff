/** An action that is taken back: when it may be, what the case is then, and that nothing else ever undoes what was done. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  decide,
  recallable,
  viewOfCase,
  type Actor,
  type Case,
  type Command,
  type CompiledDispositif,
  type JsonObject,
} from '../../../../engine/index.ts';
import { playScenario } from '../../../../engine/simulate/play-scenario.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, replay, time } from '../player.ts';
import { histories, playHistory, type Story } from '../properties/history.ts';

const louise = agent('instructeur');
const paul = agent('signataire');
const PROPOSED: Command = { type: 'act', action: 'proposerAccord', data: {}, answers: null, expectedVersion: null };
const RECALL: Command = { type: 'recall', action: 'proposerAccord', expectedVersion: null };

let aid: CompiledDispositif;
beforeAll(async () => {
  aid = compiled(await readSource('examples/aide-medicale'));
});

/** A request of a scenario of the scheme up to where it may be proposed, and what is done with it. */
function begin(of: CompiledDispositif = aid) {
  const begun = Object.values(of.scenarios).flatMap((scenario) => {
    const until = scenario.steps.findIndex(({ when }) => when.type === 'act' && when.action === 'proposerAccord');
    const played = playScenario(of, { ...scenario, steps: scenario.steps.slice(0, until + 1) });
    return until > 0 && played.at(-1)?.case?.state === 'signatureAccord' ? [played.slice(0, -1)] : [];
  });
  const [played = []] = begun;
  const last = played.at(-1);
  if (!last?.case) throw new Error('The scenario files nothing');
  const story = { case: last.case, events: played.flatMap(({ events }) => events), now: last.at };
  const decided = (command: Command, actor: Actor) =>
    decide(of, story.case, command, { now: story.now, actor, history: story.events });
  const run = (command: Command, actor: Actor) => {
    const done = decided(command, actor);
    if (done.type === 'refused') throw new Error(`${done.code}: ${done.message}`);
    story.case = done.case;
    story.events.push(...done.events);
    return done;
  };
  const later = (hours: number): void => {
    story.now = new Date(Date.parse(story.now) + hours * 3_600_000).toISOString();
  };
  return { story, run, refused: decided, later };
}

const applicantOf = ({ applicant: { personId } }: Case): Actor => ({ type: 'applicant', personId, name: 'x' });
const seen = (subject: Case, story: { events: Story['events']; now: string }, actor = louise) =>
  viewOfCase(aid, subject, story.events, actor).recall(story.now);

describe('[Y1][Y3] a proposal that nobody has signed', () => {
  it('comes back to who made it, as if it had not been made', () => {
    const { story, run, later } = begin();
    const task = story.case.tasks[0]?.id ?? '';
    run({ type: 'takeTask', task }, louise);
    const before = story.case;
    later(1);
    run(PROPOSED, louise);
    later(1);
    expect(seen(story.case, story)).toMatchObject({ action: 'proposerAccord', reasons: [] });
    const done = run(RECALL, louise);
    expect(done.effects).toEqual([]);
    expect(story.case).toEqual({ ...before, version: story.case.version });
    expect(story.case.tasks[0]?.assignee?.userId).toBe('u-instructeur');
    expect(replay(story.events)).toEqual(story.case);
  });

  it('may be proposed again, or refused, like any', () => {
    const { story, run, later } = begin();
    run(PROPOSED, louise);
    const proposed = story.case;
    later(1);
    run(RECALL, louise);
    expect(seen(story.case, story)).toBeNull();
    later(1);
    run(PROPOSED, louise);
    expect([story.case.state, story.case.machine]).toEqual([proposed.state, proposed.machine]);
    expect(story.case.tasks).toMatchObject([{ state: 'signatureAccord', function: 'signataire', assignee: null }]);
  });

  it('is told in the history to agents, by name; the applicant reads where their request stands', () => {
    const { story, run, later } = begin();
    run(PROPOSED, louise);
    later(1);
    run(RECALL, louise);
    const lines = (actor: Actor) => viewOfCase(aid, story.case, story.events, actor).history.map(({ text }) => text);
    expect(lines(louise).join(' ')).toMatch(/instructeur a repris son action : « .+ »/u);
    const own = viewOfCase(aid, story.case, story.events, applicantOf(story.case));
    expect(own.history.map(({ text }) => text).join(' ')).not.toMatch(/repris/u);
  });

  it('keeps what was said meanwhile', () => {
    const { story, run, later } = begin();
    run(PROPOSED, louise);
    later(1);
    run({ type: 'sendMessage', text: 'Encore une question', files: [] }, louise);
    run({ type: 'addNote', text: 'À revoir' }, paul);
    run(RECALL, louise);
    expect(story.case).toMatchObject({ state: 'instruction', messages: [{ text: 'Encore une question' }] });
    expect(story.case.notes).toHaveLength(1);
  });
});

describe('[Y2] what is no longer one’s own to take back', () => {
  const after = (command: Command, actor: Actor) => {
    const tried = begin();
    tried.run(PROPOSED, louise);
    tried.later(1);
    tried.run(command, actor);
    tried.later(1);
    return { ...tried, result: tried.refused(RECALL, louise) };
  };

  it('is that of a signatory who took it: it says who, and comes back when they let go', () => {
    const { story, run, later } = begin();
    run(PROPOSED, louise);
    const task = story.case.tasks[0]?.id ?? '';
    later(1);
    run({ type: 'takeTask', task }, paul);
    expect(seen(story.case, story)?.reasons).toEqual(['signataire s’occupe de ce dossier.']);
    run({ type: 'releaseTask', task }, paul);
    expect(seen(story.case, story)?.reasons).toEqual([]);
    expect(run(RECALL, louise).case.state).toBe('instruction');
  });

  it('is what was signed, in the same moment or before', () => {
    const signed: Command = { type: 'act', action: 'signerAccord', data: {}, answers: null, expectedVersion: null };
    const { result, story } = after(signed, paul);
    expect(result).toMatchObject({ type: 'refused', code: 'action-not-possible' });
    expect(seen(story.case, story)).toBeNull();
    const tried = begin();
    tried.run(PROPOSED, louise);
    const { version } = tried.story.case;
    const first = tried.run({ ...RECALL, expectedVersion: version }, louise);
    expect(tried.refused({ ...signed, expectedVersion: version }, paul)).toMatchObject({ code: 'case-changed' });
    expect(first.case.state).toBe('instruction');
  });

  it.each<[string, Command, Actor, string]>([
    ['another agent', RECALL, agent('instructeur', 'signataire'), 'action-not-possible'],
    ['the applicant', RECALL, applicant, 'action-not-possible'],
    ['time', RECALL, time, 'action-not-possible'],
    ['another action', { ...RECALL, action: 'proposerRefus' }, louise, 'action-not-possible'],
    ['an older screen', { ...RECALL, expectedVersion: 2 }, louise, 'case-changed'],
    [
      'who lost the function',
      RECALL,
      { type: 'agent', userId: 'u-instructeur', name: 'instructeur', functions: ['signataire'] },
      'action-not-allowed',
    ],
  ])('%s takes nothing back', (_who, command, actor, code) => {
    const { run, refused, later, story } = begin();
    run(PROPOSED, louise);
    later(1);
    const before = JSON.stringify(story.case);
    expect(refused(command, actor)).toMatchObject({ type: 'refused', code });
    expect(JSON.stringify(story.case)).toBe(before);
  });

  it('is what a mail told: a correction that was asked for is no step of the service alone', () => {
    const { run, refused, later } = begin();
    const data: JsonObject = { message: 'À revoir', fields: { '/revenus': 'Le montant ne correspond pas.' } };
    run({ type: 'act', action: 'demanderCorrection', data, answers: null, expectedVersion: null }, louise);
    later(1);
    expect(refused({ ...RECALL, action: 'demanderCorrection' }, louise)).toMatchObject({ code: 'action-not-possible' });
  });

  it('is nothing without a history', () => {
    const { run, story } = begin();
    run(PROPOSED, louise);
    const context = { now: story.now, actor: louise };
    expect(decide(aid, story.case, RECALL, context)).toMatchObject({ type: 'refused', code: 'action-not-possible' });
    expect(recallable(aid, story.case, { ...context, history: story.events.slice(0, -1) })).toBeNull();
  });
});

describe('[Y1][Y2][Y3] in any history of the schemes', () => {
  it.each(['aide-medicale', 'aprah', 'ecosysteme-patrimonial', 'subvention-association'])(
    'of %s, what may be taken back leaves the case as before and orders nothing; the rest is refused and changes nothing',
    async (name) => {
      const scheme = compiled(await readSource(`examples/${name}`));
      // Some tell of requests that the scheme refuses to take.
      const filings = Object.values(scheme.scenarios).flatMap((scenario) =>
        playScenario(scheme, { ...scenario, steps: [{ when: { type: 'file' } }] }),
      );
      const filed = filings.find((step) => step.case !== null);
      if (!filed?.case) throw new Error('a scenario of the scheme files');
      const begun: Story = { case: filed.case, now: filed.at, events: filed.events, effects: filed.effects };
      fc.assert(
        fc.property(histories, (steps) => {
          playHistory(scheme, begun, steps, ({ before, result, after }) => {
            const deed = result.type === 'decided' && result.events.find(({ type }) => type === 'acted');
            if (!deed || deed.type !== 'acted' || deed.actor.type !== 'agent') return;
            const context = { now: after.now, actor: deed.actor, history: after.events };
            const command: Command = { type: 'recall', action: deed.action, expectedVersion: after.case.version };
            const taken = decide(scheme, after.case, command, context);
            const may = recallable(scheme, after.case, context);
            expect(taken.type === 'decided').toBe(may?.type === 'open');
            if (taken.type === 'refused') return;
            expect(taken.effects.filter(({ type }) => type !== 'wake')).toEqual([]);
            expect(result.type === 'decided' && result.effects.filter(({ type }) => type !== 'wake')).toEqual([]);
            expect(comparable(taken.case)).toEqual(comparable(before));
            expect(replay([...after.events, ...taken.events])).toEqual(taken.case);
          });
        }),
        { numRuns: 40 },
      );
    },
  );
});

/** A value that is decided no more is null, one that never was is absent: both read the same. */
function comparable({ version: _version, decision = {}, trace: _trace, ...others }: Case) {
  const decided = Object.entries(decision).filter(([, value]) => value !== null);
  return { ...others, decision: Object.fromEntries(decided) };
}
