import type { ActionPreview } from '../../../schemas/types/api.ts';

type LastingPart = 'lastingMail' | 'lastingLetter' | 'lastingAmount' | 'lastingCall' | 'lastingEnd';

/** What of an action cannot be taken back once it is confirmed, the gravest last. */
export function lastingParts({ mails, letters, amounts, calls, outcome }: ActionPreview): readonly LastingPart[] {
  const parts: readonly (readonly [LastingPart, boolean])[] = [
    ['lastingMail', mails.some(({ forApplicant, to, third }) => (forApplicant || third !== null) && to !== null)],
    ['lastingLetter', letters.some(({ internal, third }) => !internal || third !== null)],
    ['lastingCall', calls.length > 0],
    ['lastingAmount', amounts.length > 0],
    ['lastingEnd', outcome !== null],
  ];
  return parts.filter(([, lasts]) => lasts).map(([part]) => part);
}
