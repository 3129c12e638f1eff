/*
 * References of the blocks whose values are treated in a way of their own.
 */
export const BLOCK_PREFIX = 'urn:cagou:block:';
export const FILE_BLOCK = 'urn:cagou:block:piece-justificative';
export const RIDET_BLOCK = 'urn:cagou:block:ridet';
export const PHONE_BLOCK = 'urn:cagou:block:telephone-nc';
