import { z } from "zod";
import { filmSchema } from "../src/library/film-schema.ts";
import { levelsSchema, modelsSchema } from "../src/library/load-budgets.ts";
import { metaphorFile } from "../src/library/metaphor-schema.ts";

/** A JSON Schema that is published with the package. */
interface PublishedSchema {
  /** File name in `schemas/`. */
  readonly file: string;
  readonly title: string;
  readonly schema: z.ZodType;
}

/** One line adds a schema: `npm run schemas` writes it, a test keeps the committed file equal to the code. */
export const PUBLISHED_SCHEMAS: readonly PublishedSchema[] = [
  { file: "film.schema.json", title: "film.json, a film plan of sora-pipeline", schema: filmSchema },
  {
    file: "levels.schema.json",
    title: "budgets/levels.yaml, token levels and story weights of sora-pipeline",
    schema: levelsSchema,
  },
  {
    file: "metaphors.schema.json",
    title: "metaphors/*.yaml, concepts and gags of sora-pipeline",
    schema: metaphorFile,
  },
  {
    file: "models.schema.json",
    title: "budgets/models.yaml, video models of sora-pipeline",
    schema: modelsSchema,
  },
];

/** The JSON Schema 2020-12 of one entry as text with a final newline. */
export function schemaText({ file, title, schema }: PublishedSchema): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ $schema, $id: `urn:sora-pipeline:schemas:${file}`, title, ...rest }, null, 2)}\n`;
}
