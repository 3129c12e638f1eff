import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { SOURCE } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the texts of the files, and of what is told of them in the page's language. */
export const t = createSpoken(SOURCE, fr);
