import type { Texts } from "./en";

/** A further language is a file like en.ts and a line here. */
export const LANGUAGES = {
  en: { name: "English", locale: "en", load: async (): Promise<Texts> => (await import("./en")).en },
  de: { name: "Deutsch", locale: "de", load: async (): Promise<Texts> => (await import("./de")).de },
} as const;

export type LanguageCode = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];

/** The first of the reader's languages that there is; English where there is none. */
export function languageOf(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const found = LANGUAGE_CODES.find((code) => tag.toLowerCase().split("-")[0] === code);
    if (found !== undefined) {
      return found;
    }
  }
  return "en";
}

export function textsOf(code: LanguageCode): Promise<Texts> {
  return LANGUAGES[code].load();
}
