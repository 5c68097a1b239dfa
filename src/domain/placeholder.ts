/** A gap in a message that a value fills when the program runs: `{limit}`, `${limit}`, `%d`. */
export const PLACEHOLDER = /\$?\{[^{}]{0,60}\}|%[sdv]/g;
