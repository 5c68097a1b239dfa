/** Lower-case words of two letters and more; camelCase and snake_case names are split. */
export function words(text: string): string[] {
  const split = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2");
  return split.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** All runs of `size` words. */
export function ngrams(list: readonly string[], size: number): string[] {
  return list
    .slice(0, Math.max(0, list.length - size + 1))
    .map((_, index) => list.slice(index, index + size).join(" "));
}

/** Shared elements over all elements, 0-1. */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((one) => right.has(one)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Arithmetic mean; 0 for nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** TF-IDF vectors: term frequency 1 + ln(tf), inverse document frequency ln((1 + N) / (1 + df)) + 1. */
export function tfIdfVectors(documents: readonly (readonly string[])[]): Map<string, number>[] {
  const frequency = new Map<string, number>();
  for (const document of documents)
    for (const word of new Set(document)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return documents.map((document) => {
    const counts = new Map<string, number>();
    for (const word of document) counts.set(word, (counts.get(word) ?? 0) + 1);
    return new Map(
      [...counts].map(([word, count]) => {
        const rarity = Math.log((1 + documents.length) / (1 + (frequency.get(word) ?? 0))) + 1;
        return [word, (1 + Math.log(count)) * rarity];
      }),
    );
  });
}

/** Cosine of two sparse vectors, 0-1. */
export function cosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, weight] of left) product += weight * (right.get(word) ?? 0);
  const length = (vector: ReadonlyMap<string, number>): number =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  const lengths = length(left) * length(right);
  return lengths === 0 ? 0 : product / lengths;
}

/** 95 % confidence interval of a share after Wilson (1927), as [low, high], 0-1. */
export function wilson(hits: number, all: number): [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
