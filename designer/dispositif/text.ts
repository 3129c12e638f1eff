import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { DISPOSITIF } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Dispositif » in the page's language. */
export const t = createSpoken(DISPOSITIF, fr);
