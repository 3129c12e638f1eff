/** Who reads the mails that were sent about a case: nobody reads in one what they do not read in the case. */
import { beforeAll, describe, expect, it } from 'vitest';
import { viewOfCase, type Actor, type CompiledDispositif } from '../../../../engine/index.ts';
import { firstKey, keyOfAgain } from '../../../../engine/workflow/view/shown-mails.ts';
import {
  agentOf,
  type FUNCTIONS,
  limitedAnswers,
  limitedSource,
  limitedStory,
} from '../../../support/limited-manifestation.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, startCase, type Player } from '../player.ts';

const METEO = '5a0f2b3c-0000-4000-8000-000000000001';
let dispositif: CompiledDispositif;
let player: Player;
beforeAll(async () => {
  dispositif = compiled(limitedSource(await readSource('test/schemes/manifestation')));
  const answers = limitedAnswers('f-document', 'f-extract');
  const nothing = { nom: null, dateNaissance: null, foyer: null, montantDemande: null };
  player = startCase(dispositif, { ...nothing, ...answers });
  for (const { by, command } of limitedStory(METEO, player.case.answers)) player.run(command, actorOf(by));
});

function actorOf(name: keyof typeof FUNCTIONS | 'applicant' | 'meteo'): Actor {
  if (name === 'applicant') return applicant;
  return name === 'meteo' ? agent(`group:${METEO}`) : agentOf(name);
}

const reads = (name: Parameters<typeof actorOf>[0], key: string): boolean =>
  viewOfCase(dispositif, player.case, player.events, actorOf(name)).isMailShown(key);
/** Keys of what the case sent and made. */
const keysOf = (limited: boolean) => {
  const mail = player.case.mails.find(({ message }) => (message === 'bulletin') === limited);
  const document = player.case.documents.find(({ document }) => (document === 'bulletin') === limited);
  return { mail: `mail:${mail?.id}`, letter: `c1:notice:document:${document?.id}:mail` };
};

describe('a mail of the scheme', () => {
  it('that is made of limited data is read by those alone who read the data', () => {
    expect(player.case.mails.some(({ message }) => message === 'bulletin')).toBe(true);
    const { mail, letter } = keysOf(true);
    expect([reads('instructeur', mail), reads('greffier', mail)]).toEqual([true, false]);
    expect([reads('instructeur', letter), reads('greffier', letter)]).toEqual([true, false]);
  });

  it('of all else is read by who instructs', () => {
    const { mail, letter } = keysOf(false);
    expect(player.case.mails.length).toBeGreaterThan(1);
    for (const key of [mail, letter]) expect([reads('instructeur', key), reads('greffier', key)]).toEqual([true, true]);
  });

  it('is read the same when it was sent once more, however often', () => {
    const { mail } = keysOf(true);
    const again = keyOfAgain(keyOfAgain(mail, 1), 2);
    expect(again).toBe(`again:2:${mail}`);
    expect(firstKey(again)).toBe(mail);
    expect([reads('instructeur', again), reads('greffier', again)]).toEqual([true, false]);
  });
});

describe('a mail of the product', () => {
  it.each(['c1:notice:decision:7:mail', 'deadline:c1:2026-03-01T00:00:00Z:2026-02-20:mail', 'c1:message:m4:mail'])(
    '%s says that something happened: who instructs reads it',
    (key) => {
      expect([reads('instructeur', key), reads('greffier', key)]).toEqual([true, true]);
    },
  );

  it('that asks for an opinion is for those from whom nothing is kept', () => {
    expect([reads('instructeur', 'opinion:asked:5:1'), reads('greffier', 'opinion:asked:5:1')]).toEqual([true, false]);
  });

  it('that is of no known kind is nobody’s', () => {
    for (const key of ['', 'mail:', 'mail:m1:x', 'webhook:1:2:x', 'again:1:'])
      expect(reads('instructeur', key)).toBe(false);
  });
});

it('no mail is read by the applicant here, nor by who is only consulted without the contact', () => {
  for (const name of ['applicant', 'meteo', 'technicien', 'financier', 'juriste'] as const) {
    for (const key of [keysOf(false).mail, 'c1:notice:decision:7:mail', 'opinion:asked:5:1'])
      expect([name, key, reads(name, key)]).toEqual([name, key, false]);
  }
});
