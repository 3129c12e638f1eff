/** The section of sittings, all of it in one file of the build. */
export { SittingPage } from './sitting-page.tsx';
export { SittingsPage } from './sittings-page.tsx';
