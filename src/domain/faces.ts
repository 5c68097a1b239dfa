/** `:(`, `;-)`: a face behind a sentence or between words; behind a word it is a sign of its own. */
export const FACE = /(?<=[\s.!?]|^)[:;]-?[()D](?=\s|$)/;
