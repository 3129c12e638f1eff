import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { LIST } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences about what a new scheme begins with, in the page's language. */
export const t = createSpoken(LIST, fr);
