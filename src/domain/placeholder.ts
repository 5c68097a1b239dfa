/** A gap in a message that a value fills when the program runs: `{limit}`, `${limit}`, `#{limit}`, `%d`, `%(limit)s`. */
export const PLACEHOLDER = /[$#]?\{[^{}]{0,60}\}|%(?:\(\w{1,40}\))?[sdvrqi](?![a-z])/g;
