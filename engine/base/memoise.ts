/**
 * What never changes need not be worked out twice: the calendar is asked the same few questions all day, and an author who
 * changes one file compiles the others again as they were. Answers are kept while they are few and short, those asked for
 * lately the longest; none is ever wrong, since what they are made from cannot change. Why no library keeps them:
 * docs/decisions/0031-answers-are-kept-in-two-generations.md.
 */

/** How much one generation keeps, and both together twice: answers, and characters of their questions. */
type Room = { readonly answers: number; readonly characters: number };

const ROOM: Room = { answers: 2_000, characters: 1_000_000 };

/**
 * The same pure function, remembering its answers by a text that says all that it looks at. When the recent generation is
 * full it becomes the older one, which is forgotten; what is asked for again becomes recent again.
 * @param textOf two questions with one text must have one answer
 * @param answer must not give `undefined`, which would be worked out each time
 */
export function memoiseBy<Question, T>(
  textOf: (question: Question) => string,
  answer: (question: Question) => T,
  room: Room = ROOM,
): (question: Question) => T {
  let recent = new Map<string, T>();
  let older: ReadonlyMap<string, T> = new Map();
  let characters = 0;
  return (question) => {
    const text = textOf(question);
    const found = recent.get(text);
    if (found !== undefined) return found;
    const earlier = older.get(text);
    const made = earlier === undefined ? answer(question) : earlier;
    if (text.length > room.characters) return made;
    if (recent.size >= room.answers || characters + text.length > room.characters) {
      older = recent;
      recent = new Map();
      characters = 0;
    }
    recent.set(text, made);
    characters += text.length;
    return made;
  };
}

/** The same pure function of a text, remembering its answers. */
export function memoise<T, Text extends string = string>(answer: (text: Text) => T, room?: Room): (text: Text) => T {
  return memoiseBy((text: Text) => text, answer, room);
}

/** The same pure function of an object that never changes, remembering its answer for as long as the object is used. */
export function memoiseFor<Subject extends object, T>(answer: (subject: Subject) => T): (subject: Subject) => T {
  const known = new WeakMap<Subject, { readonly made: T }>();
  return (subject) => {
    const found = known.get(subject);
    if (found) return found.made;
    const made = answer(subject);
    known.set(subject, { made });
    return made;
  };
}

/** The same pure function, remembering its last answer: for what is asked again of a thing that seldom changes. */
export function memoiseLatest<Question, T>(answer: (question: Question) => T): (question: Question) => T {
  let latest: { readonly question: Question; readonly made: T } | null = null;
  return (question) => {
    if (latest?.question !== question) latest = { question, made: answer(question) };
    return latest.made;
  };
}

/**
 * The value that a function promises, made when it is first asked for and kept from then on. A failure is not kept: whoever
 * asks next is not told of what went wrong once.
 */
export function keptPromise<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
