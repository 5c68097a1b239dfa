import type { Evidence, Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import type { InstallText } from "./install-sources.ts";

/** `implementation("group:artifact:1.0")`, `testImplementation 'group:artifact:1.0'`, `"group" % "artifact"` is left out. */
const GRADLE =
  /\b(?:implementation|api|compile|\w{1,20}Implementation|compileOnly|annotationProcessor)[ (]+["']([\w.-]{1,80}:[\w.-]{1,80}(?::[\w.-]{1,40})?)["']/;
const ADDRESS =
  /(?:maven-central(?:\/v)?|(?:search\.maven\.org|central\.sonatype\.com|mvnrepository\.com)\/artifact)\/([a-z][\w-]{0,40}(?:\.[\w-]{1,40}){1,6})\/([\w-]{1,80}(?:\.(?!svg\b|png\b)[\w-]{1,40}){0,4})/;
const MAVEN_LINES = 12;
const VERSION = /^\d[\w.-]*$/;

/** How Java projects are used: by coordinates, `group:artifact:version`. */
export interface Coordinates {
  /** As a Gradle line has them. */
  readonly written?: Quote;
  /** Put together from the elements of a Maven dependency or from an address of the registry; no line says them so. */
  readonly derived?: Quote;
}

/** The coordinates of the artifact that is named like the project, in a text that tells how to depend on it. */
export function jvmCoordinates(text: InstallText, names: readonly string[], gate: EvidenceGate): Coordinates {
  const known = new Set(names.map(plainName));
  const written = gate.quotes(gradleLines(text, known), 1)[0];
  const derived =
    written === undefined
      ? (mavenDependency(text, known, gate) ?? registryAddress(text, known, gate))
      : undefined;
  return { ...(written && { written }), ...(derived && { derived }) };
}

function gradleLines({ path, lines }: InstallText, names: ReadonlySet<string>): readonly Quote[] {
  return lines.flatMap((line, index) => {
    const text = GRADLE.exec(line.slice(0, 400))?.[1];
    if (text === undefined || !isNamed(text.split(":")[1], names)) return [];
    return [{ text, evidence: [{ path, line: index + 1, text }] as const }];
  });
}

/** A `<dependency>` of which every element stands on a line of its own or all on one. */
function mavenDependency(
  { path, lines }: InstallText,
  names: ReadonlySet<string>,
  gate: EvidenceGate,
): Quote | undefined {
  for (const [index, line] of lines.entries()) {
    if (!line.includes("<dependency>")) continue;
    const element = (tag: string): (Evidence & { readonly value: string }) | undefined =>
      elementOf({ path, lines }, index, tag);
    const [group, artifact, version] = [element("groupId"), element("artifactId"), element("version")];
    if (group === undefined || artifact === undefined || !isNamed(artifact.value, names)) continue;
    const parts = [
      group,
      artifact,
      ...(version !== undefined && VERSION.test(version.value) ? [version] : []),
    ];
    const evidence = parts.map(({ value, ...place }) => gate.evidence(place, value));
    const [first, ...rest] = evidence.filter((place) => place !== undefined);
    if (first !== undefined && rest.length === parts.length - 1)
      return { text: parts.map(({ value }) => value).join(":"), evidence: [first, ...rest] };
  }
  return undefined;
}

/** `…/maven-central/v/group/artifact.svg`: a badge, or the page it leads to. */
function registryAddress(
  { path, lines }: InstallText,
  names: ReadonlySet<string>,
  gate: EvidenceGate,
): Quote | undefined {
  for (const [index, line] of lines.entries()) {
    const [text, group = "", artifact] = ADDRESS.exec(line.slice(0, 1000)) ?? [];
    if (text === undefined || artifact === undefined || !isNamed(artifact, names)) continue;
    const evidence = gate.evidence({ path, line: index + 1, text }, text);
    if (evidence) return { text: `${group}:${artifact}`, evidence: [evidence] };
  }
  return undefined;
}

/** An element of the dependency that begins on a line. */
function elementOf(
  { path, lines }: InstallText,
  from: number,
  tag: string,
): (Evidence & { readonly value: string }) | undefined {
  const pattern = new RegExp(`<${tag}>\\s*([\\w.-]{1,80})\\s*</${tag}>`);
  for (const [offset, line] of lines.slice(from, from + MAVEN_LINES).entries()) {
    const [text, value] = pattern.exec(line.slice(0, 400)) ?? [];
    if (text !== undefined && value !== undefined) return { path, line: from + offset + 1, text, value };
    if (line.includes("</dependency>")) return undefined;
  }
  return undefined;
}

/** `egg`, `egg-core`, `egg_2.13`, but not `pan-egg`: the artifact of the project itself comes first. */
function isNamed(artifact: string | undefined, names: ReadonlySet<string>): boolean {
  if (artifact === undefined) return false;
  // `egg3` is the third of its kind, as Java names those that can stand beside each other.
  const [head = ""] = artifact.split(/[-_.](?=core\b|api\b|all\b|jvm\b|\d)|(?<=\p{L})(?=\d{1,2}$)/u);
  return [artifact, head].some((part) => names.has(plainName(part)));
}
