/**
 * Does together what many ask for at the same moment. Who comes alone is served at once; while turns are under way those
 * who come wait for the next and share it, so that the more people come, the less each costs.
 */

/** Turns under way at the same time: while the database works on one, the answers of the other are worked on. */
const MOST_TURNS = 2;

/**
 * Gives the function that takes what is to be done.
 * @param most what a turn may hold
 * @param work does a turn, and never rejects
 */
export function createTogether<Item>(
  most: number,
  work: (items: readonly Item[]) => Promise<void>,
): (item: Item) => void {
  const waiting: Item[] = [];
  let turns = 0;
  let planned = false;

  const plan = (): void => {
    if (planned || turns >= MOST_TURNS || waiting.length === 0) return;
    planned = true;
    // The requests of this turn of the event loop are all in before the work begins.
    setImmediate(() => {
      planned = false;
      turns += 1;
      void work(waiting.splice(0, most)).then(() => {
        turns -= 1;
        plan();
      });
      plan();
    });
  };

  return (item) => {
    waiting.push(item);
    plan();
  };
}
