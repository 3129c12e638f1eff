/** Opinions: reminders, quorum, those asked as the need arises, and who sees which. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  askableOpinions,
  decide,
  load,
  queueSight,
  nextDue,
  publicTimeline,
  viewOfCase,
  type Actor,
  type Case,
  type CaseEvent,
  type Command,
  type CompiledDispositif,
  type Consulted,
  type DispositifSource,
  type JsonObject,
  type OpinionRecord,
} from '../../../engine/index.ts';
import { compiled, readSource, withJson } from '../sources.ts';
import { agent, applicant, replay, startCase, time, type Player } from './player.ts';

let source: DispositifSource;
let dispositif: CompiledDispositif;
beforeAll(async () => {
  source = await readSource('test/schemes/manifestation');
  dispositif = compiled(source);
});

const ANSWERS: JsonObject = {
  identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
  demande: 'Je demande l’autorisation d’organiser une kermesse.',
  justificatif: { id: 'f1', name: 'justificatif.pdf', size: 10, mediaType: 'application/pdf' },
};
const instructeur = agent('instructeur');
const juriste = agent('juriste');
const meteo = agent('group:meteo');
const METEO: Consulted = { type: 'group', id: 'meteo', name: 'Météo' };
const JURISTE: Consulted = { type: 'function', function: 'juriste' };

function ask(of: Consulted, change: Partial<Extract<Command, { type: 'askOpinion' }>> = {}): Command {
  const question = 'Est-ce permis ?';
  return { type: 'askOpinion', state: 'recevabilite', of, question, dueOn: null, expectedVersion: null, ...change };
}
function give(opinion: string, data: JsonObject = { sens: 'favorable' }): Command {
  return { type: 'giveOpinion', opinion, data, expectedVersion: null };
}
function filed(scheme = dispositif): Player {
  return startCase(scheme, { ...ANSWERS, nom: null, dateNaissance: null, foyer: null, montantDemande: null });
}
function consulted(scheme = dispositif): Player {
  const player = filed(scheme);
  player.act('demanderAvis', instructeur);
  return player;
}
const statusOf = ({ opinions }: Case, id: string): string | undefined => opinions[id]?.closedBy ?? opinions[id]?.status;

describe('the reason of an opinion', () => {
  it('[O4] is required as soon as it is not plainly favourable', () => {
    const player = consulted();
    const bare = ['favorableSousReserve', 'defavorable'].map((sens) =>
      player.refused(give('technique', { sens }), agent('technicien')),
    );
    expect(bare).toMatchObject(bare.map(() => ({ code: 'data-invalid', errors: [{ pointer: '/motif' }] })));
    player.run(give('technique', { sens: 'favorable' }), agent('technicien'));
    expect(player.case.opinions['technique']?.status).toBe('given');
  });

  it('[O4] is required in every case where its form asks for it', () => {
    const reasoned = load(
      withJson(source, 'workflow.json', (workflow) => {
        const motif = { title: 'Motif', type: 'string', minLength: 1, cagou: { widget: 'textarea' } };
        const form = { type: 'object', properties: { motif }, required: ['motif'] };
        workflow.states.consultation.opinions.technique.form = form;
      }),
    );
    const player = consulted(reasoned);
    expect(player.refused(give('technique', { sens: 'favorable' }), agent('technicien'))).toMatchObject({
      code: 'data-invalid',
      errors: [{ pointer: '/motif' }],
    });
  });
});

describe('a reminder', () => {
  it('comes once, as its day begins, and marks the task', () => {
    const player = consulted();
    expect(nextDue(player.case)).toMatchObject({ type: 'reminder', id: 'financier', at: '2026-03-12T13:00:00Z' });
    const { effects } = player.until('2026-03-12T13:00:00Z');
    expect(effects.filter(({ type }) => type === 'opinionMail')).toMatchObject([
      { opinion: 'financier', reason: 'reminder' },
    ]);
    const task = player.case.tasks.find(({ opinion }) => opinion === 'financier');
    expect(task?.remindedAt).toBe('2026-03-12T13:00:00Z');
    player.until('2026-03-16T00:00:00Z');
    expect(player.events.filter(({ type }) => type === 'opinionReminded')).toHaveLength(1);
  });

  it('does not come once the opinion is given', () => {
    const player = consulted();
    player.run(give('financier'), agent('financier'));
    player.until('2026-03-19T00:00:00Z');
    expect(player.events.flatMap((event) => (event.type === 'opinionReminded' ? [event.opinion] : []))).toEqual([
      'technique',
    ]);
  });

  it('does not come when the time that is left is shorter', () => {
    const player = filed();
    player.run(ask(JURISTE, { dueOn: '2026-03-04' }), instructeur);
    expect(player.case.opinions['ponctuel-1']?.remindAt).toBeUndefined();
  });

  it('says nothing of the applicant, nor shapes the text with the question', () => {
    const player = filed();
    const { effects } = player.run(ask(JURISTE, { question: '# [x](y)' }), instructeur);
    const mail = effects.find(({ type }) => type === 'opinionMail');
    expect(mail).toMatchObject({ reason: 'asked', markdown: expect.stringContaining(String.raw`\# \[x\]\(y\)`) });
    expect(JSON.stringify(mail)).not.toContain('Waheo');
  });
});

describe('the opinions that a workflow declares', () => {
  it('are each written of once to who must give them, as they are asked, without a word on the applicant', () => {
    const { effects } = filed().act('demanderAvis', instructeur);
    const mails = effects.filter(({ type }) => type === 'opinionMail');
    expect(mails).toMatchObject([
      { opinion: 'technique', reason: 'asked', subject: expect.stringContaining('Avis demandé : Avis technique') },
      { opinion: 'financier', reason: 'asked' },
      { opinion: 'securite', reason: 'asked' },
    ]);
    expect(new Set(mails.map(({ key }) => key)).size).toBe(3);
    expect(JSON.stringify(mails)).not.toMatch(/Waheo|kermesse/u);
  });

  it('are not written of again when one of them is given', () => {
    const { effects } = consulted().run(give('technique'), agent('technicien'));
    expect(effects.filter(({ type }) => type === 'opinionMail')).toEqual([]);
  });
});

describe('a quorum', () => {
  it('ends the state and closes what is still awaited', () => {
    const player = consulted();
    player.run(give('technique'), agent('technicien'));
    expect(player.case.state).toBe('consultation');
    player.run(give('securite'), agent('pompier'));
    expect(player.case).toMatchObject({ state: 'decision', opinions: { financier: { data: {} } } });
    expect(statusOf(player.case, 'financier')).toBe('quorum');
    expect(player.case.tasks.map((task) => task.function)).toEqual(['instructeur']);
    expect(player.refused(give('financier'), agent('financier')).code).toBe('opinion-not-asked');
  });

  it('does not count silence; without it the case goes elsewhere, and never waits for ever', () => {
    const player = consulted();
    player.run(give('technique'), agent('technicien'));
    player.until('2026-06-01T00:00:00Z');
    expect(player.case.state).toBe('arbitrage');
    expect(statusOf(player.case, 'securite')).toBe('silent');
  });

  it('is told to the applicant, but not of a confidential opinion', () => {
    const player = consulted();
    player.run(give('technique'), agent('technicien'));
    player.run(give('financier'), agent('financier'));
    const lines = publicTimeline(dispositif, player.case, player.events).map(({ text }) => text);
    expect(lines).toContain('Avis non rendu, quorum atteint : Avis de sécurité.');
    expect(lines.join(' ')).not.toContain('financier');
  });
});

describe('an ad-hoc opinion', () => {
  it('is asked by who acts in the state, of whom the scheme lets them', () => {
    const player = filed();
    expect(player.refused(ask(JURISTE), juriste).code).toBe('action-not-allowed');
    expect(player.refused(ask({ type: 'function', function: 'pompier' }), instructeur).errors).toMatchObject([
      { pointer: '/of' },
    ]);
    expect(player.refused(ask(JURISTE, { state: 'consultation' }), instructeur).code).toBe('action-not-possible');
    expect(player.refused(ask(JURISTE, { dueOn: '2026-02-30' }), instructeur).errors).toMatchObject([
      { pointer: '/dueOn' },
    ]);
    const askable = askableOpinions(dispositif, player.case, { now: player.now, actor: instructeur });
    expect(askable).toMatchObject([{ state: 'recevabilite', anyGroup: true, latest: '2026-03-17', left: 2 }]);
    expect(askableOpinions(dispositif, player.case, { now: player.now, actor: juriste })).toEqual([]);
  });

  it('holds the case back for agents, not for the applicant', () => {
    const player = filed();
    player.run(ask(METEO), instructeur);
    const demander: Command = { type: 'act', action: 'demanderAvis', data: {}, answers: null, expectedVersion: null };
    expect(player.refused(demander, instructeur).message).toContain('Un avis est attendu');
    player.act('retirer', applicant);
    expect(statusOf(player.case, 'ponctuel-1')).toBe('left');
  });

  it('is answered by a member of the group alone, who may do nothing else', () => {
    const player = filed();
    player.run(ask(METEO), instructeur);
    expect(player.refused(give('ponctuel-1'), juriste).code).toBe('action-not-allowed');
    expect(player.refused({ type: 'addNote', text: 'x' }, meteo).code).toBe('action-not-allowed');
    expect(player.refused({ type: 'sendMessage', text: 'x', files: [] }, meteo).code).toBe('action-not-allowed');
    player.run(give('ponctuel-1', { sens: 'favorable', texte: 'Article 4' }), meteo);
    expect(player.case.opinions['ponctuel-1']).toMatchObject({ status: 'given', data: { texte: 'Article 4' } });
  });
});

describe('an opinion is seen', () => {
  const seenBy = (subject: Case, actor: Actor): readonly string[] =>
    Object.keys(viewOfCase(dispositif, subject, [], actor).case.opinions).toSorted();

  it('by who instructs, whichever it is; by who is consulted when theirs or shared; by the applicant unless confidential', () => {
    const player = filed();
    player.run(ask(METEO), instructeur);
    player.run(give('ponctuel-1'), meteo);
    player.act('demanderAvis', instructeur);
    expect(seenBy(player.case, instructeur)).toEqual(['financier', 'ponctuel-1', 'securite', 'technique']);
    expect(seenBy(player.case, agent('financier'))).toEqual(['financier', 'technique']);
    expect(seenBy(player.case, agent('pompier'))).toEqual(['securite', 'technique']);
    expect(seenBy(player.case, meteo)).toEqual(['ponctuel-1', 'technique']);
    expect(seenBy(player.case, applicant)).toEqual(['securite', 'technique']);
  });
});

describe('beside the answers', () => {
  const sightOf = ({ case: subject }: Player, actor: Actor): object => viewOfCase(dispositif, subject, [], actor).shown;

  it('who instructs and the applicant see all; who is only consulted what their opinion shows, once it is asked', () => {
    const player = filed();
    const [all, nothing] = [
      { contact: true, computed: true },
      { contact: false, computed: false },
    ];
    expect(sightOf(player, agent('pompier'))).toEqual(nothing);
    player.run(ask(METEO), instructeur);
    player.run(give('ponctuel-1'), meteo);
    player.act('demanderAvis', instructeur);
    expect(sightOf(player, instructeur)).toEqual(all);
    expect(sightOf(player, agent('instructeur', 'technicien'))).toEqual(all);
    expect(sightOf(player, applicant)).toEqual(all);
    expect(sightOf(player, agent('pompier'))).toEqual(all);
    for (const actor of [meteo, agent('technicien'), agent('financier'), juriste]) {
      expect(sightOf(player, actor)).toEqual(nothing);
    }
  });

  it('a case within a sight has lost what is not seen, and nothing else', () => {
    const player = filed();
    player.run(ask(JURISTE), instructeur);
    const known: Case = { ...player.case, answers: { ...player.case.answers, telephone: '+687261234' } };
    const seenBy = (actor: Actor): Case => viewOfCase(dispositif, known, [], actor).case;
    const { telephone: _telephone, ...others } = known.answers;
    expect(seenBy(juriste)).toEqual({
      ...known,
      answers: others,
      applicant: { ...known.applicant, email: null, phone: null },
      mails: [],
      computed: {},
      trace: [],
    });
    expect(known).toMatchObject({ computed: { ageOrganisateur: 46 }, mails: [{ message: 'accuse-reception' }] });
    expect(seenBy(instructeur)).toEqual(known);
    expect(seenBy(agent('technicien'))).toMatchObject({ answers: {}, actions: {}, opinions: {}, notes: [], tasks: [] });
  });

  it('a queue shows them answers as they were given, no contact detail, and nothing computed', () => {
    const shown = ['demande', 'identite.statut', 'if demande = null then "" else demande'];
    const hidden = ['telephone', 'demandeur.email', 'ageOrganisateur', 'count(avis.ponctuels)', 'upper case(demande)'];
    const { isColumnShown } = queueSight(dispositif, ['technicien']);
    expect(shown.filter((value) => !isColumnShown({ value }))).toEqual([]);
    expect(hidden.filter((value) => isColumnShown({ value }))).toEqual([]);
  });
});

/** Its reminder is due and did not come. */
function isForgotten({ remindAt, remindedAt }: OpinionRecord, now: string): boolean {
  return remindAt !== undefined && remindAt <= now && remindedAt !== remindAt;
}

/** Reminders of what was not awaited, or had been reminded since it was asked. */
function strayReminders(events: readonly CaseEvent[]): readonly string[] {
  const awaited = new Set<string>();
  return events.flatMap((event) => {
    if (event.type === 'opinionReminded') return awaited.delete(event.opinion) ? [] : [event.opinion];
    if (event.type !== 'opinionChanged') return [];
    if (event.opinion.status === 'asked') awaited.add(event.opinion.id);
    else awaited.delete(event.opinion.id);
    return [];
  });
}

describe('whatever order people and time take', () => {
  const moves = fc.array(
    fc.oneof(
      fc.record({ give: fc.constantFrom('technique', 'financier', 'securite', 'ponctuel-1', 'ponctuel-2') }),
      fc.record({ days: fc.integer({ min: 0, max: 20 }) }),
      fc.record({ act: fc.constantFrom('demanderAvis', 'consulterDeNouveau', 'passerOutre') }),
      fc.record({ ask: fc.constantFrom(METEO, JURISTE), state: fc.constantFrom('recevabilite', 'consultation') }),
    ),
    { maxLength: 25 },
  );
  const everyone = agent('instructeur', 'technicien', 'financier', 'pompier', 'juriste', 'group:meteo');

  function commandOf(
    move: Exclude<typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never, { days: number }>,
  ): Command {
    if ('give' in move) return give(move.give);
    if ('ask' in move) return ask(move.ask, { state: move.state });
    return { type: 'act', action: move.act, data: {}, answers: null, expectedVersion: null };
  }

  it('events rebuild the case, nobody is reminded twice or of what is in, no awaited opinion is without its task', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const player = filed();
        const repeated: ReturnType<typeof decide>[] = [];
        for (const move of history) {
          if ('days' in move) {
            const until = new Date(Date.parse(player.now) + move.days * 86_400_000).toISOString();
            player.until(until);
            // What was due is done: the same moment again finds nothing.
            repeated.push(decide(dispositif, player.case, { type: 'passTime' }, { now: until, actor: time }));
            continue;
          }
          const result = decide(dispositif, player.case, commandOf(move), { now: player.now, actor: everyone });
          if (result.type === 'refused') continue;
          player.case = result.case;
          player.events.push(...result.events);
        }
        expect(replay(player.events)).toEqual(player.case);
        expect(repeated.filter((result) => result.type === 'refused' || result.events.length > 0)).toEqual([]);
        const awaited = Object.values(player.case.opinions).filter(({ status }) => status === 'asked');
        const tasks = player.case.tasks.flatMap(({ opinion }) => opinion ?? []);
        expect(tasks.toSorted()).toEqual(awaited.map(({ id }) => id).toSorted());
        expect(awaited.filter((opinion) => isForgotten(opinion, player.now))).toEqual([]);
        expect(strayReminders(player.events)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('a state of opinions always ends', () => {
    fc.assert(
      fc.property(moves, (history) => {
        const player = filed();
        for (const move of history) {
          if ('days' in move) continue;
          const result = decide(dispositif, player.case, commandOf(move), { now: player.now, actor: everyone });
          if (result.type === 'decided') player.case = result.case;
        }
        player.until('2027-06-01T00:00:00Z');
        expect(player.case.state).not.toBe('consultation');
        expect(Object.values(player.case.opinions).filter(({ status }) => status === 'asked')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
