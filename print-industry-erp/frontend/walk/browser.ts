import { mkdirSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";

export const SERVICE = process.env["SERVICE_URL"] ?? "http://localhost:4000";
export const FACILITY = "facility-prod-123";
const SCREENSHOTS = process.env["SCREENSHOTS"];

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page, and what its console said that it should not. */
export class Visit {
  readonly faults: string[] = [];

  private constructor(readonly page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        this.faults.push(message.text());
      }
    });
    page.on("pageerror", (fault) => this.faults.push(fault.message));
  }

  static async begin(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      locale: "en-US",
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return new Visit(page);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(SERVICE + path);
    await this.page.locator("h1").waitFor();
  }

  /** What axe finds by the rules of WCAG 2.2 AA, in one line each. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    const results = await this.page.evaluate(async () => {
      const { axe: loaded } = window as unknown as { axe: typeof axe };
      return loaded.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      });
    });
    return results.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(" | ")}`,
    );
  }

  async picture(name: string): Promise<void> {
    if (SCREENSHOTS !== undefined) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await this.page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
    }
  }

  end(): Promise<void> {
    return this.page.context().close();
  }
}

/** Asks the service itself, past the dashboard. */
export async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const answer = await fetch(`${SERVICE}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}

export interface SavedRecommendation {
  lotNumber: string;
  locationCode: string;
  wasAccepted: boolean | null;
  holdStatus: string;
  decisionReasonCode: string | null;
}

export async function savedRecommendations(lotNumber: string): Promise<SavedRecommendation[]> {
  const data = await ask<{ recommendations: { edges: { node: SavedRecommendation }[] } }>(
    `query ($facilityId: ID!, $lotNumber: String) {
      recommendations(facilityId: $facilityId, lotNumber: $lotNumber) {
        edges { node { lotNumber locationCode wasAccepted holdStatus decisionReasonCode } }
      }
    }`,
    { facilityId: FACILITY, lotNumber },
  );
  return data.recommendations.edges.map(({ node }) => node);
}

/** Waits for something that the service or the page comes to by itself. */
export async function until(holds: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error(`It did not come true within ${withinMs} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
