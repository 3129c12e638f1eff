import { createSpoken } from '../runtime/ui/catalogue.ts';
import { STUDIO } from './catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the studio in the page's language. */
export const t = createSpoken(STUDIO, fr);
