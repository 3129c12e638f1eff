/** That a letter left on paper: who is told of it, in which words, and what an erasure takes. */
import { describe, expect, it } from 'vitest';
import type { SentLetter } from '../../../engine/index.ts';
import { evolve } from '../../../engine/index.ts';
import { erasureOf } from '../../../engine/workflow/events/erasure.ts';
import { letterSent } from '../../../engine/workflow/events/letter-sent.ts';
import { publicTimeline } from '../../../engine/workflow/events/public-timeline.ts';
import { viewOfCase } from '../../../engine/workflow/view/view-of-case.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { BIKE } from '../../support/act-scheme.ts';
import { compiled } from '../sources.ts';
import { agent, applicant, NOW, startCase, system, type Player } from './player.ts';

const scheme = compiled(readFixtureBase());
const instructeur = agent('instructeur');

const letterOf = (player: Player, change: Partial<SentLetter> = {}): SentLetter => ({
  of: { type: 'mail', id: player.case.mails[0]?.id ?? '' },
  title: 'Demande reçue',
  printedOn: '2026-03-03',
  postedOn: '2026-03-04',
  reference: null,
  toThird: false,
  name: 'Louise',
  ...change,
});

function sent(change: (player: Player) => Partial<SentLetter> = () => ({})): Player {
  const player = startCase(scheme, BIKE, NOW);
  player.run({ type: 'recordLetter', letter: letterOf(player, change(player)) }, system);
  return player;
}

const lineOf = (player: Player): string | undefined =>
  publicTimeline(scheme, player.case, player.events)
    .map(({ text }) => text)
    .find((text) => text.includes('lettre'));
const historyOf = (player: Player, reader = instructeur): readonly string[] =>
  viewOfCase(scheme, player.case, player.events, reader).events.flatMap(({ type }) =>
    type === 'letterSent' ? [type] : [],
  );
const toAgent = (player: Player): string => {
  const event = player.events.find(({ type }) => type === 'letterSent');
  if (event?.type !== 'letterSent') throw new Error('a letter was sent');
  return letterSent.toAgent(event, {
    compiled: scheme,
    tasks: new Map(),
    groups: new Map(),
    documents: new Map(),
    branches: false,
  });
};

describe('a letter that was posted', () => {
  it('says when it was printed and posted, to agents, and when it was posted, to the applicant', () => {
    const player = sent();
    expect(toAgent(player)).toBe('Lettre « Demande reçue » imprimée le 3 mars 2026, postée le 4 mars 2026.');
    expect(publicTimeline(scheme, player.case, player.events).at(-1)?.text).toBe(
      'La lettre « Demande reçue » vous a été postée le 4 mars 2026.',
    );
  });

  it('says the number of a registered mail, and who took a posting back', () => {
    expect(toAgent(sent(() => ({ reference: '1A 2' })))).toContain('postée le 4 mars 2026 en recommandé n° 1A 2.');
    const back = sent(() => ({ postedOn: null }));
    expect(toAgent(back)).toBe(
      'Louise a annulé l’envoi de la lettre « Demande reçue » : elle n’est pas encore partie.',
    );
  });

  it('to somebody else is no concern of the applicant', () => {
    expect(lineOf(sent(() => ({ toThird: true, title: 'À la lettre' })))).toBeUndefined();
  });

  it('changes nothing of the case, nor what a decision rests on', () => {
    const player = startCase(scheme, BIKE, NOW);
    const before = player.case;
    player.run({ type: 'recordLetter', letter: letterOf(player) }, system);
    expect({ ...player.case, version: before.version }).toEqual(before);
    expect(letterSent.restedOn).toBe(false);
    expect(player.events.reduce<typeof before | null>(evolve, null)).toEqual(player.case);
  });

  it.each([
    ['a mail of the case', (player: Player) => ({ type: 'mail', id: player.case.mails[0]?.id ?? '' }) as const, 1],
    ['a mail that is not there', () => ({ type: 'mail', id: 'm99' }) as const, 0],
    ['a document that is not there', () => ({ type: 'document', id: 'd99' }) as const, 0],
    ['a message', () => ({ type: 'message', id: 'c5' }) as const, 1],
    ['a notice', () => ({ type: 'notice', id: 'notice:decision:4' }) as const, 1],
  ])('of %s is seen by who instructs as far as they see that', (_what, of, count) => {
    expect(historyOf(sent((player) => ({ of: of(player) })))).toHaveLength(count);
  });

  it('is recorded by the list of letters alone', () => {
    const player = startCase(scheme, BIKE, NOW);
    const command = { type: 'recordLetter', letter: letterOf(player) } as const;
    for (const actor of [instructeur, applicant, agent()])
      expect(player.refused(command, actor).code).toBe('action-not-allowed');
  });

  it('loses its title and its number with who asked, and keeps its days', () => {
    const player = sent(() => ({ reference: '1A 2' }));
    const event = player.events.find(({ type }) => type === 'letterSent');
    if (event?.type !== 'letterSent') throw new Error('a letter was sent');
    const all = new Set(Object.keys(scheme.privacy.categories));
    const erased = letterSent.erase(event, erasureOf(scheme, player.case, all));
    expect(erased.letter).toEqual({ ...event.letter, title: '', reference: null });
    expect(letterSent.erase(event, erasureOf(scheme, player.case, new Set()))).toEqual(event);
    expect(letterSent.toApplicant(erased, scheme, player.case)).toBe('La lettre vous a été postée le 4 mars 2026.');
  });
});
