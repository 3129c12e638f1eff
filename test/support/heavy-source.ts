/** Sources that are right and cost much: what a hostile author, or a program that writes schemes, could send. */
import type { DispositifSource } from '../../engine/index.ts';

/** The same scheme with computed values that each read the one before. */
export function withChain<Source extends Pick<DispositifSource, 'files'>>(source: Source, length: number): Source {
  const rules: { readonly computed?: readonly object[] } = JSON.parse(source.files['rules.json'] ?? '{}');
  const chain = Array.from({ length }, (_, at) => {
    const expression = at === 0 ? '1' : `maillon${at - 1} + 1`;
    return { name: `maillon${at}`, title: `Maillon ${at}`, type: 'number', expression };
  });
  const computed = [...(rules.computed ?? []), ...chain];
  return { ...source, files: { ...source.files, 'rules.json': JSON.stringify({ ...rules, computed }) } };
}
