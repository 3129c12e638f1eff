/** Two newer words of the language at a time: what one does is what the other reads, in the life of one case. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildScope,
  decide,
  explainValue,
  load,
  type CaseEvent,
  type CompiledDispositif,
  type Effect,
  type Json,
} from '../../../engine/index.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { chainEvents, CHAIN_START } from '../../../runtime/cases/rows/hash-chain.ts';
import { diagnosticsOf, withJson, type Parsed } from '../sources.ts';
import { actCommand, agent, applicant, fileCommand, NOW, replay, time, type Player } from './player.ts';
import { instructeur, startTogether, together, wordsTogether, YOUNG } from './words-together.ts';

let scheme: CompiledDispositif;
beforeAll(() => {
  scheme = together();
});

/** After the birthday. */
const LATER = '2026-05-02T22:00:00Z';
const technicien = agent('technicien');

const give = (player: Player, opinion: string, actor = technicien) =>
  player.run({ type: 'giveOpinion', opinion, data: { sens: 'favorable' }, expectedVersion: null }, actor);
const statuses = (player: Player): Record<string, string> =>
  Object.fromEntries(Object.values(player.case.opinions).map(({ id, status, closedBy }) => [id, closedBy ?? status]));
const typesOf = (events: readonly CaseEvent[]): readonly string[] => events.map(({ type }) => type);
const textOf = (effects: readonly Effect[], to: string): readonly string[] =>
  effects.flatMap((effect) => ('third' in effect && effect.third?.id === to ? [effect.markdown] : []));
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

/** The stored history makes the case, from any point on, and its chain of hashes has no break. */
function audit({ events, case: subject }: Player): void {
  const stored: readonly CaseEvent[] = JSON.parse(JSON.stringify(events));
  expect(replay(stored)).toEqual(JSON.parse(JSON.stringify(subject)));
  expect(events.map(({ seq }) => seq)).toEqual([...events.keys()].map((at) => at + 1));
  const whole = chainEvents(CHAIN_START, stored).map(({ hash }) => hash);
  expect(new Set(whole).size).toBe(whole.length);
  const half = Math.floor(stored.length / 2);
  expect(chainEvents(whole[half - 1] ?? CHAIN_START, stored.slice(half)).map(({ hash }) => hash)).toEqual(
    whole.slice(half),
  );
}

it('all the words go together in a scheme of which nothing is told', () => {
  expect(diagnosticsOf(wordsTogether())).toEqual([]);
});

describe('an age that is calculated', () => {
  const aidOn = (naissance: string): Json => startTogether(scheme, { naissance }).case.computed['aide'] ?? null;

  it('[F1][U6] is read by a table that counts years: the aid turns on the birthday', () => {
    // Filed on 3 March 2026: thirty-five, then thirty-six on the day itself.
    expect(aidOn('1990-03-04')).toBe(50_000);
    expect(aidOn('1990-03-03')).toBe(20_000);
  });

  it('[F3] is of the day in Nouméa, whose midnight is at one in the afternoon in Greenwich', () => {
    const born = { naissance: '1990-03-04' };
    expect(startTogether(scheme, born, '2026-03-03T12:59:59Z').case.answers).toMatchObject({ ans: 35 });
    expect(startTogether(scheme, born, '2026-03-03T13:00:00Z').case.answers).toMatchObject({ ans: 36 });
  });

  it('[U1] is explained with its unit, beside the percentage that it leads to', () => {
    const { trace } = scheme.rules.compute(
      buildScope(scheme, startTogether(scheme).case, { now: NOW }),
      '2026-03-03',
      null,
    );
    const shown = (name: string): readonly string[] => {
      const found = trace.find((one) => one.name === name);
      return (found ? explainValue(scheme, found, '2026-03-03').inputs : []).map(({ text }) => plain(text));
    };
    expect(shown('taux')).toEqual(['35 ans']);
    expect(shown('aide')).toContain('50 %');
  });

  const counting = (unit: string, calculated: string): readonly string[] =>
    diagnosticsOf(
      withJson(wordsTogether(), 'form.schema.json', ({ properties }) => {
        Object.assign(properties.ans.cagou, { unit, calculated });
      }),
    ).map(({ code, pointer }) => `${code} ${pointer}`);
  const YEARS = 'years and months duration(naissance, aujourdhui).years';

  it('[U6] counts what it says, or is refused where it is worked out', () => {
    expect(counting('ans', YEARS)).toEqual([]);
    expect(counting('mois', YEARS)).toContain('rules.unit /properties/ans/cagou/calculated');
    expect(counting('ans', `enMois(${YEARS})`)).toContain('rules.unit /properties/ans/cagou/calculated');
    expect(counting('ans', `enAnnees(enMois(${YEARS}))`)).not.toContain('rules.unit /properties/ans/cagou/calculated');
  });

  it('[U2] is not compared with months, neither in a cell nor in an expression', () => {
    const source = wordsTogether();
    const inMonths = withJson(source, 'rules.json', ({ tables }) => (tables[0].inputs[0].unit = 'mois'));
    expect(diagnosticsOf(inMonths)).toMatchObject([{ code: 'rules.unit', pointer: '/tables/0/inputs/0/expression' }]);
    const mixed = withJson(source, 'rules.json', ({ computed }) =>
      computed.push(
        { name: 'stage', title: 'Stage', type: 'number', unit: 'mois', expression: '6' },
        { name: 'long', title: 'Long', type: 'boolean', expression: 'stage > ans' },
      ),
    );
    expect(diagnosticsOf(mixed)).toMatchObject([{ code: 'feel.units', pointer: '/computed/3/expression' }]);
  });
});

describe('a correction that changes an age', () => {
  const mend = (player: Player, answers: object) => {
    player.act('preciser', instructeur, { fields: { '/naissance': 'L’acte de naissance dit autre chose.' } });
    return player.act('renvoyer', applicant, {}, { ...player.case.answers, ...answers });
  };

  it('[F4][V2] changes the aid, what is asked, and the opinion whose condition reads it', () => {
    const player = startTogether(scheme);
    player.act('consulter', instructeur);
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'asked' });
    const { events } = mend(player, { naissance: '1980-05-01' });
    expect(player.case.answers).toMatchObject({ ans: 45 });
    expect(player.case.answers).not.toHaveProperty('parrain');
    expect(player.case.computed).toMatchObject({ taux: 20, aide: 20_000 });
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'withdrawn' });
    expect(typesOf(events)).toContain('opinionChanged');
    audit(player);
  });

  it('[F2] asks for what is then asked, and is refused whole without it', () => {
    const player = startTogether(scheme, { naissance: '1980-05-01' });
    expect(player.case.answers).not.toHaveProperty('parrain');
    player.act('consulter', instructeur);
    player.act('preciser', instructeur, { fields: { '/naissance': 'À revoir.' } });
    const before = player.case;
    const young = { ...before.answers, naissance: '1995-05-01' };
    expect(player.refused(actCommand('renvoyer', {}, young), applicant)).toMatchObject({
      code: 'answers-invalid',
      errors: [{ pointer: '/parrain' }],
    });
    expect(player.case).toBe(before);
    player.act('renvoyer', applicant, {}, { ...young, parrain: 'Rose' });
    // An opinion that was not needed as the state was entered is not asked because it would be now [O7].
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'unneeded' });
    audit(player);
  });

  it('[F4][O7] withdraws the opinion because the birthday passed meanwhile, though time alone withdraws none', () => {
    const player = startTogether(scheme, {}, '2026-04-28T22:00:00Z');
    player.act('consulter', instructeur);
    player.until(LATER);
    expect(player.case.answers).toMatchObject({ ans: 35 });
    expect(statuses(player)['mairie']).toBe('asked');
    mend(player, { nom: 'Kaba', naissance: '1990-05-02' });
    expect(player.case.answers).toMatchObject({ ans: 36 });
    expect(statuses(player)['mairie']).toBe('withdrawn');
    audit(player);
  });
});

describe('an opinion that is withdrawn while a third party is written to', () => {
  it('[O7][P1][E1] by one action: the seller is written to, the office too, and the case has both', () => {
    const player = startTogether(scheme);
    player.act('consulter', instructeur);
    const { effects, events } = player.act('prevenir', instructeur);
    expect(statuses(player)).toEqual({ technique: 'withdrawn', mairie: 'asked' });
    expect(effects.map((effect) => ('to' in effect ? effect.to : effect.type))).toContain('cycles@demo.example');
    expect(effects).toContainEqual(
      expect.objectContaining({ type: 'opinionMail', opinion: 'technique', reason: 'withdrawn' }),
    );
    const order = typesOf(events);
    expect(order.indexOf('mailOrdered')).toBeLessThan(order.indexOf('opinionChanged'));
    expect(player.case.tasks.map(({ opinion }) => opinion)).toEqual(['mairie']);
    audit(player);
  });

  it('[C2] neither is done where the letter cannot be written', () => {
    const nameless = withJson(wordsTogether(), 'dispositif.json', ({ thirdParties }) => {
      thirdParties.vendeur.name = '" "';
    });
    const player = startTogether(load(nameless));
    player.act('consulter', instructeur);
    const { length } = player.events;
    expect(player.refused(actCommand('prevenir'), instructeur).code).toBe('template-failed');
    expect(statuses(player)).toEqual({ technique: 'asked', mairie: 'asked' });
    expect(player.case.amounts).toEqual([]);
    expect(player.events).toHaveLength(length);
  });

  it('[P4] who was consulted is told of the withdrawal and of no third party', () => {
    const player = startTogether(scheme);
    player.act('consulter', instructeur);
    player.act('prevenir', instructeur);
    const seen = viewOfCase(scheme, player.case, player.events, technicien);
    expect(typesOf(seen.events)).toContain('opinionChanged');
    expect(typesOf(seen.events)).not.toContain('mailOrdered');
    expect(JSON.stringify([seen.case.mails, seen.events])).not.toMatch(/cycles@|Un de vos clients/u);
    const told = publicTimeline(scheme, player.case, player.events).map(({ text }) => text);
    expect(told).toContain('Un courrier a été adressé à : Vendeur du vélo.');
    expect(told.join('\n')).not.toMatch(/Cycles|cycles@/u);
  });

  it('[O3][O7] the state ends by it when the other opinion was given, in the same command', () => {
    const player = startTogether(scheme);
    player.act('consulter', instructeur);
    give(player, 'mairie', agent('mairie'));
    expect(player.case.state).toBe('avis');
    player.act('prevenir', instructeur);
    expect(player.case.state).toBe('instruction');
    expect(player.case.tasks.map(({ function: by }) => by)).toEqual(['instructeur']);
    audit(player);
  });
});

describe('a decision that a third party reads', () => {
  it('[K1][J1][P1] is the amount and the number of the very order, in the letter and in the mail', () => {
    const player = startTogether(scheme);
    const { effects } = player.act('accorder', instructeur);
    const texts = textOf(effects, 'vendeur').map(plain);
    expect(texts).toEqual([
      'Une aide de 50 000 F CFP est accordée par l’arrêté n° 2026-12/PS.',
      'Une aide de 50 000 F CFP est accordée par l’arrêté n° 2026-12/PS.',
    ]);
    expect(player.case.decision).toEqual({ montant: 50_000 });
    audit(player);
  });

  it('[K4][V2] is not what it would be today: the birthday passes, the notice is recorded, and nothing moves', () => {
    const player = startTogether(scheme);
    player.act('accorder', instructeur);
    player.until(LATER);
    const document = player.case.acts?.[0]?.id ?? '';
    player.run({ type: 'notify', document, way: 'handed', on: '2026-05-03', reference: null }, instructeur);
    expect(player.case.computed).toMatchObject({ aide: 50_000 });
    expect(player.case.decision).toEqual({ montant: 50_000 });
    audit(player);
  });

  it('[U6] of another unit than its declaration is refused before anybody reads it', () => {
    const inYears = wordsTogether(({ states }: Parsed) => {
      states.instruction.actions.accorder.decides.montant = 'ans';
    });
    expect(diagnosticsOf(inYears).map(({ code }) => code)).toContain('rules.unit');
  });

  it('[J2][C2] takes no number where the third party has no name', () => {
    const nameless = withJson(wordsTogether(), 'dispositif.json', ({ thirdParties }) => {
      thirdParties.vendeur.name = '" "';
    });
    const player = startTogether(load(nameless));
    expect(player.refused(actCommand('accorder'), instructeur).code).toBe('template-failed');
    expect([player.case.acts, player.case.decision]).toEqual([undefined, undefined]);
  });

  it('[J2] is in the register of the year of Nouméa, on the evening of 31 December in Greenwich', () => {
    const yearOf = (now: string): number | undefined => {
      const player = startTogether(scheme, {}, now);
      return player.act('accorder', instructeur).draws[0]?.year;
    };
    expect(yearOf('2026-12-31T12:59:59Z')).toBe(2026);
    expect(yearOf('2026-12-31T13:00:00Z')).toBe(2027);
  });

  it('[C4] is taken once by two agents who grant at the same moment, and writes once', () => {
    const player = startTogether(scheme);
    const { version } = player.case;
    const command = { ...actCommand('accorder'), expectedVersion: version } as const;
    const won = player.run(command, instructeur);
    expect(textOf(won.effects, 'vendeur')).toHaveLength(2);
    expect(player.refused(command, agent('instructeur')).code).toBe('case-changed');
    audit(player);
  });
});

describe('what nobody may make of these words', () => {
  it('[F1] the applicant cannot file an age of their choice, and is refused what that age would spare them', () => {
    const { parrain: _none, ...answers } = YOUNG;
    const filed = decide(scheme, null, fileCommand({ answers: { ...answers, ans: 80 } }), {
      now: NOW,
      actor: applicant,
    });
    expect(filed).toMatchObject({ code: 'answers-invalid', errors: [{ pointer: '/parrain' }] });
  });

  it('[O2][T5] silence of the opinions and a passed birthday leave one history, however time went', () => {
    const leap = startTogether(scheme);
    leap.act('consulter', instructeur);
    const steps = startTogether(scheme);
    steps.act('consulter', instructeur);
    leap.until('2026-06-30T00:00:00Z');
    for (const day of ['2026-03-20', '2026-04-03', '2026-04-04', '2026-05-01', '2026-06-30'])
      steps.until(`${day}T00:00:00Z`);
    expect(steps.events).toEqual(leap.events);
    expect(decide(scheme, leap.case, { type: 'passTime' }, { now: leap.now, actor: time })).toMatchObject({
      events: [],
    });
    audit(leap);
  });
});
