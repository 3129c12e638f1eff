/** Times of day in expressions: what they give, and what is told before anything runs. */
import { describe, expect, it } from 'vitest';
import { parseFeel } from '../../../engine/feel/expression.ts';
import { fieldsOf } from '../../../engine/feel/schema-type.ts';
import { holdsTemporal, memberType, MOMENT, TIME } from '../../../engine/feel/scope-type.ts';
import { toValueType } from '../../../engine/feel/values.ts';
import { typesWritten } from '../../../engine/feel/syntax/literals.ts';
import { parseExpression } from '../../../engine/feel/syntax/parse.ts';
import type { Json } from '../../../engine/index.ts';

const VOCABULARY = fieldsOf({
  type: 'object',
  properties: {
    ouverture: { type: 'string', format: 'time' },
    fermeture: { type: 'string', format: 'time' },
    jour: { type: 'string', format: 'date' },
    nom: { type: 'string' },
    creneaux: { type: 'array', items: { type: 'object', properties: { a: { type: 'string', format: 'time' } } } },
  },
});
const SCOPE = {
  ouverture: '07:00',
  fermeture: '22:30',
  jour: '2026-03-12',
  nom: '08:00',
  creneaux: [{ a: '09:15' }, { a: '14:30' }],
};
const given = (text: string): Json => parseFeel(text, VOCABULARY).expression.evaluate(SCOPE);
const problems = (text: string): readonly string[] => parseFeel(text, VOCABULARY).problems.map(({ type }) => type);

describe('[V10] a time of day', () => {
  it.for<readonly [string, Json]>([
    ['ouverture < fermeture', true],
    ['fermeture in [time("22:00")..time("23:00")]', true],
    ['ouverture = time("07:00")', true],
    ['ouverture = time("07:00:00")', true],
    ['time("24:01")', null],
    ['fermeture - ouverture', 'PT15H30M'],
    ['ouverture - fermeture', '-PT15H30M'],
    ['fermeture - ouverture > duration("PT12H")', true],
    ['ouverture + duration("PT30M")', '07:30:00'],
    ['fermeture + duration("PT2H")', '00:30:00'],
    ['ouverture.hour * 60 + ouverture.minute', 420],
    ['date and time(jour, ouverture) - duration("PT8H")', '2026-03-11T23:00:00'],
    ['date and time(jour, ouverture) < date and time(jour, fermeture)', true],
    ['time(date and time(jour, fermeture))', '22:30:00'],
    ['date(date and time(jour, fermeture))', '2026-03-12'],
    ['creneaux[a > time("12:00")][1].a', '14:30:00'],
    ['max(ouverture, fermeture)', '22:30:00'],
    ['@"14:30" = time("14:30")', true],
  ])('%s gives %o', ([text, expected]) => {
    expect(problems(text).filter((type) => type !== 'literal')).toEqual([]);
    expect(given(text)).toEqual(expected);
  });

  it.for<readonly [string, string]>([
    ['ouverture < jour', 'mismatch'],
    ['jour = time("08:00")', 'mismatch'],
    ['ouverture = "07:00"', 'mismatch'],
    ['ouverture = date("2026-01-01")', 'mismatch'],
    ['date and time(jour, ouverture) < jour', 'mismatch'],
    ['date and time(ouverture, jour)', 'argument'],
    ['ouverture + 1', 'mismatch'],
    ['ouverture + fermeture', 'operand'],
    ['ouverture + duration("P1M")', 'mismatch'],
    ['ouverture in [1..5]', 'mismatch'],
    ['ouverture.year', 'path-unknown'],
    ['time("25:00") < ouverture', 'literal'],
  ])('%s is told: %s', ([text, problem]) => {
    expect(problems(text)).toContain(problem);
  });

  it.for<readonly [Json, Json]>([
    ['14:30:00', '14:30'],
    ['14:30', '14:30'],
    ['14:30:59', '14:30'],
    ['2026-03-12T14:30:00', '14:30'],
    ['14:30:00+11:00', null],
    ['24:00', null],
    ['2026-03-12', null],
    [8, null],
    [['08:00:00'], '08:00'],
  ])('as a value, %o is %o', ([value, expected]) => {
    expect(toValueType(value, 'time')).toEqual(expected);
  });

  it('has the type of what makes it', () => {
    const type = (text: string): unknown => parseFeel(text, VOCABULARY).type;
    expect([type('ouverture'), type('time("08:00")'), type('ouverture + duration("PT1H")')]).toEqual([
      TIME,
      TIME,
      TIME,
    ]);
    expect([type('date and time(jour, ouverture)'), type('@"2026-03-12T08:00:00"')]).toEqual([MOMENT, MOMENT]);
    expect(type('fermeture - ouverture')).toMatchObject({ kind: 'duration', unit: 'days' });
    expect([memberType(MOMENT, 'year')?.kind, memberType(MOMENT, 'timezone')?.kind, memberType(TIME, 'day')]).toEqual([
      'number',
      'text',
      undefined,
    ]);
    expect(holdsTemporal({ kind: 'list', item: TIME })).toBe(true);
    const written = parseExpression('time("08:00")').tree;
    expect(written && typesWritten(written)).toEqual([TIME]);
  });
});
