// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * New Caledonian telephone number: +687 and six digits (E.164); spaces and dots that people type are removed before it is checked.
 */
export type TelephoneNc = string;
