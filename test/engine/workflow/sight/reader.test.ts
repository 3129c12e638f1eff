/** How far somebody reads a case: what each standing sees of its parts, and that to read less never shows more. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Case, CaseSignature, CompiledDispositif, OpinionRecord } from '../../../../engine/index.ts';
import {
  readerOf,
  seesInside,
  seesLetters,
  seesOriginals,
  seesWhole,
  standingOf,
  type Reader,
  type Standing,
} from '../../../../engine/workflow/sight/reader.ts';
import { maySeeOpinion } from '../../../../engine/workflow/sight/opinion-sight.ts';
import { shownSignatures } from '../../../../engine/workflow/sight/shown-parts.ts';
import { compiled, readSource } from '../../sources.ts';
import { agent, applicant, NOW, startCase, system, time } from '../player.ts';

const STANDINGS: readonly Standing[] = ['applicant', 'agent', 'consulted', 'application', 'world', 'stranger'];
const UNREAD = ['sante', 'ressources'] as const;
const reader: fc.Arbitrary<Reader> = fc.record({
  actor: fc.constant(time),
  standing: fc.constantFrom(...STANDINGS),
  instructs: fc.boolean(),
  contact: fc.boolean(),
  computed: fc.boolean(),
  unread: fc.subarray([...UNREAD]).map((names) => new Set<string>(names)),
});
const full = (standing: Standing): Reader => ({
  actor: time,
  standing,
  instructs: true,
  contact: true,
  computed: true,
  unread: new Set(),
});
const SIGNED: CaseSignature = {
  signatory: 'conjoint',
  title: 'Conjoint',
  name: 'Paul Waheo',
  at: NOW,
  means: 'link',
  email: 'paul@exemple.nc',
  on: null,
  recordedBy: null,
  statement: 'Je consens.',
  digest: 'abc',
};

describe('who reads everything', () => {
  it.each<readonly [Standing, inside: boolean, originals: boolean]>([
    ['applicant', false, true],
    ['agent', true, true],
    ['consulted', false, false],
    ['application', false, false],
    ['world', true, true],
    ['stranger', false, false],
  ])('as %s sees what agents keep: %s, and the form on paper: %s', (standing, inside, originals) => {
    expect(seesInside(full(standing))).toBe(inside);
    expect(seesOriginals(full(standing))).toBe(originals);
  });

  it.each<readonly [what: string, less: Partial<Reader>, letters: boolean, originals: boolean]>([
    ['nothing', {}, true, true],
    ['how people are reached', { contact: false }, false, false],
    ['what is computed', { computed: false }, false, true],
    ['a category of data', { unread: new Set(['sante']) }, true, false],
  ])('but %s sees letters and the form on paper or not', (_, less, letters, originals) => {
    const lesser = { ...full('agent'), ...less };
    expect(seesLetters(lesser)).toBe(letters);
    expect(seesOriginals(lesser)).toBe(originals);
    expect(seesWhole(lesser)).toBe(Object.keys(less).length === 0);
  });

  it('sees at least what who reads less does', () => {
    fc.assert(
      fc.property(reader, fc.constantFrom('contact', 'computed', 'unread'), (one, part) => {
        const more = { ...one, [part]: part === 'unread' ? new Set<string>() : true };
        const lost = [seesWhole, seesLetters, seesOriginals, seesInside].filter((sees) => sees(one) && !sees(more));
        expect(lost).toEqual([]);
      }),
    );
  });
});

describe('the signature of somebody else', () => {
  it('bears their address for who reads how people are reached alone, and is nothing to a program', () => {
    fc.assert(
      fc.property(reader, (one) => {
        const seen = shownSignatures([SIGNED], one);
        const known = { ...SIGNED, email: one.contact ? SIGNED.email : null };
        expect(seen).toEqual(one.standing === 'application' ? [] : [known]);
      }),
    );
  });
});

describe('what somebody is to a case', () => {
  let dispositif: CompiledDispositif;
  let filed: Case;
  beforeAll(async () => {
    dispositif = compiled(await readSource('test/engine/fixtures/conformite'));
    ({ case: filed } = startCase(dispositif));
  });
  const asked: OpinionRecord = {
    id: 'ponctuel-1',
    status: 'asked',
    askedAt: NOW,
    dueAt: NOW,
    answeredAt: null,
    by: null,
    data: {},
    adHoc: {
      state: 'consultation',
      number: 1,
      of: { type: 'group', id: 'g1', name: 'Mairie' },
      question: 'Où ?',
      askedBy: 'Marie',
    },
  };

  it.each<readonly [who: string, Actor, Partial<Case>, Standing]>([
    ['who asked', applicant, {}, 'applicant'],
    ['another citizen', { type: 'applicant', personId: 'p2', name: 'Paul' }, {}, 'stranger'],
    ['who instructs', agent('instructeur'), {}, 'agent'],
    ['an agent of nothing', agent(), {}, 'stranger'],
    ['a member of a group that was asked', agent('group:g1'), { opinions: { [asked.id]: asked } }, 'consulted'],
    ['a member of another group', agent('group:g2'), { opinions: { [asked.id]: asked } }, 'stranger'],
    [
      'a member of the group once the case is closed',
      agent('group:g1'),
      { opinions: { [asked.id]: asked }, outcome: 'refused' },
      'stranger',
    ],
    ['time', time, {}, 'world'],
    ['a system', system, {}, 'world'],
    ['a program', { type: 'application', id: 'a', name: 'A', categories: [], identity: false }, {}, 'application'],
  ])('%s', (_, actor, change, standing) => {
    expect(standingOf(dispositif, { ...filed, ...change }, actor)).toBe(standing);
    expect(readerOf(dispositif, { ...filed, ...change }, actor).standing).toBe(standing);
  });

  it('of a program is never what is computed, which may be made of anything', () => {
    const program: Actor = { type: 'application', id: 'a', name: 'A', categories: [], identity: true };
    expect(readerOf(dispositif, filed, program)).toMatchObject({ contact: true, computed: false, instructs: false });
  });

  it('does not make an opinion of another workflow seen by anybody', () => {
    const { adHoc: _adHoc, ...declared } = asked;
    for (const actor of [applicant, agent('instructeur'), agent('technicien'), time]) {
      expect(maySeeOpinion(dispositif, filed, { ...declared, id: 'inconnu' }, actor)).toBe(false);
    }
    expect(maySeeOpinion(dispositif, filed, { ...declared, id: 'technique' }, agent('instructeur'))).toBe(true);
  });
});
