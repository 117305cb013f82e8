import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { Icon } from "../app/Shell";
import { useFormats, useReading, useTexts } from "../app/preferences";
import { type Camera, binAt, centredOn, fitted, moved, zoomed } from "./camera";
import { PALETTES } from "./colours";
import type { Floor } from "./floor";
import { paint, pixelOf } from "./raster";

export interface Mark {
  code: string;
  label: string;
  kind: "best" | "other" | "asked";
}

interface Props {
  floor: Floor;
  colours: Uint32Array;
  /** Bins with 0 are painted faintly; null where all count. */
  shown: Uint8Array | null;
  marks?: readonly Mark[];
  chosen?: string | null;
  choose: (code: string) => void;
  height: string;
}

const STEP = 60;
const NOTHING: readonly Mark[] = [];

/** The floor as a picture to be moved and enlarged, by pointer, wheel, two fingers or keys. */
export function FloorMap({ floor, colours, shown, marks = NOTHING, chosen = null, choose, height }: Props) {
  const texts = useTexts();
  const formats = useFormats();
  const { dark } = useReading();
  const frame = useRef<HTMLDivElement>(null);
  const bins = useRef<HTMLCanvasElement>(null);
  const signs = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const camera = useRef<Camera | null>(null);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);
  const redraw = useRef<() => void>(() => {});

  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    // Passive listeners, which React adds, cannot keep the page from scrolling.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      if (camera.current) {
        const least = fitted(floor.bounds, box.width, box.height).scale;
        const factor = Math.exp(-event.deltaY / (event.ctrlKey ? 120 : 420));
        camera.current = zoomed(
          camera.current,
          factor,
          event.clientX - box.left,
          event.clientY - box.top,
          least,
        );
        redraw.current();
      }
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener("wheel", wheel);
    };
  }, [floor]);

  useEffect(() => {
    if (size !== null) {
      const all = fitted(floor.bounds, size.width, size.height);
      const marked = marks.length > 0 ? around(floor, marks, all, size) : null;
      camera.current = marked ?? all;
    }
    // Marks that change move the view; data that are read again do not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [floor.bounds.width, floor.bounds.height, size?.width, size?.height, marks]);

  useEffect(() => {
    if (chosen !== null && size !== null && camera.current !== null) {
      const bin = floor.codes.indexOf(chosen);
      if (bin >= 0 && !isInSight(floor, bin, camera.current, size)) {
        camera.current = centredOn(floor, bin, camera.current, size.width, size.height);
        redraw.current();
      }
    }
  }, [chosen, floor, size]);

  useEffect(() => {
    const canvas = bins.current;
    const context = canvas?.getContext("2d", { alpha: false });
    const over = signs.current?.getContext("2d");
    if (!canvas || !context || !over || size === null || size.width === 0) {
      return;
    }
    const ratio = Math.min(2, window.devicePixelRatio);
    const width = Math.round(size.width * ratio);
    const rows = Math.round(size.height * ratio);
    for (const one of [context.canvas, over.canvas]) {
      one.width = width;
      one.height = rows;
    }
    const image = context.createImageData(width, rows);
    const pixels = new Uint32Array(image.data.buffer);
    const palette = PALETTES[dark ? "dark" : "light"];
    const ground = pixelOf(palette.ground);
    const faint = shown === null ? null : { shown, pixel: pixelOf(palette.faint) };
    let asked = 0;
    const draw = () => {
      asked = 0;
      const view = camera.current;
      if (view !== null) {
        const scaled = { ...view, scale: view.scale * ratio };
        paint({ pixels, width, height: rows }, floor, colours, faint, scaled, ground);
        context.putImageData(image, 0, 0);
        drawSigns(over, ratio, size, floor, view, marks, chosen, dark);
      }
    };
    redraw.current = () => {
      asked ||= requestAnimationFrame(draw);
    };
    redraw.current();
    return () => cancelAnimationFrame(asked);
  }, [chosen, colours, dark, floor, marks, shown, size]);

  const zoom = (factor: number) => {
    if (camera.current && size) {
      const least = fitted(floor.bounds, size.width, size.height).scale;
      camera.current = zoomed(camera.current, factor, size.width / 2, size.height / 2, least);
      redraw.current();
    }
  };
  const fit = () => {
    if (size) {
      camera.current = fitted(floor.bounds, size.width, size.height);
      redraw.current();
    }
  };
  const move = (byX: number, byY: number) => {
    if (camera.current) {
      camera.current = moved(camera.current, byX, byY);
      redraw.current();
    }
  };

  const down = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelled.current = 0;
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) {
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    travelled.current += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined && camera.current && size) {
      const box = event.currentTarget.getBoundingClientRect();
      const spread =
        Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      const least = fitted(floor.bounds, size.width, size.height).scale;
      const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
      camera.current = zoomed(
        camera.current,
        Number.isFinite(spread) ? spread : 1,
        middle.x,
        middle.y,
        least,
      );
      redraw.current();
    } else {
      move(now.x - before.x, now.y - before.y);
    }
    pointers.current.set(event.pointerId, now);
  };
  const up = (event: PointerEvent<HTMLDivElement>) => {
    const was = pointers.current.delete(event.pointerId);
    if (was && travelled.current < 6 && camera.current) {
      const box = event.currentTarget.getBoundingClientRect();
      const bin = binAt(floor, camera.current, event.clientX - box.left, event.clientY - box.top);
      if (bin >= 0) {
        choose(floor.codes[bin] ?? "");
      }
    }
  };
  const key = (event: KeyboardEvent) => {
    const action: Record<string, () => void> = {
      ArrowLeft: () => move(STEP, 0),
      ArrowRight: () => move(-STEP, 0),
      ArrowUp: () => move(0, STEP),
      ArrowDown: () => move(0, -STEP),
      "+": () => zoom(1.4),
      "=": () => zoom(1.4),
      "-": () => zoom(1 / 1.4),
      "0": fit,
    };
    const wanted = action[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      wanted();
    }
  };

  return (
    <div className="floor">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys */}
      <div
        ref={frame}
        className="floor-frame"
        style={{ height }}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved by keys
        tabIndex={0}
        aria-label={texts.utilisation.mapLabel(formats.number(floor.count))}
        onPointerDown={down}
        onPointerMove={drag}
        onPointerUp={up}
        onPointerCancel={(event) => pointers.current.delete(event.pointerId)}
        onKeyDown={key}
      >
        <canvas ref={bins} aria-hidden="true" />
        <canvas ref={signs} aria-hidden="true" />
      </div>
      <div className="floor-tools">
        <button
          type="button"
          className="button"
          onClick={() => zoom(1.6)}
          aria-label={texts.utilisation.zoomIn}
        >
          <Icon path="M10 4v12M4 10h12" />
        </button>
        <button
          type="button"
          className="button"
          onClick={() => zoom(1 / 1.6)}
          aria-label={texts.utilisation.zoomOut}
        >
          <Icon path="M4 10h12" />
        </button>
        <button type="button" className="button" onClick={fit} aria-label={texts.utilisation.fit}>
          <Icon path="M4 8V4h4M16 8V4h-4M4 12v4h4M16 12v4h-4" />
        </button>
      </div>
    </div>
  );
}

function isInSight(
  floor: Floor,
  bin: number,
  view: Camera,
  size: { width: number; height: number },
): boolean {
  const x = ((floor.left[bin] ?? 0) - view.x) * view.scale;
  const y = ((floor.top[bin] ?? 0) - view.y) * view.scale;
  return x > 0 && y > 0 && x < size.width && y < size.height;
}

/** All marked bins in sight, not nearer than shows some aisles around them. */
function around(
  floor: Floor,
  marks: readonly Mark[],
  all: Camera,
  size: { width: number; height: number },
): Camera | null {
  const found = marks.map((mark) => floor.codes.indexOf(mark.code)).filter((bin) => bin >= 0);
  if (found.length === 0) {
    return null;
  }
  const x = Math.min(...found.map((bin) => floor.left[bin] ?? 0));
  const y = Math.min(...found.map((bin) => floor.top[bin] ?? 0));
  const width = Math.max(...found.map((bin) => floor.right[bin] ?? 0)) - x;
  const height = Math.max(...found.map((bin) => floor.bottom[bin] ?? 0)) - y;
  const margin = 18;
  const view = fitted(
    { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin },
    size.width,
    size.height,
  );
  return view.scale < all.scale ? all : view;
}

function drawSigns(
  context: CanvasRenderingContext2D,
  ratio: number,
  size: { width: number; height: number },
  floor: Floor,
  view: Camera,
  marks: readonly Mark[],
  chosen: string | null,
  dark: boolean,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  const ink = dark ? "#e9e7e2" : "#1b2126";
  const paper = dark ? "#192026" : "#ffffff";
  context.font = "600 11px system-ui, sans-serif";
  context.textAlign = "center";
  if (13 * view.scale > 22) {
    context.fillStyle = dark ? "#b9bfc4" : "#49525a";
    for (const { text, x, y } of floor.labels) {
      context.fillText(text, (x - view.x) * view.scale, (y - view.y) * view.scale - 5);
    }
  }
  const box = (bin: number) => ({
    x: ((floor.left[bin] ?? 0) - view.x) * view.scale,
    y: ((floor.top[bin] ?? 0) - view.y) * view.scale,
    width: ((floor.right[bin] ?? 0) - (floor.left[bin] ?? 0)) * view.scale,
    height: ((floor.bottom[bin] ?? 0) - (floor.top[bin] ?? 0)) * view.scale,
  });
  const at = chosen === null ? -1 : floor.codes.indexOf(chosen);
  if (at >= 0) {
    const { x, y, width, height } = box(at);
    context.strokeStyle = paper;
    context.lineWidth = 5;
    context.strokeRect(x - 2, y - 2, width + 4, height + 4);
    context.strokeStyle = ink;
    context.lineWidth = 2.5;
    context.strokeRect(x - 2, y - 2, width + 4, height + 4);
  }
  const written: DOMRect[] = [];
  for (const mark of marks) {
    const bin = floor.codes.indexOf(mark.code);
    if (bin >= 0) {
      const { x, y, width, height } = box(bin);
      const colour = mark.kind === "best" ? (dark ? "#ff9d5c" : "#c2410c") : ink;
      context.strokeStyle = colour;
      context.lineWidth = mark.kind === "best" ? 3 : 1.5;
      context.strokeRect(x - 1.5, y - 1.5, width + 3, height + 3);
      pill(context, mark.label, x + width / 2, y - 9, colour, paper, size.width, written);
    }
  }
}

function pill(
  context: CanvasRenderingContext2D,
  text: string,
  middle: number,
  y: number,
  colour: string,
  paper: string,
  within: number,
  written: DOMRect[],
): void {
  const width = context.measureText(text).width + 10;
  const x = Math.min(Math.max(middle, width / 2 + 2), within - width / 2 - 2);
  const place = new DOMRect(x - width / 2, y - 9, width, 17);
  // What would cover another name is left out; the frame around the bin stays.
  if (
    written.some(
      (other) => place.left < other.right && other.left < place.right && Math.abs(place.y - other.y) < 17,
    )
  ) {
    return;
  }
  written.push(place);
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x - width / 2, y - 9, width, 17, 4);
  context.fill();
  context.fillStyle = paper;
  context.fillText(text, x, y + 3.5);
}
