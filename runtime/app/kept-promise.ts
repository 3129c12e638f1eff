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
