/**
 * Whoever reads us may have read enough, as `head` does. Writing on is no mistake of ours nor of theirs: the command ends
 * there, quietly.
 */

/** What a shell gives a program that SIGPIPE ended: 128 and the number of the signal. */
const ENDED_BY_PIPE = 141;

/** Ends the process when what it writes to is closed. */
export function endWithReader(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(ENDED_BY_PIPE);
    });
  }
}
