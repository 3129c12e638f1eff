/* The language of procedures, and the kinds of effect that it has. */
import { resolveReference, schemaOfFile, type Described } from '../../engine/studio.ts';

/** The schema of a workflow. */
export const WORKFLOW: Described = schemaOfFile('workflow.json') ?? {};

/** The kinds of effect that the language has, with their words. */
export function effectKinds(): readonly { readonly type: string; readonly title: string }[] {
  const effect = resolveReference(WORKFLOW, { $ref: '#/$defs/Effect' }).schema;
  return (effect.oneOf ?? []).flatMap(({ properties, fr }) => {
    const type = properties?.['type']?.const;
    return typeof type === 'string' ? [{ type, title: fr?.title ?? type }] : [];
  });
}
