import type { Floor } from "./floor";

/** What part of a floor is in sight. */
export interface Camera {
  /** Feet at the left and upper edge of the picture. */
  x: number;
  y: number;
  /** Pixels of a foot. */
  scale: number;
}

const MARGIN = 0.03;
const LEAST_PART = 0.4;
const MOST_PIXELS_PER_FOOT = 60;

/** All of the floor in the middle of the picture. */
export function fitted(bounds: Floor["bounds"], width: number, height: number): Camera {
  const scale = Math.min(width / bounds.width, height / bounds.height) * (1 - 2 * MARGIN);
  return {
    scale,
    x: bounds.x - (width / scale - bounds.width) / 2,
    y: bounds.y - (height / scale - bounds.height) / 2,
  };
}

export function moved(camera: Camera, byX: number, byY: number): Camera {
  return { ...camera, x: camera.x - byX / camera.scale, y: camera.y - byY / camera.scale };
}

/** Larger or smaller, while the point under the pointer stays where it is. */
export function zoomed(camera: Camera, factor: number, atX: number, atY: number, least: number): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, least * LEAST_PART), MOST_PIXELS_PER_FOOT);
  return {
    scale,
    x: camera.x + atX / camera.scale - atX / scale,
    y: camera.y + atY / camera.scale - atY / scale,
  };
}

/** A bin in the middle, large enough to be told apart from its neighbours. */
export function centredOn(floor: Floor, bin: number, camera: Camera, width: number, height: number): Camera {
  const scale = Math.max(camera.scale, 6);
  const x = ((floor.left[bin] ?? 0) + (floor.right[bin] ?? 0)) / 2;
  const y = ((floor.top[bin] ?? 0) + (floor.bottom[bin] ?? 0)) / 2;
  return { scale, x: x - width / scale / 2, y: y - height / scale / 2 };
}

/** The bin at a point of the picture; -1 for none. */
export function binAt(floor: Floor, camera: Camera, atX: number, atY: number, slackPixels = 3): number {
  const x = camera.x + atX / camera.scale;
  const y = camera.y + atY / camera.scale;
  const slack = slackPixels / camera.scale;
  let nearest = -1;
  let distance = slack;
  for (let bin = 0; bin < floor.count; bin++) {
    const away = Math.max(
      (floor.left[bin] ?? 0) - x,
      x - (floor.right[bin] ?? 0),
      (floor.top[bin] ?? 0) - y,
      y - (floor.bottom[bin] ?? 0),
      0,
    );
    if (away < distance) {
      nearest = bin;
      distance = away;
    }
  }
  return nearest;
}
