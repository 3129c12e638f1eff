/** Notices in words: where each leads, what is told twice, and that texts of others are never markup of ours. */
import { describe, expect, it } from 'vitest';
import {
  composeDeadline,
  composeDraft,
  composeForPrincipal,
  composeNotice,
  mailNotice,
  messageNotice,
} from '../../../runtime/notices/compose.ts';

const AT = '2026-03-02T22:00:00Z';
/** The midnight that ends the 9th of March in Nouméa. */
const UNTIL = '2026-03-09T13:00:00Z';
const found = { id: 'c1', number: 'AM-1', scheme: 'Aide *médicale*' };
const effect = { type: 'notice', key: 'k', about: 'correction', title: null, until: null, quiet: false } as const;

describe('what the scheme wrote', () => {
  it.each([
    ['receipt', 'receipt', '/compte/demandes/c1'],
    ['correction', 'correction', '/compte/demandes/c1/correction'],
    ['decision', 'decision', '/compte/demandes/c1'],
    [undefined, 'news', '/compte/demandes/c1'],
  ] as const)('as a mail about « %s » is a notice that leads to where it is read', (about, kind, path) => {
    const mail = { key: 'm1', subject: 'Objet', markdown: 'Texte', ...(about && { about }) };
    expect(mailNotice(found, mail, AT)).toEqual({
      key: 'c1:m1',
      kind,
      title: 'Objet',
      markdown: 'Texte',
      path,
      about: { type: 'case', id: 'c1' },
      until: null,
      at: AT,
    });
  });
});

describe('that something is to be done, is decided, or can be read', () => {
  it.each([
    ['correction', null, 'Votre demande AM-1 est à corriger', '/compte/demandes/c1/correction'],
    ['decision', null, 'Votre demande AM-1 est décidée', '/compte/demandes/c1'],
    ['document', 'Arrêté', 'Un document est prêt : Arrêté (demande AM-1)', '/compte/demandes/c1#documents'],
  ] as const)('(%s) is told under the same words in the account and by mail', (about, title, subject, path) => {
    const { notice, mail } = composeNotice(found, { ...effect, about, title }, AT);
    expect([notice.title, mail.subject]).toEqual([subject, subject]);
    expect([notice.path, mail.link?.path]).toEqual([path, path]);
    expect(notice.kind).toBe(about);
    expect(mail.markdown).toContain('**AM-1** (Aide \\*médicale\\*)');
  });

  it('says until when, by the last whole day, in the mail that tells it', () => {
    const { notice, mail } = composeNotice(found, { ...effect, until: UNTIL }, AT);
    expect(notice.until).toBe(UNTIL);
    expect(mail.markdown.split('\n\n').at(-1)).toBe('**Répondez au plus tard le 9 mars 2026.**');
    expect(composeNotice(found, effect, AT).mail.markdown).not.toContain('au plus tard');
  });

  it('has a title of the scheme as its words, not as markup', () => {
    const { mail, notice } = composeNotice(found, { ...effect, about: 'document', title: '[lien](x) **gras**' }, AT);
    expect(mail.markdown).toContain('« \\[lien\\]\\(x\\) \\*\\*gras\\*\\* »');
    expect(notice.title).toContain('[lien](x) **gras**');
  });

  it('is one notice for each thing that orders it, and another one for each principal', () => {
    const keys = ['k', 'l'].map((key) => composeNotice(found, { ...effect, key }, AT).notice.key);
    expect(keys).toEqual(['c1:k', 'c1:l']);
    const own = composeNotice(found, effect, AT);
    const theirs = composeForPrincipal(own, 'Marie Waheo', 'm1');
    expect(theirs.notice).toEqual({ ...own.notice, key: 'c1:k:m1', title: `Pour Marie Waheo : ${own.notice.title}` });
    expect(theirs.mail).toEqual({ ...own.mail, subject: `Pour Marie Waheo : ${own.mail.subject}` });
  });
});

describe('that something ends soon', () => {
  it('is said once on each day of Nouméa, with the day that ends it', () => {
    const first = composeDeadline(found, UNTIL, AT);
    expect(first.notice.title).toContain('avant le 9 mars 2026 inclus');
    expect(first.mail.markdown).toContain('au plus tard le 9 mars 2026');
    const same = composeDeadline(found, UNTIL, '2026-03-03T12:59:00Z');
    const next = composeDeadline(found, UNTIL, '2026-03-03T13:00:00Z');
    expect([same.notice.key === first.notice.key, next.notice.key === first.notice.key]).toEqual([true, false]);
    expect(composeDeadline(found, '2026-03-10T13:00:00Z', AT).notice.key).not.toBe(first.notice.key);
  });
});

describe('a begun request', () => {
  const draft = {
    id: 'd1',
    scheme: 'Aide *médicale*',
    path: '/demarches/a/formulaire/d1',
    savedAt: AT,
    erasedAt: UNTIL,
  };
  it.each([
    ['draft', 'Votre demande commencée vous attend : Aide *médicale*'],
    ['erasure', 'Votre demande commencée sera effacée le 10 mars 2026 : Aide *médicale*'],
  ] as const)('(%s) is told with when it was kept and when it is erased', (kind, title) => {
    const { notice, mail } = composeDraft(draft, kind, AT);
    expect([notice.title, mail.subject]).toEqual([title, title]);
    expect(mail.markdown).toContain('(Aide \\*médicale\\*)');
    expect(mail.markdown).toContain('3 mars 2026');
    expect(mail.markdown).toContain('**10 mars 2026**');
    expect([notice.path, mail.link?.path]).toEqual([draft.path, draft.path]);
    expect(notice.about).toEqual({ type: 'draft', id: 'd1' });
  });

  it('is told again only once it was kept again', () => {
    const keyOf = (savedAt: string): string => composeDraft({ ...draft, savedAt }, 'draft', AT).notice.key;
    expect(keyOf(AT)).toBe(keyOf(AT));
    expect(keyOf('2026-03-04T00:00:00Z')).not.toBe(keyOf(AT));
    expect(composeDraft(draft, 'erasure', AT).notice.key).not.toBe(keyOf(AT));
  });
});

it('a message of the service leads to the messages, and says nothing of what is in it', () => {
  const notice = messageNotice(found, 'message:m1', AT);
  expect(notice).toMatchObject({
    key: 'c1:message:m1',
    kind: 'message',
    markdown: null,
    path: '/compte/demandes/c1#messages',
  });
  expect(notice.title).toBe('Un message du service vous attend (demande AM-1)');
});
