import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { SCENARIOS } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the screen « Scénarios » in the page's language. */
export const t = createSpoken(SCENARIOS, fr);
