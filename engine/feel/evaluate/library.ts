/** All that expressions may be made with. */
import { BUILTINS } from '../functions/builtins.ts';
import type { Library } from './names.ts';
import { RARER } from './rarer.ts';

/** The whole of FEEL. */
export const WHOLE_LIBRARY: Library = { functions: BUILTINS, rarer: RARER };
