import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { PROCEDURE } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Procédure » in the page's language. */
export const t = createSpoken(PROCEDURE, fr);
