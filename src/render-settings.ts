import { z } from "zod";
import { FORMATS, LOOKS } from "./draw/film-painter.ts";
import { checkedValues } from "./film-settings.ts";

const MUSIC = z.union([z.enum(["piano", "none"]), z.object({ file: z.string().min(1) })], {
  error: 'Give "piano", "none" or { file: "..." }',
});

const RENDER_REQUEST = z.looseObject({
  film: z.looseObject({}),
  outDir: z.string().min(1),
  formats: z.array(z.enum(FORMATS)).min(1),
  look: z.enum(LOOKS),
  music: MUSIC,
  draft: z.boolean(),
  font: z.string().min(1).exactOptional(),
  clips: z.map(z.string(), z.string()).exactOptional(),
  models: z.map(z.string(), z.string()).exactOptional(),
});
const EXAMPLE =
  '{ film: readFilm("film.json"), outDir: "out", formats: ["16:9"], look: "silent", music: "piano", draft: false }';

/**
 * The request without what is `undefined`, checked.
 * @throws SoraPipelineError `BAD_CONFIG` with the name, the value and what is allowed.
 */
export function checkedRenderRequest<Request extends object>(request: Request): Request {
  return checkedValues(request, { schema: RENDER_REQUEST, example: EXAMPLE });
}
