import { expect, it } from "vitest";
import { csvText } from "./csv";

it("quotes what needs it, and keeps spreadsheets from running anything", () => {
  const rows = [
    ["a,b", 'say "x"', "two\nlines"],
    ["=1+1", "-5", -5],
    [null, undefined, true],
  ];
  expect(csvText(rows)).toBe(`\ufeff"a,b","say ""x""","two\nlines"\r\n'=1+1,'-5,-5\r\n,,true\r\n`);
});
