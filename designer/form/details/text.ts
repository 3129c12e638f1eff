import { createSpoken } from '../../../runtime/ui/catalogue.ts';
import { DETAILS } from '../../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the settings that come with the first question that is chosen, in the page's language: what opens the form is lighter by them. */
export const t = createSpoken(DETAILS, fr);
