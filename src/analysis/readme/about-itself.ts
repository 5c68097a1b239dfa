import { longPattern } from "../../domain/long-pattern.ts";
import { plainName } from "../plain-name.ts";
import { openingBlocks, type ReadBlock } from "./opening.ts";
import { introduces } from "./readme-tagline.ts";

/** Headings under which a project lists what it is good at. */
const FEATURES = longPattern("i")`
  ^\W*(?:(?:main|key|core|top|notable|some|other|design|our|its|list of) )*(?:features?|highlights?
  |benefits|advantages|goals?|principles|strengths|selling points|philosophy|motivation
  |rationale)(?: (?:of|at|over) .{1,40}| and .{1,40}| &(?:amp;)? .{1,40})?\W*$
  |^\W*why\b(?! (?:not(?! (?:just )?use\b)|does|is|are|do|did|can|was|were))`;
/** Headings under which it says what it is. */
const ABOUT =
  /^\W*(?:about|overview|intro(?:duction)?|summary)\b.{0,40}$|^\W*what\b(?! (?:not|next|now|to|if|about|happens|changed|is new)\b|['’]s new|.*\b(?:differences?|do I|should)\b).{0,50}$/i;
/** A line that leads to such a list as a heading would: `**Our key features:**` */
const LEADS_TO_FEATURES =
  /^[^.!?]{0,60}\b(?:features|highlights|benefits|advantages|goals)(?: are)?\W*:[^\w:]*$/i;

type Section = "features" | "about" | "other";

/** Where a project speaks of itself. */
export interface AboutItself {
  /** Its opening, and the sections that tell what it is and what it is good at. */
  readonly blocks: readonly ReadBlock[];
  /** Of these, the blocks of sections that list what it is good at. */
  readonly features: ReadonlySet<ReadBlock>;
}

/**
 * The parts of a README in which the project speaks of itself, up to their first heading of any level; where nothing is
 * said in the opening, behind sponsors or a heading, it does so from where it says what it is, `<Name> is a …`.
 */
export function aboutItself(read: readonly ReadBlock[], names: readonly string[]): AboutItself {
  const known = new Set(names.map(plainName));
  const opening = new Set(openingBlocks(read));
  const isOpened = [...opening].some(
    ({ block, sentences }) => block.kind === "prose" && sentences.length > 0,
  );
  const features = new Set<ReadBlock>();
  let headed: Section = "other";
  let section: Section = "other";
  const blocks = read.filter((each) => {
    const { kind, source } = each.block;
    const said = each.sentences[0]?.quote.text ?? "";
    if (kind === "heading") headed = section = sectionOf(headingWords(source));
    // A list that is led to ends with the next paragraph.
    else if (kind !== "item") {
      if (!isOpened && headed === "other" && introduces(said, known)) headed = "about";
      section = LEADS_TO_FEATURES.test(source.trim()) ? "features" : headed;
    }
    if (section === "features" && kind === "item") features.add(each);
    return opening.has(each) || section !== "other";
  });
  return { blocks, features };
}

/** A heading without tags, and without the addresses of links. */
function headingWords(source: string): string {
  return source.replace(/<[^>]{0,200}>/g, "").replace(/\[([^[\]]{0,100})\]\([^()]{0,300}\)/g, "$1");
}

function sectionOf(heading: string): Section {
  if (FEATURES.test(heading)) return "features";
  return ABOUT.test(heading) ? "about" : "other";
}
