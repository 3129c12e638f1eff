/** End-to-end tests look at what is built: it is brought up to date before the first of them. */
import { buildApplications } from '../../runtime/app/build.ts';
import { compressApplications } from '../../runtime/app/compress.ts';

export default async function build(): Promise<void> {
  await buildApplications();
  await compressApplications();
}
