/** `test --unheld`: places that could be otherwise without a scenario or the compiler telling, and what would hold each. */
import { expectedIn, holdPlaces, lookForUnheld, type DispositifSource, type Unheld } from '../../engine/index.ts';
import type { Output } from './command.ts';
import { writeChanges } from './fix-source.ts';
import { fr as messages } from './messages/fr.ts';

/** Tells of each place as it is found: a scheme has hundreds. With `write`, its scenarios expect from now on what holds them. */
export async function tellUnheld(
  output: Output,
  folder: string,
  source: DispositifSource,
  write: boolean,
): Promise<void> {
  const found: Unheld[] = [];
  for (const { unheld } of lookForUnheld(source, 0, true)) {
    if (!unheld) continue;
    found.push(unheld);
    output.print(sayPlace(folder, unheld));
  }
  output.print(messages.unheld(folder, found.length));
  if (!write) return;
  const held = holdPlaces(source.files, found);
  await writeChanges(folder, source.files, held.files);
  output.print(messages.heldNow(held.written));
}

function sayPlace(folder: string, { file, line, column, was, put, holding, near }: Unheld): string {
  const place = `${folder}/${file}:${line}:${column}`;
  const said = messages.otherwise(place, shorten(was), put === null ? null : shorten(put));
  return `${said}\n${sayHow(holding, near)}`;
}

/** What a scenario would have to expect, or one that would have to be written. */
function sayHow(holding: Unheld['holding'], near: Unheld['near']): string {
  if (holding) return messages.holdBy(`scenarios/${holding.scenario}.json`, holding.step, JSON.stringify(holding.then));
  return near ? messages.holdNear(near.title, JSON.stringify(expectedIn(near).then)) : messages.holdNowhere;
}

const MOST_WORDS = 120;

const shorten = (text: string): string => (text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS)}…`);
