import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { LISTS } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Listes partagées » in the page's language. */
export const t = createSpoken(LISTS, fr);
