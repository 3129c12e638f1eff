/** Values and places, as JSON writes them. */

/** Any value of JSON, never changed once it is read. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json };

/** Moment in UTC, ISO 8601 with a final Z. */
export type Instant = string;
/** Calendar day in Pacific/Noumea, ISO 8601. */
export type LocalDate = string;
/** JSON pointer, RFC 6901. */
export type Pointer = string;
