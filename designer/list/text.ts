import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type BeginningMessages } from './messages/fr.ts';

/** Sentences about what a new scheme begins with, in the page's language. */
export const t = createText(chooseCatalogue<BeginningMessages>({ fr, en }));
