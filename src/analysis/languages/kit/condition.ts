/**
 * Source of a pattern for what a call is given before its words: code without strings, with brackets up to two deep. Every
 * repetition is bounded, so it costs linear time; for code whose literals are masked.
 */
export const CONDITION = String.raw`(?:[^;{}"()]|\([^;{}"()]{0,80}(?:\([^;{}"()]{0,80}\)[^;{}"()]{0,80}){0,3}\)){1,200}`;
