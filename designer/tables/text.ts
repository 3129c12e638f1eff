import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { TABLES } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Barèmes » in the page's language. */
export const t = createSpoken(TABLES, fr);
