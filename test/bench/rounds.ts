/** A machine in use is not steady: contestants take turns, and the middle of several rounds counts. */
export interface Measured {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Runs each contestant once a round, one after the other; the first round warms up and is not counted. */
export async function alternate<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, (round: number) => Promise<number>>>,
): Promise<ReadonlyMap<string, Measured>> {
  const entries: [string, (round: number) => Promise<number>][] = Object.entries(contestants);
  const results = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    // Who comes second pays for what the first left behind.
    for (const [name, run] of round % 2 === 0 ? entries : entries.toReversed()) {
      const result = await run(round);
      if (round > 0) results.get(name)?.push(result);
    }
  }
  return new Map([...results].map(([name, values]) => [name, summarise(values)]));
}

function summarise(values: readonly number[]): Measured {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: quantile(sorted, 0.5), lowest: sorted.at(0) ?? NaN, highest: sorted.at(-1) ?? NaN };
}

/** Value under which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
