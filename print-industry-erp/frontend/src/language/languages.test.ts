import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES, languageOf, textsOf } from "./languages";
import { en } from "./en";

type Tree = { [name: string]: string | ((...values: never[]) => string) | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    const here = path === "" ? name : `${path}.${name}`;
    if (typeof value === "string") {
      return [[here, value]];
    }
    return typeof value === "function" ? [[here, value(...([1, 2, 3] as never[]))]] : leaves(value, here);
  });
}

describe("languages", () => {
  it("are chosen by what the reader prefers", () => {
    expect(languageOf(["fr-FR", "de-AT", "en"])).toBe("de");
    expect(languageOf(["fr-FR"])).toBe("en");
  });

  it("all have the same texts, none of them empty", async () => {
    const names = leaves(en as unknown as Tree).map(([name]) => name);
    for (const code of LANGUAGE_CODES) {
      const texts = leaves((await textsOf(code)) as unknown as Tree);
      expect(texts.map(([name]) => name).toSorted()).toEqual(names.toSorted());
      expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
    }
  });

  it("have no text that nothing shows", () => {
    const source = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("language") && !name.includes(".test."))
      .map((name) => readFileSync(join("src", name), "utf8"))
      .join("\n");
    const groups = Object.entries(en as unknown as Tree).flatMap(([group, texts]) =>
      typeof texts === "object"
        ? Object.keys(texts)
            // Names of enumerated values are looked up by the value.
            .filter((name) => name !== name.toUpperCase())
            .map((name) => `${group}.${name}`)
        : [],
    );
    // These are looked up by a name that is a value.
    const byName = /^pages\.|^acceptance\.(train|activate|rollBack)$/;
    const shown = (path: string) =>
      new RegExp(`[tT]exts(\\(\\))?\\.${path.replace(".", "\\.")}\\b`).test(source);
    expect(groups.filter((path) => !byName.test(path) && !shown(path))).toEqual([]);
  });
});
