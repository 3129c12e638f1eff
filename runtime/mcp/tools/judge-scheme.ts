/* `check_scheme` and `test_scheme`: what the compiler and the scenarios say of a draft. */
import type { CompileReport } from '../../../schemas/types/api.ts';
import { objectOf, SCHEME } from '../shapes.ts';
import { defineTool, tell, whyNot } from '../tool.ts';

type Input = { readonly scheme: string };

/** Diagnostics of one answer: the first to mend. */
const MOST = 60;

/** Gives what the compiler finds in a draft. */
export const checkScheme = defineTool<Input>({
  name: 'check_scheme',
  input: objectOf({ scheme: SCHEME }),
  effect: 'reads',
  run: async ({ scheme }, reach) => {
    const draft = await reach('GET /dispositifs/:id/draft', { params: { id: scheme } });
    if (draft.type !== 'answered') return whyNot(draft);
    const { revision } = draft.reply;
    const answer = await reach('POST /compile', { body: { id: scheme, revision, changes: [] } });
    if (answer.type !== 'answered') return whyNot(answer);
    const { ok, diagnostics, names } = answer.reply;
    const told = diagnostics.toSorted((one, other) => weigh(one) - weigh(other)).map(presentDiagnostic);
    return tell({
      revision,
      compiles: ok,
      diagnostics: told.slice(0, MOST),
      more: Math.max(0, told.length - MOST),
      readable: names.map(({ path }) => path),
    });
  },
});

/** Plays the scenarios of a draft. */
export const testScheme = defineTool<Input>({
  name: 'test_scheme',
  input: objectOf({ scheme: SCHEME }),
  effect: 'reads',
  run: async ({ scheme }, reach) => {
    const draft = await reach('GET /dispositifs/:id/draft', { params: { id: scheme } });
    if (draft.type !== 'answered') return whyNot(draft);
    const { files, revision } = draft.reply;
    const answer = await reach('POST /scenarios', { body: { id: scheme, files } });
    if (answer.type !== 'answered') return whyNot(answer);
    const { scenarios, coverage } = answer.reply;
    const uncovered = Object.fromEntries(Object.entries(coverage).map(([kind, one]) => [kind, one.uncovered]));
    return tell({
      revision,
      passed: scenarios.filter(({ passed }) => passed).map(({ name }) => name),
      failed: scenarios
        .filter(({ passed }) => !passed)
        .map(({ name, title, failures, empty }) => ({ name, title, failures, empty })),
      uncovered,
    });
  },
});

type ToldDiagnostic = CompileReport['diagnostics'][number];

const weigh = ({ severity }: ToldDiagnostic): number => (severity === 'error' ? 0 : 1);

/** A diagnostic for whoever mends it: where, what, and what a click in the studio would do. */
export function presentDiagnostic({ severity, code, file, line, pointer, message, fixes }: ToldDiagnostic) {
  return { severity, code, file, line, pointer, message, fixes: fixes.map(({ title }) => title) };
}
