/** What pages of the desk in English load before they show anything. */
import { en as access } from '../ui/access/messages/en.ts';
import { ACCESS } from '../ui/access/text.ts';
import { en as ui } from '../ui/messages/en.ts';
import { UI } from '../ui/messages/index.ts';
import { en as desk } from './messages/en.ts';
import { DESK } from './text.ts';

UI.learn(ui);
ACCESS.learn(access);
DESK.learn(desk);
