import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type TextsMessages } from './messages/fr.ts';

const text = createText(chooseCatalogue<TextsMessages>({ fr, en }));

/** Sentences of the screen « Lettres et fiche » in the page's language, with the spaces of their signs. */
export const t: typeof text = (key, values) => setFrenchSpaces(text(key, values));
