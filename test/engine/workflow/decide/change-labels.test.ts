/** Labels on a case: what a command makes of them, who may, and who learns of it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  viewOfCase,
  type Actor,
  type CaseLabel,
  type Command,
  type CompiledDispositif,
  type JsonObject,
} from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, time } from '../player.ts';

let dispositif: CompiledDispositif;
/** Some of its functions are only consulted. */
let consulting: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
  consulting = compiled(await readSource('test/schemes/manifestation'));
});

const marie = agent('instructeur');
const MANIFESTATION: JsonObject = {
  identite: { statut: 'commun', nom: 'Naaoutchoué', prenoms: 'Hélène', dateNaissance: '1979-10-05' },
  demande: 'Je demande l’autorisation d’organiser une kermesse.',
  justificatif: { id: 'f1', name: 'justificatif.pdf', size: 10, mediaType: 'application/pdf' },
  nom: null,
  dateNaissance: null,
  foyer: null,
  montantDemande: null,
};
const label = (id: string): CaseLabel => ({ id, name: `Étiquette ${id}` });
const change = (put: readonly string[], taken: readonly string[] = []): Command => ({
  type: 'changeLabels',
  put: put.map(label),
  taken: taken.map(label),
});
describe('labels', () => {
  it('are put and taken, and the history says which by the name they had', () => {
    const player = startCase(dispositif);
    expect(player.run(change(['a', 'b']), marie).events).toEqual([
      expect.objectContaining({ type: 'labelsChanged', put: [label('a'), label('b')], taken: [] }),
    ]);
    player.run(change(['c'], ['a']), marie);
    expect(player.case.labels).toEqual(['b', 'c']);
  });

  it('change nothing where nothing changes: what it has, what it has not, and what is put and taken at once', () => {
    const player = startCase(dispositif);
    player.run(change(['a']), marie);
    expect(player.run(change(['a'], ['b']), marie).events).toEqual([]);
    expect(player.run(change(['b', 'b'], ['b']), marie).events).toEqual([]);
    expect(player.run(change(['b', 'b']), marie).events).toMatchObject([{ put: [label('b')] }]);
  });

  it('hold nothing up: neither what is due, nor who decides on the case that they saw, nor its end', () => {
    const player = startCase(dispositif);
    const { version } = player.case;
    player.now = '2026-03-14T00:00:00Z';
    expect(player.run(change(['a']), marie).events).toMatchObject([{ type: 'labelsChanged', at: player.now }]);
    expect(player.case.version).toBe(version + 1);
    player.act('retirer', applicant);
    player.run(change([], ['a']), marie);
    expect(player.case.labels).toEqual([]);
  });

  it.for([
    ['a group that is asked', agent('group:meteo')],
    ['the applicant', applicant],
    ['time', time],
    ['an agent of another scheme', agent()],
  ] as const)('are not for %s', ([, actor]) => {
    expect(startCase(dispositif).refused(change(['a']), actor).code).toBe('action-not-allowed');
  });

  it('are at most twelve on a case; beyond, one is taken as another is put', () => {
    const player = startCase(dispositif);
    const twelve = Array.from({ length: 12 }, (_, at) => `l${at}`);
    player.run(change(twelve), marie);
    expect(player.refused(change(['more']), marie).message).toContain('au plus 12');
    player.run(change(['more'], ['l0']), marie);
    expect(player.case.labels).toHaveLength(12);
  });

  it('are seen by who instructs, and by nobody else', () => {
    const player = startCase(consulting, MANIFESTATION);
    player.act('demanderAvis', marie);
    expect(player.refused(change(['a']), agent('technicien')).code).toBe('action-not-allowed');
    player.run(change(['a']), marie);
    const shown = (actor: Actor) => {
      const view = viewOfCase(consulting, player.case, player.events, actor);
      return { labels: view.case.labels, events: view.events.filter(({ type }) => type === 'labelsChanged').length };
    };
    expect(shown(marie)).toEqual({ labels: ['a'], events: 1 });
    for (const actor of [agent('technicien'), agent('group:meteo'), applicant, agent()])
      expect([actor, shown(actor)]).toEqual([actor, { labels: [], events: 0 }]);
  });

  it('are, after any changes, those put since they were last taken', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.record({ put: ids, taken: ids }), { maxLength: 12 }), (changes) => {
        const player = startCase(dispositif);
        const model = new Set<string>();
        for (const { put, taken } of changes) {
          player.run(change(put, taken), marie);
          for (const id of put) model.add(id);
          for (const id of taken) model.delete(id);
        }
        expect([...(player.case.labels ?? [])].toSorted()).toEqual([...model].toSorted());
      }),
    );
  });
});
