import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { PANEL } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the panels of settings in the page's language. */
export const t = createSpoken(PANEL, fr);
