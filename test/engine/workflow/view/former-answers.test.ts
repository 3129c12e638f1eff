/** What an answer was before its correction, beside what it is. */
import { beforeAll, expect, it } from 'vitest';
import { viewOfCase, type CompiledDispositif, type JsonObject } from '../../../../engine/index.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, ANSWERS, applicant, startCase, type Player } from '../player.ts';

const COUPLE = { ...ANSWERS, foyer: { situation: 'couple' }, conjoint: 'Jean' };
const instructeur = agent('instructeur');
let dispositif: CompiledDispositif;
beforeAll(async () => {
  dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
});

/** A case filed with these answers and corrected to others, whose fields were asked for. */
function corrected(before: JsonObject, after: JsonObject, ...pointers: readonly string[]): Player {
  const player = startCase(dispositif, before);
  const fields = Object.fromEntries(pointers.map((pointer) => [pointer, 'À revoir.']));
  player.act('demanderCorrection', instructeur, { fields });
  player.act('corriger', applicant, {}, after);
  return player;
}

const formerOf = (player: Player, actor = instructeur): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    viewOfCase(dispositif, player.case, player.events, actor).former.map(({ pointer, text }) => [
      pointer,
      text?.replaceAll(/[\u00a0\u202f]/gu, ' ') ?? null,
    ]),
  );

it('reads as it was read then', () => {
  const player = corrected(ANSWERS, { ...ANSWERS, montantDemande: 150_000, nom: 'Kaba' }, '/montantDemande', '/nom');
  expect(formerOf(player)).toEqual({ '/nom': 'Waheo', '/montantDemande': '200 000 F CFP' });
});

it('is nothing where nothing was answered, and is not told of what is no longer shown', () => {
  expect(formerOf(corrected(ANSWERS, COUPLE, '/foyer/situation'))).toMatchObject({ '/conjoint': null });
  expect(formerOf(corrected(COUPLE, ANSWERS, '/foyer/situation'))).not.toHaveProperty('/conjoint');
});

it('is not there before any correction, nor for a stranger', () => {
  expect(formerOf(startCase(dispositif))).toEqual({});
  const player = corrected(ANSWERS, { ...ANSWERS, montantDemande: 150_000 }, '/montantDemande');
  expect(formerOf(player, agent())).toEqual({});
});

it('is that of the last correction alone', () => {
  const player = corrected(ANSWERS, { ...ANSWERS, montantDemande: 150_000 }, '/montantDemande');
  player.act('demanderCorrection', instructeur, { fields: { '/nom': 'En entier.' } });
  player.act('corriger', applicant, {}, { ...player.case.answers, nom: 'Kaba' });
  expect(formerOf(player)).toEqual({ '/nom': 'Waheo' });
});
