/** What the view decides for those who only give form to it: every kind of person against each thing that is decided. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  load,
  mayBeTold,
  readsNotes,
  viewOfCase,
  type Actor,
  type AgentNoticeSubject,
  type CaseView,
  type CompiledDispositif,
} from '../../../../engine/index.ts';
import { actScheme, BIKE } from '../../../support/act-scheme.ts';
import { licenceIn, quotaScheme } from '../../../support/quota-scheme.ts';
import { REACH, type Onlooker } from '../../../support/limited-manifestation.ts';
import { compiled } from '../../sources.ts';
import { agent, applicant, NOW, startCase, type Player } from '../player.ts';
import { actorOf, ONLOOKERS, playLimited } from './limited-player.ts';

let dispositif: CompiledDispositif;
let player: Player;
beforeAll(async () => {
  ({ dispositif, player } = await playLimited());
});

const seenBy = (name: Onlooker, over: object = {}): CaseView =>
  viewOfCase(dispositif, { ...player.case, ...over }, player.events, actorOf(name));

/** Those of whom something holds. */
const those = (holds: (name: Onlooker) => boolean): readonly Onlooker[] => ONLOOKERS.filter(holds);

describe('of people and a case, it is decided', () => {
  it('among whose cases it is listed: of those to whom it is put, not of who was asked on it alone', () => {
    expect(those((name) => seenBy(name).listed)).toEqual([
      'instructeur',
      'greffier',
      'technicien',
      'financier',
      'pompier',
    ]);
    expect(those((name) => seenBy(name).consulted)).toEqual(['meteo']);
  });

  it('who finds it by how its applicant is reached: who sees that, and works on it', () => {
    const found = Object.fromEntries(ONLOOKERS.map((name) => [name, seenBy(name).foundBy('email')]));
    const email = player.case.applicant.email;
    expect(found).toEqual({
      applicant: null,
      instructeur: email,
      greffier: email,
      technicien: null,
      financier: null,
      pompier: email,
      juriste: null,
      meteo: null,
      stranger: null,
    });
    const reached = { applicant: { ...player.case.applicant, email: null, phone: REACH } };
    expect([seenBy('instructeur', reached).foundBy('phone'), seenBy('instructeur', reached).foundBy('email')]).toEqual([
      REACH,
      null,
    ]);
  });

  it('who is told that nothing reaches the applicant: those who see the address, as long as the case is open', () => {
    expect(those((name) => seenBy(name).toldUnreached)).toEqual(['instructeur', 'greffier', 'pompier']);
    expect(those((name) => seenBy(name, { closedAt: NOW }).toldUnreached)).toEqual([]);
  });

  it('whose its tasks are: of a function that is held, and of nobody else who has taken it', () => {
    const [open] = player.case.tasks;
    const of = (assignee: { readonly userId: string; readonly name: string } | null) =>
      those((name) =>
        seenBy(name, { tasks: [{ ...open, function: 'instructeur', opinion: null, assignee }] }).tasks.some(
          ({ mine }) => mine,
        ),
      );
    expect(of(null)).toEqual(['instructeur']);
    expect(of({ userId: 'u-instructeur', name: 'instructeur' })).toEqual(['instructeur']);
    expect(of({ userId: 'u-autre', name: 'Autre' })).toEqual([]);
    const [seen] = seenBy('instructeur', {
      tasks: [{ ...open, function: 'instructeur', opinion: null, assignee: { userId: 'u-autre', name: 'Autre' } }],
    }).tasks;
    expect(seen).toMatchObject({ held: true, mine: false });
  });

  it('who reads its notes, and may be named in one', () => {
    const reads = those((name) => readsNotes(dispositif, player.case, actorOf(name)));
    expect(reads).toEqual(those((name) => seenBy(name).listed));
  });

  it.each<readonly [AgentNoticeSubject, boolean]>([
    ['assigned', true],
    ['message', false],
    ['mention', false],
    ['correction', false],
  ])('who may be told of what is « %s »: who was only asked is told of their task alone', (about, asked) => {
    const told = those((name) => mayBeTold(dispositif, player.case, actorOf(name), about));
    const listed = those((name) => seenBy(name).listed);
    expect(told).toEqual([...listed, ...(asked ? ['meteo'] : [])]);
  });
});

describe('a history in words', () => {
  it('tells who acted by name to agents, and by the service to the applicant', () => {
    const ofAgent = seenBy('instructeur').history.find(({ event }) => event.type === 'correctionRequested');
    const ofApplicant = seenBy('applicant').history.find(({ event }) => event.type === 'correctionRequested');
    expect(ofAgent?.who).toBe('instructeur');
    expect(ofApplicant?.who).toBe(dispositif.identity.service.name);
    expect(seenBy('applicant').history.some(({ who }) => who === 'Marie Waheo')).toBe(true);
  });

  it.each(['instructeur', 'applicant', 'technicien', 'meteo'] as const)(
    'has a sentence for each event that %s knows of',
    (name) => {
      const { history, events } = seenBy(name);
      expect(history.map(({ event }) => event)).toEqual(events);
      expect(history.filter(({ text }) => text === '')).toEqual([]);
      expect(history.length).toBeGreaterThan(2);
    },
  );

  it('marks for agents what the applicant reads of, and nothing else', () => {
    const publicOnes = new Set(seenBy('applicant').events.map(({ seq }) => seq));
    const told = seenBy('instructeur').history;
    const marked = told.filter((line) => line.public).map(({ event }) => event.seq);
    // The applicant is not told the same sentence twice in a row.
    expect(
      [...publicOnes].filter((seq) => !marked.includes(seq) && told.some(({ event }) => event.seq === seq)),
    ).toEqual([]);
    expect(told.find(({ event }) => event.type === 'noteAdded')?.public).toBe(false);
    expect(told.find(({ event }) => event.type === 'filed')?.public).toBe(true);
    expect(seenBy('applicant').history.every((line) => line.public)).toBe(true);
  });

  it('is none for a stranger', () => {
    expect(seenBy('stranger').history).toEqual([]);
    expect(seenBy('juriste').history).toEqual([]);
  });
});

describe('quotas', () => {
  const scheme = load(quotaScheme('licence'));
  const counted = (): number => 2;
  const case_ = startCase(scheme, licenceIn('noumea'), NOW, undefined, counted).case;
  const seen = (actor: Actor) => viewOfCase(scheme, case_, [], actor, counted).quotas(NOW);

  it('are seen by who decides, as others hold them, and by nobody else', () => {
    expect(seen(agent('instructeur'))).toMatchObject([{ of: 'Nouméa', taken: 2, held: false }]);
    expect([seen(applicant), seen(agent())]).toEqual([[], []]);
  });

  it('are not counted where nobody did', () => {
    expect(viewOfCase(scheme, case_, [], agent('instructeur')).quotas(NOW)).toMatchObject([
      { taken: null, left: null },
    ]);
  });
});

describe('an act', () => {
  const FILE = 'f-arrete';
  const ways = ['handed', 'registered', 'online'] as const;
  function granted(notified: readonly string[]) {
    const scheme = compiled(
      actScheme('base', { identity: ({ documents }) => (documents.decision.notified = notified) }),
    );
    const story = startCase(scheme, BIKE, NOW, () => 1);
    story.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, agent('instructeur'));
    story.act('accorder', agent('instructeur'));
    const documents = story.case.documents.map((one) => ({ ...one, fileId: FILE }));
    return { scheme, subject: { ...story.case, documents } };
  }
  const viewOf = ({ scheme, subject }: ReturnType<typeof granted>, actor: Actor): CaseView =>
    viewOfCase(scheme, subject, [], actor);

  it('is notified by its applicant’s opening it, where it may be so, once', () => {
    const all = granted(ways);
    const id = all.subject.acts?.[0]?.id;
    expect(id).toBeDefined();
    expect(viewOf(all, applicant).notifiedBy(FILE)).toBe(id);
    expect(viewOf(all, applicant).notifiedBy('another')).toBeNull();
    expect(viewOf(granted(['handed']), applicant).notifiedBy(FILE)).toBeNull();
    const acts = (all.subject.acts ?? []).map((act) => ({
      ...act,
      notification: { way: 'handed', on: '2026-03-04', reference: null } as const,
    }));
    expect(viewOf({ ...all, subject: { ...all.subject, acts } }, applicant).notifiedBy(FILE)).toBeNull();
  });

  it('is notified by nobody else’s: no agent, and nobody who acts for the applicant', () => {
    const all = granted(ways);
    const mandated: Actor = { type: 'applicant', personId: 'p2', name: 'Rose', mandate: { id: 'm1', principal: 'p1' } };
    expect([agent('instructeur'), mandated, agent()].map((actor) => viewOf(all, actor).notifiedBy(FILE))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is recorded as notified by who instructs, in the ways that do not record themselves', () => {
    const all = granted(ways);
    const [act] = all.subject.acts ?? [];
    if (!act) throw new Error('nothing was granted');
    const recorded = [agent('instructeur'), applicant, agent()].map((actor) => viewOf(all, actor).recordedWays(act));
    expect(recorded).toEqual([['handed', 'registered'], [], []]);
  });
});
