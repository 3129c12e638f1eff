import { chooseCatalogue } from '../language.ts';
import { createText } from '../text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Sentences common to the desk and the studio, in the page's language. */
export const ui = createText(chooseCatalogue({ fr, en }));
