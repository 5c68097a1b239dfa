/** Frames of a film that show one picture. */
export interface HeldPicture {
  /** The frame the picture is painted for. */
  readonly frame: number;
  /** Frames that show it, that one included. */
  readonly frames: number;
}

/** Noise of binary fractions: picture 17.9999999 is picture 18. */
const NOISE = 1e-6;

/**
 * The pictures of a stretch of film, from its first frame up to `end`: a frame that falls into the same picture as the
 * one before holds it. At 24 frames and 18 pictures a second every third picture is held for two frames. A stretch
 * always begins with a picture of its own, so cuts stay where they are.
 */
export function heldPictures(
  stretch: { readonly first: number; readonly end: number },
  rates: { readonly frames: number; readonly pictures: number },
): readonly HeldPicture[] {
  const pictureAt = (frame: number): number => Math.floor((frame * rates.pictures) / rates.frames + NOISE);
  const pictures: { frame: number; frames: number }[] = [];
  for (let frame = stretch.first; frame < stretch.end; frame += 1) {
    const held = pictures.at(-1);
    if (held !== undefined && pictureAt(frame) === pictureAt(frame - 1)) held.frames += 1;
    else pictures.push({ frame, frames: 1 });
  }
  return pictures;
}
