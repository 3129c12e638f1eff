import { describe, expect, test } from 'vitest';
import { isEmail, localDate } from '../../../engine/index.ts';
import communes from '../../../schemas/reference/communes.json' with { type: 'json' };
import { asker, depthOf, inTurn, pauseBefore, planRequests } from '../../../runtime/demo/large-plan.ts';

const NOW = '2026-03-31T03:00:00.000Z';
const MINUTE_MS = 60_000;
const ranks = Array.from({ length: 1000 }, (_, rank) => rank);

describe('people of the large demonstration', () => {
  test('are the same on every machine', () => {
    expect(asker(7)).toEqual(asker(7));
    expect(asker(0)).toMatchObject({ familyName: expect.stringMatching(/^Wamytan/u), phone: expect.any(String) });
  });

  test('have an address that forms accept, and mostly an e-mail', () => {
    const known = new Set(communes.map(({ value }) => value));
    for (const rank of ranks) {
      const { phone, address } = asker(rank);
      expect(phone).toMatch(/^\+687\d{6}$/u);
      expect(address.codePostal).toMatch(/^988\d\d$/u);
      expect(known.has(address.commune), address.commune).toBe(true);
    }
    const emails = ranks.flatMap((rank) => asker(rank).email ?? []);
    expect(emails.filter((email) => !isEmail(email))).toEqual([]);
    const without = ranks.filter((rank) => asker(rank).email === null).length;
    expect(without).toBeGreaterThan(50);
    expect(without).toBeLessThan(200);
  });

  test('bear many names, and no two share an e-mail', () => {
    const names = new Set(ranks.map((rank) => `${asker(rank).givenName} ${asker(rank).familyName}`));
    expect(names.size).toBeGreaterThan(400);
    const emails = ranks.flatMap((rank) => asker(rank).email ?? []);
    expect(new Set(emails).size).toBe(emails.length);
  });
});

describe('requests of the large demonstration', () => {
  const planned = planRequests(1000, NOW);

  test('come one after the other, all before today, over five months', () => {
    const moments = planned.map(({ filedAt }) => Date.parse(filedAt));
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(localDate(planned.at(-1)?.filedAt ?? '') < localDate(NOW)).toBe(true);
    expect(localDate(planned[0]?.filedAt ?? '')).toBe('2025-10-22');
  });

  test('come at hours of the day in Nouméa', () => {
    for (const { filedAt } of planned) {
      const hour = (new Date(filedAt).getUTCHours() + 11) % 24;
      expect(hour).toBeGreaterThanOrEqual(6);
      expect(hour).toBeLessThan(21);
    }
  });

  test('are those of fewer people, some of whom come back', () => {
    const people = new Set(planned.map((request) => request.asker));
    expect(people.size).toBeLessThan(700);
    expect(people.size).toBeGreaterThan(400);
  });

  test('try everything there is, the first things first most often', () => {
    const firsts = ranks.map((rank) => inTurn(['a', 'b', 'c', 'd'], rank, 'scheme')[0]);
    const counts = ['a', 'b', 'c', 'd'].map((name) => firsts.filter((first) => first === name).length);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(inTurn(['a', 'b', 'c'], 3, 'scheme').toSorted()).toEqual(['a', 'b', 'c']);
    expect(inTurn([], 3, 'scheme')).toEqual([]);
  });

  test('go as far as there is time, but for those that were left lying', () => {
    const depths = ranks.map((rank) => depthOf(rank, 10));
    expect(depths.filter((depth) => depth === 10).length).toBeGreaterThan(650);
    expect(new Set(depths).size).toBe(10);
    expect(depthOf(5, 1)).toBe(1);
  });

  test('wait from a quarter of an hour to eight days for each step', () => {
    const pauses = ranks.map((rank) => pauseBefore(rank, 1) / MINUTE_MS);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...pauses)).toBeLessThan(8 * 24 * 60 + 15);
    expect(pauses.filter((minutes) => minutes < 24 * 60).length).toBeGreaterThan(400);
  });
});
