import type { entrustedFr } from './entrusted-fr.ts';

/** What the desk says of opinions that somebody without an account may give by a link, in English. */
export const entrustedEn: Readonly<Record<keyof typeof entrustedFr, string>> = {
  entrust: 'Send a link to somebody without an account',
  entrustAgain: 'Send a new link',
  entrustTakeBack: 'Take the link back',
  entrustTitle: 'Have the opinion given by a link: {title}',
  entrustLead:
    'They receive a personal link by mail. It shows what the procedure shows for this opinion, and nothing else; it serves once, until {date}. The opinion is kept with the name that they give and the address that the link went to.',
  entrustName: 'Name',
  entrustNameHint: 'And position where it matters, such as “Jean Wamytan, town hall of Thio”.',
  entrustEmail: 'E-mail address',
  entrustReplaces: 'The link that was sent before will no longer serve.',
  entrustConfirm: 'Send the link',
  entrustSent: 'The link is on its way to {email}.',
  entrustTakeBackLead: 'The link of {name} will no longer serve, and a mail says so. The opinion is still asked.',
  entrustTakenBack: 'The link no longer serves.',
  entrustedTo: 'Link sent to {name} ({email}) by {by}, {date}',
  'facet-opinions': 'Opinions asked',
  'facet-opinions-waiting': 'still awaited',
  'facet-opinions-complete': 'all given',
  opinionsReceived: 'Opinions {received}/{asked}',
};
