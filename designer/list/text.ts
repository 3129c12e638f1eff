import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { LIST } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the list of schemes, and of what a new one begins with, in the page's language. */
export const t = createSpoken(LIST, fr);
