/**
 * Part of every cache key: raise it whenever a language surveys or reads something new, or does so differently. The cache
 * of another version of the product counts as empty anyway; this is for changes between two versions.
 */
export const EXTRACTOR_VERSION = "70";
