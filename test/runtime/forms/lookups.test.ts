/** What a page of a form shows of registers: who can be asked, what came of it, and which answers are still theirs. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LookupButtons } from '../../../runtime/forms/fields/lookup-buttons.tsx';
import { describeLookup } from '../../../runtime/forms/describe-lookup.ts';
import { lookupsFr } from '../../../runtime/forms/messages/lookups-fr.ts';
import {
  beforeGiven,
  currentLookups,
  NOTHING_SOURCED,
  sourcedBy,
  type FormLookup,
} from '../../../runtime/forms/lookups.ts';
import { createText } from '../../../runtime/forms/text.ts';

const t = createText(lookupsFr);
type Lookup = Parameters<typeof describeLookup>[0];
type Asked = Parameters<typeof describeLookup>[1];
const ASKED = {
  key: '42',
  outcome: 'found',
  day: '3 mars 2026',
  filled: { '/nom': 'Lagon', '/siege/voie': 'rue' },
} as const;
const lookup = (asked: Asked = ASKED, more: Partial<Lookup> = {}): FormLookup =>
  describeLookup({ id: 'etablissement', title: 'Registre', key: '/ridet', waits: false, ...more }, asked, t);
const shown = (all: readonly FormLookup[], answers = { ridet: '42' }) => sourcedBy(all, currentLookups(all, answers));

describe('the button beside a key', () => {
  it('says who is asked, and nothing more before it is pressed', () => {
    expect(shown([lookup(null)]).buttons).toEqual({
      '/ridet': [{ id: 'etablissement', label: 'Remplir d’après : Registre', status: null }],
    });
  });

  it.each([
    ['found', false, {}, 'n’a rien à remplir ici'],
    ['found', false, { '/nom': 'x' }, 'a répondu le 3 mars 2026'],
    ['unknown', false, {}, 'ne connaît pas cette réponse'],
    ['away', false, {}, 'rien ne vous empêche de déposer'],
    ['away', true, {}, 'avant de déposer votre demande, revenez ici'],
  ] as const)('says what came of it: %s (waited for: %s)', (outcome, waits, filled, words) => {
    const [button] = shown([lookup({ ...ASKED, outcome, filled }, { waits })]).buttons['/ridet'] ?? [];
    expect(button?.status).toContain(words);
  });

  it('is one of several that the same key is for', () => {
    const two = [lookup(), lookup(null, { id: 'autre', title: 'Autre' })];
    expect(shown(two).buttons['/ridet']?.map(({ id, status }) => [id, status !== null])).toEqual([
      ['etablissement', true],
      ['autre', false],
    ]);
  });

  it('posts the page where nothing hears it, and is tied to what it says', () => {
    const buttons = shown([lookup()]).buttons['/ridet'] ?? [];
    const drawn = (onLookup: ((id: string) => void) | null): string =>
      renderToStaticMarkup(createElement(LookupButtons, { id: 'champ_ridet', buttons, onLookup }));
    expect(drawn(null)).toContain('type="submit"');
    expect(drawn(null)).toContain('value="lookup:etablissement"');
    expect(drawn(null)).toMatch(/aria-describedby="champ_ridet_etablissement"/u);
    expect(drawn(() => undefined)).toContain('type="button"');
  });
});

describe('what was given', () => {
  it('is told beside each answer while the key is the one that was asked', () => {
    expect(Object.keys(shown([lookup()]).given)).toEqual(['/nom', '/siege/voie']);
    expect(shown([lookup()], { ridet: '43' }).given).toEqual({});
    expect(shown([lookup()], { ridet: '' }).buttons['/ridet']?.[0]?.status).toBeNull();
  });

  it('is nothing of a form that looks nothing up', () => {
    expect(sourcedBy([], '')).toBe(NOTHING_SOURCED);
  });
});

describe('answers as they were when a source was asked', () => {
  const given = { ridet: '42', nom: 'Lagon', siege: { voie: 'rue' } };
  it.each([
    ['have nothing of what it gave, nor a section of that alone', given, { ridet: '42' }],
    ['have what somebody wrote in its place', { ...given, nom: 'Récif' }, { ridet: '42', nom: 'Récif' }],
    [
      'have the rest of a section',
      { ...given, siege: { voie: 'rue', lot: '3' } },
      { ridet: '42', siege: { lot: '3' } },
    ],
    ['are the same where nothing was given', { ridet: '42' }, { ridet: '42' }],
  ])('%s', (_what, answers, expected) => {
    expect(beforeGiven(answers, [lookup()])).toEqual(expected);
  });
});
