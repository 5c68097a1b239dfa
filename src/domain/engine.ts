/** How many files are parsed closely: only the telling ones, or every one. */
export const ENGINES = ["ranked", "exact"] as const;
/** One of {@link ENGINES}. */
export type Engine = (typeof ENGINES)[number];
