import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { PLAY } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Essayer » in the page's language. */
export const t = createSpoken(PLAY, fr);
