import type { ListedJob } from "../../ports/video-model.ts";
import type { Exchange } from "../exchange.ts";
import { listOf, numberOf, recordOf, textOf } from "../reply-fields.ts";

// A Unix time in seconds stays below this until the year 5138; one in milliseconds is above it since 1973.
const LARGEST_SECONDS = 1e11;

/** The jobs of a list reply, newest first; `undefined` when the server did not give a list. */
export function listedJobs(exchange: Exchange): readonly ListedJob[] | undefined {
  if (exchange.kind === "no-answer" || exchange.status !== 200) return undefined;
  const data = recordOf(exchange.json)?.["data"];
  if (!Array.isArray(data)) return undefined;
  return listOf(data)
    .flatMap(listedJob)
    .toSorted((left, right) => (right.createdAt ?? 0) - (left.createdAt ?? 0));
}

function listedJob(value: unknown): readonly ListedJob[] {
  const fields = recordOf(value);
  const jobId = textOf(fields?.["id"]);
  if (fields === undefined || jobId === undefined) return [];
  // A form sends every line feed as CRLF (RFC 7578, section 4.4): the server has it so, we asked for a line feed.
  const prompt = textOf(fields["prompt"])?.replaceAll("\r\n", "\n");
  const seconds = numberOf(fields["seconds"]);
  const size = textOf(fields["size"]);
  const created = numberOf(fields["created_at"]);
  return [
    {
      jobId,
      ...(prompt !== undefined && { prompt }),
      ...(seconds !== undefined && { seconds }),
      ...(size !== undefined && { size }),
      ...(created !== undefined && { createdAt: created < LARGEST_SECONDS ? created * 1000 : created }),
    },
  ];
}
