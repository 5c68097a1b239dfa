/** A drawing twice as large gets lines 1.3 times as thick, not twice: people and props look drawn with one pen. */
const EXPONENT = -0.6;
/** Thinner lines would not hold a large drawing together. */
const THINNEST = 0.4;
/**
 * Lines of ink that are wider are bodies, such as handles and pipes, with half of this as an outline on either side.
 */
const OUTLINE = 1.4;

/**
 * How much thinner than drawn the lines of a drawing are when it is shown that many times as large; 1 for small ones.
 */
export function lineWeight(scale: number): number {
  return scale <= 1 ? 1 : Math.max(THINNEST, scale ** EXPONENT);
}

/** The width of a line under a weight: outlines change, the bodies that are drawn as broad lines keep their breadth. */
export function weighed(
  width: number,
  { weight, ink }: { readonly weight: number; readonly ink: boolean },
): number {
  if (weight === 1) return width;
  if (width <= OUTLINE) return width * weight;
  return ink ? width - OUTLINE * (1 - weight) : width;
}
