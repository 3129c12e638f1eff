/**
 * What must hold of any history, whatever people and time do: no command makes `decide` throw, a refused one changes
 * nothing, events alone rebuild the case, keys are never used twice, and time never goes back.
 */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import {
  availableActions,
  decide,
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type CompiledDispositif,
  type Effect,
  type JsonObject,
} from '../../../engine/index.ts';
import { compiled, readSource } from '../sources.ts';
import { ANSWERS, NOW, actCommand, agent, applicant, fileCommand, replay, system, time } from './player.ts';

let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

const ACTIONS =
  `verifier demanderCorrection rappeler corriger visiter controler signaler trancher rejeterPieces accorder refuser
  renvoyer payer cloturer retirer rejeter perimer avertir signalerExterne rien`.split(/\s+/);
const everyone = agent('instructeur', 'technicien', 'juriste', 'signataire', 'comptable');
const actors = fc.constantFrom<Actor>(
  applicant,
  everyone,
  everyone,
  everyone,
  agent('instructeur'),
  agent('juriste'),
  time,
  system,
);
const data = fc.oneof(
  fc.constantFrom<JsonObject>(
    {},
    { date: '2026-03-05' },
    { montantAccorde: 1000 },
    { montantAccorde: 0.5 },
    { motif: 'Une raison.' },
    { montant: 400 },
    { message: 'À revoir', fields: { '/nom': 'Illisible' } },
    { sens: 'favorable', points: 3 },
    { sens: 'favorable' },
  ),
  fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxKeys: 3 }),
);
const answers = fc.constantFrom<JsonObject | null>(
  null,
  ANSWERS,
  { ...ANSWERS, montantDemande: 3_000_000 },
  { ...ANSWERS, nom: '# [x](y)\n- {{ nom }}', finTravaux: '2026-12-31' },
  { nom: 3 },
);
const commands = fc.oneof(
  { arbitrary: fc.record({ action: fc.constantFrom(...ACTIONS), data, answers }), weight: 5 },
  { arbitrary: fc.record({ pick: fc.nat(9) }), weight: 20 },
  {
    arbitrary: fc.constantFrom<Command>(
      { type: 'passTime' },
      { type: 'annotate', values: { recevable: true }, base: null },
      { type: 'annotate', values: { abattement: 20 }, base: null },
      { type: 'annotate', values: { abattement: 'x' }, base: null },
      { type: 'giveOpinion', opinion: 'technique', data: { sens: 'favorable', points: 3 }, expectedVersion: null },
      { type: 'giveOpinion', opinion: 'juridique', data: { sens: 'favorable' }, expectedVersion: null },
      { type: 'takeTask', task: 't5' },
      { type: 'releaseTask', task: 't5' },
      { type: 'sendMessage', text: 'Bonjour', files: [] },
      { type: 'addNote', text: '' },
      { type: 'changeContact', phone: '+687261235', address: { commune: 'Thio' } },
      { type: 'changeContact', phone: null, address: null },
      { type: 'recordDocument', documentId: 'd20', fileId: 'f' },
      fileCommand(),
    ),
    weight: 6,
  },
);
const steps = fc.array(fc.record({ command: commands, actor: actors, days: fc.constantFrom(0, 0, 0, 1, 3, 12) }), {
  minLength: 15,
  maxLength: 60,
});

/** What each action needs, so that histories go far. */
const GOOD_DATA: Readonly<Record<string, JsonObject>> = {
  visiter: { date: '2026-03-05' },
  accorder: { montantAccorde: 1000 },
  refuser: { motif: 'Une raison.' },
  payer: { montant: 600 },
  demanderCorrection: { message: 'À revoir' },
  corriger: { explanation: 'Tout est exact.' },
};

type Made =
  | Command
  | { readonly action: string; readonly data: JsonObject; readonly answers: JsonObject | null }
  | { readonly pick: number };

/** A made-up command, or one of those that are open. */
function toCommand(made: Made, subject: Case, now: string): Command {
  if ('type' in made) return made;
  if ('action' in made) return actCommand(made.action, made.data, made.answers);
  const open = availableActions(dispositif, subject, { now, actor: everyone }).filter((action) => action.open);
  const id = open[made.pick % Math.max(1, open.length)]?.id ?? 'rien';
  return actCommand(id, GOOD_DATA[id] ?? {}, id === 'corriger' ? subject.answers : null);
}

it('[C1][C2][C3] holds of any history', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const filed = decide(dispositif, null, fileCommand(), { now: NOW, actor: applicant });
      if (filed.type === 'refused') throw new Error(filed.message);
      let subject: Case = filed.case;
      let now = NOW;
      const spoken: boolean[] = [];
      const events: CaseEvent[] = [...filed.events];
      const effects: Effect[] = [...filed.effects];
      for (const { command, actor, days } of history) {
        now = new Date(Date.parse(now) + days * 86_400_000).toISOString();
        const before = JSON.stringify(subject);
        const asked = toCommand(command, subject, now);
        const result = decide(dispositif, subject, asked, { now, actor });
        expect(JSON.stringify(subject)).toBe(before);
        expect(decide(dispositif, subject, asked, { now, actor })).toEqual(result);
        availableActions(dispositif, subject, { now, actor });
        if (result.type === 'refused') {
          spoken.push(result.message !== '');
          continue;
        }
        expect(result.events.map(({ seq }) => seq)).toEqual(result.events.map((_, at) => subject.version + at + 1));
        events.push(...result.events);
        effects.push(...result.effects);
        subject = result.case;
      }
      expect(replay(events)).toEqual(subject);
      expect(JSON.parse(JSON.stringify(replay(JSON.parse(JSON.stringify(events)))))).toEqual(
        JSON.parse(JSON.stringify(subject)),
      );
      const keys = effects.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(spoken).not.toContain(false);
      const left = [...subject.tasks, ...subject.timers, ...(subject.correction ? [subject.correction] : [])];
      expect(subject.outcome === null ? [] : left).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('is asked of histories that go far', () => {
  const reached = new Set<string>();
  // Of fixed histories: which states random ones reach is a matter of luck.
  for (const history of fc.sample(steps, { seed: 4, numRuns: 60 })) {
    let subject: Case | null = null;
    let now = NOW;
    for (const { command, actor, days } of [{ command: fileCommand(), actor: applicant, days: 0 }, ...history]) {
      now = new Date(Date.parse(now) + days * 86_400_000).toISOString();
      const result = decide(dispositif, subject, subject ? toCommand(command, subject, now) : fileCommand(), {
        now,
        actor,
      });
      if (result.type === 'decided') subject = result.case;
      subject?.states.forEach((state) => reached.add(state));
    }
  }
  expect(reached.size).toBeGreaterThan(10);
});

it('[C4] never has two commands win from the same version', () => {
  const filed = decide(dispositif, null, fileCommand(), { now: NOW, actor: applicant });
  if (filed.type === 'refused') throw new Error(filed.message);
  const command = { ...actCommand('signalerExterne'), expectedVersion: filed.case.version } as const;
  const first = decide(dispositif, filed.case, command, { now: NOW, actor: agent('instructeur') });
  if (first.type === 'refused') throw new Error(first.message);
  expect(decide(dispositif, first.case, command, { now: NOW, actor: agent('instructeur') })).toMatchObject({
    code: 'case-changed',
  });
});
