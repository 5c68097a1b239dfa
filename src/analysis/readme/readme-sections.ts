import { longPattern } from "../../domain/long-pattern.ts";
import { plainName } from "../plain-name.ts";
import type { Block } from "./readme-blocks.ts";
import { introduces } from "./readme-tagline.ts";

/** Headings that every README may have: no title, and nothing that the project says of itself. */
export const SECTION_TITLE =
  /^(?:install\w*|introduction|about|overview|usage|getting started|quick ?start|features?|contents|table of contents|documentation|readme|description|news|license|(?:(?:current|project) )?status|contributing)$/i;
/** Sections about people and money. */
const FOREIGN_SECTION =
  /\b(?:sponsor\w*|donat\w*|backers?|funding|enterprise|supporters?|thanks|acknowledge?ments?|credits|contribut\w*|authors?|partners?|community|foundation|licen[cs]e|your (?:\w+ ){0,4}career|boot ?camps?|get in touch)\b/i;
/** Sections for those who work on the project or are stuck. */
const WORKSHOP_SECTION = longPattern("i")`
  ^\W*(?:troubleshooting|known (?:issues|bugs|limitations)|limitations|caveats
  |(?:(?:code |test )?coverage(?: .{0,20})?|(?:(?:running|unit|integration)(?: the)? )?tests?(?:ing)?(?: .{0,10}\bcoverage)?)
  |build(?:ing)?(?: (?:from source|instructions|steps|documentation))?|compil(?:e|ing)
  |how to build(?: (?:it|from|your own|the (?:code|project))\b.{0,40})?|(?:how to )?run(?:ning)? (?:the )?(?:\w+ )?tests?\b.{0,30}
  |(?:local )?develop(?:ment|ing)|formatting|(?:code|coding) style|code of conduct|contribut\w*
  |how to contribute|change ?log|release(?: notes|s)?|road ?map|security(?: policy)?|support|getting help
  |(?:(?:npm|package|useful|yarn) )?scripts|(?:e2e|end[- ]to[- ]end) tests?(?:ing)?\b.{0,30}|linting(?:\b.{0,30})?
  |ci(?:\s?(?:[&/]|and)\s?cd)?(?:\s?[&/]\s?deploy\w*)?|continuous integration|(?:(?:code|directory|file|folder|monorepo|project|repo(?:sitory)?) structure)|to[- ]?do(?:s| list)?
  |(?:need )?help|problems|questions|contact(?: us)?|prerequisites?|requirements?|dependencies
  |migrat\w*.{0,30}|upgrad\w*.{0,30}|versioning)\W*$`;
/** Sections named after an option or a function, `.prefixText` or `interval`: each sentence is about that alone. */
const REFERENCE_SECTION =
  /^\W*\.?[a-z]\w*(?:[.(][\w.,()[\] ]*)?`?\W*$|^`?\.[a-z]|^\W*(?:[Pp]arameters|[Aa]rguments|[Oo]ptions|[Pp]rops|[Ee]nvironment [Vv]ariables)\W*$/;
/** Sections about setting it up, and where to read on: they introduce nothing. */
const SETUP_SECTION =
  /^\W*(?:install\w*|set ?up|usage|getting started|quick ?start|download|docs?|documentation)\W*$/i;

/** Without the sections about people and money, and those for who works on it or is stuck. */
export function ownSections(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  // `Egg is an OPEN Open Source Project` stands where it asks for help: whom it belongs to, not what it is.
  const own = withoutSections(
    blocks,
    (heading) => FOREIGN_SECTION.test(heading),
    names,
    () => false,
  );
  return withoutSections(own, (heading) => WORKSHOP_SECTION.test(heading), names);
}

/** Without the sections about setting it up. */
export function introducingSections(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  return withoutSections(blocks, (heading) => SETUP_SECTION.test(heading), names);
}

/** Sections about those who use it, and about what one could use instead. */
const OTHERS_SECTION = longPattern("i")`
  ^\W*(?:(?:(?:featured|notable|open[- ]source|other|popular|some) )?(?:apps|applications|companies|organi[sz]ations|packages|people|plugins|products|projects|sites|tools|who(?:['’]s| is| else)?) (?:\w+ )?(?:uses?|using|built (?:on|with)|based on|powered by)\b.*
  |used (?:by|in)\b.*|(?:our )?(?:users|adopters)|show ?case|in the wild|see also|alternatives
  |similar (?:\w+ )?(?:libraries|packages|projects|tools|work)
  |(?:related|other) (?:libraries|packages|projects|tools|work)|prior art|inspirations?
  |comparisons?(?: (?:to|with)\b.*)?)\W*$`;

/** Without the sections about others. */
export function withoutOthers(blocks: readonly Block[]): readonly Block[] {
  return withoutSections(blocks, (heading) => OTHERS_SECTION.test(heading), []);
}

/** Sections about how to get it: what they name is no part of it. */
const INSTALL_SECTION = /^\W*(?:(?:how to )?install\w*|downloads?|set ?up)\W*$/i;

/** Without the sections about how to get it. */
export function withoutInstallation(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  return withoutSections(blocks, (heading) => INSTALL_SECTION.test(heading), names);
}

/** Without the sections named after an option or a function; `# hyperfine` is named after the project. */
export function tellingSections(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  const known = new Set(names.map(plainName));
  const isReference = (heading: string): boolean =>
    REFERENCE_SECTION.test(heading) &&
    !SECTION_TITLE.test(heading.replace(/\W/g, "")) &&
    !known.has(plainName(heading));
  return withoutSections(blocks, isReference, names);
}

/**
 * The blocks without the sections of a kind, subsections included.
 * @param isKept tells what stays all the same: `<Name> is a …` speaks of the project wherever it stands
 */
function withoutSections(
  blocks: readonly Block[],
  isUnwanted: (heading: string) => boolean,
  names: readonly string[],
  isKept: typeof introduces = introduces,
): readonly Block[] {
  const known = new Set(names.map(plainName));
  // `# Egg - Enterprise Pans` is the title, whatever it says.
  const isTitle = (heading: string, level: number): boolean =>
    level === 1 && known.has(plainName(/^\W*([\w.-]+)/.exec(heading)?.[1] ?? ""));
  let unwanted = Number.POSITIVE_INFINITY;
  return blocks.filter(({ kind, level, source }) => {
    if (kind === "heading" && level <= unwanted) {
      const heading = source.replace(/<[^>]{0,200}>/g, "");
      unwanted = isUnwanted(heading) && !isTitle(heading, level) ? level : Number.POSITIVE_INFINITY;
    }
    return unwanted === Number.POSITIVE_INFINITY || (kind !== "heading" && isKept(source, known));
  });
}
