/** Days after its last save for which any begun request is kept, whatever administrators set: `begun` of the settings has the same bounds. */
export const LEAST_DRAFT_DAYS = { anonymous: 14, account: 30 } as const;
