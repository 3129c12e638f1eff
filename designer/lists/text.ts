import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type ListMessages } from './messages/fr.ts';

/** Sentences of the screen « Listes partagées » in the page's language. */
export const t = createText(chooseCatalogue<ListMessages>({ fr, en }));
