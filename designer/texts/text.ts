import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type TextsMessages } from './messages/fr.ts';

/** Sentences of the screen « Lettres et fiche » in the page's language. */
export const t = createText(chooseCatalogue<TextsMessages>({ fr, en }));
