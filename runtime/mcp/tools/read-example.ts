/* `read_example`: the schemes that come with the product. */
import { fr as messages } from '../messages/fr.ts';
import { listExampleFiles, listExamples, readExampleFile } from '../project-texts.ts';
import { FILE, FROM, objectOf, text } from '../shapes.ts';
import { defineTool, partOf, refuseCall, tell } from '../tool.ts';

type Input = { readonly example?: string; readonly file?: string; readonly from?: number };

/** Gives the examples, the files of one, or a text. */
export const readExample = defineTool<Input>({
  name: 'read_example',
  input: objectOf({ example: text(messages.inputs.example, 60), file: FILE, from: FROM }, ['example', 'file', 'from']),
  effect: 'reads',
  run: async ({ example, file, from }) => {
    const examples = await listExamples();
    if (example === undefined) return tell({ examples });
    if (!examples.includes(example)) return refuseCall(messages.exampleMissing(examples));
    const files = await listExampleFiles(example);
    if (file === undefined) return tell({ example, files });
    if (!files.includes(file)) return refuseCall(messages.fileMissing(file, files));
    return tell(partOf(await readExampleFile(example, file), from));
  },
});
