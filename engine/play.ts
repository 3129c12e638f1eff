/*
 * The door by which the studio plays a scheme in the browser, in a worker beside the page that shows it: the whole engine comes
 * with it. The page itself takes types alone from here.
 */
export { createPlayground, type Playground } from './authoring/play/playground.ts';
export type { PlayedScheme, PlayReport, ReportedScenario, UnheldPart } from './authoring/play/playground.ts';
export type { PlayLine, PlayRefusal, PlayView } from './authoring/play/play-view.ts';
export type { PlayedCase, PlayedClock, PlayedValue } from './authoring/play/played-case.ts';
export type { AskedOpinion, NotifiableAct, PlayerSight } from './authoring/play/players.ts';
export type { Uncovered } from './authoring/play/uncovered.ts';
export type { Unheld } from './authoring/unheld/find-unheld.ts';
export type { Writing } from './authoring/play/writings.ts';
export type { ExpectedKind } from './simulate/record-scenario.ts';
export { readSharedList } from './compile/read-shared-list.ts';
export { pinKey, type DispositifSource } from './language/source.ts';
