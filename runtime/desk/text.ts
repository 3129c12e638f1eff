import { chooseCatalogue } from '../ui/language.ts';
import { createText } from '../ui/text.ts';
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

/** Sentences of the desk in the page's language. */
export const t = createText(chooseCatalogue({ fr, en }));
