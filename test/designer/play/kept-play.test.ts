/** What a play keeps for a reload, what its values are in a scenario, and which files say one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlay, keptPlay } from '../../../designer/play/kept-play.ts';
import { asAnswers, withoutFiles } from '../../../designer/play/plain-values.ts';
import { readScenario } from '../../../designer/play/read-scenario.ts';
import { move, newPlay } from '../../../designer/play/play-state.ts';
import { memoryStorage } from '../../runtime/desk/memory-storage.ts';

beforeEach(() => {
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterEach(() => vi.unstubAllGlobals());

describe('a play', () => {
  const play = move(newPlay('2026-03-03T09:00'), {
    type: 'do',
    step: { when: { type: 'wait', for: 'P1D' } },
  });

  it('goes on after a reload where one was, and can take nothing back', () => {
    keepPlay('aide', play);
    expect(keptPlay('aide')).toEqual({ ...play, past: [], future: [] });
    expect(keptPlay('autre')).toBeNull();
  });

  it.each([
    '{',
    '7',
    'null',
    '{"scenario":{"given":{}},"after":0,"as":"x"}',
    '{"scenario":{"given":{},"steps":[]},"as":"x"}',
  ])('begins anew where what is kept is none: %s', (text) => {
    sessionStorage.setItem('cagou-essai-aide', text);
    expect(keptPlay('aide')).toBeNull();
  });

  it('goes on without a reload in a tab that keeps nothing', () => {
    const refuse = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('sessionStorage', { setItem: refuse, getItem: refuse });
    expect(() => keepPlay('aide', play)).not.toThrow();
    expect(keptPlay('aide')).toBeNull();
  });
});

describe('values in a scenario', () => {
  const file = { id: 'f1', name: 'rib.pdf', size: 3, mediaType: 'application/pdf' };

  it('have each document by its name alone, wherever it stands', () => {
    expect(withoutFiles({ rib: file, pieces: [file, file], foyer: { piece: file, revenus: 12 }, note: null })).toEqual({
      rib: 'rib.pdf',
      pieces: ['rib.pdf', 'rib.pdf'],
      foyer: { piece: 'rib.pdf', revenus: 12 },
      note: null,
    });
  });

  it('are answers where they are JSON, and none where they are not', () => {
    expect(asAnswers({ nom: 'Wéma', age: 3 })).toEqual({ nom: 'Wéma', age: 3 });
    expect(asAnswers({ nom: () => 'Wéma' })).toEqual({});
  });
});

describe('a file', () => {
  const SCENARIO = { given: { now: '2026-03-03T09:00', answers: {} }, steps: [] };
  it('says a scenario by what it holds', () => {
    expect(readScenario({ 's.json': JSON.stringify(SCENARIO) }, 's.json')).toEqual(SCENARIO);
  });

  it.each([
    '{',
    '[]',
    'null',
    JSON.stringify({ ...SCENARIO, steps: {} }),
    JSON.stringify({ steps: [], given: null }),
    JSON.stringify({ steps: [], given: { answers: {} } }),
  ])('says none: %s', (text) => {
    expect(readScenario({ 's.json': text }, 's.json')).toBeNull();
    expect(readScenario({}, 's.json')).toBeNull();
  });
});
