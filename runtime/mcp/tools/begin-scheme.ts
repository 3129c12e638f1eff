/* `begin_scheme`: a new draft, from a workflow of the library or from another scheme. */
import type { JsonObject } from '../../../engine/index.ts';
import { fr as messages } from '../messages/fr.ts';
import { objectOf, SCHEME, text } from '../shapes.ts';
import { defineTool, refuseCall, tell, whyNot } from '../tool.ts';

type Input = {
  readonly id: string;
  readonly title: string;
  readonly from?: string;
  readonly copyOf?: string;
  readonly parameters?: JsonObject;
};

const { inputs } = messages;

/** Begins a scheme from a workflow of the library, or as another one. */
export const beginScheme = defineTool<Input>({
  name: 'begin_scheme',
  input: objectOf(
    {
      id: { ...SCHEME, description: inputs.id },
      title: text(inputs.title, 200),
      from: text(inputs.workflow, 60),
      copyOf: { ...SCHEME, description: inputs.copyOf },
      parameters: { type: 'object', description: inputs.parameters },
    },
    ['from', 'copyOf', 'parameters'],
  ),
  effect: 'writes',
  run: async ({ id, title, from, copyOf, parameters }, reach) => {
    if ((from === undefined) === (copyOf === undefined)) return refuseCall(messages.oneBeginning);
    const answer =
      copyOf === undefined
        ? await reach('POST /dispositifs', { body: { id, title, from: from ?? '', ...(parameters && { parameters }) } })
        : await reach('POST /dispositifs/:id/copies', { params: { id: copyOf }, body: { id, title } });
    if (answer.type !== 'answered') return whyNot(answer);
    const { revision, files } = answer.reply;
    return tell({ scheme: id, revision, files: Object.keys(files) });
  },
});
