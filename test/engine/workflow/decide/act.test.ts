/** Acting on a case: what each action does, and every reason why it may be refused. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  availableActions,
  publicTimeline,
  type Actor,
  type CompiledDispositif,
  type JsonObject,
} from '../../../../engine/index.ts';
import { compiled, readSource, withJson, type Parsed } from '../../sources.ts';
import { ANSWERS, actCommand, agent, applicant, replay, startCase, system, time, type Player } from '../player.ts';

let dispositif: CompiledDispositif;
/** The same, whose form asks for any number. */
let loose: CompiledDispositif;
beforeAll(async () => {
  const source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(source);
  const anyNumber = (workflow: Parsed): void => {
    workflow.states.decision.actions.accorder.form.properties.montantAccorde = { title: 'Montant', type: 'number' };
  };
  loose = compiled(withJson(source, 'workflow.json', anyNumber));
});

const instructeur = agent('instructeur');
const signataire = agent('signataire');
const comptable = agent('comptable');

function annotate(player: Player, values: JsonObject, actor = instructeur): void {
  player.run({ type: 'annotate', values, base: null }, actor);
}

/** A case brought to its decision, whatever the amount. */
function toDecision(answers: JsonObject = {}, of = dispositif): Player {
  const player = startCase(of, answers);
  annotate(player, { recevable: true });
  player.act('verifier', instructeur);
  player.act('visiter', agent('technicien'), { date: '2026-03-02' });
  player.act('controler', instructeur);
  return player;
}

describe('a case', () => {
  it('[L6] goes from filing to its end', () => {
    const player = toDecision();
    expect(player.case.state).toBe('decision');
    player.act('accorder', signataire, { montantAccorde: 90_000, motif: 'Deux lignes\nde motif' });
    expect(player.case).toMatchObject({ state: 'versement', amounts: [{ entry: 'commit', amount: 90_000 }] });
    player.act('payer', comptable, { montant: 50_000 });
    player.act('payer', comptable, { montant: 70_000 });
    player.act('cloturer', comptable);
    expect(player.case).toMatchObject({
      state: 'accordee',
      outcome: 'granted',
      closedAt: player.now,
      tasks: [],
      timers: [],
    });
    expect(player.case.amounts.map(({ entry, amount }) => [entry, amount])).toEqual([
      ['commit', 90_000],
      ['pay', 50_000],
      ['pay', 40_000],
    ]);
    expect(player.case.clocks['decision']?.status).toBe('stopped');
    expect(replay(player.events)).toEqual(player.case);
  });

  it('[S1] takes the automatic step whose condition holds', () => {
    const player = startCase(dispositif, { montantDemande: 2_000_000 });
    annotate(player, { recevable: true });
    const { events, effects } = player.act('verifier', instructeur);
    expect(player.case.state).toBe('consultation');
    expect(events.filter(({ type }) => type === 'moved')).toMatchObject([
      { exited: ['reception', 'aiguillage'], entered: ['aiguillage', 'consultation'] },
    ]);
    expect(effects.map(({ type }) => type)).toContain('webhook');
  });

  it('[B1][B2][B4] does two things in parallel, in any order, and goes on when both are done', () => {
    const player = startCase(dispositif);
    annotate(player, { recevable: true });
    player.act('verifier', instructeur);
    expect(player.case.states).toEqual(['examens', 'visiteAFaire', 'piecesAControler']);
    expect(player.case.tasks.map((task) => task.function)).toEqual(['technicien', 'instructeur']);
    player.act('signaler', instructeur);
    expect(player.case.states).toEqual(['examens', 'visiteAFaire', 'piecesDouteuses']);
    player.act('visiter', agent('technicien'), { date: '2026-03-02' });
    expect(player.case).toMatchObject({ state: 'examens', tasks: [{ function: 'juriste' }] });
    const { effects } = player.act('trancher', agent('juriste'));
    expect(player.case).toMatchObject({ state: 'decision', tasks: [{ function: 'signataire' }] });
    expect(effects.find(({ type }) => type === 'webhook')).toMatchObject({ name: 'examens-finis' });
  });

  it('[B3] leaves its branches for an end at once', () => {
    const player = startCase(dispositif);
    annotate(player, { recevable: true });
    player.act('verifier', instructeur);
    player.act('signaler', instructeur);
    player.act('rejeterPieces', agent('juriste'));
    expect(player.case).toMatchObject({ state: 'refusee', states: ['refusee'], outcome: 'refused', tasks: [] });
    expect(player.case.mails.map(({ message }) => message)).toContain('refus');
  });

  it('[A4] begins its task and timers anew when it comes back to a state', () => {
    const player = toDecision();
    player.act('renvoyer', signataire);
    expect(player.case).toMatchObject({ state: 'reception', tasks: [{ function: 'instructeur', assignee: null }] });
    expect(player.case.timers).toHaveLength(1);
  });

  it('[A6] stays where it is when the action leads nowhere', () => {
    const player = startCase(dispositif);
    const { events, effects } = player.act('signalerExterne', system);
    expect(events.map(({ type }) => type)).toEqual(['acted']);
    expect(effects).toMatchObject([{ type: 'webhook', name: 'signalement', payload: { number: 'ESS-2026-00001' } }]);
  });

  it('is withdrawn by its applicant', () => {
    const player = toDecision();
    player.act('retirer', applicant);
    expect(player.case).toMatchObject({ state: 'retiree', outcome: 'withdrawn' });
  });
});

describe('a correction', () => {
  const asked = { fields: { '/montantDemande': 'Le devis dit autre chose.' }, message: 'Merci.' };

  it('[A1][L2][V2] names fields, suspends the clock, and is over when it is sent back', () => {
    const player = startCase(dispositif);
    player.now = '2026-03-10T00:00:00Z';
    const { effects } = player.act('demanderCorrection', instructeur, asked);
    expect(player.case.correction).toEqual({ ...asked, requestedAt: player.now });
    expect(player.case.clocks['decision']).toMatchObject({ status: 'suspended', dueAt: null, remainingDays: 54 });
    expect(effects[0]).toMatchObject({
      about: 'correction',
      markdown:
        '- Montant demandé : Le devis dit autre chose.\n\n\n> Merci.\n\n**Répondez au plus tard le 10 avril 2026.**',
    });
    player.now = '2026-03-20T00:00:00Z';
    player.act('corriger', applicant, {}, { ...ANSWERS, montantDemande: 400_000, finTravaux: '2026-12-01' });
    expect(player.case).toMatchObject({
      state: 'reception',
      correction: null,
      answers: { montantDemande: 400_000 },
      computed: { montantRetenu: 200_000, echeance: '2027-01-01' },
    });
    expect(player.case.clocks['decision']).toMatchObject({ status: 'running', dueAt: '2026-05-13T13:00:00Z' });
    expect(replay(player.events)).toEqual(player.case);
  });

  it.for<readonly [string, JsonObject, readonly string[]]>([
    ['neither field nor message', {}, ['/message']],
    ['a blank message', { fields: {}, message: ' ' }, ['/message']],
    ['a field that is not', { fields: { '/rien': 'x' } }, ['/fields/~1rien']],
    ['no reason', { fields: { '/nom': '' } }, ['/fields/~1nom']],
    ['no list of fields', { fields: 'nom' }, ['/fields']],
    ['something else', { message: 'x', autre: 1 }, ['/autre']],
  ])('with %s is refused', ([, data, pointers]) => {
    const found = startCase(dispositif).refused(actCommand('demanderCorrection', data), instructeur);
    expect([found.code, found.errors.map(({ pointer }) => pointer)]).toEqual(['data-invalid', pointers]);
  });

  it('may name the field of a member of a list', () => {
    const player = startCase(dispositif, {
      foyer: { situation: 'seul', membres: [{ prenom: 'Léa', naissance: '2015-01-01' }] },
    });
    player.act('demanderCorrection', instructeur, { fields: { '/foyer/membres/0/prenom': 'Prénom complet ?' } });
    expect(player.case.correction?.fields).toEqual({ '/foyer/membres/0/prenom': 'Prénom complet ?' });
  });

  it('is judged like a filing when it is sent back', () => {
    const player = startCase(dispositif);
    player.act('demanderCorrection', instructeur, asked);
    const wrong = player.refused(actCommand('corriger', {}, { ...ANSWERS, montantDemande: 1 }), applicant);
    expect([wrong.code, wrong.errors.map(({ pointer }) => pointer)]).toEqual(['answers-invalid', ['/montantDemande']]);
    const minor = player.refused(actCommand('corriger', {}, { ...ANSWERS, dateNaissance: '2012-01-01' }), applicant);
    expect(minor.code).toBe('not-eligible');
  });

  it('[C9] sent back untouched is refused at what was asked for, unless words say why', () => {
    const player = startCase(dispositif);
    const both = { ...asked.fields, '/nom': 'Le nom de naissance.' };
    player.act('demanderCorrection', instructeur, { fields: both });
    const found = player.refused(actCommand('corriger', {}, ANSWERS), applicant);
    expect(found.code).toBe('correction-untouched');
    expect(found.errors.map(({ pointer }) => pointer)).toEqual(['/montantDemande', '/nom']);
    expect(found.errors[0]?.message).toContain('« Le devis dit autre chose. »');
    expect(player.refused(actCommand('corriger', {}), applicant).code).toBe('correction-untouched');
    const half = player.refused(actCommand('corriger', {}, { ...ANSWERS, nom: 'Kaba' }), applicant);
    expect(half.errors.map(({ pointer }) => pointer)).toEqual(['/montantDemande']);
    const dot = player.refused(actCommand('corriger', { explanation: ' . ' }, { ...ANSWERS, nom: 'Kaba' }), applicant);
    expect(dot.code).toBe('correction-untouched');
    const wrong = player.refused(actCommand('corriger', { explanation: 3 }, ANSWERS), applicant);
    expect([wrong.code, wrong.errors[0]?.pointer]).toEqual(['data-invalid', '/explanation']);
    const explanation = 'Le devis comprend la taxe.';
    const { events } = player.act('corriger', applicant, { explanation }, { ...ANSWERS, nom: 'Kaba' });
    expect(events[0]).toMatchObject({ type: 'acted', data: { explanation } });
    expect(player.case).toMatchObject({ correction: null, answers: { nom: 'Kaba' } });
    const told = publicTimeline(dispositif, player.case, player.events).map(({ text }) => text);
    expect(told).toContainEqual(expect.stringContaining('« Le devis comprend la taxe. »'));
  });

  it('[C9] that names nothing waits for anything to change', () => {
    const player = startCase(dispositif);
    player.act('demanderCorrection', instructeur, { message: 'Revoyez le tout.' });
    expect(player.refused(actCommand('corriger', {}, ANSWERS), applicant)).toMatchObject({
      code: 'correction-untouched',
      errors: [{ pointer: '' }],
    });
    player.act('corriger', applicant, {}, { ...ANSWERS, nom: 'Kaba' });
    expect(player.case.state).toBe('reception');
  });

  it('[C9] may ask for one more member of a list, and settles what is no longer asked', () => {
    const player = startCase(dispositif, {
      foyer: { situation: 'seul', membres: [{ prenom: 'Léa', naissance: '2015-01-01' }] },
    });
    const membres = [
      { prenom: 'Léa', naissance: '2015-01-01' },
      { prenom: 'Tom', naissance: '2018-01-01' },
    ];
    player.act('demanderCorrection', instructeur, { fields: { '/foyer/membres': 'Il manque votre fils.' } });
    const same = player.refused(actCommand('corriger', {}, player.case.answers), applicant);
    expect(same.errors.map(({ pointer }) => pointer)).toEqual(['/foyer/membres']);
    player.act('corriger', applicant, {}, { ...ANSWERS, foyer: { situation: 'seul', membres } });
    player.act('demanderCorrection', instructeur, { fields: { '/foyer/membres/1/prenom': 'Prénom complet ?' } });
    player.act('corriger', applicant, {}, { ...ANSWERS, foyer: { situation: 'seul', membres: membres.slice(0, 1) } });
    expect(player.case.correction).toBeNull();
  });

  it('cannot be sent back by someone else', () => {
    const player = startCase(dispositif);
    player.act('demanderCorrection', instructeur, asked);
    const other: Actor = { type: 'applicant', personId: 'p2', name: 'Autre' };
    expect(player.refused(actCommand('corriger'), other).code).toBe('action-not-allowed');
  });
});

describe('an action is refused', () => {
  it.for<readonly [string, string, Actor, JsonObject, string, string]>([
    ['when it does not exist', 'rien', instructeur, {}, 'action-unknown', 'n’existe pas'],
    ['under a name of JavaScript', 'constructor', instructeur, {}, 'action-unknown', 'n’existe pas'],
    ['at another state', 'accorder', signataire, {}, 'action-not-possible', 'cette étape'],
    ['to another function', 'verifier', signataire, {}, 'action-not-allowed', 'Réservé à : Instructeur.'],
    ['to the applicant', 'verifier', applicant, {}, 'action-not-allowed', 'Réservé à : Instructeur.'],
    ['to an agent when it is the applicant’s', 'retirer', instructeur, {}, 'action-not-allowed', 'le demandeur'],
    ['to people when it is time’s', 'rappeler', instructeur, {}, 'action-not-allowed', 'l’échéance d’un délai'],
    ['to time when it is people’s', 'verifier', time, {}, 'action-not-allowed', 'Instructeur'],
    ['without what must be recorded', 'verifier', instructeur, {}, 'annotations-missing', 'Demande recevable'],
    ['with data it does not ask for', 'signalerExterne', instructeur, { x: 1 }, 'data-invalid', 'corriger'],
  ])('%s', ([, action, actor, data, code, message]) => {
    const found = startCase(dispositif).refused(actCommand(action, data), actor);
    expect(found.code).toBe(code);
    expect(found.message).toContain(message);
  });

  it('[C5] with every reason at once', () => {
    const player = startCase(dispositif);
    annotate(player, { recevable: false });
    const found = player.refused(actCommand('verifier'), signataire);
    expect(found.message).toBe('Réservé à : Instructeur. La demande n’est pas recevable.');
  });

  it('when another agent has taken the task, naming them', () => {
    const player = startCase(dispositif);
    annotate(player, { recevable: true });
    player.run({ type: 'takeTask', task: player.case.tasks[0]?.id ?? '' }, {
      ...agent('instructeur'),
      userId: 'u9',
      name: 'Paul',
    } as Actor);
    const found = player.refused(actCommand('verifier'), instructeur);
    expect([found.code, found.message]).toEqual(['task-taken', 'Paul s’occupe de ce dossier.']);
  });

  it('[C4] when the case has changed since it was read', () => {
    const player = startCase(dispositif);
    const command = { ...actCommand('retirer'), expectedVersion: 3 } as const;
    expect(player.refused(command, applicant).code).toBe('case-changed');
  });

  it('when the case is closed', () => {
    const player = startCase(dispositif);
    player.act('retirer', applicant);
    expect(player.refused(actCommand('retirer'), applicant).code).toBe('case-closed');
    expect(player.refused({ type: 'annotate', values: {}, base: null }, instructeur).code).toBe('case-closed');
  });

  it('[C6] when a condition on its own data is not met', () => {
    const found = toDecision().refused(actCommand('accorder', { montantAccorde: 100_001 }), signataire);
    expect([found.code, found.message]).toEqual(['guard-failed', 'Le montant dépasse le montant retenu.']);
  });

  it('[C6] and its button open until then, since the form comes first', () => {
    const player = toDecision();
    const shown = availableActions(dispositif, player.case, { now: player.now, actor: signataire });
    expect(shown.find(({ id }) => id === 'accorder')).toMatchObject({ open: true, reasons: [] });
    expect(player.refused(actCommand('accorder', { montantAccorde: 'tout' }), signataire).code).toBe('data-invalid');
  });

  it.for([12.5, -3])('[A7] when it would enter an amount of %d', (montantAccorde) => {
    const player = toDecision({}, loose);
    const found = player.refused(actCommand('accorder', { montantAccorde }), signataire);
    expect(found.code).toBe('template-failed');
    expect(found.message).toContain('nombre entier de francs');
    expect(player.case.state).toBe('decision');
  });

  it('when its form is not filled in', () => {
    const found = toDecision().refused(actCommand('refuser', {}), signataire);
    expect([found.code, found.errors.map(({ pointer }) => pointer)]).toEqual(['data-invalid', ['/motif']]);
  });
});

describe('the actions shown', () => {
  it('[C5] to an agent are those of agents here, open or closed and why', () => {
    const { case: subject, now } = startCase(dispositif);
    const shown = availableActions(dispositif, subject, { now, actor: agent('juriste') });
    expect(shown.map(({ id, open, reasons }) => [id, open, reasons.length])).toEqual([
      ['verifier', false, 2],
      ['demanderCorrection', true, 0],
      ['signalerExterne', false, 1],
    ]);
    // Nobody has said yet whether the request may be received: that it may not is not said either.
    expect(shown[0]).toMatchObject({
      primary: true,
      kind: 'step',
      title: 'Déclarer recevable',
      reasons: ['Réservé à : Instructeur.', 'À saisir d’abord : « Demande recevable ».'],
    });
  });

  it('to the applicant are theirs alone', () => {
    const { case: subject, now } = startCase(dispositif);
    const shown = availableActions(dispositif, subject, { now, actor: applicant });
    expect(shown.map(({ id, open, danger, kind }) => [id, open, danger, kind])).toEqual([
      ['retirer', true, true, 'withdrawal'],
    ]);
  });

  it('are exactly those that would be carried out, for every function', () => {
    const player = startCase(dispositif);
    annotate(player, { recevable: true });
    for (const name of Object.keys(dispositif.identity.functions)) {
      for (const { id, open } of availableActions(dispositif, player.case, { now: player.now, actor: agent(name) })) {
        const trial = { ...player };
        const code = open ? null : trial.refused(actCommand(id, { message: 'x' }), agent(name)).code;
        expect(code === null || code === 'action-not-allowed').toBe(true);
      }
    }
  });

  it('are none once the case is closed', () => {
    const player = startCase(dispositif);
    player.act('retirer', applicant);
    expect(availableActions(dispositif, player.case, { now: player.now, actor: instructeur })).toEqual([]);
  });
});
