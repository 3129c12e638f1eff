import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { PUBLISH } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Publier » in the page's language. */
export const t = createSpoken(PUBLISH, fr);
