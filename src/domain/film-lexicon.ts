/**
 * What the linters of the gag library and of the film look for: words in lower case, and patterns. One list for both.
 */

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

/** A denial that is part of a verb: `doesn't`. */
export const CONTRACTION = /\b[a-z]{2,8}n['\u2019]t\b/i;

/** `24 fps`, `8 seconds`, `8-second`, `1280x720`, `720p`, `16:9`; timed beats (`0-3s`) are part of the action. */
export const CONTAINER_PARAMETER =
  /\b\d+(\.\d+)?[\s-]?(fps|frames per second|seconds?|secs?|minutes?|pixels|px)\b|\bone (second|minute)\b|\b\d{3,4}\s?[x\u00d7]\s?\d{3,4}\b|\b\d{3,4}p\b|\b[48]k\b|\b\d{1,2}:\d{1,2}\b|\bresolution\b|\baspect ratio\b/i;

/** Words of the inner life, which a camera cannot see. */
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
  "feelings",
  "emotion",
  "emotional",
  "mood",
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

/** Requests for music. */
export const MUSIC = [
  "music",
  "soundtrack",
  "melody",
  "orchestra",
  "jingle",
  "ragtime",
  "song",
  "theme song",
] as const;

/** People by their role besides the Clerk, singular; a shot may hold one of them. */
export const ROLES = [
  "friend",
  "inspector",
  "porter",
  "storekeeper",
  "shopkeeper",
  "waiter",
  "waitress",
  "chef",
  "baker",
  "butcher",
  "policeman",
  "constable",
  "postman",
  "neighbour",
  "nurse",
  "doctor",
  "stranger",
  "passer-by",
  "customer",
  "soldier",
  "barber",
  "tailor",
  "landlady",
  "gentleman",
  "lady",
  "manager",
  "cook",
  "doorman",
  "foreman",
  "attendant",
  "librarian",
  "smith",
  "painter",
  "workman",
  "butler",
  "rival",
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
  "marching band",
  "policemen",
] as const;

/** Real persons, protected characters and trademarks: neither in prompts nor, unless quoted, on cards. */
export const PROTECTED_NAMES = [
  "chaplin",
  "keaton",
  "lloyd",
  "little tramp",
  "laurel and hardy",
  "stan laurel",
  "oliver hardy",
  "fatty arbuckle",
  "mack sennett",
  "keystone kops",
  "keystone cops",
  "rowan atkinson",
  "mr. bean",
  "jackie chan",
  "tom cruise",
  "taylor swift",
  "elon musk",
  "donald trump",
  "mickey mouse",
  "disney",
  "pixar",
  "marvel",
  "star wars",
  "harry potter",
  "batman",
  "superman",
  "spider-man",
  "barbie",
  "lego",
  "nintendo",
  "super mario",
  "pokemon",
  "coca-cola",
  "pepsi",
  "mcdonald's",
  "laurel",
  "arbuckle",
  "keystone",
  "mr bean",
] as const;

/** Parts of a protected costume: never in prompts. */
export const PROTECTED_COSTUME = [
  "tramp",
  "moustache",
  "moustaches",
  "mustache",
  "mustaches",
  "bowler",
  "bowlers",
  "derby hat",
  "cane",
  "canes",
  "baggy trousers",
  "baggy pants",
  "derby",
] as const;

/** Camera moves, each with the forms it takes in a prompt. */
export const CAMERA_MOVES: Readonly<Record<string, RegExp>> = {
  "locked-off": /\blocked[- ]off\b|\bstatic camera\b/i,
  pan: /\b(slow|quick|camera) pans?\b|\bpan(s|ning)? (left|right|across|following)\b/i,
  tilt: /\b(slow|quick|camera) tilts?\b|\btilt(s|ing)? (up|down)\b/i,
  "push in": /\bpush(es|ing)?[- ]in\b/i,
  "pull back": /\bpull(s|ing)?[- ](back|out)\b/i,
  tracking: /\b(tracking|track|dolly|travelling) (shot|camera|move|left|right|in|out)\b/i,
  crane: /\bcrane\b/i,
  zoom: /\bzoom(s|ing)?\b/i,
  handheld: /\bhand-?held\b/i,
};
