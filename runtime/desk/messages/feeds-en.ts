import type { feedsFr } from './feeds-fr.ts';

/** What the desk says of feeds, in English. */
export const feedsEn: Readonly<Record<keyof typeof feedsFr, string>> = {
  feedOpen: 'Connect this view to a spreadsheet…',
  feedTitle: 'Connect a view to a spreadsheet',
  feedLead:
    'A feed is an address that LibreOffice or Excel reads again when you ask. It gives this view, with its columns and your rights at the moment it is read. Whoever has the address reads the list: keep it like a password. Each reading is recorded.',
  feedName: 'What it is for',
  feedReason: 'Reason, read by applicants',
  feedDays: 'Valid for how many days (365 at most)',
  feedMake: 'Make the feed',
  feedMade: 'Copy this address now: it is not shown again.',
  feedAddress: 'Address of the feed',
  feedHowLibre: 'LibreOffice: Sheet › Link to External Data, paste the address, choose the semicolon as separator.',
  feedHowExcel: 'Excel: Data › From Web, paste the address, then Load.',
  feedMine: 'My feeds',
  feedNone: 'No feed.',
  feedUsed: 'Read on {date}.',
  feedUnused: 'Never read.',
  feedEnds: 'Until {date}.',
  feedEnded: 'Ended on {date}.',
  feedRevoke: 'Revoke',
  feedRevokeOf: 'Revoke the feed “{name}”',
  feedRevoked: 'The feed “{name}” gives nothing any more.',
};
