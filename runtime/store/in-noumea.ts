/** Days of Nouméa in SQL, by the zone that the engine counts them in. */
import { ZONE } from '../../engine/index.ts';

/** After a moment, the day and time that clocks showed there; after a day and time, the moment when they did. */
export const IN_NOUMEA = `at time zone '${ZONE}'`;
