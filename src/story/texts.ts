import Handlebars from "handlebars";
import type { FrameWords } from "../domain/card-words.ts";
import { SoraPipelineError } from "../domain/errors.ts";

/** What a template may see: plain values, all of them present. */
export type TextContext = Readonly<Record<string, string | number>>;

const KNOWN_HELPERS = {
  log: false,
  lookup: false,
  each: false,
  with: false,
} as unknown as Partial<KnownHelpers>;

/** The sources of a template. */
interface TextSources {
  /** Its name, for messages. */
  readonly template: string;
  readonly sources: Readonly<Record<string, string>>;
  /** The film's own words in English. */
  readonly frame: FrameWords;
}

/** Renders the Handlebars sources of a story template: no escaping, no missing fields, no helpers but `if` and `unless`. */
export class Texts {
  readonly #handlebars = Handlebars.create();
  readonly #compiled = new Map<string, HandlebarsTemplateDelegate<TextContext>>();
  readonly #template: string;
  readonly #sources: Readonly<Record<string, string>>;
  /** The film's own words in English. */
  readonly frame: FrameWords;

  constructor({ template, sources, frame }: TextSources) {
    this.#template = template;
    this.#sources = sources;
    this.frame = frame;
    for (const helper of ["log", "lookup", "each", "with"]) this.#handlebars.unregisterHelper(helper);
  }

  /**
   * Renders one of the named sources.
   * @throws SoraPipelineError `BAD_TEMPLATE` when there is no such source or it throws.
   */
  render(name: string, context: TextContext): string {
    return this.renderSource({ name: `${name}.hbs`, source: this.#sources[name] }, context);
  }

  /**
   * Renders a source that stands in the data of the template.
   * @throws SoraPipelineError `BAD_TEMPLATE` when it throws.
   */
  renderSource({ name, source }: { name: string; source: string | undefined }, context: TextContext): string {
    try {
      if (source === undefined) throw new Error("there is no such text");
      // Without a prototype the strict mode finds nothing but the fields.
      return this.#compile(source)(Object.assign(Object.create(null) as TextContext, context));
    } catch (error) {
      throw new SoraPipelineError({
        code: "BAD_TEMPLATE",
        message: `${this.#template}/${name}: ${error instanceof Error ? error.message : String(error)}`,
        hint: `The text may use: ${Object.keys(context).join(", ")}; and the helpers if and unless.`,
        cause: error,
      });
    }
  }

  #compile(source: string): HandlebarsTemplateDelegate<TextContext> {
    const known = this.#compiled.get(source);
    if (known !== undefined) return known;
    const compiled = this.#handlebars.compile<TextContext>(source, {
      noEscape: true,
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: KNOWN_HELPERS as KnownHelpers,
    });
    this.#compiled.set(source, compiled);
    return compiled;
  }
}
