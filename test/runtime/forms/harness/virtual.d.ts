declare module 'virtual:validators' {
  import type { FormValidators } from '../../../../engine/index.ts';
  export const validate: FormValidators['validate'];
  export const conditions: FormValidators['conditions'];
}
