/**
 * The command line as it is typed in a folder, in the process of the test: a command of its own would begin by reading the
 * whole engine, a second each time. What only a process has (its exit code, pipes that close) is tested on `main.ts` itself.
 */
import { runCommandLine } from '../../runtime/cli/command-line.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `cagou <words>` in the folder; `token` is what CAGOU_TOKEN holds. */
export async function typeCommand(folder: string, words: readonly string[], token?: string): Promise<Run> {
  const said = { out: '', err: '' };
  const before = { folder: process.cwd(), token: process.env['CAGOU_TOKEN'] };
  process.chdir(folder);
  setToken(token);
  try {
    const code = await runCommandLine(words, {
      print: (text) => void (said.out += `${text}\n`),
      warn: (text) => void (said.err += `${text}\n`),
    });
    return { code, ...said };
  } finally {
    process.chdir(before.folder);
    setToken(before.token);
  }
}

function setToken(token: string | undefined): void {
  if (token === undefined) delete process.env['CAGOU_TOKEN'];
  else process.env['CAGOU_TOKEN'] = token;
}
