/** The pages of the data-protection officer. */
import './privacy.css';
export { ProcessingEntryPage } from './processing-entry-page.tsx';
export { ProcessingPage } from './processing-page.tsx';
export { RetentionPage } from './retention-page.tsx';
export { ReadingsPage } from './readings/readings-page.tsx';
export { UnusualPage } from './readings/unusual-page.tsx';
export { BreachesPage } from './breaches/breaches-page.tsx';
export { BreachPage } from './breaches/breach-page.tsx';
export { RightsPage } from './rights-page.tsx';
