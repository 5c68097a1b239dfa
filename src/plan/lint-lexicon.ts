/** Words that the film linter looks for, all lower case. */

/** Words that deny; image models draw what is denied. */
export const NEGATIONS = [
  "no",
  "not",
  "without",
  "never",
  "none",
  "nothing",
  "nobody",
  "nor",
  "cannot",
] as const;

/** Verbs and nouns of the inner life, which a camera cannot see. */
export const INNER_LIFE = [
  "feels",
  "feeling",
  "feelings",
  "thinks",
  "believes",
  "realises",
  "realizes",
  "understands",
  "remembers",
  "wonders",
  "wishes",
  "regrets",
  "worries",
  "loves",
  "hates",
  "fears",
  "emotion",
  "emotional",
  "mood",
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

/** People by their role, singular; a prompt may name two of them. */
export const ROLES = [
  "clerk",
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
] as const;

/** Words for more people than two. */
export const CROWDS = [
  "crowd",
  "marching band",
  "audience",
  "porters",
  "waiters",
  "policemen",
  "soldiers",
] as const;

/** Requests for music. */
export const MUSIC = [
  "music",
  "soundtrack",
  "melody",
  "orchestra",
  "jingle",
  "ragtime",
  "theme song",
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
] as const;
