import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FACILITY, SERVICE, Visit, ask, launch, until } from "./browser";

const MATERIAL = "material-test-001";

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  return readFile(await file.path(), "utf8");
}

/** A part of a token. */
function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

describe("pages", () => {
  let browser: Browser;
  let visit: Visit;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => visit.end());
  afterAll(() => browser.close());

  async function sound(): Promise<void> {
    expect(await visit.violations()).toEqual([]);
    expect(visit.faults).toEqual([]);
  }

  it("utilisation: the floor, filtered, and one bin of it", async () => {
    visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open("/utilisation");
    await page.getByRole("heading", { name: "2,400 of 2,400 bins" }).waitFor();
    await page.getByLabel("Zone", { exact: true }).selectOption("CLIMATE-INK");
    await page.getByRole("heading", { name: "240 of 2,400 bins" }).waitFor();
    await page.getByLabel("Zone", { exact: true }).selectOption("");
    await page.getByLabel("Find a bin").fill("P01-01-1");
    await page.getByRole("button", { name: "Find", exact: true }).click();
    await page.getByRole("region", { name: "P01-01-1" }).getByText("In the bin").waitFor();
    await visit.picture("utilisation-light");
    await page.getByText("Weight", { exact: true }).first().click();
    await page.getByText("Congestion", { exact: true }).click();
    await page.getByRole("tab", { name: "Zones" }).click();
    await page.getByRole("region", { name: "Zones" }).first().waitFor();
    await page.getByRole("tab", { name: "Trend" }).click();
    await sound();
  });

  it("utilisation: bins can be chosen on the map", async () => {
    visit = await Visit.begin(browser, { colorScheme: "dark" });
    await visit.open("/utilisation");
    const map = visit.page.locator(".floor-frame");
    await map.waitFor();
    await map.focus();
    for (const key of ["+", "+", "+", "ArrowLeft", "0"]) {
      await visit.page.keyboard.press(key);
    }
    const box = await map.boundingBox();
    for (let at = 1; at < 40 && (await visit.page.getByText("In the bin").count()) === 0; at++) {
      await map.click({ position: { x: (box?.width ?? 0) * (0.3 + at / 100), y: (box?.height ?? 0) / 2 } });
    }
    await visit.page.getByText("In the bin").waitFor();
    await visit.picture("utilisation-dark");
    await sound();
  });

  it("signals: velocity, re-slotting, affinity, aisle load, cross-docking", async () => {
    visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open("/signals");
    await page.getByRole("region", { name: "Velocity" }).first().waitFor();
    expect(await saved(page, "Export CSV")).toContain("Picks a day");
    await visit.picture("signals-velocity");
    for (const tab of ["Re-slotting", "Affinity", "Aisle load", "Cross-docking"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel").locator(".panel, .empty").first().waitFor();
      await visit.picture(`signals-${tab.toLowerCase().replace(" ", "-")}`);
      expect(await visit.violations()).toEqual([]);
    }
    await sound();
  });

  it("statistics: analysed on demand, an outlier looked into, a test declared", async () => {
    visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open("/statistics");
    await page.getByRole("button", { name: "Analyse now" }).click();
    await page.getByText(/metrics computed/).waitFor();
    await page.getByRole("region", { name: "Metrics" }).first().waitFor();
    await visit.picture("statistics-metrics");
    expect(await visit.violations()).toEqual([]);
    for (const tab of ["Correlations", "Assumptions"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("region", { name: tab }).first().waitFor();
      await visit.picture(`statistics-${tab.toLowerCase()}`);
      expect(await visit.violations()).toEqual([]);
    }
    await page.getByRole("tab", { name: "Outliers" }).click();
    const looking = page.getByRole("button", { name: /^Look into it/ }).first();
    const about = (await looking.getAttribute("aria-label"))?.split(": ")[1] ?? "";
    await looking.click();
    await page.getByRole("dialog").getByRole("button", { name: "Look into it" }).click();
    await page.getByRole("row", { name: about }).getByText("Being looked into").first().waitFor();
    await page.getByRole("tab", { name: "A/B tests" }).click();
    await page.getByRole("button", { name: "Declare a test" }).click();
    const dialog = page.getByRole("dialog");
    for (const [label, text] of [
      ["Name", `Walked at ${Date.now()}`],
      ["What is expected, and why", "Less walking"],
      ["Control", "as it is"],
      ["Treatment", "dial at 0.8"],
      ["Space (0) to travel (1)", "0.8"],
      ["Smallest difference that matters", "20"],
      ["Expected deviation", "60"],
    ]) {
      await dialog.getByLabel(label ?? "").fill(text ?? "");
    }
    await dialog.getByRole("button", { name: "Declare a test" }).click();
    await page.getByText("Declared", { exact: true }).first().waitFor();
    await visit.picture("statistics-tests");
    await sound();
  });

  it("acceptance model: calibration, put in force and rolled back", async () => {
    visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open("/acceptance");
    await page.getByRole("heading", { name: /^Calibration: / }).waitFor();
    await visit.picture("acceptance-light");
    expect(await visit.violations()).toEqual([]);
    await page.getByRole("button", { name: "Roll back" }).click();
    await page.getByRole("dialog").getByLabel("Why").fill("Walked");
    await page.getByRole("dialog").getByRole("button", { name: "Roll back" }).click();
    await page.getByRole("button", { name: "Put in force" }).first().click();
    await page.getByRole("dialog").getByLabel("Why").fill("Walked back");
    await page.getByRole("dialog").getByRole("button", { name: "Put in force" }).click();
    await page.getByRole("cell", { name: "Walked back" }).first().waitFor();
    await sound();
  });

  it("operations: health with what to do, remediations, refreshes", async () => {
    visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open("/operations");
    await page.getByRole("heading", { name: "Checks" }).waitFor();
    await page.getByRole("region", { name: "Cache refreshes" }).first().waitFor();
    await visit.picture("operations-light");
    await sound();
  });

  it("data quality: a unit measured, its variance decided", async () => {
    visit = await Visit.begin(browser);
    const { page } = visit;
    await visit.open("/quality");
    await page.getByLabel("Material", { exact: true }).fill(MATERIAL);
    await page.getByLabel(/^Weight/).fill("9999");
    await page.getByRole("button", { name: "Measure a material" }).click();
    const keep = page.getByRole("button", { name: `Keep: ${MATERIAL}` }).first();
    await keep.click();
    await page.getByRole("dialog").getByLabel("Why").fill("The scale was off");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("Dismissed").first().waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await visit.picture("quality-light");
    for (const tab of ["Capacity failures", "Cross-dock cancellations"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tabpanel").locator(".table, .empty").first().waitFor();
    }
    await sound();
  });

  it("speak German, in metric units, by one setting each", async () => {
    visit = await Visit.begin(browser, { locale: "de-DE" });
    const { page } = visit;
    for (const [path, title] of [
      ["/", "Einlagern"],
      ["/utilisation", "Auslastung"],
      ["/signals", "Signale"],
      ["/statistics", "Statistik"],
      ["/acceptance", "Annahmemodell"],
      ["/operations", "Betrieb"],
      ["/quality", "Datenqualität"],
    ]) {
      await visit.open(path ?? "");
      expect(await page.locator("h1").innerText()).toBe(title);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    }
    await visit.open("/utilisation");
    await page.getByText(/\sm³ \/ /).waitFor();
    await page.getByRole("button", { name: "Anzeige" }).click();
    await page.getByRole("dialog").getByText("ft³ · lb").click();
    await page.getByRole("dialog").getByLabel("Sprache").selectOption("en");
    await page.getByRole("dialog").getByText("Dark").click();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByText(/\sft³ \/ /).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await sound();
  });

  it("show what others do within seconds", async () => {
    visit = await Visit.begin(browser);
    await visit.open("/utilisation");
    await visit.page.getByLabel("Find a bin").fill("P01-02-3");
    const lot = `LOT-LIVE-${Date.now()}`;
    const data = await ask<{
      recommendPutaway: { recommendation: { locationCode: string; recommendationId: string } };
    }>(
      `mutation ($input: SinglePutawayInput!) {
        recommendPutaway(input: $input) { recommendation { locationCode recommendationId } } }`,
      { input: { facilityId: FACILITY, item: { lotNumber: lot, materialId: MATERIAL, quantity: 3 } } },
    );
    const { locationCode, recommendationId } = data.recommendPutaway.recommendation;
    await visit.page.getByLabel("Find a bin").fill(locationCode);
    await visit.page.getByRole("button", { name: "Find", exact: true }).click();
    const panel = visit.page.getByRole("region", { name: locationCode });
    await panel.getByText(lot).waitFor();
    await ask(
      `mutation ($input: ReleaseHoldInput!) { releaseHold(input: $input) { recommendation { holdStatus } } }`,
      {
        input: { recommendationId },
      },
    );
    await until(async () => (await panel.getByText(lot).count()) === 0, 5_000);
    expect(visit.faults).toEqual([]);
  });

  it("sign in at an issuer with PKCE where the service asks for it", async () => {
    // The issuer is played here, at an address that the policy of this service does not know.
    visit = await Visit.begin(browser, { bypassCSP: true });
    const { page } = visit;
    const issuer = "http://issuer.test";
    let challenge = "";
    let verifier = "";
    const bearers = new Set<string | undefined>();
    await page.route("**/api/wms/dashboard", (route) =>
      route.fulfill({
        json: {
          tokenRequired: true,
          signIn: { issuer, clientId: "dashboard", scope: "openid putaway:read" },
        },
      }),
    );
    const cors = { "Access-Control-Allow-Origin": "*" };
    await page.route(`${issuer}/.well-known/openid-configuration`, (route) =>
      route.fulfill({
        headers: cors,
        json: { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
      }),
    );
    await page.route(`${issuer}/authorize*`, (route) => {
      const asked = new URL(route.request().url()).searchParams;
      challenge = `${asked.get("code_challenge_method")} ${asked.get("response_type")} ${asked.get("code_challenge")}`;
      return route.fulfill({
        status: 302,
        headers: { Location: `${asked.get("redirect_uri")}?code=the-code&state=${asked.get("state")}` },
      });
    });
    await page.route(`${issuer}/token`, (route) => {
      verifier = new URLSearchParams(route.request().postData() ?? "").get("code_verifier") ?? "";
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: issuer, aud: "dashboard", sub: "anna", name: "Anna", iat: now, exp: now + 600 };
      return route.fulfill({
        headers: cors,
        json: {
          access_token: "the-token",
          token_type: "Bearer",
          expires_in: 600,
          id_token: `${part({ alg: "RS256" })}.${part(claims)}.c2lnbmF0dXJl`,
        },
      });
    });
    await page.route("**/graphql", (route) => {
      bearers.add(route.request().headers()["authorization"]);
      return route.continue();
    });
    await page.goto(`${SERVICE}/signals`);
    await page.getByRole("heading", { name: "Signals", level: 1 }).waitFor();
    await page.getByText("Anna").waitFor();
    expect(new URL(page.url()).pathname).toBe("/signals");
    expect(challenge).toMatch(/^S256 code .{43}$/);
    expect(verifier.length).toBeGreaterThanOrEqual(43);
    expect([...bearers]).toEqual(["Bearer the-token"]);
  });

  it("load less than 300 kB each, compressed, the first time", async () => {
    visit = await Visit.begin(browser);
    for (const path of [
      "/",
      "/utilisation",
      "/signals",
      "/statistics",
      "/acceptance",
      "/operations",
      "/quality",
    ]) {
      const context = await browser.newContext();
      const page = await context.newPage();
      let bytes = 0;
      page.on("requestfinished", async (request) => {
        if (/\/assets\/|\.svg$/.test(request.url()) || request.resourceType() === "document") {
          const sizes = await request.sizes();
          bytes += sizes.responseBodySize;
        }
      });
      await page.goto(SERVICE + path, { waitUntil: "networkidle" });
      await context.close();
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(300_000);
    }
  });
});
