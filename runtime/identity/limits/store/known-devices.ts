import type { Knex } from 'knex';

/** How many devices of an account are known; another one takes the place of that which was seen longest ago. */
const KNOWN = 5;

/** Whether an address has an account that signed in from a device before. */
export async function knowsDevice(tx: Knex, email: string, device: string): Promise<boolean> {
  const row = await tx('known_device as d')
    .join('user as u', 'u.id', 'd.user_id')
    .where({ 'u.email': email, 'd.device': device })
    .first<{ device: string } | undefined>('d.device');
  return row !== undefined;
}

/** The account signed in from this device now. */
export async function rememberDevice(tx: Knex, userId: string, device: string): Promise<void> {
  await tx.raw(
    `insert into known_device (user_id, device) values (?, ?)
     on conflict (user_id, device) do update set last_seen_at = now()`,
    [userId, device],
  );
  await tx.raw(
    `delete from known_device where user_id = ? and device in
       (select device from known_device where user_id = ? order by last_seen_at desc, device offset ?)`,
    [userId, userId, KNOWN],
  );
}

/** The account knows no device any more. */
export async function forgetDevices(tx: Knex, userId: string): Promise<void> {
  await tx('known_device').where({ user_id: userId }).delete();
}
