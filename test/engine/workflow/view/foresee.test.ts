/** What an action would do, told before it is confirmed: what follows by itself is part of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Command, CompiledDispositif, Foreseen, JsonObject } from '../../../../engine/index.ts';
import { foresee } from '../../../../engine/workflow/view/foresee.ts';
import { compiled, readSource, withJson, withText, type Parsed } from '../../sources.ts';
import { agent, startCase, type Player } from '../player.ts';

const ORIENTATION = '# Orientation\n\nLa demande {{ dossier.numero }} est orientée.\n';

let dispositif: CompiledDispositif;
/** Whose letter is made by a step that nobody takes, in the state that the action leads to. */
let routed: CompiledDispositif;
beforeAll(async () => {
  const source = await readSource('test/engine/fixtures/conformite');
  dispositif = compiled(source);
  routed = compiled(
    withJson(withText(source, 'documents/orientation.md', ORIENTATION), 'workflow.json', ({ states }: Parsed) => {
      states.aiguillage.always[1].effects = [
        { type: 'document', document: 'orientation' },
        { type: 'mail', message: 'recu' },
      ];
    }),
  );
});

const instructeur = agent('instructeur');
const act = (action: string, data: JsonObject = {}): Extract<Command, { type: 'act' }> => ({
  type: 'act',
  action,
  data,
  answers: null,
  expectedVersion: null,
});

function ready(of: CompiledDispositif): Player {
  const player = startCase(of);
  player.run({ type: 'annotate', values: { recevable: true }, base: null }, instructeur);
  return player;
}

function foreseen(of: CompiledDispositif, { case: subject, now }: Player, action: string, actor: Actor): Foreseen {
  const result = foresee(of, subject, act(action), { now, actor });
  if (result.type === 'refused') throw new Error(result.message);
  return result;
}

describe('what an action would do', () => {
  it('holds the letter and the mail of a step that follows by itself, as they would be', () => {
    const player = ready(routed);
    const before = player.case;
    const told = foreseen(routed, player, 'verifier', instructeur);
    expect(told.letters).toMatchObject([{ type: 'document', internal: false, markdown: expect.any(String) }]);
    expect(told.mails).toMatchObject([{ message: 'recu', to: 'marie@exemple.nc' }]);
    expect(player.case, 'nothing is kept').toBe(before);
    const { effects } = player.act('verifier', instructeur);
    const made = effects.filter(({ type }) => type === 'document' || type === 'mail');
    expect(made.map(({ key }) => key)).toEqual([...told.letters, ...told.mails].map(({ key }) => key));
    expect(told.case).toEqual(player.case);
  });

  it('holds what is done on condition as the values at hand decide it', async () => {
    const conditional = compiled(
      withJson(await readSource('test/engine/fixtures/conformite'), 'workflow.json', ({ states }: Parsed) => {
        const { accorder } = states.decision.actions;
        const large = 'actions.accorder.montantAccorde > 80000';
        accorder.effects = [
          { type: 'mail', message: 'recu', when: large },
          { type: 'webhook', name: 'comptabilite', when: `not(${large})` },
          ...accorder.effects,
        ];
      }),
    );
    const player = ready(conditional);
    player.act('verifier', instructeur);
    player.act('visiter', agent('technicien'), { date: '2026-03-02' });
    player.act('controler', instructeur);
    const told = (montantAccorde: number) => {
      const command = act('accorder', { montantAccorde });
      const result = foresee(conditional, player.case, command, { now: player.now, actor: agent('signataire') });
      if (result.type === 'refused') throw new Error(result.message);
      return { mails: result.mails.map(({ message }) => message), calls: result.calls.map(({ name }) => name) };
    };
    expect(told(90_000).mails).toContain('recu');
    expect(told(90_000).calls).not.toContain('comptabilite');
    expect(told(70_000).mails).not.toContain('recu');
    expect(told(70_000).calls).toContain('comptabilite');
  });

  it('is refused as the action would be', () => {
    const { case: subject, now } = startCase(dispositif);
    const refused = foresee(dispositif, subject, act('verifier'), { now, actor: instructeur });
    expect(refused).toMatchObject({ type: 'refused', code: 'annotations-missing' });
  });

  it('is not what time had due before it', () => {
    const player = ready(dispositif);
    player.act('demanderCorrection', instructeur, { message: 'x' });
    const due = player.case.timers[0]?.dueAt ?? '';
    player.now = due;
    const applicant: Actor = { type: 'applicant', personId: 'p1', name: 'Marie' };
    const told = foresee(dispositif, player.case, act('retirer'), { now: due, actor: applicant });
    const own = told.type === 'foreseen' ? told.events.map(({ actor }) => actor.type) : [told.code];
    expect(new Set(own)).not.toContain('time');
  });
});

describe('an amount that would be entered', () => {
  it('is told with what it is computed from, as it was before', () => {
    const player = ready(dispositif);
    const [signataire, comptable] = [agent('signataire'), agent('comptable')];
    player.act('verifier', instructeur);
    player.act('visiter', agent('technicien'), { date: '2026-03-02' });
    player.act('controler', instructeur);
    player.act('accorder', signataire, { montantAccorde: 90_000 });
    player.act('payer', comptable, { montant: 50_000 });
    const { case: subject, now } = player;
    const told = foresee(dispositif, subject, act('payer', { montant: 70_000 }), { now, actor: comptable });
    const [paid] = told.type === 'foreseen' ? told.amounts : [];
    expect(paid).toMatchObject({ entry: 'pay', label: 'Versement', amount: 40_000 });
    const reasons = paid?.reasons.map(({ label, text }) => `${label} : ${text.replaceAll(/\s/gu, ' ')}`);
    expect(reasons).toEqual([
      'Enregistrer un versement, Montant : 70 000',
      'Montant engagé : 90 000 F CFP',
      'Montant versé : 50 000 F CFP',
    ]);
  });
});
