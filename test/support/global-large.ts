/** The large demonstration, which mornings begin with. */
import type { TestProject } from 'vitest/node';
import { largeData } from '../mornings/large-data.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly largeData: string;
  }
}

export default async function setUp({ provide }: TestProject): Promise<void> {
  provide('largeData', await largeData((printed) => process.stdout.write(printed)));
}
