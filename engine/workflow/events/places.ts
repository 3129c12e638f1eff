import { changing, inside, silent, whole, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { sayKey } from '../model/quota-words.ts';

/** Places of quotas are taken, moved or given back. What a case counts under is no datum of a person: it outlives an erasure. */
export const placesChanged: EventRecord<'placesChanged'> = {
  evolve: changing(({ places = {}, over = [] }, { taken, freed, over: passed = [] }) => {
    const kept = over.filter((name) => !freed.includes(name) && !Object.hasOwn(taken, name));
    const beyond = [...kept, ...passed];
    return {
      places: { ...Object.fromEntries(Object.entries(places).filter(([name]) => !freed.includes(name))), ...taken },
      ...(over.length + beyond.length > 0 && { over: beyond }),
    };
  }),
  // No computed value reads them: what is left changes with every other case.
  touches: 'nothing',
  restedOn: true,
  told: 'course',
  isSeen: inside,
  shown: whole,
  erase: whole,
  toApplicant: silent,
  toAgent: ({ taken, freed, over = [] }, { compiled }) => {
    const titleOf = (name: string): string => compiled.rules.quotas.find((one) => one.name === name)?.title ?? name;
    return [
      ...freed.map((name) => fr.placesChanged.freed(titleOf(name))),
      ...Object.entries(taken).map(([name, key]) =>
        (over.includes(name) ? fr.placesChanged.over : fr.placesChanged.taken)(
          titleOf(name),
          sayKey(compiled, name, key),
        ),
      ),
    ].join(' ');
  },
};
