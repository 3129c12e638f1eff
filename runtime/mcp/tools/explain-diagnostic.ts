/* `explain_diagnostic`: the page of a code. */
import { fr as messages } from '../messages/fr.ts';
import { listCodes, readDoc } from '../project-texts.ts';
import { objectOf, text } from '../shapes.ts';
import { defineTool, refuseCall, tell } from '../tool.ts';

/** Gives the page of a diagnostic. */
export const explainDiagnostic = defineTool<{ readonly code: string }>({
  name: 'explain_diagnostic',
  input: objectOf({ code: text(messages.inputs.code, 100) }),
  effect: 'reads',
  run: async ({ code }) => {
    const codes = await listCodes();
    if (codes.includes(code)) return tell(await readDoc(`diagnostics/${code}.md`));
    const [area = ''] = code.split('.');
    return refuseCall(messages.codeUnknown(codes.filter((one) => one.startsWith(`${area}.`))));
  },
});
