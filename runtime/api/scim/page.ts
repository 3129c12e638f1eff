/** Which part of a list a directory asks for (RFC 7644, section 3.4.2.4): the first is number one. */
import { MOST_OF_PAGE } from './discovery.ts';
import { TEXT } from '../describe-route.ts';

/** What may stand in the address; what is named last is passed over, but for `excludedAttributes=members`. */
export const PAGE_QUERY = {
  filter: { type: 'string', maxLength: 1000, description: 'Attribute eq "text".' },
  startIndex: { type: 'integer', minimum: -1_000_000_000, maximum: 1_000_000_000, description: 'From 1; less is 1.' },
  count: {
    type: 'integer',
    minimum: -1_000_000_000,
    maximum: 1_000_000_000,
    description: 'Resources of a page: 200 at most, none when it is 0 or less.',
  },
  attributes: TEXT('Passed over: all are given.'),
  excludedAttributes: TEXT('`members` leaves the members of groups out.'),
} as const;

/** Where a page begins, counted from 0, and how many it holds. */
export function pageOf({
  startIndex = 1,
  count = MOST_OF_PAGE,
}: {
  readonly startIndex?: number;
  readonly count?: number;
}): { readonly offset: number; readonly limit: number } {
  return { offset: Math.max(startIndex, 1) - 1, limit: Math.min(Math.max(count, 0), MOST_OF_PAGE) };
}
