import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { RULES } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Règles » in the page's language. */
export const t = createSpoken(RULES, fr);
