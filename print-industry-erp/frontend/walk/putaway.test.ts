import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visit, launch, savedRecommendations, until } from "./browser";

const MATERIAL = "material-test-001";
/** Lots of another run on the same data are others. */
const RUN = Date.now().toString(36).toUpperCase();

describe("putaway", () => {
  let browser: Browser;
  let visit: Visit;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(() => visit.end());
  afterAll(() => browser.close());

  /** As a scanner with a keyboard wedge does: each field ends with Enter. */
  async function scan(lot: string, quantity: string): Promise<void> {
    await visit.page.getByLabel("Lot number").focus();
    for (const text of [lot, MATERIAL, quantity]) {
      await visit.page.keyboard.type(text);
      await visit.page.keyboard.press("Enter");
    }
  }

  const card = (lot: string) => visit.page.locator(".recommendation", { hasText: lot });

  it("places scanned lots, explains, and records that one lies where it should", async () => {
    visit = await Visit.begin(browser);
    const [lot, giant] = [`LOT-${RUN}-1`, `LOT-${RUN}-2`];
    await visit.open("/");
    await scan(lot, "40");
    await scan(giant, "90000000");
    await visit.page.getByRole("button", { name: "Find bins for 2 lots" }).click();
    await card(lot).waitFor();
    const unplaced = visit.page.getByRole("region", { name: "Without a bin (1)" });
    expect(await unplaced.innerText()).toContain(giant);

    await visit.page.getByText("of 100 points").first().waitFor();
    await visit.page.getByRole("heading", { name: "On the floor" }).waitFor();
    await visit.page.locator(".floor-frame").waitFor();
    const why = visit.page.getByRole("region", { name: "Why not this bin?" });
    await why.getByLabel("Bin").fill("RCV-01");
    await why.getByRole("button", { name: "Ask" }).click();
    await why.getByText("RCV-01 cannot take this lot").waitFor();
    await why.getByText("Wrong kind of bin").waitFor();
    await visit.picture("putaway-light");
    expect(await visit.violations()).toEqual([]);

    await card(lot).getByRole("button", { name: "Put here" }).click();
    await card(lot).getByRole("button", { name: "Undo" }).waitFor();
    await until(async () => (await savedRecommendations(lot))[0]?.wasAccepted === true);
    await until(async () => (await card(lot).getByText("Put here").count()) > 0);
    expect(visit.faults).toEqual([]);
  });

  it("takes a decision back before it is sent, and gives space back", async () => {
    visit = await Visit.begin(browser);
    const lot = `LOT-${RUN}-3`;
    await visit.open("/");
    await scan(lot, "5");
    await visit.page.getByRole("button", { name: "Find a bin" }).click();
    await card(lot).getByRole("button", { name: "Put here" }).click();
    await card(lot).getByRole("button", { name: "Undo" }).click();
    await card(lot).getByRole("button", { name: "Put here" }).waitFor();
    await card(lot).getByRole("button", { name: "Give the space back" }).click();
    await until(async () => (await savedRecommendations(lot))[0]?.holdStatus === "VOIDED");
    await card(lot).getByText("Space given back").waitFor();
    expect((await savedRecommendations(lot))[0]?.wasAccepted).toBeNull();
    expect(visit.faults).toEqual([]);
  });

  it("records another bin only with a reason", async () => {
    visit = await Visit.begin(browser);
    const lot = `LOT-${RUN}-4`;
    await visit.open("/");
    await scan(lot, "5");
    await visit.page.getByRole("button", { name: "Find a bin" }).click();
    await card(lot).getByRole("button", { name: "Other bin" }).click();
    const dialog = visit.page.getByRole("dialog");
    await dialog.locator("button.code").first().click();
    await dialog.getByRole("button", { name: "Record" }).click();
    await dialog.getByText("This is needed").waitFor();
    expect(await visit.violations()).toEqual([]);
    await dialog.getByLabel("Reason").selectOption("BETTER_BIN_KNOWN");
    await dialog.getByRole("button", { name: "Record" }).click();
    await until(async () => (await savedRecommendations(lot))[0]?.decisionReasonCode === "BETTER_BIN_KNOWN");
    expect(visit.faults).toEqual([]);
  });

  it("takes a delivery note as CSV, and says which lines are none", async () => {
    visit = await Visit.begin(browser, { colorScheme: "dark" });
    await visit.open("/");
    await visit.page.getByRole("button", { name: "Paste CSV" }).click();
    const dialog = visit.page.getByRole("dialog");
    const area = dialog.locator("textarea");
    await area.fill(`lot,material,quantity\nLOT-${RUN}-5,${MATERIAL},10\nLOT-${RUN}-6,${MATERIAL},many`);
    await dialog.getByText("line 3").waitFor();
    expect(await dialog.getByRole("button", { name: "Take over" }).isDisabled()).toBe(true);
    await area.fill(`lot,material,quantity\nLOT-${RUN}-5,${MATERIAL},10\nLOT-${RUN}-6,${MATERIAL},12`);
    await dialog.getByRole("button", { name: "Take over" }).click();
    await visit.page.getByRole("heading", { name: "2 lots to place" }).waitFor();
    await visit.page.reload();
    await visit.page.getByRole("heading", { name: "2 lots to place" }).waitFor();
    expect(await visit.violations()).toEqual([]);
    expect(visit.faults).toEqual([]);
  });

  it("loses nothing when the connection is lost, and sends it once", async () => {
    visit = await Visit.begin(browser);
    const lot = `LOT-${RUN}-7`;
    await visit.open("/");
    await scan(lot, "5");
    await visit.page.getByRole("button", { name: "Find a bin" }).click();
    await card(lot).getByRole("button", { name: "Put here" }).waitFor();
    // The service does what it was asked for, but no answer arrives.
    let keys: string[] = [];
    await visit.page.route("**/graphql", async (route) => {
      const { operationName, variables } = route.request().postDataJSON();
      if (operationName === "PutawayDecision") {
        keys = [...keys, variables.input.idempotencyKey];
        await route.fetch();
      }
      await route.abort("connectionreset");
    });
    await card(lot).getByRole("button", { name: "Put here" }).click();
    await card(lot).getByText("kept here, sent when it is back").waitFor();
    await visit.page.unroute("**/graphql");
    await visit.page.reload();
    await card(lot).locator(".badge.good", { hasText: "Put here" }).waitFor();
    expect((await savedRecommendations(lot)).map((saved) => saved.wasAccepted)).toEqual([true]);
    expect(new Set(keys).size).toBe(1);
  });

  it("fits a handheld, with targets for gloves", async () => {
    visit = await Visit.begin(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const lot = `LOT-${RUN}-8`;
    await visit.open("/");
    await scan(lot, "5");
    await visit.page.getByRole("button", { name: "Find a bin" }).click();
    await card(lot).scrollIntoViewIfNeeded();
    await visit.picture("putaway-handheld");
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const name of ["Put here", "Other bin"]) {
      const box = await card(lot).getByRole("button", { name, exact: true }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await visit.violations()).toEqual([]);
    expect(visit.faults).toEqual([]);
  });
});
