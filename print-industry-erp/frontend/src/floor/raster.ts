import type { Camera } from "./camera";
import type { Floor } from "./floor";

/** 0xAABBGGRR, as the bytes of ImageData lie in memory on every machine that runs a browser (little-endian). */
export type Pixel = number;

export function pixelOf(hex: string): Pixel {
  const value = Number.parseInt(hex.slice(1), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)) >>> 0;
}

/** From this size on, bins are drawn apart. */
const APART_FROM_PIXELS = 5;

/**
 * Paints every bin in sight into a picture. Filling memory is faster than 100,000 calls to a canvas, and needs no
 * graphics card.
 *
 * @param faint bins with 0 here are painted in `faintPixel`; null for none
 */
export function paint(
  picture: { pixels: Uint32Array; width: number; height: number },
  floor: Floor,
  colours: Uint32Array,
  faint: { shown: Uint8Array; pixel: Pixel } | null,
  camera: Camera,
  background: Pixel,
): void {
  const { pixels, width, height } = picture;
  pixels.fill(background);
  const { left, top, right, bottom, count } = floor;
  const { x, y, scale } = camera;
  for (let bin = 0; bin < count; bin++) {
    const beginX = Math.round(((left[bin] as number) - x) * scale);
    const beginY = Math.round(((top[bin] as number) - y) * scale);
    let endX = Math.max(beginX + 1, Math.round(((right[bin] as number) - x) * scale));
    let endY = Math.max(beginY + 1, Math.round(((bottom[bin] as number) - y) * scale));
    if (endX <= 0 || endY <= 0 || beginX >= width || beginY >= height) {
      continue;
    }
    endX -= endX - beginX > APART_FROM_PIXELS ? 1 : 0;
    endY -= endY - beginY > APART_FROM_PIXELS ? 1 : 0;
    const pixel = faint !== null && faint.shown[bin] === 0 ? faint.pixel : (colours[bin] as number);
    const fromX = Math.max(0, beginX);
    const toX = Math.min(width, endX);
    const toY = Math.min(height, endY);
    for (let row = Math.max(0, beginY); row < toY; row++) {
      pixels.fill(pixel, row * width + fromX, row * width + toX);
    }
  }
}
