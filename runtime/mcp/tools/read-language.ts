/* `read_language`: a part of the description of the language. */
import { listParts, readPart } from '../language-parts.ts';
import { fr as messages } from '../messages/fr.ts';
import { FROM, objectOf, text } from '../shapes.ts';
import { defineTool, partOf, refuseCall, tell, whyNot } from '../tool.ts';

/** Gives a part of the description of the language. */
export const readLanguage = defineTool<{ readonly part?: string; readonly from?: number }>({
  name: 'read_language',
  input: objectOf({ part: text(messages.inputs.part, 60), from: FROM }, ['part', 'from']),
  effect: 'reads',
  run: async ({ part, from }, reach) => {
    if (part === undefined) return tell({ parts: await listParts() });
    if (part === 'library') {
      const answer = await reach('GET /library');
      if (answer.type !== 'answered') return whyNot(answer);
      // The picture of a procedure is for eyes.
      return tell({ items: answer.reply.items.map(({ graph: _graph, ...workflow }) => workflow) });
    }
    const whole = await readPart(part);
    return whole === null ? refuseCall(messages.partMissing(await listParts())) : tell(partOf(whole, from));
  },
});
