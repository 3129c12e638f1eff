/* `preview_letter`: what a letter or a mail of a draft says where a scenario sends it, in the words that would leave. */
import type { TextPreviewed } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';
import { FILE, objectOf, orNull, SCHEME, text, whole } from '../shapes.ts';
import { defineTool, refuseCall, tell, whyNot } from '../tool.ts';

type Input = {
  readonly scheme: string;
  readonly file: string;
  readonly scenario?: string | null;
  readonly step?: number | null;
};

/** Gives a letter or a mail as a scenario sends it. */
export const previewLetter = defineTool<Input>({
  name: 'preview_letter',
  input: objectOf(
    {
      scheme: SCHEME,
      file: FILE,
      scenario: orNull(text(messages.inputs.scenario, 200)),
      step: orNull(whole(messages.inputs.step, 1, 10_000)),
    },
    ['scenario', 'step'],
  ),
  effect: 'reads',
  run: async ({ scheme, file, scenario = null, step = null }, reach) => {
    const draft = await reach('GET /dispositifs/:id/draft', { params: { id: scheme } });
    if (draft.type !== 'answered') return whyNot(draft);
    const { files, revision } = draft.reply;
    const letters = Object.keys(files).filter((name) => /^(?:documents|messages)\/.+\.md$/u.test(name));
    if (!letters.includes(file)) return refuseCall(messages.fileMissing(file, letters));
    const source = { id: scheme, revision, changes: [] };
    const answer = await reach('POST /texts/previews', { body: { source, file, scenario, step } });
    if (answer.type !== 'answered') return whyNot(answer);
    const { sendings, shown, drawn } = answer.reply;
    return tell({ revision, sendings, shown, letter: presentDrawn(drawn) });
  },
});

/** What an assistant reads of it; null while it cannot be read, or nothing sends it: `check_scheme` then says why. */
function presentDrawn(drawn: TextPreviewed['drawn']): object | null {
  switch (drawn?.type) {
    case 'letter':
      return { title: drawn.title, pages: drawn.pages, text: drawn.text };
    case 'mail':
      return { subject: drawn.subject, to: drawn.to, text: drawn.text };
    case 'refused':
      return { refused: drawn.message };
    default:
      return null;
  }
}
