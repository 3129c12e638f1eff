/** What a recording of findings changed, beside what stood there before. */
import { beforeAll, expect, it } from 'vitest';
import { viewOfCase, type Actor, type CompiledDispositif, type JsonObject } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, type Player } from '../player.ts';

const instructeur = agent('instructeur');
let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

/** A case on which findings were recorded one after the other. */
function recorded(...findings: readonly JsonObject[]): Player {
  const player = startCase(dispositif);
  for (const values of findings) player.run({ type: 'annotate', values, base: null }, instructeur);
  return player;
}

const changesOf = (player: Player, actor: Actor = instructeur) =>
  viewOfCase(dispositif, player.case, player.events, actor)
    .history.filter(({ event }) => event.type === 'annotated')
    .map(({ changes }) => changes.map(({ label, before, after }) => [label, before, after]));

it('the first says what was recorded, the next what it was and is', () => {
  const label = dispositif.agent?.schema.properties?.['recevable']?.title;
  expect(label).toBeDefined();
  expect(changesOf(recorded({ recevable: true }, { recevable: false }))).toEqual([
    [[label, null, 'Oui']],
    [[label, 'Oui', 'Non']],
  ]);
});

it('what was recorded again as it was is no change', () => {
  expect(changesOf(recorded({ recevable: true }, { recevable: true }))).toEqual([[expect.anything()], []]);
});

it('nothing else has changes, and the applicant is told of none', () => {
  const player = recorded({ recevable: true });
  const history = viewOfCase(dispositif, player.case, player.events, instructeur).history;
  expect(history.filter(({ event }) => event.type !== 'annotated').flatMap(({ changes }) => changes)).toEqual([]);
  const told = viewOfCase(dispositif, player.case, player.events, applicant).history;
  expect(told.flatMap(({ changes }) => changes)).toEqual([]);
});
