// How long the heat map of 100,000 bins takes to show itself and to follow the pointer, in Debian's Chromium without a
// graphics card. The page is a running service's (SERVICE_URL); its floor is made up here, with a fixed seed, so that the
// figures compare from machine to machine. By hand: nothing in script/test depends on how long something took.
import os from "node:os";
import { chromium } from "playwright-core";

const BINS = 100_000;
const PAGE = 20_000;
const SERVICE = process.env["SERVICE_URL"] ?? "http://localhost:4000";
const BANDS = ["UNDERUSED", "LOW", "OPTIMAL", "HIGH", "OVERUSED"];

const aisle = (bin) => Math.floor(bin / 100);
const rack = (bin) => Math.floor((bin % 100) / 5);

/** Aisles of 20 racks with 5 shelves, 13 feet apart, 200 aisles in a row. */
function floorPage(from, random) {
  const rows = Array.from({ length: PAGE }, (_, at) => from + at);
  const fill = rows.map(() => Math.round(random() * 1000) / 10);
  const first = aisle(from);
  return {
    bins: PAGE,
    lastUpdated: "2026-01-31T08:00:00Z",
    zones: [`Z${from / PAGE}`],
    aisles: Array.from({ length: PAGE / 100 }, (_, at) => `A${first + at}`),
    locationTypes: ["RESERVE"],
    abcClasses: ["A", "B", "C"],
    bands: BANDS,
    locationCode: rows.map((bin) => `A${aisle(bin)}-${rack(bin)}-${bin % 5}`),
    xFeet: rows.map((bin) => (aisle(bin) % 200) * 13),
    yFeet: rows.map((bin) => Math.floor(aisle(bin) / 200) * 110 + rack(bin) * 4),
    zone: rows.map(() => 0),
    aisle: rows.map((bin) => aisle(bin) - first),
    locationType: rows.map(() => 0),
    abcClass: rows.map((bin) => bin % 3),
    band: fill.map((percent) =>
      percent < 30 ? 0 : percent < 60 ? 1 : percent <= 85 ? 2 : percent <= 95 ? 3 : 4,
    ),
    volumePercentage: fill,
    weightPercentage: fill,
    hasNextPage: from + PAGE < BINS,
    endCursor: String(from + PAGE),
  };
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** Drags the map about and notes how long each picture took, in milliseconds. */
async function dragged(visited) {
  return visited.evaluate(async () => {
    const map = document.querySelector(".floor-frame");
    map.setPointerCapture = () => {};
    const box = map.getBoundingClientRect();
    const send = (type, x, y) =>
      map.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: box.left + x, clientY: box.top + y }),
      );
    const times = [];
    send("pointerdown", 400, 200);
    let last = performance.now();
    for (let step = 0; step < 120; step++) {
      send("pointermove", 400 + 80 * Math.sin(step / 8), 200 + 40 * Math.cos(step / 8));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    send("pointerup", 400, 200);
    return times.toSorted((one, other) => one - other);
  });
}

const random = seeded(7);
const pages = new Map(
  Array.from({ length: BINS / PAGE }, (_, number) => [
    number * PAGE,
    JSON.stringify({ data: { floorPlan: floorPage(number * PAGE, random) } }),
  ]),
);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const visit = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await visit.route("**/graphql", (route) => {
  const { operationName, variables } = route.request().postDataJSON();
  return operationName === "FloorPlan"
    ? route.fulfill({ contentType: "application/json", body: pages.get(Number(variables.after ?? 0)) })
    : route.continue();
});
const begun = performance.now();
await visit.goto(`${SERVICE}/utilisation`);
await visit.locator(".floor-frame").waitFor();
const shown = performance.now() - begun;
const whole = await dragged(visit);
await visit.locator(".floor-frame").focus();
for (let step = 0; step < 6; step++) {
  await visit.keyboard.press("+");
}
const near = await dragged(visit);
const median = (times) => times[Math.floor(times.length / 2)].toFixed(1);
const p95 = (times) => times[Math.floor(times.length * 0.95)].toFixed(1);
console.log(
  `${os.cpus().length} cores (${os.cpus()[0].model}), load ${os.loadavg()[0].toFixed(1)}, Chromium ${browser.version()}`,
);
console.log(`${BINS} bins: map shown ${shown.toFixed(0)} ms after the address was entered`);
console.log(`dragging, all in sight: median ${median(whole)} ms, p95 ${p95(whole)} ms a picture`);
console.log(`dragging, enlarged:     median ${median(near)} ms, p95 ${p95(near)} ms a picture`);
await browser.close();
