/** Answers that an author types for scenarios: as many as they like at once, each as its question asks, and none that is wrong. */
import { describe, expect, it } from 'vitest';
import { answersTyped, byPage, entryOf } from '../../../designer/scenarios/answers-typed.ts';
import type { Asked, Unanswered } from '../../../engine/edit/unanswered.ts';

const asked = (name: string, kind: Asked['kind'], choices: Asked['choices'] = null): Asked => ({
  name,
  title: name,
  kind,
  choices,
  list: null,
});
const question = (name: string, all: readonly Asked[], page: string | null = 'Le projet'): Unanswered => ({
  question: `/${name}`,
  title: name,
  page,
  asked: all,
  isBlock: all.length > 1,
  members: null,
  scenarios: ['scenarios/accord.json'],
});

const club = question('club', [asked('club', 'text')]);
const members = question('licencies', [asked('licencies', 'number')]);
const place = question('lieu', [asked('commune', 'text'), asked('mairie', 'email')], 'Où');
const sports = question('sports', [
  asked('sports', 'choices', [
    { value: 'vaa', title: 'Va’a' },
    { value: 'voile', title: 'Voile' },
  ]),
]);
const ALL = [club, members, place, sports];

const typed = (...given: readonly (readonly [Unanswered, string, string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(given.map(([of, name, text]) => [entryOf(of, { name }), text] as const));

describe('what is typed', () => {
  it('is written for the questions that have some, as each is answered; the others wait', () => {
    const { answered, wrong } = answersTyped(
      ALL,
      typed([club, 'club', ' Va’a de Thio '], [members, 'licencies', '1 200'], [sports, 'sports', '"voile"']),
    );
    expect(wrong).toEqual([]);
    expect(answered).toEqual([
      { unanswered: club, answers: ['Va’a de Thio'] },
      { unanswered: members, answers: [1200] },
      { unanswered: sports, answers: [['voile']] },
    ]);
  });

  it('is to be mended where it is no answer, in the order of the form', () => {
    const { wrong } = answersTyped(ALL, typed([members, 'licencies', 'beaucoup'], [place, 'commune', 'Thio']));
    expect(wrong).toEqual(['/licencies licencies', '/lieu mairie']);
  });

  it('is to be mended where its list does not have it', () => {
    const given = typed([club, 'club', 'Autre'], [members, 'licencies', '12']);
    expect(answersTyped(ALL, given, ['/club club'])).toEqual({
      answered: [{ unanswered: members, answers: [12] }],
      wrong: ['/club club'],
    });
  });

  it('of a question with several entries is all of them', () => {
    const { answered, wrong } = answersTyped(
      ALL,
      typed([place, 'commune', 'Thio'], [place, 'mairie', 'mairie@exemple.nc']),
    );
    expect([answered, wrong]).toEqual([[{ unanswered: place, answers: ['Thio', 'mairie@exemple.nc'] }], []]);
  });

  it('and nothing at all says that of the first question alone', () => {
    expect(answersTyped(ALL, {})).toEqual({ answered: [], wrong: ['/club club'] });
    expect(answersTyped([], {})).toEqual({ answered: [], wrong: [] });
  });
});

it('questions are told by the page that asks them', () => {
  const elsewhere = question('reste', [asked('reste', 'text')], null);
  expect(byPage([...ALL, elsewhere]).map(({ page, of }) => [page, of.length])).toEqual([
    ['Le projet', 3],
    ['Où', 1],
    [null, 1],
  ]);
});
