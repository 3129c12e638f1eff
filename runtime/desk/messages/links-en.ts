import type { linksFr } from './links-fr.ts';

/** What the desk says of those who ask to act for a company or an association, in English. */
export const linksEn: Readonly<Record<keyof typeof linksFr, string>> = {
  links: 'Links',
  linksIntro:
    'These people ask to act for a company or an association. A legal representative, or the code sent to the address of the register, can still confirm them; otherwise it is up to you, on evidence.',
  linksFind: 'Person or establishment',
  linksFindHint: 'Part of either name; empty for all.',
  linksNone: 'Nobody waits.',
  linksNoneOf: 'Nobody who waits matches “{text}”.',
  linkEstablishment: 'Establishment',
  linkRole: 'As',
  'link-representative': 'legal representative',
  'link-mandatary': 'mandatary',
  linkSince: 'Since',
  linkRidet: 'RIDET {ridet}',
  linkRna: 'RNA {rna}',
  linkDeclared: 'Declared by somebody: not in the register',
  linkCodeSent: 'Code sent on {date}',
  linkProof: 'What shows it, as they wrote',
  linkProofNone: 'Nothing written.',
  linkDecide: 'Decide',
  linkDecideOf: 'Decide on {name}',
  linkAccess:
    'Once confirmed, this person sees all requests of the establishment, its details and its documents. Check who they are and in what capacity (articles, minutes of the election, power of attorney).',
  linkReason: 'Reason',
  linkReasonHint: 'Sent to the person, and kept in the history of rights. Five characters at least.',
  linkAccept: 'Confirm',
  linkRefuse: 'Refuse',
  linkAccepted: '{name} now acts for {establishment}: a mail tells them.',
  linkRefused: 'The request of {name} is refused: a mail tells them why.',
};
