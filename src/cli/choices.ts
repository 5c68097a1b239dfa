/** What `budget` can do. */
export const BUDGET_ACTIONS = ["show", "set", "resolve", "verify", "export"] as const;
/** One of {@link BUDGET_ACTIONS}. */
export type BudgetAction = (typeof BUDGET_ACTIONS)[number];

/** Formats of `report`. */
export const REPORT_FORMATS = ["txt", "json", "csv", "html"] as const;
/** One of {@link REPORT_FORMATS}. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What `providers` can do. */
export const PROVIDERS_ACTIONS = ["list", "check"] as const;

/** What `metaphors` can do. */
export const METAPHORS_ACTIONS = ["list", "lint", "why", "coverage"] as const;
/** One of {@link METAPHORS_ACTIONS}. */
export type MetaphorsAction = (typeof METAPHORS_ACTIONS)[number];
