/** News in words, in mails and in feeds, and when mails leave. */
import { describe, expect, it, test } from 'vitest';
import { localDate } from '../../../engine/index.ts';
import type { News } from '../../../runtime/alerts/alert.ts';
import { composeAlerts } from '../../../runtime/alerts/digest.ts';
import { atomFeed, feedPath } from '../../../runtime/alerts/feed.ts';
import { nextMail } from '../../../runtime/alerts/rhythm.ts';
import { aboutInWords, newsText, newsTitle, topicsInWords } from '../../../runtime/alerts/words.ts';

const NEWS: News = {
  id: '7',
  kind: 'opened',
  dispositif: 'bourse',
  title: 'Bourse',
  summary: null,
  changes: [],
  day: '2026-04-30',
  hour: null,
  at: '2026-03-01T00:00:00.000Z',
};
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const say = (part: Partial<News>): string =>
  plain(`${newsTitle({ ...NEWS, ...part })} – ${newsText({ ...NEWS, ...part })}`);

test.each<[Partial<News>, string]>([
  [{ kind: 'scheme', day: null, summary: 'Une aide.' }, 'Nouvelle démarche : Bourse – Une aide.'],
  [
    { kind: 'version', day: null, changes: ['conditions', 'amounts', 'delays'] },
    'Ce qui change : Bourse – Ce qui change : les conditions, les montants ou leur calcul et les délais.',
  ],
  [
    { kind: 'soon', day: '2026-03-01' },
    'Bientôt ouvert : Bourse – Les demandes seront reçues à partir du 1er mars 2026.',
  ],
  [
    { kind: 'soon', day: '2026-03-01', hour: '08:00' },
    'Bientôt ouvert : Bourse – Les demandes seront reçues à partir du 1er mars 2026 à 8 h.',
  ],
  [{}, 'C’est ouvert : Bourse – Les demandes sont reçues jusqu’au 30 avril 2026 inclus.'],
  [{ hour: '16:00' }, 'C’est ouvert : Bourse – Les demandes sont reçues jusqu’au 30 avril 2026 à 16 h.'],
  [{ day: null }, 'C’est ouvert : Bourse – Les demandes sont reçues.'],
  [{ kind: 'closing' }, 'Derniers jours : Bourse – Les demandes ne sont plus reçues après le 30 avril 2026.'],
])('%o is said in words', (part, words) => {
  expect(say(part)).toBe(words);
});

test('what is followed is said in words', () => {
  const title = (id: string): string | null => (id === 'bourse' ? 'Bourse' : null);
  expect(aboutInWords({ about: 'all', subject: '' }, title)).toBe('Toutes les démarches');
  expect(aboutInWords({ about: 'theme', subject: 'Éducation' }, title)).toBe('Thème « Éducation »');
  expect(aboutInWords({ about: 'audience', subject: 'association' }, title)).toBe('Démarches pour les associations');
  expect(aboutInWords({ about: 'scheme', subject: 'bourse' }, title)).toBe('« Bourse »');
  expect(topicsInWords(['scheme', 'version', 'campaign'])).toBe('Nouvelles démarches, changements et dates de dépôt');
});

describe('the mail', () => {
  const mail = (news: readonly News[], more = 0, others = 0) =>
    composeAlerts({ news, more, abouts: ['Thème « Éducation »'], others, managePath: '/alertes/gerer?cle=k' });

  it('tells one thing in its subject', () => {
    expect(plain(mail([NEWS]).subject)).toBe('C’est ouvert : Bourse');
  });

  it('tells several in one, each with the way to its sheet, why it came and how it is stopped', () => {
    const { subject, markdown, link } = mail([NEWS, { ...NEWS, kind: 'closing', title: '*Aide*_1_' }], 3, 2);
    expect(subject).toBe('5 nouveautés sur les démarches que vous suivez');
    expect(markdown).toContain('](/demarches/bourse)');
    // What an author wrote is no markup of ours.
    expect(markdown).not.toContain('*Aide*');
    expect(markdown).toContain('3 autres nouveautés');
    expect(markdown).toContain('Thème « Éducation » ; et 2 autres alertes');
    expect(markdown).toContain('[Changer ou arrêter ces alertes](/alertes/gerer?cle=k)');
    expect(link.path).toBe('/alertes/gerer?cle=k');
  });
});

describe('the next mail', () => {
  // Moments of Nouméa, eleven hours ahead of UTC. 2026-11-27 is a Friday.
  it.each([
    ['a morning before seven', '2026-11-26T19:00:00Z', 'daily', '2026-11-26T20:00:00Z'],
    ['seven itself', '2026-11-26T20:00:00Z', 'daily', '2026-11-27T20:00:00Z'],
    ['a Friday, weekly', '2026-11-27T08:00:00Z', 'weekly', '2026-11-29T20:00:00Z'],
    ['a Monday before seven, weekly', '2026-11-29T19:59:00Z', 'weekly', '2026-11-29T20:00:00Z'],
    ['a Monday at seven, weekly', '2026-11-29T20:00:00Z', 'weekly', '2026-12-06T20:00:00Z'],
  ] as const)('after %s', (_when, now, rhythm, next) => {
    expect(Date.parse(nextMail(now, rhythm) ?? '')).toBe(Date.parse(next));
  });

  it('is none for who reads in the account', () => {
    expect(nextMail('2026-11-27T08:00:00Z', 'never')).toBeNull();
  });

  it('of a week is on a Monday, and within seven days', () => {
    for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 5 * 3_600_000) {
      const next = nextMail(new Date(at).toISOString(), 'weekly') ?? '';
      expect(Date.parse(next) - at).toBeGreaterThan(0);
      expect(Date.parse(next) - at).toBeLessThanOrEqual(7 * 86_400_000);
      expect(new Date(`${localDate(next)}T00:00:00Z`).getUTCDay()).toBe(1);
    }
  });
});

describe('the feed', () => {
  const feed = (news: readonly News[]): string =>
    atomFeed({
      siteUrl: 'https://demarches.example.nc',
      path: feedPath({ about: 'theme', subject: 'Eau & forêts' }),
      title: 'Nouveautés <Eau & forêts>',
      organisation: 'Province « Sud »',
      page: '/',
      news,
    });

  it('says of each entry what the format asks for, and where it is read', () => {
    const text = feed([NEWS]);
    expect(text).toContain('<id>tag:demarches.example.nc,2026:alertes/7</id>');
    expect(text).toContain('<updated>2026-03-01T00:00:00.000Z</updated>');
    expect(text).toContain('href="https://demarches.example.nc/demarches/bourse"');
  });

  it('holds whatever an author wrote as text', () => {
    const text = feed([{ ...NEWS, title: 'A < B & "C"\u0000\u{1F3E0}' }]);
    expect(text).toContain('A &lt; B &amp; &quot;C&quot;\u{1F3E0}</title>');
    expect(text).toContain('<title>Nouveautés &lt;Eau &amp; forêts&gt;</title>');
    expect(text).toContain('theme=Eau+%26+for%C3%AAts');
  });

  it('of nothing is a feed all the same', () => {
    expect(feed([])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
