/** Words that the library linter looks for, lower case, whole words. */

/** Words that deny: video models show what is denied. */
export const DENIALS = [
  "no",
  "not",
  "without",
  "never",
  "none",
  "nothing",
  "nobody",
  "nor",
  "neither",
  "cannot",
  "don't",
] as const;

/** Verbs of the inner life, which a camera cannot see. */
export const INNER_LIFE = [
  "feels",
  "feeling",
  "thinks",
  "believes",
  "realises",
  "realizes",
  "understands",
  "remembers",
  "wonders",
  "hopes",
  "wishes",
  "regrets",
  "worries",
  "loves",
  "hates",
  "fears",
  "decides",
  "wants",
  "knows",
] as const;

/** Acts and things that would bring writing into the picture. */
export const WRITING = [
  "reads",
  "reading",
  "writes",
  "writing",
  "written",
  "spells",
  "headline",
  "inscription",
  "caption",
  "printed",
  "labelled",
  "labeled",
  "signs",
  "signed",
  "signature",
  "alphabet",
  "page number",
  "handwriting",
  "scribbles",
] as const;

/** Real persons, protected characters and parts of a protected costume. */
export const PROTECTED = [
  "chaplin",
  "keaton",
  "lloyd",
  "little tramp",
  "tramp",
  "laurel",
  "arbuckle",
  "keystone",
  "mr bean",
  "moustache",
  "mustache",
  "bowler",
  "derby",
  "cane",
  "canes",
  "baggy trousers",
  "baggy pants",
  "disney",
  "lego",
] as const;

/** Requests for music. */
export const MUSIC = ["music", "soundtrack", "melody", "orchestra", "jingle", "ragtime", "song"] as const;

/** People besides the Clerk, singular. */
export const PEOPLE = [
  "friend",
  "inspector",
  "manager",
  "porter",
  "storekeeper",
  "waiter",
  "cook",
  "doorman",
  "foreman",
  "attendant",
  "stranger",
  "lady",
  "librarian",
  "smith",
  "painter",
  "workman",
  "butler",
  "rival",
  "policeman",
  "guest",
] as const;

/** More people than a shot can hold. */
export const CROWDS = [
  "crowd",
  "everyone",
  "everybody",
  "people",
  "workers",
  "guests",
  "porters",
  "waiters",
  "visitors",
  "typists",
  "passers-by",
  "neighbours",
  "band",
  "parade",
  "audience",
  "gentlemen",
  "ladies",
  "men",
  "soldiers",
  "strangers",
] as const;
