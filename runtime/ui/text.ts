/** The desk and the studio fill their catalogues in as the form renderer does. */
export { createText } from '../forms/text.ts';
