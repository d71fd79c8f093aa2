/** Texts of the feature `accounts`. */
export const accounts = {}
