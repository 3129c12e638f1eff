/** Acts: numbered as they are established, notified, and contested from that day. */
import { describe, expect, it } from 'vitest';
import type { DispositifSource } from '../../../engine/index.ts';
import { load } from '../../../engine/index.ts';
import { addresseeLines } from '../../../engine/workflow/decide/addressee.ts';
import { openLedger } from '../../../engine/workflow/decide/ledger.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { actScheme, BIKE } from '../../support/act-scheme.ts';
import { compiled, diagnosticsOf, withJson, type Parsed } from '../sources.ts';
import { actCommand, agent, applicant, NOW, replay, startCase, system, type Player } from './player.ts';

const instructeur = agent('instructeur');
const LETTER = `# Votre arrêté

L’arrêté n° {{ actes.decision.numero }} est à votre disposition.{% if actes.decision.recoursJusquAu %} Contestez-le jusqu’au {{ actes.decision.recoursJusquAu | date }}.{% endif %}
`;

/** The scheme of acts, where granting says so by mail as well, and the case may be reopened and granted again. */
function scheme(change: (identity: Parsed) => void = () => {}): DispositifSource {
  const identity = (parsed: Parsed): void => {
    parsed.registers.arretes.numbering = '{year}-{number:3}/PS';
    delete parsed.documents.silence;
    change(parsed);
  };
  const workflow = ({ states }: Parsed): void => {
    states.instruction.actions.accorder.effects.push({ type: 'mail', message: 'envoi' });
    states.accordee.actions = {
      rappeler: {
        title: 'Rappeler',
        by: ['instructeur'],
        kind: 'reopening',
        to: 'instruction',
        effects: [{ type: 'mail', message: 'envoi' }],
      },
    };
  };
  return actScheme('base', { identity, workflow }, { 'messages/envoi.md': LETTER });
}

const FIRST = 12;
function start(source: DispositifSource = scheme(), next = (): number => FIRST): Player {
  const player = startCase(compiled(source), BIKE, NOW, next);
  player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
  return player;
}

const idOf = (player: Player): string => player.case.acts?.at(-1)?.id ?? '';
const handed = (player: Player, on: string) =>
  ({ type: 'notify', document: idOf(player), way: 'handed', on, reference: null }) as const;

describe('an act', () => {
  it('[J1] is numbered before its text is filled in, which says its number, as all that is written after', () => {
    const player = start();
    const { effects, events, draws } = player.act('accorder', instructeur);
    expect(draws).toEqual([{ register: 'base/arretes', year: 2026, rank: 12 }]);
    expect(effects.find(({ type }) => type === 'document')).toMatchObject({
      markdown: expect.stringContaining('par l’arrêté n° 2026-012/PS du 3 mars 2026'),
      layout: {
        kind: 'order',
        number: '2026-012/PS',
        on: '2026-03-03',
        signatory: {
          delegation: 'Pour la présidente et par délégation',
          quality: 'Le directeur des transports',
          name: 'instructeur',
        },
        frame: null,
      },
    });
    expect(effects.find(({ type }) => type === 'mail')).toMatchObject({
      markdown: 'L’arrêté n° 2026-012/PS est à votre disposition.',
    });
    const types = events.map(({ type }) => type);
    expect(types.indexOf('actEstablished')).toBe(types.indexOf('documentOrdered') - 1);
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[J2] numbers follow one another in a decision, by register', () => {
    const source = scheme(({ registers, documents }) => {
      registers.autres = { title: 'Autres', numbering: 'A-{year}-{number}', shared: 'autres-actes' };
      documents.silence = { register: 'autres' };
    });
    const twice = withJson(source, 'workflow.json', ({ states }) => {
      const { effects } = states.instruction.actions.accorder;
      effects.splice(1, 0, { type: 'document', document: 'silence' }, { type: 'document', document: 'decision' });
    });
    const player = start(twice);
    player.act('accorder', instructeur);
    expect(player.case.acts?.map(({ entry }) => entry?.number)).toEqual(['2026-012/PS', 'A-2026-12', '2026-013/PS']);
    expect(player.case.acts?.[1]?.entry?.register).toBe('autres-actes');
  });

  it('[J2] that a refused command would have established takes no number', () => {
    const unsigned = scheme(({ documents }) => (documents.decision.signatory.name = 'demandeur.telephone'));
    const player = startCase(load(unsigned), BIKE, NOW, () => FIRST);
    player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
    expect(player.refused(actCommand('accorder'), instructeur).code).toBe('template-failed');
    expect(player.case.acts).toBeUndefined();
  });

  it('[J3] takes no number where it is only foreseen', () => {
    const player = start();
    const view = viewOfCase(compiled(scheme()), player.case, player.events, instructeur);
    const command = { ...actCommand('accorder') } as Extract<ReturnType<typeof actCommand>, { type: 'act' }>;
    const foreseen = view.foresee(command, NOW);
    expect(foreseen).toMatchObject({ letters: [{ layout: { number: '2026-…/PS' } }] });
  });

  it('[J4] established again has a new number, and is not notified yet', () => {
    const player = start();
    player.act('accorder', instructeur);
    player.run(handed(player, '2026-03-03'), instructeur);
    player.act('rappeler', instructeur, { motif: 'Erreur de montant' });
    const { effects } = player.act('accorder', instructeur);
    expect(effects.find(({ type }) => type === 'mail')).toMatchObject({
      markdown: expect.not.stringContaining('jusqu'),
    });
    expect(player.case.acts).toMatchObject([{ notification: { way: 'handed' } }, { notification: null }]);
  });

  it('has a name that answers had before it was one', () => {
    const source = withJson(readFixtureBase(), 'form.schema.json', ({ properties }) => {
      properties.actes = { type: 'string', title: 'Actes' };
    });
    const rules = withJson(source, 'rules.json', (parsed) => {
      parsed.computed.push({ name: 'repris', title: 'Repris', type: 'string', expression: 'actes' });
    });
    expect(diagnosticsOf(rules)).not.toEqual([]);
    const player = startCase(load(rules), { ...BIKE, actes: 'mariage' });
    expect(player.case.computed['repris']).toBe('mariage');
  });
});

describe('a notification', () => {
  it('[J5] is recorded on a closed case, from the day of the act to today, the last one counting', () => {
    const player = start();
    player.act('accorder', instructeur);
    player.now = '2026-03-09T22:00:00Z';
    expect(player.refused(handed(player, '2026-03-02'), instructeur)).toMatchObject({
      code: 'data-invalid',
      errors: [{ pointer: '/on' }],
    });
    expect(player.refused(handed(player, '2026-03-11'), instructeur).errors).toMatchObject([{ pointer: '/on' }]);
    expect(player.refused(handed(player, 'hier'), instructeur).errors).toMatchObject([{ pointer: '/on' }]);
    const registered = { ...handed(player, '2026-03-05'), way: 'registered' } as const;
    expect(player.refused(registered, instructeur).errors).toMatchObject([{ pointer: '/reference' }]);
    player.run(handed(player, '2026-03-04'), instructeur);
    player.run({ ...registered, reference: ' RK 12 ' }, system);
    expect(player.case.acts?.[0]?.notification).toEqual({ way: 'registered', on: '2026-03-05', reference: 'RK 12' });
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[J5] is recorded by nobody else, of no other act, and in no other way', () => {
    const player = start(scheme(({ documents }) => (documents.decision.notified = ['registered'])));
    player.act('accorder', instructeur);
    expect(player.refused(handed(player, '2026-03-03'), applicant).code).toBe('action-not-allowed');
    expect(player.refused(handed(player, '2026-03-03'), agent()).code).toBe('action-not-allowed');
    expect(player.refused({ ...handed(player, '2026-03-03'), document: 'd99' }, instructeur).code).toBe(
      'action-not-possible',
    );
    expect(player.refused(handed(player, '2026-03-03'), instructeur).code).toBe('action-not-possible');
    expect(player.run({ type: 'readDocument', document: idOf(player) }, applicant).events).toEqual([]);
  });

  it('[J6] is that the applicant opens it, once, where it may be notified so', () => {
    const player = start();
    player.act('accorder', instructeur);
    const read = { type: 'readDocument', document: idOf(player) } as const;
    expect(player.refused(read, instructeur).code).toBe('action-not-allowed');
    player.now = '2026-03-09T22:00:00Z';
    player.run(read, applicant);
    expect(player.case.acts?.[0]?.notification).toEqual({ way: 'online', on: '2026-03-10', reference: null });
    player.now = '2026-03-12T22:00:00Z';
    expect(player.run(read, applicant).events).toEqual([]);
  });

  it('is not that somebody opens it who acts under a mandate: no delay runs against the applicant by another’s hand', () => {
    const player = start();
    player.act('accorder', instructeur);
    const read = { type: 'readDocument', document: idOf(player) } as const;
    if (applicant.type !== 'applicant') throw new Error('an applicant');
    const agentOf = (principal: string) =>
      ({ type: 'applicant', personId: 'p9', name: 'Paul Wea, mandataire', mandate: { id: 'm1', principal } }) as const;
    expect(player.run(read, agentOf(applicant.personId)).events).toEqual([]);
    expect(player.case.acts?.[0]?.notification).toBeNull();
    expect(player.refused(read, agentOf('p8')).code).toBe('action-not-allowed');
    player.run(read, applicant);
    expect(player.case.acts?.[0]?.notification?.way).toBe('online');
  });

  it('[J8] is that its letter is said to be posted, by registered mail where it has a number, and is not taken back with that', () => {
    const posted = (player: Player, postedOn: string | null, reference: string | null = null) =>
      ({
        type: 'recordLetter',
        letter: {
          of: { type: 'document', id: idOf(player) },
          title: 'Arrêté',
          printedOn: '2026-03-03',
          postedOn,
          reference,
          toThird: false,
          name: 'Louise',
        },
      }) as const;
    const grantedBy = (...notified: readonly string[]): Player => {
      const player = start(scheme(({ documents }) => (documents.decision.notified = notified)));
      player.act('accorder', instructeur);
      player.now = '2026-03-09T22:00:00Z';
      return player;
    };
    const plain = grantedBy('handed', 'posted');
    expect(plain.refused(posted(plain, '2026-03-04'), instructeur).code).toBe('action-not-allowed');
    plain.run(posted(plain, '2026-03-04'), system);
    expect(plain.case.acts?.[0]?.notification).toEqual({ way: 'posted', on: '2026-03-04', reference: null });
    // Told once more, or taken back, the time that runs does not change.
    plain.run(posted(plain, null), system);
    plain.run(posted(plain, '2026-03-06'), system);
    expect(plain.case.acts?.[0]?.notification?.on).toBe('2026-03-04');
    const history = publicTimeline(compiled(scheme()), plain.case, plain.events).map(({ text }) => text);
    expect(history.filter((text) => text.includes('« Arrêté »'))).toEqual([
      'La lettre « Arrêté » vous a été postée le 4 mars 2026.',
      'La lettre « Arrêté » n’est pas encore partie : la date d’envoi était une erreur.',
      'La lettre « Arrêté » vous a été postée le 6 mars 2026.',
    ]);
    const registered = grantedBy('registered');
    // Posted as any other letter it is not notified: only a registered mail would.
    registered.run(posted(registered, '2026-03-04'), system);
    expect(registered.case.acts?.[0]?.notification).toBeNull();
    registered.run(posted(registered, '2026-03-01', 'RK 12'), system);
    expect(registered.case.acts?.[0]?.notification).toBeNull();
    registered.run(posted(registered, '2026-03-04', 'RK 12'), system);
    expect(registered.case.acts?.[0]?.notification).toEqual({
      way: 'registered',
      on: '2026-03-04',
      reference: 'RK 12',
    });
    expect(replay(registered.events)).toEqual(registered.case);
  });

  it('[J7] starts the time to contest, which letters, applicant and agents are told', () => {
    const player = start();
    player.act('accorder', instructeur);
    player.run(handed(player, '2026-03-03'), instructeur);
    const { effects } = player.act('rappeler', instructeur, { motif: 'Recours' });
    expect(effects.find(({ type }) => type === 'mail')).toMatchObject({
      markdown: expect.stringContaining('Contestez-le jusqu’au 3 mai 2026.'),
    });
    const told = publicTimeline(compiled(scheme()), player.case, player.events).map(({ text }) => text);
    expect(told).toContain(
      '« Arrêté accordant une aide » vous a été remis en main propre le 3 mars 2026. Vous pouvez contester cette décision jusqu’au 3 mai 2026.',
    );
  });
});

describe('the addressee of a letter', () => {
  it('is the association whose request it is, then who filed, where the scheme names no company', () => {
    const player = startCase(compiled(scheme()), BIKE, NOW, () => 1);
    const establishment = { id: 'e1', name: 'Club de va’a', ridet: '1234566.001' };
    const subject = { ...player.case, applicant: { ...player.case.applicant, establishment } };
    const ledger = openLedger(compiled(scheme()), subject, { now: NOW, actor: system });
    expect(addresseeLines(ledger).slice(0, 2)).toEqual(['Club de va’a', 'Marie Waheo']);
  });

  it('has the company, the name and the address of the answers, a line each', () => {
    const withAddress = withJson(
      scheme((identity) => {
        identity.addressee = { company: 'nom', address: '/adresse' };
      }),
      'form.schema.json',
      ({ properties }) => {
        properties.adresse = { $ref: 'urn:cagou:block:adresse-nc', cagou: { personal: 'identite' } };
      },
    );
    const shown = withJson(withAddress, 'form.ui.json', (ui) => ui.pages[0].fields.push('adresse'));
    const player = startCase(
      compiled(shown),
      { ...BIKE, adresse: { voie: '12 rue des Pins', boitePostale: 'L1', codePostal: '98800', commune: 'Nouméa' } },
      NOW,
      () => 1,
    );
    player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
    const { effects } = player.act('accorder', instructeur);
    expect(effects.find(({ type }) => type === 'document')).toMatchObject({
      recipient: 'Wamytan\nMarie Waheo\n12 rue des Pins\nBP L1\n98800 NOUMÉA',
    });
  });

  it('is nobody of what the service keeps for itself', () => {
    const kept = withJson(scheme(), 'workflow.json', ({ states }) => {
      states.instruction.actions.accorder.effects.push({ type: 'document', document: 'silence', internal: true });
    });
    const player = startCase(compiled(kept), BIKE, NOW, () => 1);
    player.run({ type: 'annotate', values: { facture: 'oui' }, base: null }, instructeur);
    const { effects } = player.act('accorder', instructeur);
    expect(effects.find((effect) => effect.type === 'document' && effect.document === 'silence')).toMatchObject({
      recipient: '',
    });
  });
});
