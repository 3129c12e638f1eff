/** A case without what its reader does not see: what agents leave on it is theirs, also where nobody thought of saying so. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Case, type CompiledDispositif } from '../../../../engine/index.ts';
import type { Player } from '../player.ts';
import type { Onlooker } from '../../../support/limited-manifestation.ts';
import { actorOf, playLimited } from './limited-player.ts';

let dispositif: CompiledDispositif;
let player: Player;
beforeAll(async () => {
  ({ dispositif, player } = await playLimited());
});

const LEFT = {
  labels: ['urgent'],
  apart: [{ id: 'other', number: 'N-2' }],
  formerEmails: ['ancienne@exemple.nc'],
} as const;

/** What a reader is shown of a case on which all of that was left. */
function shownTo(name: Onlooker): Partial<Case> {
  const { case: shown } = viewOfCase(dispositif, { ...player.case, ...LEFT }, player.events, actorOf(name));
  return { labels: shown.labels ?? [], apart: shown.apart ?? [], formerEmails: shown.formerEmails ?? [] };
}

describe('what is left on a case', () => {
  it('is shown to who instructs', () => expect(shownTo('instructeur')).toEqual(LEFT));

  it('is kept from the applicant as far as it is between agents', () =>
    expect(shownTo('applicant')).toEqual({ ...LEFT, labels: [], apart: [] }));

  it('is nothing to a stranger', () =>
    expect(shownTo('stranger')).toEqual({ labels: [], apart: [], formerEmails: [] }));

  it.for(['instructeur', 'applicant', 'stranger'] as const)('is not made up where there was nothing: %s', (name) => {
    const { case: shown } = viewOfCase(dispositif, player.case, player.events, actorOf(name));
    expect(Object.keys(LEFT).filter((part) => part in shown && !(part in player.case))).toEqual([]);
  });

  it.for(['instructeur', 'applicant', 'stranger'] as const)(
    'leaves which case it is, and where it stands: %s',
    (name) => {
      const { case: shown } = viewOfCase(dispositif, player.case, player.events, actorOf(name));
      const { id, number, state, states, filedAt, clocks } = player.case;
      expect(shown).toMatchObject({ id, number, state, states, filedAt, clocks });
    },
  );
});
