/** Where shared blocks are kept among what the server answered, and where the studio shows them. */
export const BLOCKS = 'blocks';

/** Address of the screen of all blocks. */
export const BLOCKS_ADDRESS = '/blocs-partages';

/** Address of the screen of one. */
export const blockAddress = (id: string): string => `${BLOCKS_ADDRESS}/${id}`;
