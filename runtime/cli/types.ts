/** `types <folder>`: TypeScript of what the cases of a scheme hold, for those who write programs against its API. */
import { compile as writeTypes } from 'json-schema-to-typescript';
import { compile, type CompiledDispositif, type CompiledSchema } from '../../engine/index.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';
import { inFolder, printDiagnostics } from './print-diagnostics.ts';
import { readFolder } from './read-folder.ts';
import { typeSchema } from './type-schema.ts';

/** `types <folder>`. Ends with 1, and prints the diagnostics, when the scheme does not compile. */
export const run: Command = async (args, output) => {
  const [folder, ...others] = readArguments(args, {}).positionals;
  if (folder === undefined || others.length > 0) throw new UsageError(messages.oneFolderExpected);
  const result = compile(await readFolder(folder));
  if (result.type === 'failed') {
    printDiagnostics(output, inFolder(folder, result.diagnostics));
    return 1;
  }
  output.print((await typesOf(result.dispositif)).trimEnd());
  return 0;
};

/** Answers, annotations, and the data of each action and opinion, in one module. */
async function typesOf(compiled: CompiledDispositif): Promise<string> {
  const { form, agent, workflow, identity } = compiled;
  const parts = {
    answers: typeSchema(form.model.schema),
    annotations: agent ? typeSchema(agent.schema) : { type: 'object', additionalProperties: false },
    actions: membersSchema(Object.entries(workflow.actions).map(([id, action]) => [id, action.form])),
    opinions: membersSchema(Object.entries(workflow.opinions).map(([id, opinion]) => [id, opinion.form])),
  };
  const schema: Record<string, unknown> = {
    type: 'object',
    description: identity.title,
    properties: parts,
    required: Object.keys(parts),
    additionalProperties: false,
  };
  return writeTypes(schema, 'CaseData', {
    bannerComment: '',
    style: { singleQuote: true },
    ignoreMinAndMaxItems: true,
  });
}

function membersSchema(forms: readonly (readonly [string, CompiledSchema | null])[]): Record<string, unknown> {
  const members = forms.flatMap(([id, form]) => (form ? [[id, typeSchema(form.schema)] as const] : []));
  return { type: 'object', properties: Object.fromEntries(members), additionalProperties: false };
}
