import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { createText } from '../../runtime/ui/text.ts';
import { en } from './messages/en.ts';
import { fr, type ProcedureMessages } from './messages/fr.ts';

/** Sentences of the screen « Procédure » in the page's language. */
export const t = createText(chooseCatalogue<ProcedureMessages>({ fr, en }));
