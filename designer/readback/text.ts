import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { READBACK } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the readback in the page's language. */
export const t = createSpoken(READBACK, fr);
