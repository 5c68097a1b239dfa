/** `:(`, `;-)`: a face behind a sentence or between words; behind a word it is a sign of its own. */
export const FACE = /(?<=[\s.!?]|^)[:;]-?[()D](?=\s|$)/;

/** The same at the end of a text, with the blank before it. */
export const LAST_FACE = /\s[:;]-?[()D]$/;
