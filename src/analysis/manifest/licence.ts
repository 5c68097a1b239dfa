import { longPattern } from "../../domain/long-pattern.ts";
import type { Quote } from "../../domain/evidence.ts";
import { isLicenceFile } from "../../domain/licence-files.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";

const TITLE = longPattern("i")`
  \b(?:the )?(?:MIT License|Apache License|GNU (?:Affero |Lesser )?General Public License
  |Mozilla Public License|BSD \d-Clause(?: "[^"]{1,20}")? License|BSD License|ISC License
  |Boost Software License|Eclipse Public License|The Unlicense|Creative Commons [\w -]{3,60}|zlib License
  |European Union Public Licence|Python Software Foundation License|Artistic License)`;
/** Licence texts that do not name themselves, by a phrase of theirs. */
const PHRASES =
  /\b(?:Permission is hereby granted, free of charge|Redistribution and use in source and binary forms|free and unencumbered software)/;
const LOOK_AT = 25;

/** The name of the licence as its file spells it, from the first lines. */
export function findLicence(files: readonly SourceFile[], gate: EvidenceGate): Quote | undefined {
  const paths = files.map((file) => file.path).filter((path) => isLicenceFile(path));
  for (const pattern of [TITLE, PHRASES]) {
    for (const path of paths) {
      for (const [index, line] of gate.linesOf(path).slice(0, LOOK_AT).entries()) {
        const text = pattern.exec(line.slice(0, 400))?.[0];
        const quote =
          text === undefined ? undefined : gate.quote({ text, evidence: [{ path, line: index + 1, text }] });
        if (quote) return quote;
      }
    }
  }
  return undefined;
}
