/** Days after its last save for which a begun request is kept. The page that begins one says them. */
export const DRAFT_DAYS = { anonymous: 30, account: 180 } as const;
