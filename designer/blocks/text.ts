import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { BLOCKS } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Blocs partagés » in the page's language. */
export const t = createSpoken(BLOCKS, fr);
