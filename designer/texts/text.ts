import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { createSpoken } from '../../runtime/ui/catalogue.ts';
import { TEXTS } from '../catalogues.ts';
import { fr } from './messages/fr.ts';

const text = createSpoken(TEXTS, fr);

/** Sentences of the screen « Lettres et fiche » in the page's language, with the spaces of their signs. */
export const t: typeof text = (key, values) => setFrenchSpaces(text(key, values));
