/*
 * References of the blocks whose values are treated in a way of their own.
 */
/** What the `$id` of every block begins with; its name follows. */
export const BLOCK_PREFIX = 'urn:cagou:block:';
/** A document that is asked for. */
export const FILE_BLOCK = 'urn:cagou:block:piece-justificative';
/** The number of an establishment of New Caledonia. */
export const RIDET_BLOCK = 'urn:cagou:block:ridet';
/** A telephone number of New Caledonia. */
export const PHONE_BLOCK = 'urn:cagou:block:telephone-nc';
