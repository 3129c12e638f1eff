/* `read_scheme`: the files of a draft, or of a published version. */
import { quotasIn } from '../../../engine/studio.ts';
import { fr as messages } from '../messages/fr.ts';
import { FILE, FROM, objectOf, SCHEME, whole } from '../shapes.ts';
import { defineTool, partOf, refuseCall, tell, whyNot } from '../tool.ts';

type Input = { readonly scheme: string; readonly file?: string; readonly version?: number; readonly from?: number };

/** Gives the files of a draft or of a version, or a text. */
export const readScheme = defineTool<Input>({
  name: 'read_scheme',
  input: objectOf({ scheme: SCHEME, file: FILE, version: whole(messages.inputs.version, 1, 1_000_000), from: FROM }, [
    'file',
    'version',
    'from',
  ]),
  effect: 'reads',
  run: async ({ scheme, file, version, from }, reach) => {
    const answer = await (version === undefined
      ? reach('GET /dispositifs/:id/draft', { params: { id: scheme } })
      : reach('GET /dispositifs/:id/versions/:number', { params: { id: scheme, number: version } }));
    if (answer.type !== 'answered') return whyNot(answer);
    const { files } = answer.reply;
    const revision = 'revision' in answer.reply ? { revision: answer.reply.revision } : { version };
    if (file === undefined) {
      const sizes = Object.entries(files).map(([path, text]) => ({ file: path, characters: text.length }));
      const quotas = quotasIn(files);
      return tell({ ...revision, files: sizes, ...(quotas.length > 0 && { quotas }) });
    }
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined) return refuseCall(messages.fileMissing(file, Object.keys(files)));
    return tell({ ...revision, ...partOf(text, from) });
  },
});
