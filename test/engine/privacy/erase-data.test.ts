/** What an erasure takes of the cases of all examples, and what it leaves. */
import { describe, expect, it } from 'vitest';
import {
  decide,
  eraseData,
  evolve,
  isMailErased,
  viewOfCase,
  type Actor,
  type Case,
  type CaseEvent,
} from '../../../engine/index.ts';
import { localDate } from '../../../engine/calendar/noumea.ts';
import { NOBODY } from '../../../engine/case/people.ts';
import { SCENARIO_APPLICANT } from '../../../engine/simulate/play-scenario.ts';
import { closedCases, EXAMPLES, readExampleScheme, textsOf } from './erasing.ts';

const NOW = '2060-01-15T13:00:00Z';
const rebuild = (events: readonly CaseEvent[]): Case | null => events.reduce<Case | null>(evolve, null);

describe.each(EXAMPLES)('%s', async (id) => {
  const scheme = await readExampleScheme(id);
  const categories = Object.keys(scheme.privacy.categories);
  const closed = closedCases(scheme);

  it('a category leaves the answers, the values and all events, and the others stay', () => {
    expect(closed.length).toBeGreaterThan(0);
    for (const one of closed)
      for (const category of categories) {
        const { events, case: left, whole } = eraseData(scheme, one.events, { categories: [category], now: NOW });
        const text = JSON.stringify(events);
        // What was worked out of several categories goes with the last of them.
        const made = JSON.stringify(events.filter(({ type }) => type === 'computed' || type === 'decided'));
        const found = textsOf(scheme, one, [category])
          .map((answer) => JSON.stringify(answer))
          .filter((answer) => text.includes(answer) && !made.includes(answer));
        expect({ name: one.name, category, found }).toEqual({ name: one.name, category, found: [] });
        expect(whole).toBe(categories.length === 1);
        expect(left.erased?.categories).toEqual({ [category]: NOW });
        const others = categories.filter((other) => other !== category);
        const kept = textsOf(scheme, one, others).filter((answer) => !JSON.stringify(left.answers).includes(answer));
        expect({ name: one.name, category, kept }).toEqual({ name: one.name, category, kept: [] });
      }
  });

  it('the history that is left leads to the case that is shown, in the order and at the moments of before', () => {
    for (const one of closed) {
      const { events, case: left } = eraseData(scheme, one.events, { categories, now: NOW });
      expect(rebuild(JSON.parse(JSON.stringify(events)))).toEqual(left);
      expect(events.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
        ...one.events.map(({ seq, type }) => `${seq} ${type}`),
        `${one.events.length + 1} erased`,
      ]);
      const { number, state, outcome, filedAt, closedAt, amounts } = one.case;
      expect(left).toMatchObject({ number, state, outcome, filedAt, closedAt, amounts });
    }
  });

  it('nothing says who asked once all is over, and what was erased in two steps is what is erased in one', () => {
    for (const one of closed) {
      const once = eraseData(scheme, one.events, { categories, now: NOW });
      expect(once.whole).toBe(true);
      const text = JSON.stringify(once.events);
      const { personId, givenName, familyName, email, phone } = SCENARIO_APPLICANT;
      const named = [personId, givenName, familyName, email, phone].filter((part) => text.includes(String(part)));
      expect({ name: one.name, named }).toEqual({ name: one.name, named: [] });
      expect(once.case.applicant.personId).toBe(NOBODY);
      // A day that was answered may also be one on which something was done.
      const days = new Set(one.events.map(({ at }) => localDate(at)));
      const answers = textsOf(scheme, one, categories).filter((answer) => !days.has(answer));
      expect(answers.filter((answer) => text.includes(JSON.stringify(answer)))).toEqual([]);
      const [first = '', ...rest] = categories;
      const begun = eraseData(scheme, one.events, { categories: [first], now: NOW });
      const twice = eraseData(scheme, begun.events, { categories: rest, now: NOW });
      const { version: _of, erased: _when, ...inOne } = once.case;
      const { version: _ofTwo, erased: _whenTwo, ...inTwo } = twice.case;
      expect(inTwo).toEqual(inOne);
    }
  });

  it('the scan of its form on paper goes with the first answer that does, and stays while all are there', () => {
    const file = { id: 'f1', name: 'feuille.pdf', size: 1, mediaType: 'application/pdf' };
    const originals = [{ file, name: 'Louise', at: NOW }];
    const asked = new Set(scheme.form.model.fields.map(({ annotation }) => annotation.personal));
    for (const { events } of closed) {
      const scanned = events.map((event) => (event.type === 'filed' ? { ...event, originals } : event));
      expect(rebuild(scanned)?.originals).toEqual(originals);
      for (const category of categories) {
        const { case: left, events: after, whole } = eraseData(scheme, scanned, { categories: [category], now: NOW });
        const isGone = whole || asked.has(category);
        expect([category, left.originals]).toEqual([category, isGone ? undefined : originals]);
        expect(JSON.stringify(after).includes('feuille.pdf')).toBe(!isGone);
      }
    }
  });

  it('the case is seen without breaking, and nothing can be done on it any more', () => {
    const functions = Object.keys(scheme.identity.functions);
    const agent: Actor = { type: 'agent', userId: 'u1', name: 'Louise', functions };
    for (const one of closed) {
      const { events, case: left } = eraseData(scheme, one.events, { categories, now: NOW });
      const view = viewOfCase(scheme, left, events, agent);
      expect(view.actions(NOW)).toEqual([]);
      expect(
        [view.sections(), view.deeds, view.values, view.decided, view.opinions, view.former].every(Array.isArray),
      ).toBe(true);
      expect(view.annotationForm).toBeNull();
      const context = { now: NOW, actor: agent };
      expect(decide(scheme, left, { type: 'addNote', text: 'Vu.' }, context)).toMatchObject({ code: 'case-closed' });
      expect(decide(scheme, left, { type: 'passTime' }, { now: NOW, actor: { type: 'time' } })).toMatchObject({
        type: 'decided',
        events: [],
      });
    }
  });

  it('what was written is shown no more once words are gone, and mails go with what they are made of', () => {
    const functions = Object.keys(scheme.identity.functions);
    const agent: Actor = { type: 'agent', userId: 'u1', name: 'Louise', functions };
    for (const one of closed) {
      const { events, case: left } = eraseData(scheme, one.events, { categories, now: NOW });
      const { messages, notes, mails, documents } = viewOfCase(scheme, left, events, agent).case;
      expect([messages, notes, mails]).toEqual([[], [], []]);
      expect(documents.every(({ fileId }) => fileId === null)).toBe(true);
      const keys = [...one.case.mails.map((mail) => `mail:${mail.id}`), 'opinion:technique:1:asked', 'message:c7:mail'];
      expect(keys.every((key) => isMailErased(scheme, one.case, new Set(categories), key))).toBe(true);
      expect(keys.some((key) => isMailErased(scheme, one.case, new Set(), key))).toBe(false);
    }
  });
});
