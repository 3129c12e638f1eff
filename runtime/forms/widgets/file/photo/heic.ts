/** Whether a picture is as iPhones keep their photographs: by its kind, or by its name where browsers give it none. */
export function isHeic({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return /^image\/hei[cf]|\.hei[cf]$/iu.test(`${type} ${name}`);
}
