/** Keeps the page of a begun request that is shown, as the server wrote it: a script of its own, which none waits for. */
import { readState } from '../read-state.ts';
import { keepPage } from './keep-page.ts';

void keepPage(readState());
