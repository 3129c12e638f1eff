/** Where shared lists are kept among what the server answered, and where the studio shows them. */
export const LISTS = 'lists';

/** Address of the screen of all lists. */
export const LISTS_ADDRESS = '/listes-partagees';

/** Address of the screen of one. */
export const listAddress = (id: string): string => `${LISTS_ADDRESS}/${id}`;
