// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * RID of seven digits and three more for the establishment; shorter input is padded with zeros on the left before it is checked.
 */
export type Ridet = string;
