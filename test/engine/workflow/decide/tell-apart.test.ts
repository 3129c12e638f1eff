/** That two cases are no duplicates: who says it, what becomes of the case, and who learns of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type Command, type CompiledDispositif } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, time } from '../player.ts';

let dispositif: CompiledDispositif;
let consulting: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
  consulting = compiled(await readSource('test/schemes/manifestation'));
});

const marie = agent('instructeur');
const tell = (id: string, apart = true): Command => ({
  type: 'tellApart',
  other: { id, number: `N-${id}` },
  apart,
});

describe('two cases', () => {
  it('are told apart, and taken together again; said twice, it is said once', () => {
    const player = startCase(dispositif);
    expect(player.run(tell('a'), marie).events).toMatchObject([{ type: 'toldApart', other: { id: 'a' }, apart: true }]);
    expect(player.run(tell('a'), marie).events).toEqual([]);
    player.run(tell('b'), marie);
    player.run(tell('a', false), marie);
    expect(player.case.apart).toEqual([{ id: 'b', number: 'N-b' }]);
    expect(player.run(tell('c', false), marie).events).toEqual([]);
  });

  it('are never one and the same', () => {
    const player = startCase(dispositif);
    expect(player.refused(tell(player.case.id), marie).code).toBe('action-not-possible');
  });

  it.for([
    ['the applicant', applicant],
    ['time', time],
    ['a group that is asked', agent('group:meteo')],
    ['an agent of another scheme', agent()],
  ] as const)('are not told apart by %s', ([, actor]) => {
    expect(startCase(dispositif).refused(tell('a'), actor).code).toBe('action-not-allowed');
  });

  it('hold up nobody who decides on the case that they saw, and are told after it is closed', () => {
    const player = startCase(dispositif);
    player.act('retirer', applicant);
    player.run(tell('a'), marie);
    expect(player.case.apart).toHaveLength(1);
  });

  it('are the affair of who instructs: nobody else learns which case was compared', () => {
    const player = startCase(consulting, {
      identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
      demande: 'Je demande l’autorisation d’organiser une kermesse.',
      justificatif: { id: 'f1', name: 'justificatif.pdf', size: 10, mediaType: 'application/pdf' },
    });
    player.act('demanderAvis', marie);
    player.run(tell('a'), marie);
    const shown = (actor: Actor) => {
      const view = viewOfCase(consulting, player.case, player.events, actor);
      return { apart: view.case.apart?.length, events: view.events.filter(({ type }) => type === 'toldApart').length };
    };
    expect(shown(marie)).toEqual({ apart: 1, events: 1 });
    for (const actor of [agent('technicien'), agent('group:meteo'), applicant, agent()])
      expect([actor, shown(actor)]).toEqual([actor, { apart: 0, events: 0 }]);
  });
});
