import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { FORM } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Formulaire » in the page's language. */
export const t = createSpoken(FORM, fr);
