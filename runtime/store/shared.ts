/**
 * Answers at once what many ask in the same words, as two hundred desks do when a case moves. Nothing is kept: each answer was read
 * after it was asked for, so that who asks while one is being read waits for the next and shares it.
 */

interface Turn<Answer> {
  /** What is read now, for those who had asked before it began. */
  readonly running: Promise<Answer>;
  /** For those who came since. */
  next: Promise<Answer> | null;
}

/**
 * Gives the function that asks a question by its words. `read` finds the answer; of those who share one, that of the first is called.
 * A reading that fails rejects all who share it.
 */
export function createShared<Answer>(): (words: string, read: () => Promise<Answer>) => Promise<Answer> {
  const turns = new Map<string, Turn<Answer>>();

  const begin = (words: string, read: () => Promise<Answer>): Promise<Answer> => {
    const turn: Turn<Answer> = { running: read(), next: null };
    turns.set(words, turn);
    const end = (): void => {
      if (turn.next === null) turns.delete(words);
    };
    turn.running.then(end, end);
    return turn.running;
  };

  return (words, read) => {
    const turn = turns.get(words);
    if (!turn) return begin(words, read);
    turn.next ??= turn.running.then(
      () => begin(words, read),
      () => begin(words, read),
    );
    return turn.next;
  };
}
