/** On pages of who is not the one whose pages this device keeps: they are forgotten before anybody can open them. */
import { forgetAllPages } from './forget.ts';

void forgetAllPages();
