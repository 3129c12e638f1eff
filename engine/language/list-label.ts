/** The column that every list of reference data has besides that of its values: what people read. */
export const LABEL = 'label';
