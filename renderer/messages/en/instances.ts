/** Texts of the feature `instances`. */
export const instances = {}
