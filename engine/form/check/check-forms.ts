/*
 * Second look at the schemas of a source, now that blocks are in place and fields are known: do names lead somewhere, can
 * conditions hold, do annotations fit?
 */
import { collectFields } from '../fields/collect-fields.ts';
import { inlineBlocks } from '../fields/inline-blocks.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { checkSameConcepts } from './check-concepts.ts';
import { DECISION_PLACE, findEmbeddedSchemas } from './check-schema-files.ts';
import { checkWallets } from './check-question-words.ts';
import { checkSchema } from './check-schema.ts';
import { isRecord } from '../../base/guards.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { findAll, unlessUnread } from '../../language/unread.ts';
import type { SchemaContext } from './schema-context.ts';

/** Checks the form, the agents' annotations and the forms of actions and opinions. */
export function checkForms(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll(CHECKS, parsed);
}

const CHECKS: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  (parsed) => {
    const form: SchemaContext = { parsed, file: 'form.schema.json', kind: 'form', fields: parsed.fields };
    return checkSchema(form, '', parsed.values.get(form.file));
  },
  checkWallets,
  checkSameConcepts,
  (parsed) => {
    const agent: SchemaContext = { parsed, file: 'agent.schema.json', kind: 'agent', fields: parsed.agentFields };
    const schema = parsed.values.get(agent.file);
    return isRecord(schema) ? checkSchema(agent, '', schema) : [];
  },
  (parsed) =>
    findEmbeddedSchemas(parsed.workflow).flatMap(
      unlessUnread(({ pointer, schema }) => {
        const own = collectFields(inlineBlocks(schema), { pages: [] });
        const kind = pointer === DECISION_PLACE ? 'decision' : 'action';
        return checkSchema({ parsed, file: 'workflow.json', kind, fields: own }, pointer, schema);
      }),
    ),
];
