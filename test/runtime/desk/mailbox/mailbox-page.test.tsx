/** What waits is listed with what tells one mail from another; a mailbox that cannot be read is never silent. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MantineProvider } from '@mantine/core';
import { expect, it, vi } from 'vitest';
import type { Mailboxes, MailboxMail } from '../../../../schemas/types/api.ts';
import { openDesk } from '../desk-page.tsx';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { MailboxPage } = await import('../../../../runtime/desk/mailbox/mailbox-page.tsx');
const { MailboxLink } = await import('../../../../runtime/desk/mailbox/mailbox-link.tsx');
const { mailTaken, takingAddress } = await import('../../../../runtime/desk/mailbox/taken-from.ts');
vi.unstubAllGlobals();

const AT = '2026-03-03T01:00:00.000Z';
const BOX: Mailboxes['mailboxes'][number] = {
  service: 'Service des aides',
  address: 'aides@province.example',
  readAt: AT,
  failingSince: null,
};
const mail = (change: Partial<MailboxMail> = {}): MailboxMail => ({
  id: 'm1',
  service: 'Service des aides',
  from: { name: 'Hélène', address: 'helene@exemple.nc' },
  subject: 'Mon dossier',
  receivedAt: AT,
  sentAt: null,
  size: 100,
  joined: 0,
  readable: true,
  doneBy: null,
  doneAt: null,
  ...change,
});

function shown(part: ReactNode, boxes: Mailboxes, mails: readonly MailboxMail[] = [], next: string | null = null) {
  const { queries, around } = openDesk('/courriels', ['agent']);
  queries.setQueryData(['mailboxes'], boxes);
  queries.setQueryData(['mailbox-mails', 'waiting'], { pages: [{ items: mails, next }], pageParams: [undefined] });
  return renderToStaticMarkup(<MantineProvider>{around(part)}</MantineProvider>)
    .replaceAll(/<style.*?<\/style>/gsu, '')
    .replaceAll(/\u00a0|\u202f/gu, ' ');
}
const page = (boxes: Partial<Mailboxes> = {}, ...mails: readonly MailboxMail[]) =>
  shown(<MailboxPage />, { mailboxes: [BOX], waiting: mails.length, ...boxes }, mails);

it('says who wrote, about what, when, and how much is joined; each has a button that names it', () => {
  const html = page({}, mail({ joined: 2 }), mail({ id: 'm2', subject: '', from: { name: '', address: '' } }));
  expect(html).toContain('Mon dossier');
  expect(html).toMatch(/Hélène \(helene@exemple\.nc\) · [^<]+ · 2 pièces jointes · Service des aides/u);
  expect(html).toContain('aria-label="Ouvrir : Mon dossier"');
  expect(html).toContain('(sans objet)');
  expect(html).toContain('expéditeur inconnu');
});

it('says when each mailbox was read, or since when it cannot be', () => {
  expect(page()).toMatch(/Service des aides : aides@province\.example, lue le/u);
  const broken = page({ mailboxes: [{ ...BOX, failingSince: AT }] });
  expect(broken).toMatch(/ne peut pas être lue depuis le .+ prévenez/u);
  expect(broken).toContain('role="status"');
  expect(page({ mailboxes: [{ ...BOX, readAt: null }] })).toContain('pas encore lue');
});

it('says what to do where nothing waits, and where no mailbox is read', () => {
  expect(page()).toContain('Aucun courriel n’attend');
  expect(page({ mailboxes: [] })).toContain('La personne qui exploite le serveur peut en déclarer une.');
});

it.each<[Mailboxes, RegExp | null]>([
  [{ mailboxes: [], waiting: 0 }, null],
  [{ mailboxes: [BOX], waiting: 0 }, null],
  [{ mailboxes: [BOX], waiting: 3 }, /href="\/courriels"[^>]*>3 courriels à rattacher/u],
  [{ mailboxes: [{ ...BOX, failingSince: AT }], waiting: 1 }, /1 courriel à rattacher/u],
])('above the cases, %o leads there: %s', (boxes, words) => {
  const html = shown(<MailboxLink />, boxes);
  expect(words === null ? html.replaceAll(/<[^>]+>/gu, '') : '').toBe('');
  expect(html).toMatch(words ?? /^/u);
});

it('leads to a case that takes the mail, by an address that says which', () => {
  expect(takingAddress('c1', 'm1')).toBe('/dossiers/c1?courriel=m1');
  expect(mailTaken('?courriel=m1')).toBe('m1');
  expect(mailTaken('?vue=carte')).toBeNull();
});
