/** A face in numbers, so that one look can melt into another. */
export interface Face {
  /** Height of the brows, -1 (frown) to 1 (amazed). */
  readonly brow: number;
  /** Slope of the brows: 1 worried (inner ends up), -1 angry (inner ends down). */
  readonly slope: number;
  /** One brow higher than the other, -1 to 1. */
  readonly quirk: number;
  /** Opening of the eyes: 0 shut, 1 usual, 1.7 saucers. */
  readonly eyes: number;
  /** Size of the pupils; 1 usual. */
  readonly pupils: number;
  /** Corners of the mouth, -1 down to 1 up. */
  readonly smile: number;
  /** 0 shut, 1 wide open. */
  readonly mouth: number;
  /** Width of the mouth; 1 usual. */
  readonly width: number;
  /** One corner of the mouth higher, -1 to 1. */
  readonly smirk: number;
  /** 0 none, 1 two streams. */
  readonly tears: number;
  /** 0 none, 1 eyes turn in spirals. */
  readonly daze: number;
  /** 0 none, 1 cheeks blush. */
  readonly blush: number;
  /** 0 flat, 1 the hair stands on end. */
  readonly fright: number;
}

const PLAIN: Face = {
  brow: 0.15,
  slope: 0.4,
  quirk: 0,
  eyes: 1,
  pupils: 1,
  smile: 0.25,
  mouth: 0,
  width: 1,
  smirk: 0,
  tears: 0,
  daze: 0,
  blush: 0,
  fright: 0,
};

/** The looks of the silent screen. */
export const FACES = {
  neutral: PLAIN,
  content: { ...PLAIN, brow: 0.35, smile: 0.7 },
  smug: { ...PLAIN, brow: 0.25, quirk: 0.7, eyes: 0.6, smile: 0.5, smirk: 0.8, blush: 0.5 },
  worried: { ...PLAIN, brow: 0.35, slope: 1, eyes: 1.1, pupils: 0.85, smile: -0.45, width: 0.8 },
  shocked: {
    ...PLAIN,
    brow: 1,
    slope: 0.5,
    eyes: 1.65,
    pupils: 0.6,
    smile: -0.2,
    mouth: 0.95,
    width: 0.75,
    fright: 1,
  },
  surprised: {
    ...PLAIN,
    brow: 0.8,
    slope: 0.25,
    eyes: 1.4,
    pupils: 0.8,
    mouth: 0.35,
    width: 0.55,
    fright: 0.25,
  },
  blissful: { ...PLAIN, brow: 0.45, slope: 0.45, eyes: 0, smile: 1, mouth: 0.1, width: 1.15, blush: 1 },
  delighted: { ...PLAIN, brow: 0.6, eyes: 1.25, smile: 1, mouth: 0.6, width: 1.15, blush: 0.8 },
  laughing: { ...PLAIN, brow: 0.55, slope: 0.3, eyes: 0, smile: 1, mouth: 0.9, width: 1.2, blush: 0.8 },
  weeping: { ...PLAIN, brow: 0.2, slope: 1, eyes: 0.05, smile: -1, mouth: 0.55, width: 1.1, tears: 1 },
  sad: { ...PLAIN, slope: 1, eyes: 0.75, smile: -0.8 },
  dazed: {
    ...PLAIN,
    brow: 0.4,
    quirk: 0.5,
    eyes: 1.35,
    smile: -0.1,
    mouth: 0.25,
    width: 1,
    smirk: -0.6,
    daze: 1,
  },
  stern: { ...PLAIN, brow: -0.5, slope: -0.75, eyes: 0.75, smile: -0.45, width: 0.75 },
  effort: { ...PLAIN, brow: -0.5, slope: -0.5, eyes: 0.35, smile: -0.35, mouth: 0.2, width: 1.25, blush: 1 },
  doubtful: { ...PLAIN, brow: 0.2, slope: -0.15, quirk: 1, eyes: 0.8, smile: -0.25, smirk: -0.5, width: 0.8 },
  asleep: { ...PLAIN, brow: 0.1, eyes: 0, smile: 0.15, mouth: 0.2, width: 0.45 },
  sly: { ...PLAIN, brow: 0.1, slope: -0.35, eyes: 0.55, smile: 0.65, smirk: 0.6 },
  chewing: { ...PLAIN, brow: 0.25, eyes: 0.5, smile: 0.35, mouth: 0.15, width: 0.6, blush: 0.8 },
} as const satisfies Readonly<Record<string, Face>>;
/** One of {@link FACES}. */
export type FaceName = keyof typeof FACES;
